#include <catch2/catch_test_macros.hpp>

#include "booth.h"

namespace kiosk::station {

using namespace testing;

TEST_CASE("the booth starts locked and asks for an officer", "[station]") {
  Booth booth;
  CHECK(booth.screen() == Screen::locked);
  booth.give(OfficerSecretEntered{});
  CHECK(booth.asked<UnlockStore>() != nullptr);
  CHECK(booth.model.busy == Busy::unlocking);
  CHECK(booth.screen() == Screen::busy);
}

TEST_CASE("a wrong officer secret leaves the booth locked", "[station]") {
  Booth booth;
  booth.give(OfficerSecretEntered{}).give(EffectFailed{Problem::wrong_officer_secret});
  CHECK(booth.screen() == Screen::problem);
  booth.give(ProblemAcknowledged{});
  CHECK(booth.screen() == Screen::locked);
  CHECK_FALSE(booth.model.unlocked);
}

TEST_CASE("unlocking goes on in the phase that was stored", "[station]") {
  for (const auto& [phase, screen] : first_screens()) {
    const Booth booth = unlocked_in(phase);
    CHECK(booth.screen() == screen);
    CHECK(booth.model.unlocked);
    CHECK(booth.model.busy == Busy::no);
  }
}

TEST_CASE("what a restored model must not carry is dropped, the clock is kept", "[station]") {
  Model restored = stored_model(Phase::open);
  restored.draft.choose(1);
  restored.tracker = "tracker";
  restored.voter = VoterStep::review;
  restored.officer = OfficerStep::menu;
  restored.problem = Problem::disk_full;
  restored.busy = Busy::casting;
  Booth booth;
  booth.give(Ticked{1234}).give(OfficerSecretEntered{}).give(StoreUnlocked{restored});
  CHECK(booth.screen() == Screen::card);
  CHECK_FALSE(booth.model.draft.has_choice());
  CHECK(booth.model.tracker.empty());
  CHECK(booth.model.officer == OfficerStep::none);
  CHECK(booth.model.now == 1234);
}

TEST_CASE("an interrupted session is told before anything else, without a tracker", "[station]") {
  for (const bool recorded : {false, true}) {
    Model restored = stored_model(Phase::open);
    restored.recovered_session = true;
    restored.recovered_recorded = recorded;
    Booth booth;
    booth.give(OfficerSecretEntered{}).give(StoreUnlocked{restored});
    CHECK(booth.screen() == Screen::recovered);
    CHECK(booth.model.recovered_recorded == recorded);
    CHECK(booth.model.tracker.empty());
    booth.give(CardEntered{});
    CHECK(booth.last.empty());
    booth.give(RecoveryAcknowledged{});
    CHECK(booth.asked<EndSession>() != nullptr);
    CHECK(booth.screen() == Screen::card);
  }
}

TEST_CASE("a ceremony that was interrupted starts with its first member", "[station]") {
  Model restored = stored_model(Phase::ceremony);
  restored.ceremony_step = CeremonyStep::repeat;
  restored.ceremony_member = 2;
  restored.members = {{"a", true, false}, {"b", true, false}, {"c", false, false}};
  Booth booth;
  booth.give(OfficerSecretEntered{}).give(StoreUnlocked{restored});
  CHECK(booth.screen() == Screen::ceremony_intro);
  CHECK(booth.model.ceremony_member == 0);
  REQUIRE(booth.model.members.size() == 3);
  for (const auto& member : booth.model.members) CHECK_FALSE(member.secret_set);
  CHECK(booth.model.threshold == 2);
}

TEST_CASE("nobody counts as present after a restart", "[station]") {
  for (const Phase phase : {Phase::counting, Phase::tallied}) {
    Model restored = stored_model(phase);
    restored.members = {{"a", true, true}, {"b", true, true}, {"c", true, true}};
    Booth booth;
    booth.give(OfficerSecretEntered{}).give(StoreUnlocked{restored});
    CHECK(booth.screen() == Screen::count_members);
    for (const auto& member : booth.model.members) CHECK_FALSE(member.present);
  }
}

TEST_CASE("names saved before a restart stand in their fields again", "[station]") {
  Model restored = stored_model(Phase::committee);
  restored.meeting.committee = {"a", "b", "c", "d"};
  restored.meeting.witnesses = {"x", "y"};
  Booth booth;
  booth.give(OfficerSecretEntered{}).give(StoreUnlocked{restored});
  CHECK(booth.model.committee_size == 4);
  CHECK(booth.model.names[3] == "d");
  CHECK(booth.model.names[4].empty());
  CHECK(booth.model.names[first_witness] == "x");
  CHECK(booth.model.names[first_witness + 1] == "y");
}

}  // namespace kiosk::station
