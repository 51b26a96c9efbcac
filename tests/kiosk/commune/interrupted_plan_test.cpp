// A change of the plan is there whole or not at all: killed at any instant, on a full disk, in a
// folder that cannot be written.

#include <catch2/catch_get_random_seed.hpp>
#include <catch2/catch_test_macros.hpp>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <random>
#include <thread>

#include "kiosk/commune/sentences.h"
#include "kiosk/plan/edit.h"
#include "kiosk/store/station_store.h"
#include "tests/kiosk/commune/clusters.h"

namespace kiosk::commune {
namespace {

constexpr int kills = 25;
constexpr PlanChanger clerk{"Y Thủ Thư", "Sửa theo danh sách chính thức."};
constexpr auto last = "23504-002-1";

// With a list of its own, or without this station.
struct Round : Clusters {
  Round() {
    REQUIRE(commune->add_roll(last, write_file(folder / "roll.csv", sample_roll())));
    with = commune->plan();
    without = with;
    without.stations.pop_back();
    without.holidays = {"2027-01-01"};
  }
  plan::Plan with, without;
};

// Removes the station and takes it in again, until it is killed.
void change_for_ever(Commune& commune, const Round& round) {
  for (;;) {
    const bool there = commune.plan().stations.size() == 3;
    if (!commune.change_plan(there ? round.without : round.with, clerk)) ::_exit(4);
    if (!there && !commune.add_roll(last, round.folder / "roll.csv")) ::_exit(5);
  }
}

bool killed_after(std::int64_t microseconds, Round& round) {
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  round.commune.reset();
  const auto child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    try {
      round.reopen();
      (void)!::write(ends[1], "r", 1);
      change_for_ever(*round.commune, round);
    } catch (...) {
    }
    ::_exit(3);
  }
  ::close(ends[1]);
  char ready = 0;
  CHECK(::read(ends[0], &ready, 1) == 1);
  ::close(ends[0]);
  std::this_thread::sleep_for(std::chrono::microseconds(microseconds));
  ::kill(child, SIGKILL);
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  round.reopen();
  return WIFSIGNALED(status);
}

// The plan as it was or as it was to be, and with it what belongs to it.
void is_whole(const Commune& commune) {
  CHECK(store::check_journal(commune.journal().value()));
  const auto& plan = commune.plan();
  const auto stations = commune.preparation().value();
  CHECK(stations.size() == plan.stations.size());
  CHECK((plan.stations.size() == 3) == plan.holidays.empty());
}

class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) : old_handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &old_limit_);
    auto limit = old_limit_;
    limit.rlim_cur = bytes;
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;
  ~FileSizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &old_limit_);
    std::signal(SIGXFSZ, old_handler_);
  }

 private:
  void (*old_handler_)(int);
  rlimit old_limit_{};
};

}  // namespace

TEST_CASE("killed at any instant, the plan is the old one or the new one") {
  const auto seed = Catch::getSeed();
  std::mt19937 random(seed);
  Round round;
  int removed = 0;
  for (int i = 0; i < kills; ++i) {
    const auto instant = std::uniform_int_distribution<std::int64_t>(0, 30'000)(random);
    INFO("seed " << seed << ", kill " << i << " after " << instant << " us");
    CHECK(killed_after(instant, round));
    is_whole(*round.commune);
    removed += round.commune->plan().stations.size() == 3 ? 0 : 1;
    // And it goes on.
    const bool there = round.commune->plan().stations.size() == 3;
    CHECK(round.commune->change_plan(there ? round.without : round.with, clerk));
  }
  CHECK(removed > 0);
}

TEST_CASE("on a full disk the plan stays as it was, with a sentence") {
  Round round;
  const auto before = plan::plan_json(round.commune->plan());
  const auto lines = round.commune->journal().value();
  int refused = 0;
  for (rlim_t limit = 0; limit <= 12'288; limit += 4096) {
    INFO("limit " << limit);
    Outcome<PlanChange> done = tl::unexpected(Refusal{});
    {
      const FileSizeLimit small(limit);
      done = round.commune->change_plan(round.without, clerk);
    }
    if (done) break;
    ++refused;
    CHECK(done.error().sentence == sentences::disk_full);
    CHECK(plan::plan_json(round.commune->plan()) == before);
    CHECK(round.commune->journal().value() == lines);
    CHECK(round.commune->preparation().value().back().households == 5);
  }
  CHECK(refused >= 1);
  round.reopen();
  is_whole(*round.commune);
  if (round.commune->plan().stations.size() == 3) {
    CHECK(round.commune->change_plan(round.without, clerk));
  }
}

}  // namespace kiosk::commune
