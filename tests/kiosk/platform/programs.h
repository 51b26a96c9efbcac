#pragma once
// Programs that only pretend to speak: scripts that write down what they were given.

#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>

#include "kiosk/platform/voice.h"
#include "tests/support/scratch_folder.h"

namespace kiosk::platform::testing {

inline constexpr const char* card = R"(if [ "$1" = -l ]; then echo "card 0: test"; exit 0; fi)";

class Programs : public support::ScratchFolder {
 public:
  Programs() {
    std::filesystem::create_directories(path() / "bin");
    write("espeak-ng", "cat >> $log/said; printf synthesised");
    write("aplay", std::string(card) + "\ncat >> $log/played; echo . >> $log/plays");
  }
  // Every program notes its words, its variables and what it has open before it does anything.
  void write(const std::string& name, const std::string& script) {
    const auto file = path() / "bin" / name;
    std::ofstream(file) << "#!/bin/sh\nlog=" << path().string() << "\necho \"" << name
                        << " $*\" >> $log/words\nenv >> $log/variables\n"
                        << "ls -l /proc/self/fd >> $log/open\n"
                        << script << '\n';
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
  }
  void remove(const std::string& name) { std::filesystem::remove(path() / "bin" / name); }
  std::string log(const std::string& name) const {
    std::ifstream file(path() / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  }
  VoiceOptions options() const { return {{path() / "bin"}, std::chrono::seconds(20)}; }
};

struct Bell : kiosk::station::Waker {
  void wake() override { ++rung; }
  std::atomic<int> rung = 0;
};

template <class Condition>
bool comes_true(Condition&& condition) {
  for (int i = 0; i < 2000; ++i) {
    if (condition()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return false;
}

}  // namespace kiosk::platform::testing
