#include <catch2/catch_test_macros.hpp>

#include "booth.h"

namespace kiosk::station {

using namespace testing;

namespace {

Booth reconciled(const std::string& used, const std::string& unused, const std::string& spoilt) {
  Booth booth = unlocked_in(Phase::reconcile);
  booth.give(ReconciliationEdited{0, used}).give(ReconciliationEdited{1, unused});
  return booth.give(ReconciliationEdited{2, spoilt}).give(ReconciliationConfirmed{});
}

Booth decrypting() {
  Booth booth = accept_member(unlocked_in(Phase::counting), 1);
  return accept_member(booth, 2).give(TallyCommitted{});
}

}  // namespace

TEST_CASE("cards that agree need no reason", "[station]") {
  Booth booth = reconciled("40", "78", "2");
  const auto* save = booth.asked<SaveReconciliation>();
  REQUIRE(save != nullptr);
  CHECK(save->reconciliation.cards_made == 120);
  CHECK(save->reconciliation.cards_used == 40);
  CHECK(save->reconciliation.cards_unused == 78);
  CHECK(save->reconciliation.cards_void == 2);
  CHECK(save->reconciliation.ballots == 40);
  booth.give(Saved{});
  CHECK(booth.screen() == Screen::count_members);
}

TEST_CASE("a difference needs a reason, and never blocks", "[station]") {
  Booth booth = reconciled("39", "78", "2");
  CHECK(booth.model.problem == Problem::reason_missing);
  CHECK(booth.last.empty());
  booth.give(ProblemAcknowledged{}).give(ReasonEdited{"   "}).give(ReconciliationConfirmed{});
  CHECK(booth.model.problem == Problem::reason_missing);
  booth.give(ProblemAcknowledged{});
  CHECK(booth.model.editing_reason);
  booth.give(ReasonEdited{" Mất một thẻ "}).give(ReconciliationConfirmed{});
  REQUIRE(booth.asked<SaveReconciliation>() != nullptr);
  CHECK(booth.asked<SaveReconciliation>()->reconciliation.reason == "Mất một thẻ");
  booth.give(Saved{});
  CHECK(booth.model.phase == Phase::counting);
}

TEST_CASE("the fields of the reconciliation are selected and bounded", "[station]") {
  Booth booth = unlocked_in(Phase::reconcile);
  booth.give(ReasonSelected{});
  CHECK(booth.model.editing_reason);
  booth.give(ReconciliationSelected{2});
  CHECK(booth.model.active_number == 2);
  CHECK_FALSE(booth.model.editing_reason);
  booth.give(ReconciliationSelected{3}).give(ReconciliationEdited{3, "1"});
  booth.give(ReconciliationEdited{0, "12345"}).give(ReconciliationEdited{0, "x"});
  CHECK(booth.model.active_number == 2);
  for (const auto& number : booth.model.numbers) CHECK(number.empty());
  booth.give(ReasonEdited{std::string(most_reason_bytes + 1, 'a')});
  CHECK(booth.model.reason.empty());
}

TEST_CASE("cards made are what the package says if it says", "[station]") {
  Model restored = stored_model(Phase::reconcile);
  restored.reconciliation.cards_made = 77;
  Booth booth;
  booth.give(OfficerSecretEntered{}).give(StoreUnlocked{restored});
  CHECK(booth.model.reconciliation.cards_made == 77);
}

TEST_CASE("enough members commit the tally once and decrypt it", "[station]") {
  Booth booth = unlocked_in(Phase::counting);
  REQUIRE(booth.model.threshold == 2);
  booth.give(MemberChosen{2});
  CHECK(booth.screen() == Screen::count_secret);
  booth.give(MemberSecretEntered{});
  REQUIRE(booth.asked<AcceptMember>() != nullptr);
  CHECK(booth.asked<AcceptMember>()->member == 2);
  booth.give(MemberAccepted{0});  // somebody else's answer
  CHECK(booth.screen() == Screen::busy);
  booth.give(MemberAccepted{2});
  CHECK(booth.last.empty());
  CHECK(booth.screen() == Screen::count_members);
  CHECK(booth.model.members[2].present);

  booth = accept_member(booth, 0);
  CHECK(booth.asked<CommitTally>() != nullptr);
  CHECK(booth.model.phase == Phase::counting);
  booth.give(Counted{sample_figures()});  // before anything was committed
  CHECK_FALSE(booth.model.figures.has_value());
  booth.give(TallyCommitted{});
  CHECK(booth.asked<DecryptTally>() != nullptr);
  CHECK(booth.model.phase == Phase::tallied);
  booth.give(TallyCommitted{});
  CHECK(booth.last.empty());
  booth.give(Counted{sample_figures()});
  CHECK(booth.screen() == Screen::result);
  CHECK(booth.model.figures.has_value());
}

TEST_CASE("a member is dismissed, wrong, or there already", "[station]") {
  Booth booth = accept_member(unlocked_in(Phase::counting), 0);
  booth.give(MemberChosen{0});
  CHECK(booth.model.problem == Problem::member_already_counted);
  booth.give(ProblemAcknowledged{}).give(MemberChosen{3});
  CHECK(booth.screen() == Screen::count_members);
  booth.give(MemberChosen{1}).give(MemberDismissed{});
  CHECK(booth.asked<WipeSlots>() != nullptr);
  CHECK(booth.screen() == Screen::count_members);
  booth.give(MemberChosen{1}).give(MemberSecretEntered{});
  booth.give(EffectFailed{Problem::wrong_member_secret}).give(ProblemAcknowledged{});
  CHECK(booth.screen() == Screen::count_secret);
  CHECK(booth.model.counting_member == 1);
  CHECK_FALSE(booth.model.members[1].present);
}

TEST_CASE("a count that fails is tried with another combination", "[station]") {
  Booth booth = decrypting().give(EffectFailed{Problem::count_failed});
  booth.give(ProblemAcknowledged{});
  CHECK(booth.screen() == Screen::count_members);
  CHECK(booth.model.phase == Phase::tallied);
  booth = accept_member(accept_member(booth, 0), 1);
  CHECK(booth.asked<DecryptTally>() != nullptr);  // never CommitTally again
}

TEST_CASE("a disk that was full is no reason to type again", "[station]") {
  Booth booth = decrypting().give(EffectFailed{Problem::disk_full}).give(ProblemAcknowledged{});
  CHECK(booth.screen() == Screen::tallied);
  booth.give(CountRequested{});
  CHECK(booth.asked<DecryptTally>() != nullptr);
}

TEST_CASE("a tally that was not committed is tried again", "[station]") {
  Booth booth = accept_member(accept_member(unlocked_in(Phase::counting), 0), 1);
  booth.give(EffectFailed{Problem::disk_full}).give(ProblemAcknowledged{});
  CHECK(booth.screen() == Screen::count_members);
  CHECK(booth.model.phase == Phase::counting);
  booth = accept_member(accept_member(booth, 0), 1);
  CHECK(booth.asked<CommitTally>() != nullptr);
}

TEST_CASE("after a restart with a committed tally the members only decrypt", "[station]") {
  const Booth booth = accept_member(accept_member(unlocked_in(Phase::tallied), 0), 2);
  CHECK(booth.asked<DecryptTally>() != nullptr);
}

TEST_CASE("the result is sealed, with or without a record", "[station]") {
  for (const Phase phase : {Phase::counted, Phase::no_record}) {
    Booth booth = unlocked_in(phase).give(SealRequested{});
    CHECK(booth.asked<SealResult>() != nullptr);
    booth.give(EffectFailed{Problem::seal_failed}).give(ProblemAcknowledged{});
    CHECK(booth.model.phase == phase);
    booth.give(SealRequested{}).give(Sealed{"abcd", "mau-1.envelope"});
    CHECK(booth.screen() == Screen::sealed);
    CHECK(booth.model.envelope_hash == "abcd");
    CHECK(booth.model.envelope_name == "mau-1.envelope");
    booth.give(ShutdownRequested{});
    CHECK(booth.asked<LeaveProgram>() != nullptr);
  }
}

}  // namespace kiosk::station
