// A child casts ballots; the parent kills it with SIGKILL and opens the store after it. Half of the
// kills fall at any instant, half while the child is inside cast(). A rollback journal that still
// has bytes proves that a kill hit an open transaction.

#include <catch2/catch_get_random_seed.hpp>
#include <catch2/catch_test_macros.hpp>

#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <iostream>
#include <new>
#include <random>
#include <set>
#include <thread>
#include <vector>

#include "store_fixture.h"

using namespace kiosk::store;
using namespace kiosk::store::test;

namespace {
constexpr std::size_t slots = 300;
constexpr std::size_t slot_bytes = 3000;
constexpr int runs_min = 200;
constexpr int runs_max = 600;
constexpr int inside_commit_min = 50;

enum Phase : std::uint32_t { idle, beginning, admitted, casting, recorded, ending };

// One page that parent and child share: where the child is just now.
class SharedPhase {
 public:
  SharedPhase() {
    void* page = ::mmap(nullptr, sizeof(std::atomic<std::uint32_t>), PROT_READ | PROT_WRITE,
                        MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    REQUIRE(page != MAP_FAILED);
    phase_ = new (page) std::atomic<std::uint32_t>(idle);
  }
  std::atomic<std::uint32_t>& operator*() const { return *phase_; }

 private:
  std::atomic<std::uint32_t>* phase_;
};

// The child's whole life. It acknowledges a ballot only after cast() has returned success.
[[noreturn]] void cast_until_killed(const std::filesystem::path& file, std::size_t next,
                                    std::atomic<std::uint32_t>& phase, int acknowledgements) {
  auto store = StationStore::open(file, key_of());
  if (!store) ::_exit(3);
  if (!store->end_session()) ::_exit(4);
  for (; next < slots; ++next) {
    phase = beginning;
    if (!store->begin_session()) ::_exit(5);
    phase = admitted;
    phase = casting;
    if (!store->cast(tag_of(next), ballot_of(next, slot_bytes))) ::_exit(6);
    phase = recorded;
    const auto number = static_cast<std::uint32_t>(next);
    if (::write(acknowledgements, &number, sizeof number) != sizeof number) ::_exit(7);
    phase = ending;
    if (!store->end_session()) ::_exit(8);
    phase = idle;
  }
  ::_exit(0);
}

struct Kill {
  std::uint64_t acknowledged = 0;
  std::uint32_t phase = idle;
  int status = 0;
};

class Box {
 public:
  explicit Box(unsigned seed) : random_(seed) {}

  Kill run_and_kill(bool aimed) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    *phase_ = idle;
    const auto next = static_cast<std::size_t>(acknowledged_);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      ::close(ends[0]);
      cast_until_killed(file_, next, *phase_, ends[1]);
    }
    ::close(ends[1]);
    wait_for_the_instant(aimed);
    ::kill(child, SIGKILL);
    Kill kill;
    REQUIRE(::waitpid(child, &kill.status, 0) == child);
    kill.phase = *phase_;
    kill.acknowledged = acknowledged_;
    for (std::uint32_t number = 0; ::read(ends[0], &number, sizeof number) == sizeof number;) {
      CHECK(number == kill.acknowledged);
      ++kill.acknowledged;
    }
    ::close(ends[0]);
    return kill;
  }

  // Everything the store must still be after the kill.
  void examine(const Kill& kill, bool wrong_key_first) {
    REQUIRE(WIFSIGNALED(kill.status));
    const auto journal = file_.string() + "-journal";
    const bool inside = std::filesystem::exists(journal) && std::filesystem::file_size(journal) > 0;
    inside_commit_ += inside ? 1 : 0;
    if (wrong_key_first) {
      const auto refused = StationStore::open(file_, key_of(9));
      REQUIRE_FALSE(refused);
      CHECK(refused.error().error == Error::wrong_key);
    }
    const auto store = StationStore::open(file_, key_of());
    REQUIRE(store);
    const auto count = store->ballot_count().value();
    CHECK(count >= kill.acknowledged);
    CHECK(count <= kill.acknowledged + 1);
    // Counter, filled slots, spent cards, lines of casting, the chain, every page.
    const auto sound = store->check();
    INFO((sound ? "sound" : sound.error().detail));
    CHECK(sound);
    each_ballot_once(*store, count);
    recovered_right(store->recovered().value(), kill, count);
    extra_ += count == kill.acknowledged + 1 ? 1 : 0;
    acknowledged_ = count;
  }

