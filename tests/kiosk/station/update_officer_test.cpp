#include <catch2/catch_test_macros.hpp>

#include "booth.h"

namespace kiosk::station {

using namespace testing;

TEST_CASE("an officer is checked before the menu", "[station]") {
  Booth booth = unlocked_in(Phase::open).give(OfficerCalled{});
  CHECK(booth.asked<WipeSlots>() != nullptr);  // the card's digits
  CHECK(booth.screen() == Screen::officer_unlock);
  booth.give(OfficerSecretEntered{});
  CHECK(booth.asked<CheckOfficer>() != nullptr);

  SECTION("right") {
    booth.give(OfficerRecognised{0});
    CHECK(booth.screen() == Screen::officer_menu);
    booth.give(OfficerDismissed{});
    CHECK(booth.screen() == Screen::card);
  }
  SECTION("wrong") {
    booth.give(EffectFailed{Problem::wrong_pin}).give(ProblemAcknowledged{});
    CHECK(booth.screen() == Screen::officer_unlock);
    booth.give(OfficerDismissed{});
    CHECK(booth.asked<WipeSlots>() != nullptr);
    CHECK(booth.screen() == Screen::card);
  }
}

TEST_CASE("pause and resume", "[station]") {
  Booth booth = at_menu(unlocked_in(Phase::open)).give(PauseRequested{});
  CHECK(booth.asked<RecordPause>() != nullptr);
  booth.give(Saved{});
  CHECK(booth.screen() == Screen::paused);
  booth.give(ResumeRequested{});
  CHECK(booth.last.empty());  // not without an officer
  booth = at_menu(booth).give(ResumeRequested{});
  CHECK(booth.asked<RecordResume>() != nullptr);
  booth.give(Saved{});
  CHECK(booth.screen() == Screen::card);
}

TEST_CASE("closing is asked twice and can be cancelled", "[station]") {
  for (const Phase phase : {Phase::open, Phase::paused}) {
    Booth booth = at_menu(unlocked_in(phase)).give(CloseRequested{});
    CHECK(booth.screen() == Screen::close_confirm);
    booth.give(CloseCancelled{});
    CHECK(booth.screen() == Screen::officer_menu);
    booth.give(CloseRequested{}).give(CloseConfirmed{});
    CHECK(booth.screen() == Screen::second_officer);
    booth.give(SecondOfficerDismissed{});
    CHECK(booth.screen() == Screen::close_confirm);
    booth = confirmed(booth.give(CloseConfirmed{}));
    CHECK(booth.asked<ClosePolls>() != nullptr);
    booth.give(EffectFailed{Problem::disk_full}).give(ProblemAcknowledged{});
    CHECK(booth.screen() == Screen::close_confirm);
    booth = confirmed(booth.give(CloseConfirmed{})).give(Saved{});
    CHECK(booth.screen() == Screen::reconcile);
  }
}

TEST_CASE("with a voter inside an officer can only say that the voter left", "[station]") {
  for (const auto& voter : {at_greeting(), at_mark(), at_review()}) {
    Booth booth = at_menu(voter);
    for (const Event& refused : {Event{PauseRequested{}}, Event{CloseRequested{}}}) {
      booth.give(refused);
      CHECK(booth.last.empty());
      CHECK(booth.screen() == Screen::officer_menu);
    }
    booth.give(VoterLeft{});
    CHECK(booth.asked<ForgetCard>() != nullptr);
    CHECK(booth.screen() == Screen::card);
    CHECK_FALSE(booth.model.draft.has_choice());
  }
}

TEST_CASE("a voter who left the thanks has cast", "[station]") {
  Booth booth = at_menu(at_done()).give(VoterLeft{});
  CHECK(booth.asked<EndSession>() != nullptr);
  CHECK(booth.screen() == Screen::card);
  CHECK(booth.model.tracker.empty());
}

TEST_CASE("after an officer the voter goes on from the greeting with the choice kept",
          "[station]") {
  Booth booth = at_menu(at_review()).give(OfficerDismissed{});
  CHECK(booth.screen() == Screen::greeting);
  CHECK(booth.model.draft.choice() == 1);
  booth.give(VotingStarted{}).give(ReviewRequested{});
  CHECK(booth.screen() == Screen::review);
}

TEST_CASE("thanks end under the officer's screen too", "[station]") {
  Booth booth = at_done().give(OfficerCalled{}).give(Ticked{1008});
  CHECK(booth.asked<EndSession>() != nullptr);
  CHECK(booth.screen() == Screen::officer_unlock);
  CHECK(booth.model.tracker.empty());
  booth.give(OfficerDismissed{});
  CHECK(booth.screen() == Screen::card);
}

TEST_CASE("no officer is called outside the polls", "[station]") {
  for (const Phase phase : {Phase::present, Phase::ceremony, Phase::zero, Phase::reconcile,
                            Phase::counting, Phase::counted, Phase::sealed}) {
    Booth booth = unlocked_in(phase).give(OfficerCalled{});
    CHECK(booth.model.officer == OfficerStep::none);
  }
}

}  // namespace kiosk::station
