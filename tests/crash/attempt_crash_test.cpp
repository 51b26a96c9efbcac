// Two officers give attempt 1 up; the machine is killed while it happens. Afterwards the booth is
// in attempt 1 as it was or in attempt 2 from its beginning, and nothing of it is half.

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
#include <optional>
#include <random>
#include <thread>

#include "booth_hands.h"
#include "kiosk/station/device_folder.h"
#include "kiosk/station/effects.h"
#include "kiosk/station/officer_secrets.h"
#include "kiosk/station/opened_station.h"
#include "tests/support/scratch_folder.h"
#include "throwaway_commune.h"

namespace kiosk::station {

namespace {

constexpr int runs_min = 60;
constexpr int runs_max = 300;
constexpr int inside_commit_min = 15;

// One page that parent and child share: whether the child has begun to abandon.
class SharedFlag {
 public:
  SharedFlag() {
    void* page = ::mmap(nullptr, sizeof(std::atomic<bool>), PROT_READ | PROT_WRITE,
                        MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    REQUIRE(page != MAP_FAILED);
    flag_ = new (page) std::atomic<bool>(false);
  }
  ~SharedFlag() { ::munmap(flag_, sizeof(std::atomic<bool>)); }
  SharedFlag(const SharedFlag&) = delete;
  SharedFlag& operator=(const SharedFlag&) = delete;
  std::atomic<bool>& operator*() const { return *flag_; }

 private:
  std::atomic<bool>* flag_;
};

// A station that stands with its polls open and nobody has voted; its folder serves many runs.
class OpenStation {
 public:
  OpenStation() : prepared_(commune_.prepare({.min_ballots = 1}, scratch_.path() / "device")) {
    simulate::BoothHands hands(prepared_);
    hands.unlock();
    hands.hold_meeting(prepared_.definition.households, 5);
    hands.key_ceremony();
    hands.open_polls();
    hands.call_officer();
    hands.replace_card();
    hands.type(prepared_.codes.at(1));
    hands.touch(SpoiledCardEntered{});
    REQUIRE(hands.model().cards_voided == 1);
    second_pin_ = hands.pin(1);
    setup_event_ = hands.model().setup_event;
  }

  // A copy of the folder as the laptop would find it.
  simulate::PreparedStation copy() {
    auto again = prepared_;
    again.device = scratch_.path() / ("device" + std::to_string(++copies_));
    std::filesystem::copy(prepared_.device, again.device, std::filesystem::copy_options::recursive);
    return again;
  }
  const std::string& second_pin() const { return second_pin_; }
  const std::string& setup_event() const { return setup_event_; }

 private:
  support::ScratchFolder scratch_;
  simulate::ThrowawayCommune commune_{scratch_.path() / "commune"};
  simulate::PreparedStation prepared_;
  std::string second_pin_, setup_event_;
  int copies_ = 0;
};

// The child's whole life: what the worker does when two have agreed.
[[noreturn]] void abandon(const simulate::PreparedStation& prepared, const std::string& pin,
                          std::atomic<bool>& begun) {
  simulate::StillClock clock;
  EffectRunner runner(DevicePaths(prepared.device), clock, {crypto::test_cost, crypto::test_cost});
  runner.run(Job{UnlockStore{}, simulate::entry(prepared.head_secret)});
  runner.run(Job{CheckSecondOfficer{TwoPersonAction::abandon_attempt}, simulate::entry(pin)});
  begun = true;
  const auto answer = runner.run(Job{AbandonAttempt{}, std::nullopt});
  ::_exit(answer && std::holds_alternative<Saved>(answer->event) ? 0 : 3);
}

// The child's status; without a delay it is left alone. `took`: from its beginning to its end.
int killed_after(const simulate::PreparedStation& prepared, const std::string& pin,
                 std::optional<std::chrono::microseconds> delay,
                 std::chrono::microseconds* took = nullptr) {
  const SharedFlag begun;
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) abandon(prepared, pin, *begun);
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (!*begun && std::chrono::steady_clock::now() < deadline) ::usleep(50);
  REQUIRE(*begun);
  const auto start = std::chrono::steady_clock::now();
  if (delay) std::this_thread::sleep_for(*delay);
  if (delay) ::kill(child, SIGKILL);
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  const auto end = std::chrono::steady_clock::now();
  if (took != nullptr) *took = std::chrono::duration_cast<std::chrono::microseconds>(end - start);
  return status;
}

// Kills fall anywhere between the beginning and a little after the end, however fast the machine.
class Instants {
 public:
  Instants(OpenStation& original, unsigned seed) : random_(seed) {
    std::chrono::microseconds took{};
    const auto prepared = original.copy();
    const int status = killed_after(prepared, original.second_pin(), std::nullopt, &took);
    REQUIRE(WIFEXITED(status));
    REQUIRE(WEXITSTATUS(status) == 0);
    most_us_ = took.count() + took.count() / 4;
  }
  std::chrono::microseconds next() {
    return std::chrono::microseconds(
        std::uniform_int_distribution<std::int64_t>(0, most_us_)(random_));
  }

