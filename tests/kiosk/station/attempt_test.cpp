// A whole day whose list was unlocked after the key ceremony, on the real store.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "booth_hands.h"
#include "kiosk/station/effects.h"
#include "kiosk/station/officer_secrets.h"
#include "sealed_result.h"
#include "tests/support/scratch_folder.h"
#include "throwaway_commune.h"

namespace kiosk::station {

namespace {

struct Hall {
  explicit Hall(simulate::Hamlet hamlet = {.min_ballots = 1})
      : prepared(commune.prepare(hamlet, scratch.path() / "device")), hands(prepared) {}

  void set_up() {
    hands.unlock();
    hands.hold_meeting(prepared.definition.households, 5);
    hands.key_ceremony();
    REQUIRE(hands.screen() == Screen::zero_report);
  }
  // From the unlocked list to open polls, with one candidate struck and a smaller committee.
  void set_up_again() {
    REQUIRE(hands.screen() == Screen::candidates);
    hands.touch_only(CandidateSelected{0});
    hands.touch_only(FieldEdited{"Xin rút"});
    hands.touch(WithdrawalConfirmed{});
    hands.lock_list(election::Method::secret);
    hands.name_committee(3);
    hands.key_ceremony();
    REQUIRE(hands.screen() == Screen::zero_report);
    hands.open_polls();
    REQUIRE(hands.screen() == Screen::card);
  }
  // With the polls open: a voter leaves without a ballot, one card is spoiled, one is lost.
  void handle_cards() {
    hands.open_polls();
    REQUIRE(hands.enter_card(prepared.codes.at(0)));
    hands.call_officer();
    hands.touch(VoterLeft{});
    hands.call_officer();
    hands.replace_card();
    hands.type(prepared.codes.at(1));
    hands.touch(SpoiledCardEntered{});
    hands.replace_card();
    hands.touch(LostCardNoted{});
    hands.touch(OfficerDismissed{});
  }
  OpenedStation stolen() {
    hands.pull_the_plug();
    const DevicePaths paths(prepared.device);
    auto key = open_store_key(paths, simulate::entry(prepared.head_secret)).value();
    return open_station(paths, key.key).value();
  }

