// Officers at a Station on the real store: PINs, lock-out and what needs two of them.
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
  Hall()
      : prepared(commune.prepare({.min_ballots = 1}, scratch.path() / "device")), hands(prepared) {}

  void open() {
    hands.unlock();
    hands.hold_meeting(prepared.definition.households, 3);
    hands.key_ceremony();
    hands.open_polls();
    REQUIRE(hands.screen() == Screen::card);
  }
  void enter(std::string_view digits, Event event = OfficerSecretEntered{}) {
    hands.type(digits);
    hands.touch(std::move(event));
  }
  // Types it wrong so often; whatever is said about it is acknowledged.
  void guess(std::string_view digits, int times) {
    for (int i = 0; i < times; ++i) {
      enter(digits);
      if (hands.screen() == Screen::problem) hands.touch(ProblemAcknowledged{});
    }
  }
  void wait(std::int64_t seconds) {
    for (std::int64_t i = 0; i < seconds; ++i) hands.touch(Ticked{hands.clock().now});
  }
  store::StationStore stolen_store() {
    hands.pull_the_plug();
    const DevicePaths paths(prepared.device);
    auto key = open_store_key(paths, simulate::entry(prepared.head_secret)).value();
    return store::StationStore::open(paths.store, key.key).value();
  }

  support::ScratchFolder scratch;
  simulate::ThrowawayCommune commune{scratch.path() / "commune"};
  simulate::PreparedStation prepared;
  simulate::BoothHands hands;
};

std::string line_of(const std::string& journal, const std::string& kind) {
  const auto at = journal.find("\"kind\":\"" + kind + "\"");
  return at == std::string::npos ? "" : journal.substr(at, journal.find('\n', at) - at);
}

}  // namespace

TEST_CASE("PINs are chosen once and open the menu; a restart asks for twelve digits") {
  Hall hall;
  auto& hands = hall.hands;
  hands.enter_digits();
  REQUIRE(hands.screen() == Screen::pin_choose);
  for (const auto* pin : {"123456", "000000", "150875"}) {
    hall.enter(pin, PinChosen{});
    CHECK(hands.problem() == Problem::pin_weak);
    hands.touch(ProblemAcknowledged{});
  }
  hall.enter(hall.prepared.head_secret.substr(3, 6), PinChosen{});
  CHECK(hands.problem() == Problem::pin_weak);
  hands.touch(ProblemAcknowledged{});
  hall.enter("482915", PinChosen{});
  REQUIRE(hands.screen() == Screen::pin_repeat);
  hall.enter("482916", PinRepeated{});
  CHECK(hands.problem() == Problem::pin_not_repeated);
  hands.touch(ProblemAcknowledged{});

  SECTION("a stop before the second typing leaves no PIN") {
    hall.enter("482915", PinChosen{});
    hands.pull_the_plug();
    hands.enter_digits();
    CHECK(hands.screen() == Screen::pin_choose);
  }
  SECTION("set") {
    hands.choose_pin(hands.pin(0));
    REQUIRE(hands.screen() == Screen::officer_invited);
    hall.enter(hall.prepared.head_secret);  // the same person again is no second one
    CHECK(hands.problem() == Problem::same_officer);
    hands.touch(ProblemAcknowledged{});
    hall.enter(hall.prepared.secretary_secret);
    hall.enter(hands.pin(0), PinChosen{});  // the head's: refused as a weak one is
    CHECK(hands.problem() == Problem::pin_weak);
    hands.touch(ProblemAcknowledged{});
    hands.choose_pin(hands.pin(1));
    CHECK(hands.screen() == Screen::readiness);
    hands.pull_the_plug();
    hall.enter(hands.pin(0));  // a PIN is no key
    CHECK(hands.problem() == Problem::wrong_officer_secret);
    hands.touch(ProblemAcknowledged{});
    hands.enter_digits();
    CHECK(hands.screen() == Screen::readiness);
  }
}

TEST_CASE("either officer's PIN opens the menu, the twelve digits do not") {
  Hall hall;
  hall.open();
  auto& hands = hall.hands;
  for (const std::size_t officer : {0U, 1U}) {
    hands.touch(OfficerCalled{});
    hall.enter(hands.pin(officer));
    CHECK(hands.screen() == Screen::officer_menu);
    CHECK(hands.model().team.acting == officer);
    hands.touch(OfficerDismissed{});
  }
  hands.touch(OfficerCalled{});
  hall.enter(hall.prepared.head_secret);
  CHECK(hands.problem() == Problem::wrong_pin);
}

