#include <catch2/catch_test_macros.hpp>

#include "booth.h"

namespace kiosk::station {

using namespace testing;

namespace {

bool wipes_first(const Effects& effects) {
  return !effects.empty() && std::holds_alternative<WipeSlots>(effects.front());
}

}  // namespace

TEST_CASE("the ceremony goes from member to member and then commits", "[station]") {
  Booth booth = unlocked_in(Phase::ceremony);
  for (std::size_t member = 0; member < 3; ++member) {
    REQUIRE(booth.screen() == Screen::ceremony_intro);
    CHECK(booth.model.ceremony_member == member);
    booth.give(CeremonyStarted{});
    REQUIRE(booth.asked<IssueSecret>() != nullptr);
    CHECK(booth.asked<IssueSecret>()->member == member);
    booth.give(SecretIssued{});
    CHECK(booth.screen() == Screen::secret_show);
    booth.give(SecretNoted{});
    CHECK(booth.screen() == Screen::secret_repeat);
    booth.give(SecretRepeated{});
    REQUIRE(booth.asked<ConfirmSecret>() != nullptr);
    CHECK(booth.asked<ConfirmSecret>()->member == member);
    booth.give(SecretConfirmed{});
    CHECK(wipes_first(booth.last));
    CHECK(booth.model.members[member].secret_set);
  }
  REQUIRE(booth.last.size() == 2);
  CHECK(std::holds_alternative<CommitSetup>(booth.last.back()));
  CHECK(booth.screen() == Screen::busy);
  booth.give(SetupCommitted{"abcd"});
  CHECK(booth.screen() == Screen::zero_report);
  CHECK(booth.model.setup_event == "abcd");
}

TEST_CASE("a secret typed differently is asked for again", "[station]") {
  Booth booth = at_secret_show().give(SecretNoted{}).give(SecretRepeated{});
  booth.give(EffectFailed{Problem::secret_not_repeated});
  CHECK(booth.last.empty());  // the issued digits are still needed
  CHECK(booth.model.problem == Problem::secret_not_repeated);
  booth.give(ProblemAcknowledged{});
  CHECK(booth.screen() == Screen::secret_repeat);
  CHECK_FALSE(booth.model.members[0].secret_set);

  booth.give(SecretShownAgain{});
  CHECK(booth.screen() == Screen::secret_show);
  CHECK(booth.asked<WipeTyped>() != nullptr);
}

TEST_CASE("a secret that could not be issued is asked for again", "[station]") {
  Booth booth = unlocked_in(Phase::ceremony).give(CeremonyStarted{});
  booth.give(EffectFailed{Problem::self_check_failed});
  CHECK(wipes_first(booth.last));
  booth.give(ProblemAcknowledged{});
  CHECK(booth.screen() == Screen::ceremony_intro);
}

TEST_CASE("a setup that was not committed starts the ceremony over", "[station]") {
  Booth booth = unlocked_in(Phase::ceremony);
  for (int member = 0; member < 3; ++member) {
    booth.give(CeremonyStarted{}).give(SecretIssued{}).give(SecretNoted{});
    booth.give(SecretRepeated{}).give(SecretConfirmed{});
  }
  booth.give(EffectFailed{Problem::disk_full}).give(ProblemAcknowledged{});
  CHECK(booth.screen() == Screen::ceremony_intro);
  booth.give(CeremonyStarted{});
  REQUIRE(booth.asked<IssueSecret>() != nullptr);
  CHECK(booth.asked<IssueSecret>()->member == 0);
  for (const auto& member : booth.model.members) CHECK_FALSE(member.secret_set);
}

TEST_CASE("a setup cannot be committed before every secret is confirmed", "[station]") {
  Booth booth = at_secret_show().give(SecretNoted{}).give(SecretRepeated{});
  booth.give(SetupCommitted{"abcd"});
  CHECK(booth.model.phase == Phase::ceremony);
  CHECK(booth.model.setup_event.empty());
}

TEST_CASE("the polls open from the zero report", "[station]") {
  Booth booth = unlocked_in(Phase::zero).give(PollsOpened{});
  CHECK(booth.screen() == Screen::second_officer);
  booth = confirmed(booth);
  CHECK(booth.asked<OpenPolls>() != nullptr);
  CHECK(booth.model.phase == Phase::zero);
  booth.give(Saved{});
  CHECK(booth.screen() == Screen::card);
}

}  // namespace kiosk::station
