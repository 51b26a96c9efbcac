// The list of candidates is unlocked after the key ceremony: when, by whom, and what is left.
#include <catch2/catch_test_macros.hpp>

#include "booth.h"

namespace kiosk::station {

using namespace testing;

namespace {

// A booth whose polls have opened, or are paused, with so many ballots.
Booth at_polls(Phase phase, std::uint64_t ballots, std::uint32_t attempt = 1) {
  Model stored = stored_model(phase);
  stored.ballots = ballots;
  stored.attempt = attempt;
  stored.setup_event = "ab";
  Booth booth;
  booth.give(OfficerSecretEntered{}).give(StoreUnlocked{stored});
  return phase == Phase::zero ? booth : at_menu(booth);
}

}  // namespace

TEST_CASE("two officers unlock the list from the zero report and from polls nobody voted at",
          "[station]") {
  for (const Phase phase : {Phase::zero, Phase::open, Phase::paused}) {
    Booth booth = at_polls(phase, 0);
    booth.give(ListUnlockRequested{});
    REQUIRE(booth.screen() == Screen::unlock_list);
    booth.give(ListUnlockRequested{});
    REQUIRE(booth.screen() == Screen::second_officer);
    CHECK(booth.model.team.pending == TwoPersonAction::abandon_attempt);
    booth.give(SecondOfficerEntered{}).give(SecondOfficerConfirmed{});
    REQUIRE(booth.asked<AbandonAttempt>() != nullptr);
    CHECK(booth.screen() == Screen::busy);
    CHECK(booth.model.attempt == 1);  // a step counts when it is durable
    booth.give(Saved{});
    CHECK(booth.screen() == Screen::candidates);
    CHECK(booth.model.attempt == 2);
    CHECK(booth.model.setup_event.empty());
    CHECK(booth.model.members.empty());
    CHECK(booth.model.meeting.committee.size() == 3);  // what the meeting recorded stays
    CHECK(booth.model.meeting.chair == "Đỗ Văn Chủ");
  }
}

TEST_CASE("the list stays locked when somebody thinks better of it or the disk is full",
          "[station]") {
  Booth booth = at_polls(Phase::zero, 0).give(ListUnlockRequested{});
  SECTION("on the sheet") { booth.give(SheetLeft{}); }
  SECTION("by the second officer") {
    booth.give(ListUnlockRequested{}).give(SecondOfficerDismissed{});
    CHECK(booth.screen() == Screen::unlock_list);
    booth.give(SheetLeft{});
  }
  SECTION("nothing could be written") {
    booth = confirmed(booth.give(ListUnlockRequested{}));
    booth.give(EffectFailed{Problem::disk_full});
    CHECK(booth.screen() == Screen::problem);
    booth.give(ProblemAcknowledged{});
    CHECK(booth.screen() == Screen::unlock_list);
    booth.give(SheetLeft{});
  }
  CHECK(booth.screen() == Screen::zero_report);
  CHECK(booth.model.attempt == 1);
  CHECK(booth.model.setup_event == "ab");
}

TEST_CASE("a sheet that an officer left is gone when somebody without a PIN goes on", "[station]") {
  Booth booth = idle(at_polls(Phase::open, 0).give(ListUnlockRequested{}));
  REQUIRE(booth.screen() == Screen::officer_locked);
  SECTION("an officer comes back") {
    booth.give(OfficerSecretEntered{}).give(OfficerRecognised{0});
    CHECK(booth.screen() == Screen::unlock_list);
  }
  SECTION("a voter") {
    booth.give(OfficerDismissed{});
    CHECK(booth.screen() == Screen::card);
    CHECK(booth.give(ListUnlockRequested{}).screen() == Screen::card);
  }
}

TEST_CASE("the first ballot locks the list for good, and says so", "[station]") {
  for (const Phase phase : {Phase::open, Phase::paused}) {
    Booth booth = at_polls(phase, 1).give(ListUnlockRequested{});
    CHECK(booth.model.problem == Problem::list_has_ballots);
    CHECK(booth.screen() == Screen::problem);
    booth.give(ProblemAcknowledged{});
    CHECK(booth.screen() == Screen::officer_menu);
    CHECK(booth.last.empty());
  }
  // Also that of a voter who is still reading the thanks.
  Booth thanks = at_menu(at_done()).give(ListUnlockRequested{});
  CHECK(thanks.screen() == Screen::officer_menu);
}

TEST_CASE("there is one further attempt, or none", "[station]") {
  Booth used = at_polls(Phase::zero, 0, 2).give(ListUnlockRequested{});
  CHECK(used.model.problem == Problem::attempts_used);
  Model stored = stored_model(Phase::zero);
  stored.definition.attempts.resize(1);
  Booth single;
  single.give(OfficerSecretEntered{}).give(StoreUnlocked{stored}).give(ListUnlockRequested{});
  CHECK(single.model.problem == Problem::attempts_used);
  CHECK(single.give(ProblemAcknowledged{}).screen() == Screen::zero_report);
}

TEST_CASE("nobody is thrown out of the booth to unlock the list", "[station]") {
  for (const auto& voter : {at_greeting(), at_mark(), at_review(), at_idle_locked()}) {
    Booth booth = voter;
    booth.model.ballots = 0;
    booth = at_menu(booth).give(ListUnlockRequested{});
    CHECK(booth.screen() == Screen::officer_menu);
    CHECK(booth.model.problem == Problem::none);
    // Once the voter has left without casting it may be done.
    booth.give(VoterLeft{});
    CHECK(at_menu(booth).give(ListUnlockRequested{}).screen() == Screen::unlock_list);
  }
}

TEST_CASE("the last call and what was reconciled are forgotten with the attempt", "[station]") {
  Booth booth = at_polls(Phase::open, 0);
  booth.model.day.last_call = true;
  booth.model.reconciliation.cards_made = 120;
  booth.model.reconciliation.cards_void = 3;
  booth.model.cards_voided = 2;
  booth = confirmed(booth.give(ListUnlockRequested{}).give(ListUnlockRequested{})).give(Saved{});
  CHECK_FALSE(booth.model.day.last_call);
  CHECK(booth.model.reconciliation.cards_void == 0);
  CHECK(booth.model.reconciliation.cards_made == 120);
  CHECK(booth.model.cards_voided == 2);  // those cards stay withdrawn
}

TEST_CASE("from the unlocked list the day comes to a new key ceremony", "[station]") {
  Booth booth =
      confirmed(at_polls(Phase::zero, 0).give(ListUnlockRequested{}).give(ListUnlockRequested{}));
  booth.give(Saved{}).give(ListLocked{}).give(Saved{});
  REQUIRE(booth.screen() == Screen::method);
  booth.give(MethodChosen{election::Method::secret}).give(FieldEdited{"40"});
  booth.give(MethodConfirmed{}).give(Saved{});
  REQUIRE(booth.screen() == Screen::committee);
  booth.give(FieldEdited{"40"}).give(CommitteeConfirmed{}).give(Saved{});
  REQUIRE(booth.screen() == Screen::ceremony_intro);
  CHECK(booth.model.ceremony_member == 0);
  CHECK(booth.model.threshold == 2);
  for (const auto& member : booth.model.members) CHECK_FALSE(member.secret_set);
}

}  // namespace kiosk::station
