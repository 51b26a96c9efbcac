#pragma once
// Says things aloud: recordings through aplay, everything else through espeak-ng into aplay. Both
// are programs of the system and get what they say through their input, never as a word that ps
// shows. A thread of its own starts, watches and ends them, so that nobody who draws ever waits.

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "kiosk/election/utterance.h"
#include "kiosk/platform/child.h"
#include "kiosk/platform/wave.h"
#include "kiosk/station/ports.h"

namespace kiosk::platform {

// One thing to be said. The recording must outlive the Voice.
struct Piece {
  const Wave* recording = nullptr;
  election::Words text;  // without a recording
};

struct VoiceOptions {
  std::vector<std::filesystem::path> programs{"/usr/bin", "/bin"};  // where they are looked for
  std::chrono::milliseconds longest{180'000};                       // of what is synthesised
};

class Voice {
 public:
  explicit Voice(station::Waker* waker, VoiceOptions options = {});
  ~Voice();
  Voice(const Voice&) = delete;
  Voice& operator=(const Voice&) = delete;

  // Silences what is being said and says this. `language` is a code: vi.
  void say(std::vector<Piece> pieces, std::string language);
  void silence();
  // True once after something could not be heard; until then nothing more is tried, afterwards the
  // next say looks anew for programs and a sound card.
  bool take_failure();
  bool speaking() const;

 private:
  struct Job {
    std::vector<Piece> pieces;
    std::string language;
    std::uint64_t number = 0;
  };
  enum class End { heard, failed, interrupted };

  void work();
  void fail();
  std::optional<Job> next_job();
  End play(const Job& job);
  End find_sound_card(const Job& job);
  End play_recording(const Job& job, const Wave& wave);
  End synthesise(const Job& job, std::size_t first, std::size_t last);
  End wait_for(const Job& job, std::vector<Child>& children, std::chrono::milliseconds limit);
  std::optional<Child> player(int input) const;
  void replace_job(std::optional<Job> job, bool leave);

  station::Waker* waker_;
  VoiceOptions options_;
  bool sound_card_found_ = false;  // the thread's own

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::optional<Job> next_;
  std::uint64_t number_ = 0;  // of the newest wish: whatever has another one is over
  bool busy_ = false;
  bool failed_ = false;
  bool leaving_ = false;
  std::thread thread_;  // last: everything else is there when it begins
};

}  // namespace kiosk::platform