TEST_CASE("wrong digits and wrong PINs are counted together, over restarts") {
  Hall hall;
  auto& hands = hall.hands;
  hands.unlock();
  hands.pull_the_plug();
  hall.guess("000000000000", 2);
  hands.restart();  // right: forgiven
  hands.pull_the_plug();
  hall.guess("000000000000", 2);
  hands.type("000000000000");
  hands.touch_only(OfficerSecretEntered{});
  hands.pull_the_plug();  // before the answer was seen: counted all the same
  hall.guess("000000000000", 1);
  CHECK(hands.screen() == Screen::locked);
  hall.guess("000000000000", 1);
  CHECK(hands.screen() == Screen::locked_out);
  CHECK(hands.model().team.lock_left == 15);
  hands.pull_the_plug();
  CHECK(hands.screen() == Screen::locked_out);
  hands.enter_digits();  // nobody looks at it
  CHECK_FALSE(hands.model().unlocked);
  hall.wait(16);
  REQUIRE(hands.screen() == Screen::locked);
  hall.guess("000000000000", 1);
  CHECK(hands.model().team.lock_left == 30);
  hall.wait(31);
  hands.enter_digits();
  CHECK(hands.screen() == Screen::readiness);
  hands.pull_the_plug();
  hall.guess("000000000000", 4);
  CHECK(hands.screen() == Screen::locked);  // counted anew
}

TEST_CASE("wrong PINs lock officers out and let voters vote") {
  Hall hall;
  hall.open();
  auto& hands = hall.hands;
  REQUIRE(hands.enter_card(hall.prepared.codes.at(0)));
  hands.touch(OfficerCalled{});
  hall.guess("592746", 5);
  CHECK(hands.screen() == Screen::locked_out);
  hands.touch(OfficerDismissed{});
  REQUIRE(hands.screen() == Screen::greeting);
  hands.choose(1);
  hands.touch(BallotConfirmed{});
  CHECK(hands.screen() == Screen::done);
  hands.touch(ThanksDismissed{});
  hall.wait(20);
  hands.call_officer();
  REQUIRE(hands.screen() == Screen::officer_menu);
  const auto journal = hall.stolen_store().journal_lines().value();
  CHECK(line_of(journal, "locked_out").find(R"("wrong":5)") != std::string::npos);
  CHECK(line_of(journal, "locked_out").find("time") == std::string::npos);
}

TEST_CASE("members who mistype are slowed down in the same way") {
  Hall hall;
  hall.open();
  auto& hands = hall.hands;
  REQUIRE(hands.vote(hall.prepared.codes.at(0), 0));
  hands.close_polls();
  hands.reconcile();
  hands.touch(MemberChosen{0});
  for (int i = 0; i < 5; ++i) {
    hall.enter("000000000000", MemberSecretEntered{});
    if (hands.screen() == Screen::problem) hands.touch(ProblemAcknowledged{});
  }
  CHECK(hands.screen() == Screen::locked_out);
  hall.wait(16);
  hall.enter(hands.member_secrets.at(0), MemberSecretEntered{});
  CHECK(hands.screen() == Screen::count_members);
  hands.accept_member(1);
  CHECK(hands.screen() == Screen::result);
}

TEST_CASE("no officer is two people") {
  Hall hall;
  hall.open();
  auto& hands = hall.hands;
  REQUIRE(hands.vote(hall.prepared.codes.at(0), 0));
  const auto first = GENERATE(std::size_t{0}, std::size_t{1});
  hands.touch(OfficerCalled{});
  hall.enter(hands.pin(first));
  hands.touch(CloseRequested{});
  hands.touch(CloseConfirmed{});
  REQUIRE(hands.screen() == Screen::second_officer);
  hall.enter(hands.pin(first), SecondOfficerEntered{});
  CHECK(hands.problem() == Problem::same_officer);
  hands.touch(ProblemAcknowledged{});
  for (const auto& digits : {hall.prepared.head_secret, hall.prepared.secretary_secret}) {
    hall.enter(digits, SecondOfficerEntered{});
    CHECK(hands.problem() == Problem::wrong_pin);
    hands.touch(ProblemAcknowledged{});
  }
  CHECK(hands.model().phase == Phase::open);
  hall.enter(hands.pin(1 - first), SecondOfficerEntered{});
  CHECK(hands.screen() == Screen::reconcile);
  const auto journal = hall.stolen_store().journal_lines().value();
  const auto* by = first == 0 ? R"("by":["head","secretary"])" : R"("by":["secretary","head"])";
  CHECK(line_of(journal, "polls_closed").find(by) != std::string::npos);
}

