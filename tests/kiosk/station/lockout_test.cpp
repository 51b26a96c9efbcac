// Wrong secrets are counted over restarts, stops and clocks that lie.
#include "kiosk/station/lockout.h"

#include <sys/resource.h>

#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <fstream>

#include "prepared_station.h"
#include "sync/directory.h"
#include "tests/support/scratch_folder.h"

namespace kiosk::station {

namespace {

struct Machine {
  Machine() { REQUIRE(sync::write_whole(file, tries_text({}), false, 0600).has_value()); }

  Lockout start() const { return Lockout(file, clock); }
  std::string stored() const { return sync::read_whole(file, 1 << 20).value(); }
  void store(const std::string& text) const {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << text;
  }

  support::ScratchFolder scratch;
  std::filesystem::path file = scratch.path() / "tries.json";
  simulate::StillClock clock;
};

}  // namespace

TEST_CASE("the fifth wrong try locks for 15 seconds, each next one for twice as long") {
  for (std::uint64_t wrong = 0; wrong < 5; ++wrong) CHECK(lock_after(wrong) == 0);
  std::vector<std::int64_t> seconds;
  for (std::uint64_t wrong = 5; wrong < 15; ++wrong) seconds.push_back(lock_after(wrong));
  CHECK(seconds == std::vector<std::int64_t>{15, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600});
  CHECK(lock_after(1'000'000) == 3600);
}

TEST_CASE("a try is on the disk before anybody looks at it") {
  Machine machine;
  for (std::uint64_t wrong = 1; wrong <= 7; ++wrong) {
    auto lockout = machine.start();  // the plug was pulled after each count
    CHECK(lockout.wrong() == wrong - 1);
    machine.clock.now += lockout.left();
    CHECK(lockout.left() == 0);
    REQUIRE(lockout.count());
    CHECK(machine.start().wrong() == wrong);
    CHECK(machine.start().left() == lock_after(wrong));
  }
}

TEST_CASE("a right secret forgives, and what was no try is taken back") {
  Machine machine;
  auto lockout = machine.start();
  for (int i = 0; i < 4; ++i) REQUIRE(lockout.count());
  REQUIRE(lockout.count());
  REQUIRE(lockout.take_back());
  CHECK(machine.start().wrong() == 4);
  CHECK(machine.start().left() == 0);
  REQUIRE(lockout.count());
  CHECK(machine.start().left() == 15);
  REQUIRE(lockout.forgive());
  CHECK(machine.start().wrong() == 0);
  CHECK(machine.start().left() == 0);
}

TEST_CASE("waiting goes on over a restart") {
  Machine machine;
  machine.store(tries_text({6, 30, machine.clock.now}));
  auto lockout = machine.start();
  machine.clock.now += 10;
  CHECK(lockout.left() == 20);
  CHECK(machine.start().left() == 20);
  machine.clock.now += 19;
  CHECK(machine.start().left() == 1);
  machine.clock.now += 1;
  CHECK(machine.start().left() == 0);
  CHECK(machine.start().wrong() == 6);  // the next wrong one locks for a minute
}

TEST_CASE("a clock set back makes nobody wait more than once again, a clock set forward ends it") {
  Machine machine;
  machine.store(tries_text({6, 30, machine.clock.now}));
  auto running = machine.start();
  machine.clock.now -= 1'000'000;
  CHECK(running.left() == 30);
  CHECK(machine.start().left() == 30);
  machine.clock.now += 29;
  CHECK(running.left() == 1);
  machine.clock.now += 2'000'000;  // the documented limit
  CHECK(running.left() == 0);
}

TEST_CASE("a missing or damaged file is a lock, never free tries") {
  Machine machine;
  const std::string sound = tries_text({2, 0, machine.clock.now});
  REQUIRE(parse_tries(sound).has_value());
  CHECK(machine.start().wrong() == 0);
  std::vector<std::string> bad{"",
                               "{}",
                               sound + " ",
                               sound.substr(1),
                               std::string(tries_bytes, ' '),
                               std::string(1 << 19, '[')};
  for (const auto* text :
       {R"({"wrong":5,"left":16,"seen":1})", R"({"wrong":4,"left":1,"seen":1})",
        R"({"wrong":-1,"left":0,"seen":1})", R"({"wrong":1000001,"left":0,"seen":1})",
        R"({"wrong":0,"wrong":0,"left":0,"seen":1})", R"({"wrong":0,"left":0,"seen":1,"x":1})",
        R"({"left":0,"wrong":0,"seen":1})", R"({"wrong":0.0,"left":0,"seen":1})",
        R"({"wrong":18446744073709551615,"left":0,"seen":1})", R"([0,0,1])"}) {
    std::string padded = text;
    padded.resize(tries_bytes - 1, ' ');
    bad.push_back(padded + "\n");
  }
  for (const auto& text : bad) {
    INFO(text.substr(0, 200));
    machine.store(text);
    auto lockout = machine.start();
    CHECK(lockout.left() == 15);
    CHECK(lockout.wrong() == 5);
    machine.clock.now += 15;
    REQUIRE(lockout.count());  // and the file is whole again
    CHECK(machine.start().left() == 30);
  }
  std::filesystem::remove(machine.file);
  CHECK(machine.start().left() == 15);
}

TEST_CASE("every byte of the file that is changed is a lock, or the same file") {
  Machine machine;
  const std::string sound = tries_text({3, 0, machine.clock.now});
  std::size_t kept = 0;
  for (std::size_t at = 0; at < sound.size(); ++at) {
    for (const int flip : {1, 2, 4, 16, 32}) {
      std::string text = sound;
      text[at] = static_cast<char>(text[at] ^ flip);
      const auto tries = parse_tries(text);
      if (!tries) continue;
      ++kept;  // another digit of the count or of the time: still a whole file
      CHECK(tries_text(*tries) == text);
    }
  }
  CHECK(kept > 0);
  for (std::size_t cut = 0; cut < sound.size(); ++cut)
    CHECK_FALSE(parse_tries(sound.substr(0, cut)));
}

TEST_CASE("a full disk neither keeps officers out nor gives free tries") {
  Machine machine;
  auto lockout = machine.start();
  std::signal(SIGXFSZ, SIG_IGN);
  rlimit before{};
  ::getrlimit(RLIMIT_FSIZE, &before);
  rlimit tight = before;
  tight.rlim_cur = tries_bytes;  // nothing may grow: the file is written where it lies
  ::setrlimit(RLIMIT_FSIZE, &tight);
  const bool counted = lockout.count();
  tight.rlim_cur = tries_bytes / 2;  // and now not even that
  ::setrlimit(RLIMIT_FSIZE, &tight);
  const bool counted_again = lockout.count();
  ::setrlimit(RLIMIT_FSIZE, &before);
  CHECK(counted);
  CHECK_FALSE(counted_again);
  CHECK(lockout.wrong() == 2);  // remembered all the same
}

TEST_CASE("a link in the file's place is not followed") {
  Machine machine;
  const auto elsewhere = machine.scratch.path() / "elsewhere";
  std::ofstream(elsewhere) << "kept";
  std::filesystem::remove(machine.file);
  std::filesystem::create_symlink(elsewhere, machine.file);
  auto lockout = machine.start();
  CHECK_FALSE(lockout.count());
  CHECK(sync::read_whole(elsewhere, 100).value() == "kept");
}

}  // namespace kiosk::station
