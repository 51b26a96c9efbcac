// The voice with programs that only pretend: scripts that write down what they were given. Fair
// faults: a program is missing, fails, hangs, is deaf to signals, leaves children behind.
#include "kiosk/platform/voice.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch_get_random_seed.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <set>
#include <sstream>
#include <thread>

#include "programs.h"
#include "wave_file.h"

using namespace kiosk::platform;
using namespace kiosk::platform::testing;
using kiosk::election::Words;
using namespace std::chrono_literals;

namespace {

namespace fs = std::filesystem;

std::vector<Piece> words(const std::string& text) {
  std::vector<Piece> pieces;
  pieces.push_back({nullptr, Words(text)});
  return pieces;
}

bool ends(const Voice& voice) {
  return comes_true([&] { return !voice.speaking(); });
}

bool no_children() { return waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD; }

std::size_t open_descriptors() {
  std::size_t count = 0;
  for (const auto& one : fs::directory_iterator("/proc/self/fd")) {
    if (!one.path().empty()) ++count;
  }
  return count;
}

pid_t number_in(const Programs& programs, const std::string& file) {
  std::string text;
  comes_true([&] {
    text = programs.log(file);
    return text.ends_with('\n');
  });
  return static_cast<pid_t>(std::stol(text));
}

bool is_gone(pid_t id) {
  return comes_true([&] { return kill(id, 0) != 0 && errno == ESRCH; });
}

}  // namespace

TEST_CASE("what is said goes through inputs and is no word, variable or file of a program") {
  Programs programs;
  const Wave recording = tone(0.05);
  {
    Voice voice(nullptr, programs.options());
    std::vector<Piece> pieces = words("Đã chọn:");
    pieces.push_back({nullptr, Words("Số 2: Bà Trần Thị Bình (sinh năm [[1981]]).")});
    pieces.push_back({&recording, Words("Số 3")});
    pieces.push_back({nullptr, Words("Chọn xong.")});
    voice.say(std::move(pieces), "vi");
    REQUIRE(ends(voice));
    CHECK_FALSE(voice.take_failure());
  }
  CHECK(programs.log("said") ==
        "Đã chọn:\n\nSố 2: Bà Trần Thị Bình sinh năm 1981.\n\nChọn xong.\n\n");
  const Bytes file = file_of(recording);
  CHECK(programs.log("played") ==
        "synthesised" + std::string(file.begin(), file.end()) + "synthesised");
  const std::string speaks = "espeak-ng -v vi -s 118 -b 1 --stdin --stdout\n";
  const std::string plays = "aplay -q -\n";
  const auto told = programs.log("words");
  CHECK(told.starts_with("aplay -l\n"));
  CHECK(told.size() == std::string("aplay -l\n").size() + 2 * speaks.size() + 3 * plays.size());
  CHECK(told.find(speaks) != std::string::npos);
  CHECK(told.find(plays) != std::string::npos);
  for (const auto& place : {told, programs.log("variables"), programs.log("open")}) {
    CHECK_FALSE(place.empty());
    for (const char* secret : {"Trần", "Số", "chọn", "candidate"}) {
      CHECK(place.find(secret) == std::string::npos);
    }
  }
  CHECK(no_children());
}

TEST_CASE("programs inherit nothing that is open and little of the environment") {
  Programs programs;
  setenv("LD_PRELOAD_TEST", "1", 1);
  setenv("PULSE_SERVER", "tcp:192.0.2.1", 1);
  const int mine = open("/dev/null", O_RDONLY);  // without O_CLOEXEC, as a library might
  Voice voice(nullptr, programs.options());
  voice.say(words("x"), "vi");
  REQUIRE(ends(voice));
  close(mine);
  unsetenv("PULSE_SERVER");
  unsetenv("LD_PRELOAD_TEST");
  const auto variables = programs.log("variables");
  CHECK(variables.find("PATH=/usr/bin:/bin") != std::string::npos);
  CHECK(variables.find("PULSE") == std::string::npos);
  CHECK(variables.find("PRELOAD") == std::string::npos);
  // What `ls` got from the shell, and the folder it reads.
  std::set<std::string> numbers;
  std::istringstream open_ones(programs.log("open"));
  for (std::string line; std::getline(open_ones, line);) {
    const auto arrow = line.find(" -> ");
    if (arrow == std::string::npos) continue;
    const auto before = line.rfind(' ', arrow - 1);
    numbers.insert(line.substr(before + 1, arrow - before - 1));
  }
  CHECK(numbers == std::set<std::string>{"0", "1", "2", "3"});
}

TEST_CASE("silence ends a program in the middle, and what it has started") {
  Programs programs;
  programs.write("aplay", std::string(card) +
                              "\ntrap '' TERM INT HUP\nsleep 60 &\necho $! > $log/sleeping\n"
                              "echo $$ > $log/playing\nwait");
  Voice voice(nullptr, programs.options());
  voice.say(words("Số 1"), "vi");
  const pid_t playing = number_in(programs, "playing");
  const pid_t sleeping = number_in(programs, "sleeping");
  CHECK(kill(playing, 0) == 0);
  SECTION("turned off") { voice.silence(); }
  SECTION("nothing to be said") { voice.say({}, "vi"); }
  SECTION("something else is said") {
    programs.write("aplay", std::string(card) + "\ncat > /dev/null");
    voice.say(words("Số 2"), "vi");
  }
  CHECK(is_gone(playing));
  CHECK(is_gone(sleeping));
  CHECK(ends(voice));
  CHECK_FALSE(voice.take_failure());
}

