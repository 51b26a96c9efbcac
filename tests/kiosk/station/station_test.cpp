// What a Station refuses and what it never writes down.
#include "kiosk/station/station.h"

#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <chrono>
#include <csignal>
#include <thread>

#include "booth_hands.h"
#include "kiosk/station/device_folder.h"
#include "kiosk/station/opened_station.h"
#include "tests/support/scratch_folder.h"
#include "sealed_result.h"
#include "throwaway_commune.h"

namespace kiosk::station {

namespace {

struct Booth {
  explicit Booth(const simulate::Hamlet& hamlet = {})
      : prepared(commune.prepare(hamlet, scratch.path() / "device")), hands(prepared) {}

  support::ScratchFolder scratch;
  simulate::ThrowawayCommune commune{scratch.path() / "commune"};
  simulate::PreparedStation prepared;
  simulate::BoothHands hands;

  void open() {
    hands.unlock();
    hands.hold_meeting(prepared.definition.households, 3);
    hands.key_ceremony();
    hands.open_polls();
    REQUIRE(hands.screen() == Screen::card);
  }
};

// No file may grow or be written beyond its first bytes: what a full disk does to a store.
class NoRoom {
 public:
  NoRoom() {
    std::signal(SIGXFSZ, SIG_IGN);
    ::getrlimit(RLIMIT_FSIZE, &before_);
    rlimit tight = before_;
    tight.rlim_cur = 512;
    ::setrlimit(RLIMIT_FSIZE, &tight);
  }
  ~NoRoom() { ::setrlimit(RLIMIT_FSIZE, &before_); }
  NoRoom(const NoRoom&) = delete;
  NoRoom& operator=(const NoRoom&) = delete;