 private:
  std::mt19937 random_;
  std::int64_t most_us_ = 0;
};

void check_first(const OpenedStation& station, const std::string& setup_event) {
  CHECK(station.state.attempt == 1);
  CHECK(station.state.phase == Phase::open);
  CHECK(station.state.setup_event == setup_event);
  REQUIRE(station.paper.has_value());
  CHECK(station.paper->uuid == station.definition.attempts.at(0).uuid);
  for (std::size_t i = 0; i < most_committee; ++i) {
    CHECK(station.store.secret(box_share_name(i)).value().has_value());
    CHECK(station.store.secret(tally_share_name(i)).value().has_value());
  }
}

void check_second(const OpenedStation& station) {
  CHECK(station.state.attempt == 2);
  CHECK(station.state.phase == Phase::candidates);
  CHECK(station.state.setup_event.empty());
  CHECK_FALSE(station.paper.has_value());
  for (std::size_t i = 0; i < most_committee; ++i) {
    CHECK_FALSE(station.store.secret(box_share_name(i)).value().has_value());
    CHECK_FALSE(station.store.secret(tally_share_name(i)).value().has_value());
  }
  for (const auto name : {document::election, document::trustees, document::credentials,
                          document::box, document::members}) {
    CHECK(station.required(name).value().empty());
  }
}

}  // namespace

TEST_CASE("killed while an attempt is given up, a booth is in the one before or the one after") {
  const auto seed = Catch::getSeed();
  OpenStation original;
  Instants instants(original, seed);
  int inside = 0;
  int second = 0;
  int run = 0;
  const auto enough = [&] { return inside >= inside_commit_min && second > 0 && second < run; };
  for (; run < runs_min || (!enough() && run < runs_max); ++run) {
    const auto delay = instants.next();
    INFO("seed " << seed << ", run " << run << ", " << delay.count() << " us");
    const auto prepared = original.copy();
    const int status = killed_after(prepared, original.second_pin(), delay);
    const bool finished = WIFEXITED(status);
    if (finished) REQUIRE(WEXITSTATUS(status) == 0);
    const DevicePaths paths(prepared.device);
    const auto hot = paths.store.string() + "-journal";
    inside += std::filesystem::exists(hot) && std::filesystem::file_size(hot) > 0 ? 1 : 0;
    {
      const auto key = open_store_key(paths, simulate::entry(prepared.head_secret)).value();
      // Also every page, the journal's chain, and that no ballot came from anywhere.
      const auto station = open_station(paths, key.key);
      REQUIRE(station.has_value());
      const bool after = station->state.attempt == 2;
      if (finished) CHECK(after);
      second += after ? 1 : 0;
      if (after) check_second(*station);
      if (!after) check_first(*station, original.setup_event());
      const auto journal = station->store.journal_lines().value();
      CHECK((journal.find("attempt_abandoned") != std::string::npos) == after);
      CHECK(station->store.cards_voided().value() == 1);
    }
    std::filesystem::remove_all(prepared.device);
  }
  std::cout << "seed " << seed << ": " << run << " kills, " << inside << " inside the transaction, "
            << second << " in attempt 2\n";
  CHECK(inside >= inside_commit_min);
  CHECK(second > 0);
  CHECK(second < run);
}

TEST_CASE("whichever attempt a kill left, the day goes on with it to the end") {
  const auto seed = Catch::getSeed();
  OpenStation original;
  Instants instants(original, seed);
  for (int run = 0; run < 6; ++run) {
    const auto delay = instants.next();
    INFO("seed " << seed << ", run " << run << ", " << delay.count() << " us");
    const auto prepared = original.copy();
    killed_after(prepared, original.second_pin(), delay);
    simulate::BoothHands hands(prepared);
    hands.unlock();
    if (hands.model().attempt == 1) {
      REQUIRE(hands.screen() == Screen::card);
      hands.unlock_list();  // asked for again
    }
    REQUIRE(hands.screen() == Screen::candidates);
    hands.lock_list(election::Method::secret);
    hands.name_committee(3);
    hands.key_ceremony();
    hands.open_polls();
    CHECK_FALSE(hands.enter_card(prepared.codes.at(1)));
    hands.touch(CardDismissed{});
    REQUIRE(hands.vote(prepared.codes.at(0), 1));
    hands.close_polls();
    hands.reconcile();
    hands.accept_enough();
    hands.seal();
    CHECK(hands.screen() == Screen::sealed);
    CHECK(hands.model().figures->votes.at(1) == 1);
  }
}

}  // namespace kiosk::station