  support::ScratchFolder scratch;
  simulate::ThrowawayCommune commune{scratch.path() / "commune"};
  simulate::PreparedStation prepared;
  simulate::BoothHands hands;
};

std::size_t lines_of(const std::string& journal, std::string_view kind) {
  const std::string wanted = "\"kind\":\"" + std::string(kind) + "\"";
  std::size_t count = 0;
  for (auto at = journal.find(wanted); at != std::string::npos; at = journal.find(wanted, at + 1)) {
    ++count;
  }
  return count;
}

void check_sealed(Hall& hall, const std::string& first_setup,
                  const std::vector<std::string>& first_secrets) {
  const auto sealed = open_sealed(hall.prepared.device, hall.hands.model().envelope_name);
  const auto& second = hall.prepared.definition.attempts.at(1);
  CHECK(sealed.result.attempt == 2);
  CHECK(sealed.result.uuid == second.uuid);
  CHECK(sealed.envelope.manifest.election == second.uuid);
  CHECK(sealed.verdict.uuid == second.uuid);
  CHECK(sealed.verdict.ballots == 3);
  CHECK(sealed.verdict.result == crypto::belenios::Counts{{1, 2}});
  CHECK(sealed.verdict.trustees == 3);
  CHECK(lines_of(sealed.journal, "attempt_abandoned") == 1);
  CHECK(lines_of(sealed.journal, "key_ceremony_done") == 2);
  const std::string told = R"("facts":{"attempt":1,"setup":")" + first_setup + R"(","by":[)";
  CHECK(sealed.journal.find(told) != std::string::npos);
  for (const auto& secret : first_secrets) {
    CHECK(sealed.journal.find(secret) == std::string::npos);
  }
}

}  // namespace

TEST_CASE("a day goes on with attempt 2: other keys, other uuid, the same cards") {
  const bool polls_were_open = GENERATE(false, true);
  Hall hall;
  hall.set_up();
  auto& hands = hall.hands;
  const auto first_setup = hands.model().setup_event;
  const auto first_secrets = hands.member_secrets;
  const auto& codes = hall.prepared.codes;
  if (polls_were_open) hall.handle_cards();
  hands.unlock_list();
  REQUIRE(hands.screen() == Screen::candidates);
  if (GENERATE(false, true)) hands.restart();
  CHECK(hands.model().attempt == 2);
  hall.set_up_again();
  CHECK(hands.model().setup_event != first_setup);
  CHECK(hands.model().threshold == 2);

  if (polls_were_open) {
    CHECK(hands.model().cards_voided == 1);
    CHECK(hands.model().cards_lost == 1);
    CHECK_FALSE(hands.enter_card(codes.at(1)));
    CHECK(hands.problem() == Problem::card_voided);
    hands.touch(CardDismissed{});
  }
  REQUIRE(hands.vote(codes.at(0), 1));
  REQUIRE(hands.vote(codes.at(2), 0));
  REQUIRE(hands.vote(codes.at(3), 1));
  hands.close_polls();
  hands.reconcile();
  hands.touch(MemberChosen{0});
  hands.type(first_secrets.at(0));  // a secret of the dead attempt opens nothing
  hands.touch(MemberSecretEntered{});
  CHECK(hands.problem() == Problem::wrong_member_secret);
  hands.touch(ProblemAcknowledged{});
  hands.touch(MemberDismissed{});
  hands.accept_enough();
  REQUIRE(hands.screen() == Screen::result);
  hands.seal();
  REQUIRE(hands.screen() == Screen::sealed);
  check_sealed(hall, first_setup, first_secrets);
}

TEST_CASE("nothing of the abandoned attempt is left in the store") {
  Hall hall;
  hall.set_up();
  hall.hands.open_polls();
  {
    const auto before = hall.stolen();
    REQUIRE(before.store.secret(box_share_name(4)).value().has_value());
    REQUIRE(before.required(document::trustees).value().size() > 1000);
  }
  hall.hands.unlock();
  hall.hands.unlock_list();
  REQUIRE(hall.hands.screen() == Screen::candidates);
  const auto after = hall.stolen();
  CHECK(after.state.attempt == 2);
  CHECK(after.state.setup_event.empty());
  CHECK(after.state.setup_time == 0);
  CHECK(after.state.meeting.committee.size() == 5);
  CHECK_FALSE(after.paper.has_value());
  for (std::size_t i = 0; i < most_committee; ++i) {
    CHECK_FALSE(after.store.secret(box_share_name(i)).value().has_value());
    CHECK_FALSE(after.store.secret(tally_share_name(i)).value().has_value());
  }
  for (const auto name : {document::election, document::trustees, document::credentials,
                          document::box, document::members}) {
    CHECK(after.required(name).value().empty());
  }
}

TEST_CASE("after the first ballot the list stays locked") {
  Hall hall;
  hall.set_up();
  auto& hands = hall.hands;
  hands.open_polls();
  REQUIRE(hands.vote(hall.prepared.codes.at(0), 0));
  hands.call_officer();
  hands.touch(ListUnlockRequested{});
  CHECK(hands.problem() == Problem::list_has_ballots);
  hands.touch(ProblemAcknowledged{});
  REQUIRE(hands.screen() == Screen::officer_menu);
  hands.pull_the_plug();

  // The worker refuses it, too, whatever becomes of the screens.
  simulate::StillClock clock;
  EffectRunner runner(DevicePaths(hall.prepared.device), clock,
                      {crypto::test_cost, crypto::test_cost});
  const auto run = [&](Effect effect, std::string_view typed = "") {
    return runner.run(Job{std::move(effect), simulate::entry(typed)}).value().event;
  };
  const auto problem = [](const Event& event) {
    const auto* failed = std::get_if<EffectFailed>(&event);
    return failed == nullptr ? Problem::none : failed->problem;
  };
  run(UnlockStore{}, hall.prepared.head_secret);
  CHECK(problem(run(AbandonAttempt{})) == Problem::self_check_failed);  // by nobody
  run(CheckSecondOfficer{TwoPersonAction::unlock_list}, hands.pin(1));
  CHECK(problem(run(AbandonAttempt{})) == Problem::self_check_failed);  // to something else
  run(CheckSecondOfficer{TwoPersonAction::abandon_attempt}, hands.pin(1));
  CHECK(problem(run(AbandonAttempt{})) == Problem::list_has_ballots);
}

TEST_CASE("the worker abandons nothing while a voter is inside") {
  Hall hall;
  hall.set_up();
  hall.hands.open_polls();
  const auto pin = hall.hands.pin(1);
  hall.hands.pull_the_plug();
  simulate::StillClock clock;
  EffectRunner runner(DevicePaths(hall.prepared.device), clock,
                      {crypto::test_cost, crypto::test_cost});
  const auto run = [&](Effect effect, std::string_view typed = "") {
    return runner.run(Job{std::move(effect), simulate::entry(typed)}).value().event;
  };
  run(UnlockStore{}, hall.prepared.head_secret);
  REQUIRE(std::holds_alternative<CardAccepted>(run(CheckCard{}, hall.prepared.codes.at(0))));
  run(CheckSecondOfficer{TwoPersonAction::abandon_attempt}, pin);
  CHECK(std::holds_alternative<EffectFailed>(run(AbandonAttempt{})));
  CHECK(std::holds_alternative<BallotCast>(run(CastBallot{})));
}

TEST_CASE("there is no third attempt, and no second where the package has one") {
  const bool single = GENERATE(false, true);
  Hall hall({.min_ballots = 1, .attempts = single ? 1U : 2U});
  hall.set_up();
  auto& hands = hall.hands;
  if (!single) {
    hands.unlock_list();
    hall.set_up_again();
    hands.call_officer();
  }
  hands.touch(ListUnlockRequested{});
  CHECK(hands.problem() == Problem::attempts_used);
  hands.touch(ProblemAcknowledged{});
  CHECK(hands.screen() == (single ? Screen::zero_report : Screen::officer_menu));
}

TEST_CASE("a show of hands after all: attempt 2 ends without a record") {
  Hall hall;
  hall.set_up();
  auto& hands = hall.hands;
  hands.unlock_list();
  hands.lock_list(election::Method::hands);
  REQUIRE(hands.screen() == Screen::no_record);
  hands.seal();
  REQUIRE(hands.screen() == Screen::sealed);
  const auto sealed = open_sealed(hall.prepared.device, hands.model().envelope_name);
  CHECK(sealed.record.empty());
  CHECK(sealed.result.attempt == 2);
  CHECK(sealed.result.setup_event.empty());
  CHECK(sealed.result.meeting.committee.empty());
}

}  // namespace kiosk::station