 private:
  rlimit before_{};
};

std::string changed(std::string digits) {
  digits[5] = digits[5] == '9' ? '0' : static_cast<char>(digits[5] + 1);
  return digits;
}

store::StoreKey store_key_of(const simulate::PreparedStation& prepared) {
  const auto file = sync::read_whole(DevicePaths(prepared.device).officers, most_small_file_bytes);
  const auto head = parse_officers(file.value()).value().entries.at(0);
  const auto typed = simulate::entry(prepared.head_secret);
  const auto derived = typed.with([&](std::span<const std::uint8_t> digits) {
    return crypto::Derived::from(digits, head.salt, head.cost);
  });
  return unwrap_store_key(head, derived.value()).value();
}

// A plausible code that is on no card.
std::string foreign_code(const std::vector<std::string>& codes) {
  for (;;) {
    auto code = simulate::plain(package::random_card_code());
    if (std::ranges::find(codes, code) == codes.end()) return code;
  }
}

std::vector<std::filesystem::path> files_of(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  return files;
}

}  // namespace

TEST_CASE("Cards are refused for what is wrong with them") {
  Booth booth;
  booth.open();
  auto& hands = booth.hands;
  const auto& code = booth.prepared.codes.at(0);
  CHECK_FALSE(hands.enter_card(changed(code)));
  CHECK(hands.problem() == Problem::card_mistyped);
  hands.touch(CardDismissed{});
  CHECK_FALSE(hands.enter_card("123"));
  CHECK(hands.problem() == Problem::card_mistyped);
  hands.touch(CardDismissed{});
  CHECK_FALSE(hands.enter_card(foreign_code(booth.prepared.codes)));
  CHECK(hands.problem() == Problem::card_unknown);
  CHECK(hands.screen() == Screen::card_help);  // the third in a row
  hands.call_officer();
  hands.touch(OfficerDismissed{});
  REQUIRE(hands.vote(code, 1));
  CHECK_FALSE(hands.enter_card(code));
  CHECK(hands.problem() == Problem::card_used);
}

TEST_CASE("A voter who leaves may come back with the same card") {
  Booth booth;
  booth.open();
  auto& hands = booth.hands;
  REQUIRE(hands.enter_card(booth.prepared.codes.at(0)));
  hands.call_officer();
  hands.touch(VoterLeft{});
  CHECK(hands.screen() == Screen::card);
  CHECK(hands.model().ballots == 0);
  CHECK(hands.vote(booth.prepared.codes.at(0), 0));
}

TEST_CASE("A stop with a voter inside says whether the ballot was recorded") {
  Booth booth;
  booth.open();
  auto& hands = booth.hands;
  REQUIRE(hands.enter_card(booth.prepared.codes.at(0)));
  SECTION("before the cast") {
    hands.pull_the_plug();
    hands.type(booth.prepared.head_secret);
    hands.touch(OfficerSecretEntered{});
    REQUIRE(hands.screen() == Screen::recovered);
    CHECK_FALSE(hands.model().recovered_recorded);
    hands.touch(RecoveryAcknowledged{});
    CHECK(hands.vote(booth.prepared.codes.at(0), 0));
  }
  SECTION("after the cast, before thank you") {
    hands.choose(2);
    hands.touch_only(BallotConfirmed{});
    hands.pull_the_plug();
    hands.type(booth.prepared.head_secret);
    hands.touch(OfficerSecretEntered{});
    REQUIRE(hands.screen() == Screen::recovered);
    CHECK(hands.model().recovered_recorded);
    CHECK(hands.model().tracker.empty());
    CHECK(hands.model().ballots == 1);
    hands.touch(RecoveryAcknowledged{});
    CHECK_FALSE(hands.enter_card(booth.prepared.codes.at(0)));
  }
  hands.restart();
  CHECK(hands.screen() == Screen::card);
}

TEST_CASE("A ballot that cannot be written is not recorded and not lost") {
  Booth booth;
  booth.open();
  auto& hands = booth.hands;
  REQUIRE(hands.vote(booth.prepared.codes.at(0), 0));
  REQUIRE(hands.enter_card(booth.prepared.codes.at(1)));
  hands.choose(2);
  REQUIRE(hands.screen() == Screen::review);
  {
    const NoRoom full;
    hands.touch(BallotConfirmed{});
  }
  CHECK(hands.problem() != Problem::none);
  CHECK(hands.model().draft.choice() == 2);
  CHECK(hands.model().ballots == 1);
  hands.touch(ProblemAcknowledged{});
  REQUIRE(hands.screen() == Screen::review);
  hands.touch(BallotConfirmed{});
  REQUIRE(hands.screen() == Screen::done);
  CHECK(hands.model().ballots == 2);
  hands.touch(ThanksDismissed{});
  hands.restart();
  CHECK(hands.model().ballots == 2);
}

TEST_CASE("Wrong secrets are named and change nothing") {
  Booth booth({.min_ballots = 1});
  auto& hands = booth.hands;
  hands.type(changed(booth.prepared.head_secret));
  hands.touch(OfficerSecretEntered{});
  CHECK(hands.problem() == Problem::wrong_officer_secret);
  hands.touch(ProblemAcknowledged{});
  CHECK(hands.screen() == Screen::locked);
  hands.unlock();
  hands.hold_meeting(booth.prepared.definition.households, 3);

  hands.touch(CeremonyStarted{});
  hands.touch(SecretNoted{});
  hands.type(changed(simulate::plain(hands.station().slots().issued)));
  hands.touch(SecretRepeated{});
  CHECK(hands.problem() == Problem::secret_not_repeated);
  hands.touch(ProblemAcknowledged{});
  hands.restart();  // the ceremony starts over
  hands.key_ceremony();
  REQUIRE(hands.screen() == Screen::zero_report);
  hands.open_polls();
  REQUIRE(hands.vote(booth.prepared.codes.at(0), 0));
  hands.close_polls();
  hands.reconcile();
  hands.touch(MemberChosen{1});
  hands.type(hands.member_secrets.at(0));
  hands.touch(MemberSecretEntered{});
  CHECK(hands.problem() == Problem::wrong_member_secret);
  CHECK(hands.model().phase == Phase::counting);
  hands.touch(ProblemAcknowledged{});
  hands.touch(MemberDismissed{});
  hands.accept_enough();
  CHECK(hands.screen() == Screen::result);
}

TEST_CASE("After the day no file tells a card, a credential or a choice") {
  Booth booth({.candidates = 4});
  booth.open();
  auto& hands = booth.hands;
  for (std::uint8_t i = 0; i < 12; ++i) {
    REQUIRE(hands.vote(booth.prepared.codes.at(i), static_cast<std::uint8_t>(i % 4)));
  }
  hands.close_polls();
  hands.reconcile();
  hands.accept_enough();
  hands.seal();
  REQUIRE(hands.screen() == Screen::sealed);
  const auto sealed = open_sealed(booth.prepared.device, hands.model().envelope_name);
  hands.pull_the_plug();

  const DevicePaths paths(booth.prepared.device);
  for (const auto& file : files_of(booth.prepared.device)) {
    const auto bytes = sync::read_whole(file, sync::most_envelope_bytes).value();
    INFO(file.filename().string());
    for (const auto& code : booth.prepared.codes) CHECK(bytes.find(code) == std::string::npos);
    for (const auto& secret : booth.prepared.credentials) {
      CHECK(bytes.find(secret) == std::string::npos);
    }
    if (file.parent_path() == paths.outbox) continue;  // the record names all candidates
    for (const auto& candidate : booth.prepared.definition.candidates) {
      CHECK(bytes.find(candidate.name) == std::string::npos);
    }
  }
  for (const auto& tracker : hands.trackers()) {
    CHECK(sealed.journal.find(tracker) == std::string::npos);
  }
  for (const auto& candidate : booth.prepared.definition.candidates) {
    CHECK(sealed.journal.find(candidate.name) == std::string::npos);
  }
  for (const auto* const kind :
       {"store_unlocked", "meeting_present", "list_locked", "method_chosen", "committee_chosen",
        "key_ceremony_done", "polls_opened", "ballot_cast", "polls_closed", "reconciled",
        "member_accepted", "tally_committed", "counted", "meeting_opened"}) {
    CHECK(sealed.journal.find(kind) != std::string::npos);
  }
}

// Whoever has the store's key and later all secrets of the committee still opens no single ballot.
TEST_CASE("Sealing leaves no share of the committee and no ballot in its slot") {
  Booth booth({.min_ballots = 1});
  booth.open();
  auto& hands = booth.hands;
  for (std::size_t i = 0; i < 3; ++i) REQUIRE(hands.vote(booth.prepared.codes.at(i), 0));
  hands.close_polls();
  hands.reconcile();
  hands.accept_enough();
  REQUIRE(hands.screen() == Screen::result);
  const bool sealed = GENERATE(false, true);
  if (sealed) hands.seal();
  hands.pull_the_plug();

  const DevicePaths paths(booth.prepared.device);
  const auto store = store::StationStore::open(paths.store, store_key_of(booth.prepared));
  REQUIRE(store.has_value());
  for (std::size_t member = 0; member < 3; ++member) {
    CHECK(store->secret(box_share_name(member)).value().has_value() != sealed);
    CHECK(store->secret(tally_share_name(member)).value().has_value() != sealed);
  }
  CHECK(store->sealed_ballots().value().size() == (sealed ? 0U : 3U));
}

TEST_CASE("With a thread of its own the booth wakes the window") {
  struct Bell : Waker {
    void wake() override { ++rung; }
    std::atomic<int> rung = 0;
  };
  Booth booth;
  booth.hands.pull_the_plug();
  const simulate::StillClock clock;
  Bell bell;
  Station station(booth.prepared.device, clock, &bell,
                  {.member_cost = crypto::test_cost, .pin_cost = crypto::test_cost});
  for (const char digit : booth.prepared.secretary_secret) station.slots().typed.push(digit);
  station.post(OfficerSecretEntered{});
  CHECK(station.slots().typed.length() == 0);
  for (int i = 0; i < 6000 && bell.rung == 0; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  REQUIRE(bell.rung > 0);
  CHECK(station.pump());
  CHECK(station.model().unlocked);
  CHECK_FALSE(station.pump());
}

}  // namespace kiosk::station