  void renew_when_nearly_full(const Folder& folder) {
    if (!file_.empty() && acknowledged_ + 120 < slots) return;
    if (!file_.empty()) std::filesystem::remove(file_);
    file_ = folder / ("station" + std::to_string(++boxes_) + ".db");
    acknowledged_ = 0;
    const auto store = opened_polls(file_, slots, slots, slot_bytes);
  }

  int inside_commit() const { return inside_commit_; }
  int extra() const { return extra_; }

 private:
  void wait_for_the_instant(bool aimed) {
    const auto within_us = [&](int most) {
      return std::chrono::microseconds(std::uniform_int_distribution<int>(0, most)(random_));
    };
    if (!aimed) {
      std::this_thread::sleep_for(within_us(60'000));
      return;
    }
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(5);
    while (*phase_ != casting && std::chrono::steady_clock::now() < deadline) ::usleep(50);
    std::this_thread::sleep_for(within_us(4'000));
  }

  void each_ballot_once(const StationStore& store, std::uint64_t count) {
    const auto sealed = store.sealed_ballots();
    REQUIRE(sealed);
    std::multiset<crypto::ByteString> expected;
    for (std::size_t i = 0; i < count; ++i) expected.insert(ballot_of(i, slot_bytes));
    CHECK(std::multiset<crypto::ByteString>(sealed->begin(), sealed->end()) == expected);
    for (std::size_t i = 0; i < slots; i += 7) {
      CHECK(store.card_was_used(tag_of(i)).value() == (i < count));
    }
  }

  void recovered_right(const StationStore::Recovered& now, const Kill& kill, std::uint64_t count) {
    INFO("phase " << kill.phase);
    const bool one_more = count == kill.acknowledged + 1;
    switch (static_cast<Phase>(kill.phase)) {
      case idle:  // also before the child has ended the session that was cut last time
        break;
      case beginning:
        CHECK_FALSE(now.recorded);
        break;
      case admitted:
        CHECK(now.session_was_open);
        CHECK_FALSE(now.recorded);
        break;
      case casting:
        CHECK(now.session_was_open);
        CHECK(now.recorded == one_more);
        break;
      case recorded:
        CHECK(now.session_was_open);
        CHECK(now.recorded);
        break;
      case ending:
        CHECK(now.recorded == now.session_was_open);
        break;
    }
  }

  std::mt19937 random_;
  SharedPhase phase_;
  std::filesystem::path file_;
  std::uint64_t acknowledged_ = 0;
  int inside_commit_ = 0;
  int extra_ = 0;
  int boxes_ = 0;
};
}  // namespace

TEST_CASE("killing the booth at any instant loses and doubles nothing that was acknowledged") {
  const auto seed = Catch::getSeed();
  const Folder folder;
  Box box(seed);
  int runs = 0;
  while (runs < runs_min || (box.inside_commit() < inside_commit_min && runs < runs_max)) {
    INFO("seed " << seed << ", run " << runs);
    box.renew_when_nearly_full(folder);
    const auto kill = box.run_and_kill(runs % 2 == 0);
    box.examine(kill, runs % 5 == 0);
    ++runs;
  }
  std::cout << "seed " << seed << ": " << runs << " kills, " << box.inside_commit()
            << " inside a transaction, " << box.extra() << " recorded but not acknowledged\n";
  CHECK(runs >= runs_min);
  CHECK(box.inside_commit() >= inside_commit_min);
}