TEST_CASE("the voice ends with its owner, whatever it is doing") {
  Programs programs;
  programs.write("espeak-ng", "trap '' TERM\necho $$ > $log/speaking\nsleep 60");
  pid_t speaking = 0;
  {
    Voice voice(nullptr, programs.options());
    voice.say(words("Số 1"), "vi");
    speaking = number_in(programs, "speaking");
  }
  CHECK(is_gone(speaking));
  CHECK(no_children());
}

TEST_CASE("what cannot be heard is told once, and the next try is a new one") {
  Programs programs;
  Bell bell;
  SECTION("no synthesiser") { programs.remove("espeak-ng"); }
  SECTION("no player") { programs.remove("aplay"); }
  SECTION("no sound card, though the status says nothing") { programs.write("aplay", "exit 0"); }
  SECTION("the list of cards fails") { programs.write("aplay", "exit 1"); }
  SECTION("the synthesiser fails") { programs.write("espeak-ng", "exit 1"); }
  SECTION("the synthesiser is killed") { programs.write("espeak-ng", "kill -KILL $$"); }
  SECTION("the player fails") { programs.write("aplay", std::string(card) + "\nexit 1"); }
  SECTION("the player goes without listening") {
    programs.write("aplay", card);
    programs.write("espeak-ng", "while :; do echo sound; done");
  }
  Voice voice(&bell, programs.options());
  voice.say(words("Số 1"), "vi");
  REQUIRE(comes_true([&] { return bell.rung == 1; }));
  voice.say(words("Số 2"), "vi");  // not before somebody has been told
  voice.silence();
  CHECK(ends(voice));
  CHECK(voice.take_failure());
  CHECK_FALSE(voice.take_failure());
  CHECK(bell.rung == 1);

  const Programs mended;
  for (const char* name : {"aplay", "espeak-ng"}) {
    fs::remove(programs.path() / "bin" / name);
    fs::create_symlink(mended.path() / "bin" / name, programs.path() / "bin" / name);
  }
  voice.say(words("Số 3"), "vi");
  CHECK(ends(voice));
  CHECK_FALSE(voice.take_failure());
  CHECK(mended.log("said") == "Số 3\n\n");
  CHECK(no_children());
}

TEST_CASE("a program that hangs is given up") {
  Programs programs;
  Bell bell;
  programs.write("espeak-ng", "trap '' TERM\necho $$ > $log/hanging\nsleep 60");
  auto options = programs.options();
  options.longest = 300ms;
  Voice voice(&bell, options);
  voice.say(words("Số 1"), "vi");
  CHECK(is_gone(number_in(programs, "hanging")));
  CHECK(comes_true([&] { return bell.rung == 1; }));
  CHECK(voice.take_failure());
}

TEST_CASE("recordings are played without a synthesiser") {
  Programs programs;
  programs.remove("espeak-ng");
  const Wave recording = tone(0.05);
  Voice voice(nullptr, programs.options());
  std::vector<Piece> pieces;
  pieces.push_back({&recording, Words("Số 1")});
  pieces.push_back({&recording, Words("Số 2")});
  voice.say(std::move(pieces), "hre");
  CHECK(ends(voice));
  CHECK_FALSE(voice.take_failure());
  CHECK(programs.log("plays") == ".\n.\n");
}

TEST_CASE("a thousand quick changes leave no process and no descriptor behind") {
  const auto seed = Catch::getSeed();
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  const Programs programs;
  const Wave recording = tone(0.05);
  const auto before = open_descriptors();
  {
    Voice voice(nullptr, programs.options());
    for (int i = 0; i < 1000; ++i) {
      std::vector<Piece> pieces = words("Số " + std::to_string(i));
      if (i % 3 == 0) pieces.push_back({&recording, Words()});
      voice.say(std::move(pieces), i % 2 == 0 ? "vi" : "en");
      if (i % 7 == 0) voice.silence();
      std::this_thread::sleep_for(std::chrono::microseconds(random() % 5000));
    }
    voice.say(words("Xong."), "vi");
    CHECK(ends(voice));
    CHECK_FALSE(voice.take_failure());
    CHECK(no_children());
    CHECK(open_descriptors() == before);
  }
  CHECK(programs.log("said").ends_with("Xong.\n\n"));
}

TEST_CASE("the real synthesiser gives as much sound as there are words") {
  if (program_in({"/usr/bin"}, "espeak-ng").empty()) SKIP("espeak-ng is not installed");
  Programs programs;
  programs.remove("espeak-ng");
  VoiceOptions options = programs.options();
  options.programs.emplace_back("/usr/bin");
  Voice voice(nullptr, options);
  voice.say(words("Số 1: Ông Nguyễn Trần Hoàng Phước Thưởng. Số 2: Bà Phạm Thị Nguyệt Hường."),
            "vi");
  REQUIRE(ends(voice));
  CHECK_FALSE(voice.take_failure());
  const auto sound = programs.log("played");
  CHECK(sound.starts_with("RIFF"));
  // 16 words, two bytes a sample, 22,050 samples a second: a few seconds, and not silence.
  const double seconds = static_cast<double>(sound.size()) / (2.0 * 22'050);
  CHECK(seconds > 4);
  CHECK(seconds < 20);
  CHECK(std::count(sound.begin(), sound.end(), '\0') < static_cast<long>(sound.size() / 2));
  SECTION("a language it does not know is a failure") {
    voice.say(words("x"), "hre");
    CHECK(ends(voice));
    CHECK(voice.take_failure());
  }
}
