#include "kiosk/platform/voice.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <utility>

#include "kiosk/platform/memory_file.h"

namespace kiosk::platform {

namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

constexpr milliseconds look_every{20};  // whether a program has ended
constexpr milliseconds probe_limit{5'000};
constexpr milliseconds beyond_recording{10'000};
// What espeak-ng has to be told so that screens are read with 120 to 125 words a minute, pauses
// included; measured for each voice.
std::string speed_of(const std::string& language) { return language == "en" ? "110" : "118"; }

// The synthesiser stops at brackets, and reads commands in square ones: neither is meant.
bool add_plain(MemoryFile& file, std::string_view text) {
  constexpr std::string_view brackets = "()[]";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(brackets, at), text.size());
    if (!file.add(text.substr(at, end - at))) return false;
    at = end + 1;
  }
  return file.add("\n\n");  // a paragraph, so that a pause follows
}

class Pipe {
 public:
  Pipe() {
    if (pipe2(ends_.data(), O_CLOEXEC) != 0) ends_ = {-1, -1};
  }
  ~Pipe() {
    for (const int end : ends_) {
      if (end >= 0) close(end);
    }
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  int out() const { return ends_[0]; }
  int in() const { return ends_[1]; }
  bool there() const { return ends_[0] >= 0; }

 private:
  std::array<int, 2> ends_{-1, -1};
};

}  // namespace

Voice::Voice(station::Waker* waker, VoiceOptions options)
    : waker_(waker), options_(std::move(options)), thread_([this] { work(); }) {}

Voice::~Voice() {
  replace_job(std::nullopt, true);
  thread_.join();
}

void Voice::replace_job(std::optional<Job> job, bool leave) {
  const std::lock_guard lock(mutex_);
  if (failed_ && !leave) return;
  ++number_;
  if (job) job->number = number_;
  std::swap(next_, job);
  leaving_ = leave;
  changed_.notify_all();
}

void Voice::say(std::vector<Piece> pieces, std::string language) {
  if (pieces.empty()) return silence();
  replace_job(Job{std::move(pieces), std::move(language)}, false);
}

void Voice::silence() { replace_job(std::nullopt, false); }

bool Voice::take_failure() {
  const std::lock_guard lock(mutex_);
  return std::exchange(failed_, false);
}

bool Voice::speaking() const {
  const std::lock_guard lock(mutex_);
  return busy_ || next_.has_value();
}

std::optional<Voice::Job> Voice::next_job() {
  std::unique_lock lock(mutex_);
  busy_ = false;
  changed_.wait(lock, [this] { return leaving_ || next_.has_value(); });
  if (leaving_) return std::nullopt;
  busy_ = true;
  return std::exchange(next_, std::nullopt);
}

void Voice::work() {
  while (const auto job = next_job()) {
    if (play(*job) == End::failed) fail();
  }
}

void Voice::fail() {
  sound_card_found_ = false;
  {
    const std::lock_guard lock(mutex_);
    failed_ = true;
    next_.reset();
  }
  if (waker_ != nullptr) waker_->wake();
}

Voice::End Voice::play(const Job& job) {
  if (!sound_card_found_) {
    const End end = find_sound_card(job);
    if (end != End::heard) return end;
    sound_card_found_ = true;
  }
  for (std::size_t i = 0; i < job.pieces.size();) {
    const std::size_t first = i++;
    End end = End::heard;
    if (const Wave* recording = job.pieces[first].recording) {
      end = play_recording(job, *recording);
    } else {
      // What follows without a recording is said in one breath: one start of the synthesiser.
      while (i < job.pieces.size() && job.pieces[i].recording == nullptr) ++i;
      end = synthesise(job, first, i);
    }
    if (end != End::heard) return end;
  }
  return End::heard;
}

// Without a card espeak-ng and aplay -l both leave with status 0, so the list itself is read.
Voice::End Voice::find_sound_card(const Job& job) {
  const MemoryFile list;
  std::vector<Child> children;
  auto child = Child::start(
      {program_in(options_.programs, "aplay"), {"aplay", "-l"}, -1, list.descriptor()});
  if (!child) return End::failed;
  children.push_back(std::move(*child));
  const End end = wait_for(job, children, probe_limit);
  if (end != End::heard) return end;
  return list.first(4096).find("card ") != std::string::npos ? End::heard : End::failed;
}

std::optional<Child> Voice::player(int input) const {
  return Child::start({program_in(options_.programs, "aplay"), {"aplay", "-q", "-"}, input, -1});
}

Voice::End Voice::play_recording(const Job& job, const Wave& wave) {
  MemoryFile file;
  if (!file.add(header_of(wave)) || !file.add(wave.samples) || !file.rewind()) return End::failed;
  std::vector<Child> children;
  auto child = player(file.descriptor());
  if (!child) return End::failed;
  children.push_back(std::move(*child));
  const milliseconds length(static_cast<std::int64_t>(wave.seconds() * 1000));
  return wait_for(job, children, length + beyond_recording);
}

Voice::End Voice::synthesise(const Job& job, std::size_t first, std::size_t last) {
  MemoryFile text;
  for (std::size_t i = first; i < last; ++i) {
    if (!add_plain(text, job.pieces[i].text.view())) return End::failed;
  }
  std::vector<Child> children;
  {
    const Pipe pipe;
    if (!pipe.there() || !text.rewind()) return End::failed;
    const std::vector<std::string> words{
        "espeak-ng", "-v", job.language, "-s",      speed_of(job.language),
        "-b",        "1",  "--stdin",    "--stdout"};
    auto speaker = Child::start(
        {program_in(options_.programs, "espeak-ng"), words, text.descriptor(), pipe.in()});
    if (!speaker) return End::failed;
    children.push_back(std::move(*speaker));
    auto plays = player(pipe.out());
    if (!plays) return End::failed;
    children.push_back(std::move(*plays));
  }  // our ends of the pipe are closed: each of the two notices when the other has gone
  return wait_for(job, children, options_.longest);
}

Voice::End Voice::wait_for(const Job& job, std::vector<Child>& children, milliseconds limit) {
  const auto end = Clock::now() + limit;
  std::size_t left = children.size();
  std::vector<bool> gone(children.size(), false);
  while (true) {
    for (std::size_t i = 0; i < children.size(); ++i) {
      if (gone[i]) continue;
      const auto good = children[i].ended();
      if (good && !*good) {
        const std::lock_guard lock(mutex_);
        return number_ == job.number ? End::failed : End::interrupted;
      }
      gone[i] = good.has_value();
      if (gone[i]) --left;
    }
    if (left == 0) return End::heard;
    std::unique_lock lock(mutex_);
    const bool over = changed_.wait_for(lock, look_every, [&] { return number_ != job.number; });
    if (over) return End::interrupted;
    if (Clock::now() > end) return End::failed;
  }
}

}  // namespace kiosk::platform