// What update() asks for must have been agreed to, whatever becomes of the screens.
TEST_CASE("the worker itself refuses what two have not confirmed") {
  Hall hall;
  auto& hands = hall.hands;
  hands.unlock();
  hands.hold_meeting(hall.prepared.definition.households, 3);
  hands.key_ceremony();
  REQUIRE(hands.screen() == Screen::zero_report);
  const std::string first = hands.pin(0);
  const std::string second = hands.pin(1);
  hands.pull_the_plug();

  simulate::StillClock clock;
  EffectRunner runner(DevicePaths(hall.prepared.device), clock,
                      {crypto::test_cost, crypto::test_cost});
  const auto run = [&](Effect effect, std::string_view typed = "") {
    return runner.run(Job{std::move(effect), simulate::entry(typed)}).value().event;
  };
  const auto done = [](const Event& event) { return std::holds_alternative<Saved>(event); };
  const auto agree = [&](TwoPersonAction action, std::string_view pin) {
    return std::holds_alternative<SecondOfficerConfirmed>(run(CheckSecondOfficer{action}, pin));
  };
  CHECK_FALSE(agree(TwoPersonAction::open_polls, second));  // nobody has unlocked
  run(UnlockStore{}, hall.prepared.head_secret);
  CHECK_FALSE(done(run(OpenPolls{})));
  CHECK_FALSE(agree(TwoPersonAction::open_polls, first));
  CHECK_FALSE(done(run(OpenPolls{})));
  CHECK(agree(TwoPersonAction::close_polls, second));
  CHECK_FALSE(done(run(OpenPolls{})));  // agreed to something else
  CHECK(agree(TwoPersonAction::open_polls, second));
  run(CheckOfficer{}, second);  // now the secretary acts: the head has not agreed
  CHECK_FALSE(done(run(OpenPolls{})));
  CHECK_FALSE(agree(TwoPersonAction::open_polls, second));
  CHECK(agree(TwoPersonAction::open_polls, first));
  CHECK(done(run(OpenPolls{})));
  CHECK_FALSE(done(run(ClosePolls{})));  // an agreement serves once
}

TEST_CASE("polls that were closed by mistake are reopened until the tally exists") {
  Hall hall;
  hall.open();
  auto& hands = hall.hands;
  const auto& codes = hall.prepared.codes;
  for (std::size_t i = 0; i < 3; ++i) REQUIRE(hands.vote(codes.at(i), 0));
  hands.close_polls();
  const bool after_a_member = GENERATE(false, true);
  if (after_a_member) {
    hands.reconcile();
    hands.accept_member(0);
    REQUIRE(hands.screen() == Screen::count_members);
  }
  hands.reopen_polls(ReopenReason::voters_waiting);
  REQUIRE(hands.screen() == Screen::card);
  hands.restart();
  REQUIRE(hands.screen() == Screen::card);
  CHECK_FALSE(hands.enter_card(codes.at(0)));
  CHECK(hands.problem() == Problem::card_used);
  hands.touch(CardDismissed{});
  REQUIRE(hands.vote(codes.at(3), 1));
  hands.close_polls();
  hands.reconcile();
  hands.accept_enough();
  REQUIRE(hands.screen() == Screen::result);
  CHECK(hands.model().figures->votes.at(0) == 3);
  CHECK(hands.model().figures->votes.at(1) == 1);
  hands.seal();
  const auto sealed = open_sealed(hall.prepared.device, hands.model().envelope_name);
  CHECK(sealed.verdict.ballots == 4);
  CHECK(sealed.result.reconciliation.agrees());
  const auto line = line_of(sealed.journal, "polls_reopened");
  CHECK(line.find(R"("reason":"voters_waiting","by":["secretary","head"])") != std::string::npos);
  for (const std::size_t officer : {0U, 1U}) {
    CHECK(sealed.journal.find(hands.pin(officer)) == std::string::npos);
  }
}

TEST_CASE("unused cards are there until the tally is, and gone with it") {
  Hall hall;
  hall.open();
  auto& hands = hall.hands;
  REQUIRE(hands.vote(hall.prepared.codes.at(0), 0));
  hands.close_polls();
  hands.reconcile();
  const bool counted = GENERATE(false, true);
  if (counted) {
    hands.accept_enough();
    REQUIRE(hands.screen() == Screen::result);
  }
  const auto store = hall.stolen_store();
  const auto cards = parse_card_work(store.document(document::cards).value().value()).value();
  const auto salt = crypto::Salt::from_hex(cards.salt).value();
  for (const std::size_t i : {1U, 5U}) {
    const auto code = simulate::entry(hall.prepared.codes.at(i));
    const auto key = package::card_key(code, salt, cards.cost).value();
    CHECK(store.find_card(key.tag).value().has_value() != counted);
  }
}

TEST_CASE("a forgotten PIN is chosen anew with twelve digits after a restart, the owner's alone") {
  Hall hall;
  hall.open();
  auto& hands = hall.hands;
  hands.pull_the_plug();
  hands.touch(PinForgotten{});
  hands.enter_digits();
  REQUIRE(hands.screen() == Screen::pin_choose);
  CHECK(hands.model().team.pin_officer == 0);
  hands.choose_pin("59318264");
  REQUIRE(hands.screen() == Screen::card);

  hands.touch(OfficerCalled{});
  hall.enter(hands.pin(0));  // the old one
  CHECK(hands.problem() == Problem::wrong_pin);
  hands.touch(ProblemAcknowledged{});
  hall.enter("59318264");
  CHECK(hands.screen() == Screen::officer_menu);
  hands.touch(OfficerDismissed{});
  hands.touch(OfficerCalled{});
  hall.enter(hands.pin(1));  // the secretary's is what it was
  CHECK(hands.screen() == Screen::officer_menu);

  // Thought better of: the PIN stays.
  hands.pull_the_plug();
  hands.touch(PinForgotten{});
  hands.touch(PinForgotten{});
  hands.enter_digits();
  CHECK(hands.screen() == Screen::card);
}

}  // namespace kiosk::station
