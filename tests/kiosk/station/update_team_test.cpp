// PINs, two people, lock-out and idle screens, without a store.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "booth.h"

namespace kiosk::station {

using namespace testing;

namespace {

Booth invited_second() { return at_invited().give(OfficerSecretEntered{}); }

Booth set_second_pin(Booth booth) {
  booth.give(PinChosen{}).give(PinTaken{});
  return booth.give(PinRepeated{}).give(PinStored{});
}

}  // namespace

TEST_CASE("both officers choose their PINs before the meeting", "[station]") {
  Booth booth = at_pin_choose();
  CHECK(booth.screen() == Screen::pin_choose);
  CHECK(booth.model.team.pin_officer == 0);
  booth.give(PinChosen{});
  CHECK(booth.asked<KeepPin>() != nullptr);
  booth.give(PinTaken{});
  CHECK(booth.screen() == Screen::pin_repeat);
  booth.give(PinRepeated{});
  CHECK(booth.asked<StorePin>() != nullptr);
  booth.give(PinStored{});
  CHECK(booth.screen() == Screen::officer_invited);
  booth.give(OfficerSecretEntered{});
  CHECK(booth.asked<RecogniseOfficer>() != nullptr);
  booth.give(OfficerRecognised{1});
  CHECK(booth.screen() == Screen::pin_choose);
  CHECK(booth.model.team.pin_officer == 1);
  booth = set_second_pin(booth);
  CHECK(booth.screen() == Screen::readiness);  // the machine is looked at first
  CHECK(booth.give(SheetLeft{}).screen() == Screen::present);
  CHECK(booth.model.team.acting == 0);  // who unlocked is still the one who acts
}

TEST_CASE("a PIN that is weak or not repeated is chosen anew", "[station]") {
  for (const auto problem : {Problem::pin_weak, Problem::pin_not_repeated, Problem::disk_full}) {
    Booth booth = at_pin_choose().give(PinChosen{});
    if (problem != Problem::pin_weak) booth.give(PinTaken{}).give(PinRepeated{});
    booth.give(EffectFailed{problem});
    CHECK(booth.screen() == Screen::problem);
    booth.give(ProblemAcknowledged{});
    CHECK(booth.screen() == Screen::pin_choose);
    CHECK_FALSE(booth.model.team.pin_set[0]);
  }
}

TEST_CASE("one officer alone goes on, but what needs two waits for the other", "[station]") {
  Booth booth = at_invited().give(SecondOfficerSkipped{});
  CHECK(booth.screen() == Screen::readiness);
  CHECK(booth.give(SheetLeft{}).screen() == Screen::present);
  Model restored = stored_model(Phase::zero);
  restored.team.pin_set = {true, false};
  booth = Booth{}.give(OfficerSecretEntered{}).give(StoreUnlocked{restored});
  CHECK(booth.screen() == Screen::officer_invited);
  booth.give(SecondOfficerSkipped{});
  CHECK(booth.screen() == Screen::zero_report);
  booth.give(PollsOpened{});
  CHECK(booth.screen() == Screen::officer_invited);  // nobody could type a second PIN

  SECTION("who does not come") {
    booth.give(SecondOfficerSkipped{});
    CHECK(booth.screen() == Screen::zero_report);
    CHECK_FALSE(booth.model.team.pending.has_value());
  }
  SECTION("who comes, chooses a PIN, and agrees with it") {
    booth.give(OfficerSecretEntered{}).give(OfficerRecognised{1});
    booth = set_second_pin(booth);
    CHECK(booth.screen() == Screen::second_officer);
    booth.give(SecondOfficerEntered{});
    const auto* check = booth.asked<CheckSecondOfficer>();
    REQUIRE(check != nullptr);
    CHECK(check->action == TwoPersonAction::open_polls);
    booth.give(SecondOfficerConfirmed{});
    CHECK(booth.asked<OpenPolls>() != nullptr);
  }
}

TEST_CASE("no later phase is unlocked without asking for a missing PIN", "[station]") {
  for (const auto& [phase, screen] : first_screens()) {
    Model restored = stored_model(phase);
    restored.team.pin_set = {true, false};
    const Booth booth = Booth{}.give(OfficerSecretEntered{}).give(StoreUnlocked{restored});
    CHECK(booth.screen() == (phase < Phase::counted ? Screen::officer_invited : screen));
  }
}

TEST_CASE("a second officer who is refused leaves everything as it was", "[station]") {
  for (const auto problem : {Problem::wrong_pin, Problem::same_officer}) {
    Booth booth = unlocked_in(Phase::zero).give(PollsOpened{}).give(SecondOfficerEntered{});
    booth.give(EffectFailed{problem});
    CHECK(booth.screen() == Screen::problem);
    booth.give(ProblemAcknowledged{});
    CHECK(booth.screen() == Screen::second_officer);
    booth.give(SecondOfficerDismissed{});
    CHECK(booth.asked<WipeSlots>() != nullptr);
    CHECK(booth.screen() == Screen::zero_report);
  }
}

TEST_CASE("what two agreed to and what failed is agreed to again", "[station]") {
  Booth booth = confirmed(unlocked_in(Phase::zero).give(PollsOpened{}));
  booth.give(EffectFailed{Problem::disk_full}).give(ProblemAcknowledged{});
  CHECK(booth.screen() == Screen::zero_report);
  booth.give(SecondOfficerConfirmed{});
  CHECK(booth.last.empty());
}

TEST_CASE("polls are reopened by two with a reason, and not after the tally", "[station]") {
  for (const Phase phase : {Phase::reconcile, Phase::counting}) {
    Booth booth = unlocked_in(phase).give(ReopenRequested{});
    CHECK(booth.screen() == Screen::reopen);
    booth.give(ReopenCancelled{});
    CHECK(booth.screen() == first_screens().at(phase));
    booth.give(ReopenRequested{}).give(ReopenReasonChosen{ReopenReason::closed_by_mistake});
    CHECK(booth.screen() == Screen::second_officer);
    booth = confirmed(booth);
    const auto* reopen = booth.asked<ReopenPolls>();
    REQUIRE(reopen != nullptr);
    CHECK(reopen->reason == ReopenReason::closed_by_mistake);
    booth.give(Saved{});
    CHECK(booth.screen() == Screen::card);
    CHECK(booth.model.reconciliation.reason.empty());
  }
  for (const Phase phase : {Phase::tallied, Phase::counted, Phase::sealed, Phase::zero}) {
    Booth booth = unlocked_in(phase).give(ReopenRequested{});
    CHECK_FALSE(booth.model.team.reopening);
  }
}

TEST_CASE("a member who was there before reopening comes again", "[station]") {
  Booth booth = accept_member(unlocked_in(Phase::counting), 1);
  booth.give(ReopenRequested{}).give(ReopenReasonChosen{ReopenReason::voters_waiting});
  booth = confirmed(booth).give(Saved{});
  booth = at_menu(booth).give(CloseRequested{}).give(CloseConfirmed{});
  booth = confirmed(booth).give(Saved{});
  booth.give(ReconciliationEdited{0, "40"}).give(ReconciliationEdited{1, "80"});
  booth.give(ReconciliationEdited{2, "0"}).give(ReconciliationConfirmed{}).give(Saved{});
  REQUIRE(booth.screen() == Screen::count_members);
  for (const auto& member : booth.model.members) CHECK_FALSE(member.present);
}

TEST_CASE("too many wrong secrets are waited off, second by second", "[station]") {
  Booth booth;
  booth.give(Ticked{1000}).give(OfficerSecretEntered{}).give(LockedOut{15});
  CHECK(booth.screen() == Screen::locked_out);
  CHECK(next_deadline(booth.model) == 1001);
  booth.give(OfficerSecretEntered{});
  CHECK(booth.last.empty());
  booth.give(Ticked{1014});
  CHECK(booth.screen() == Screen::locked_out);
  CHECK(booth.model.team.lock_left == 1);
  booth.give(Ticked{1015});
  CHECK(booth.screen() == Screen::locked);
  CHECK_FALSE(next_deadline(booth.model).has_value());
}

TEST_CASE("a clock that jumps while one waits is worth a minute at most", "[station]") {
  Booth booth;
  booth.give(Ticked{1000}).give(OfficerSecretEntered{}).give(LockedOut{3600});
  booth.give(Ticked{900'000});
  CHECK(booth.model.team.lock_left == 3540);
  booth.give(Ticked{1000});  // and back
  CHECK(booth.model.team.lock_left == 3540);
}

TEST_CASE("voters go on while officers are locked out", "[station]") {
  Booth booth = at_review().give(OfficerCalled{}).give(OfficerSecretEntered{}).give(LockedOut{60});
  CHECK(booth.screen() == Screen::locked_out);
  booth.give(OfficerDismissed{});
  CHECK(booth.screen() == Screen::greeting);
  booth.give(VotingStarted{}).give(ReviewRequested{}).give(BallotConfirmed{});
  CHECK(booth.asked<CastBallot>() != nullptr);
}

TEST_CASE("an officers' screen locks after five minutes and comes back as it was", "[station]") {
  Booth booth = unlocked_in(Phase::committee).give(Ticked{1000});
  booth.give(NameEdited{1, "Đinh Văn Sáu"});
  CHECK(next_deadline(booth.model) == 1300);
  booth.give(Ticked{1299});
  CHECK(booth.screen() == Screen::committee);
  booth.give(Ticked{1300});
  CHECK(booth.asked<WipeSlots>() != nullptr);
  CHECK(booth.screen() == Screen::officer_locked);
  booth.give(CommitteeConfirmed{}).give(OfficerDismissed{});
  CHECK(booth.last.empty());
  CHECK(booth.screen() == Screen::officer_locked);
  booth.give(OfficerSecretEntered{});
  CHECK(booth.asked<CheckOfficer>() != nullptr);
  booth.give(OfficerRecognised{1});
  CHECK(booth.screen() == Screen::committee);
  CHECK(booth.model.names[1] == "Đinh Văn Sáu");
  CHECK(booth.model.team.acting == 1);
}

TEST_CASE("touches keep a screen open", "[station]") {
  Booth booth = unlocked_in(Phase::committee).give(Ticked{1000});
  for (std::int64_t now = 1200; now < 3000; now += 200) {
    booth.give(Ticked{now}).give(NameSelected{1});
    CHECK(booth.screen() == Screen::committee);
  }
}

TEST_CASE("a problem that stood on an idle screen is told again", "[station]") {
  Booth booth = unlocked_in(Phase::committee).give(Ticked{1000}).give(CommitteeConfirmed{});
  CHECK(booth.screen() == Screen::problem);
  booth.give(Ticked{1300});
  CHECK(booth.screen() == Screen::officer_locked);
  booth.give(OfficerSecretEntered{}).give(EffectFailed{Problem::wrong_pin});
  booth.give(ProblemAcknowledged{});
  CHECK(booth.screen() == Screen::officer_locked);
  booth.give(OfficerSecretEntered{}).give(OfficerRecognised{0});
  CHECK(booth.model.problem == Problem::names_missing);
}

TEST_CASE("what the whole meeting reads stays half an hour", "[station]") {
  for (const Phase phase : {Phase::zero, Phase::counted, Phase::no_record, Phase::sealed}) {
    Booth booth = unlocked_in(phase).give(Ticked{1000}).give(Ticked{1000 + 30 * 60 - 1});
    CHECK(booth.screen() == first_screens().at(phase));
    booth.give(Ticked{1000 + 30 * 60});
    CHECK(booth.screen() == Screen::officer_locked);
  }
}

TEST_CASE("a secret in clear is hidden after two minutes and never shown again", "[station]") {
  Booth booth = unlocked_in(Phase::ceremony).give(Ticked{1000});
  booth.give(CeremonyStarted{}).give(SecretIssued{});
  const bool noted = GENERATE(false, true);
  if (noted) booth.give(SecretNoted{});
  booth.give(Ticked{1119});
  CHECK(booth.screen() == (noted ? Screen::secret_repeat : Screen::secret_show));
  booth.give(Ticked{noted ? 1300 : 1120});
  CHECK(booth.asked<WipeSlots>() != nullptr);
  booth.give(OfficerSecretEntered{}).give(OfficerRecognised{0});
  CHECK(booth.screen() == Screen::ceremony_intro);
  CHECK(booth.model.ceremony_member == 0);
}

TEST_CASE("nobody's voting is interrupted by an idle lock", "[station]") {
  for (const auto& voter : {unlocked_in(Phase::open), at_greeting(), at_mark(), at_review(),
                            unlocked_in(Phase::paused), at_review().give(OfficerCalled{})}) {
    const Screen before = voter.screen();
    Booth booth = voter;
    booth.give(Ticked{2000}).give(Ticked{90'000});
    CHECK(booth.screen() == before);
  }
}

TEST_CASE("an idle menu lets the voter go on, or an officer with a PIN", "[station]") {
  Booth booth = idle(at_menu(at_review()));
  CHECK(booth.screen() == Screen::officer_locked);
  SECTION("voter") {
    booth.give(OfficerDismissed{});
    CHECK(booth.screen() == Screen::greeting);
    CHECK(booth.model.draft.choice() == 1);
  }
  SECTION("officer") {
    booth.give(OfficerSecretEntered{}).give(OfficerRecognised{0});
    CHECK(booth.screen() == Screen::officer_menu);
  }
}

TEST_CASE("nobody finds the screen on which another should choose a PIN", "[station]") {
  Booth first = idle(at_pin_choose());
  CHECK(first.screen() == Screen::locked);  // the twelve digits again: there is no PIN yet
  Booth second = idle(invited_second().give(OfficerRecognised{1}));
  CHECK(second.screen() == Screen::officer_locked);
  second.give(OfficerSecretEntered{}).give(OfficerRecognised{0});
  CHECK(second.screen() == Screen::officer_invited);
}

TEST_CASE("who comes back to an idle screen is who acts from then on", "[station]") {
  Booth booth = idle(unlocked_in(Phase::zero).give(PollsOpened{}));
  booth.give(OfficerSecretEntered{}).give(OfficerRecognised{1});
  CHECK(booth.screen() == Screen::second_officer);
  CHECK(booth.model.team.acting == 1);
}

}  // namespace kiosk::station
