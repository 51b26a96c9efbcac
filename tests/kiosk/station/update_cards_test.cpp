// Scanned cards, refusals in a row, helpers, and cards that officers replace.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "booth.h"
#include "kiosk/station/waiting_times.h"

namespace kiosk::station {

using namespace testing;

namespace {

Booth& refuse(Booth& booth, Problem problem = Problem::card_mistyped) {
  return booth.give(CardEntered{}).give(EffectFailed{problem});
}

}  // namespace

TEST_CASE("a scanned card is checked like a typed one", "[station]") {
  Booth booth = unlocked_in(Phase::open).give(CardScanned{});
  REQUIRE(booth.asked<CheckCard>() != nullptr);
  CHECK(booth.asked<CheckCard>()->scanned);
  CHECK(booth.screen() == Screen::busy);
  CHECK(booth.give(CardAccepted{}).screen() == Screen::greeting);
  Booth typed = unlocked_in(Phase::open).give(CardEntered{});
  CHECK_FALSE(typed.asked<CheckCard>()->scanned);
}

TEST_CASE("a card of another hamlet is refused with that hamlet's name", "[station]") {
  Booth booth = unlocked_in(Phase::open).give(CardScanned{});
  booth.give(CardOfElsewhere{"Thôn Kon Braih", "Xã Đăk Pxi"});
  CHECK(booth.screen() == Screen::card_refused);
  CHECK(booth.model.problem == Problem::card_foreign);
  CHECK(booth.model.foreign_unit == "Thôn Kon Braih");
  CHECK(booth.model.foreign_commune == "Xã Đăk Pxi");
  booth.give(CardDismissed{});
  CHECK(booth.screen() == Screen::card);
  CHECK(booth.model.foreign_unit.empty());
  CHECK(booth.model.foreign_commune.empty());
}

TEST_CASE("three refused cards in a row call an officer", "[station]") {
  Booth booth = unlocked_in(Phase::open);
  refuse(booth, GENERATE(Problem::card_unknown, Problem::card_used, Problem::card_unreadable));
  CHECK(booth.screen() == Screen::card_refused);
  CHECK(booth.last.empty());
  booth.give(CardDismissed{}).give(CardScanned{}).give(CardOfElsewhere{"Thôn Bên", "Xã Mẫu"});
  CHECK(booth.screen() == Screen::card_refused);
  refuse(booth.give(CardDismissed{}));
  CHECK(booth.screen() == Screen::card_help);
  CHECK(booth.asked<NoteRefusals>() != nullptr);

  SECTION("only an officer's unlock leads away") {
    booth.give(CardDismissed{});
    CHECK(booth.screen() == Screen::card_help);
    booth.give(OfficerCalled{}).give(OfficerDismissed{});
    CHECK(booth.screen() == Screen::card_help);
    booth.give(OfficerCalled{}).give(OfficerSecretEntered{});
    booth.give(EffectFailed{Problem::wrong_officer_secret});
    CHECK(booth.screen() == Screen::problem);
    booth.give(ProblemAcknowledged{}).give(OfficerDismissed{});
    CHECK(booth.screen() == Screen::card_help);
    at_menu(booth);
    CHECK(at_menu(booth).screen() == Screen::officer_menu);
    booth = at_menu(booth).give(OfficerDismissed{});
    CHECK(booth.screen() == Screen::card);
    CHECK(booth.model.refused_cards == 0);
  }
  SECTION("time does not") {
    booth = silent(booth, 3600);
    CHECK(booth.screen() == Screen::card_help);
  }
}

TEST_CASE("refusals are counted for one person: an accepted card ends the row", "[station]") {
  Booth booth = unlocked_in(Phase::open);
  refuse(refuse(booth).give(CardDismissed{})).give(CardDismissed{});
  CHECK(booth.model.refused_cards == 2);
  booth.give(CardEntered{}).give(CardAccepted{});
  CHECK(booth.model.refused_cards == 0);
  booth = at_menu(booth).give(VoterLeft{});
  CHECK(refuse(booth).screen() == Screen::card_refused);
  CHECK(booth.model.refused_cards == 1);
}

TEST_CASE("an officer who comes ends the row, too", "[station]") {
  Booth booth = unlocked_in(Phase::open);
  refuse(refuse(booth).give(CardDismissed{}));
  booth = at_menu(booth).give(OfficerDismissed{});
  CHECK(refuse(booth).screen() == Screen::card_refused);
}

TEST_CASE("what the machine cannot do is no refusal", "[station]") {
  Booth booth = unlocked_in(Phase::open);
  for (int i = 0; i < 5; ++i) refuse(booth, Problem::disk_full).give(ProblemAcknowledged{});
  CHECK(booth.model.refused_cards == 0);
  CHECK(booth.screen() == Screen::card);
}

TEST_CASE("a helper is told the duty before the greeting, once, and is counted", "[station]") {
  Booth booth = at_menu(unlocked_in(Phase::open)).give(AssistanceChosen{true});
  CHECK(booth.screen() == Screen::officer_menu);
  booth.give(OfficerDismissed{}).give(CardEntered{});
  CHECK(booth.asked<CheckCard>()->assisted);
  // A card that is refused does not use the helper up.
  booth.give(EffectFailed{Problem::card_mistyped}).give(CardDismissed{}).give(CardEntered{});
  CHECK(booth.asked<CheckCard>()->assisted);
  booth.give(CardAccepted{});
  CHECK(booth.screen() == Screen::assist_duty);
  booth.give(VotingStarted{});
  CHECK(booth.screen() == Screen::assist_duty);
  booth.give(AssistanceUnderstood{});
  CHECK(booth.screen() == Screen::greeting);
  // Turning back from an officer leads to the greeting, not to the duty again.
  booth.give(VotingStarted{}).give(OfficerCalled{}).give(OfficerDismissed{});
  CHECK(booth.screen() == Screen::greeting);

  SECTION("the next voter has none") {
    booth = at_menu(booth).give(VoterLeft{}).give(CardEntered{});
    CHECK_FALSE(booth.asked<CheckCard>()->assisted);
    CHECK(booth.give(CardAccepted{}).screen() == Screen::greeting);
  }
  SECTION("not even after a ballot") {
    booth.give(VotingStarted{}).give(ReviewRequested{}).give(BallotConfirmed{});
    booth.give(BallotCast{"tracker", 1}).give(ThanksDismissed{}).give(CardEntered{});
    CHECK_FALSE(booth.asked<CheckCard>()->assisted);
  }
}

TEST_CASE("a helper can be taken back", "[station]") {
  Booth booth = at_menu(unlocked_in(Phase::open)).give(AssistanceChosen{true});
  booth.give(AssistanceChosen{false}).give(OfficerDismissed{}).give(CardEntered{});
  CHECK_FALSE(booth.asked<CheckCard>()->assisted);
  CHECK(booth.give(CardAccepted{}).screen() == Screen::greeting);
}

TEST_CASE("officers void a spoiled card and note a lost one", "[station]") {
  for (const Phase phase : {Phase::open, Phase::paused}) {
    Booth booth = at_menu(unlocked_in(phase)).give(CardReplaceRequested{});
    CHECK(booth.screen() == Screen::second_officer);
    booth = confirmed(booth);
    CHECK(booth.screen() == Screen::card_replace);
    booth.give(SpoiledCardEntered{});
    REQUIRE(booth.asked<VoidCard>() != nullptr);
    CHECK_FALSE(booth.asked<VoidCard>()->scanned);
    booth.give(CardWithdrawn{1, 0});
    CHECK(booth.screen() == Screen::officer_menu);  // the next card is confirmed anew
    CHECK(booth.model.cards_voided == 1);
    booth = confirmed(booth.give(CardReplaceRequested{}));
    booth.give(LostCardNoted{});
    CHECK(booth.asked<NoteLostCard>() != nullptr);
    booth.give(CardWithdrawn{1, 1});
    CHECK(booth.model.cards_lost == 1);
    booth = confirmed(booth.give(CardReplaceRequested{}));
    booth.give(CardScanned{});
    REQUIRE(booth.asked<VoidCard>() != nullptr);
    CHECK(booth.asked<VoidCard>()->scanned);
    booth.give(EffectFailed{Problem::card_used});
    CHECK(booth.screen() == Screen::problem);
    booth.give(ProblemAcknowledged{});
    CHECK(booth.screen() == Screen::card_replace);
    CHECK(booth.model.refused_cards == 0);
    booth.give(CardReplaceLeft{});
    CHECK(booth.asked<WipeSlots>() != nullptr);
    CHECK(booth.screen() == Screen::officer_menu);
  }
}

TEST_CASE("no officer replaces a card alone", "[station]") {
  Booth booth = at_menu(unlocked_in(Phase::open)).give(CardReplaceRequested{});
  CHECK(booth.model.team.pending == TwoPersonAction::replace_card);
  for (const Event& event :
       {Event(SpoiledCardEntered{}), Event(CardScanned{}), Event(LostCardNoted{})}) {
    booth.give(event);
    CHECK(booth.last.empty());
    CHECK(booth.screen() == Screen::second_officer);
  }
  SECTION("the other does not agree") {
    booth.give(SecondOfficerDismissed{});
    CHECK(booth.screen() == Screen::officer_menu);
  }
  SECTION("what two confirmed is not there for whoever comes back") {
    booth = idle(confirmed(booth));
    CHECK(booth.screen() == Screen::officer_locked);
    booth.give(OfficerSecretEntered{}).give(OfficerRecognised{0});
    CHECK(booth.screen() == Screen::officer_menu);
  }
}

TEST_CASE("no card is replaced and no helper announced over a voter", "[station]") {
  for (const auto& voter : {at_greeting(), at_review(), at_done()}) {
    Booth booth = at_menu(voter).give(CardReplaceRequested{}).give(AssistanceChosen{true});
    CHECK(booth.screen() == Screen::officer_menu);
    CHECK(booth.model.assistance == Assistance::none);
  }
}

}  // namespace kiosk::station
