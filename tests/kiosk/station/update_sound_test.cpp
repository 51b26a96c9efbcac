// Screens that are read aloud, and sound that is missing.
#include <catch2/catch_test_macros.hpp>

#include "booth.h"

namespace kiosk::station {

using namespace testing;

TEST_CASE("every voter begins without sound", "[station]") {
  CHECK_FALSE(unlocked_in(Phase::open).model.comfort.sound);
  Booth booth = at_mark().give(SoundChosen{true});
  CHECK(booth.model.comfort.sound);
  booth.give(ReviewRequested{}).give(BallotConfirmed{}).give(BallotCast{"tracker", 41});
  CHECK(booth.model.comfort.sound);  // the thanks are read aloud, too
  booth.give(ThanksDismissed{});
  CHECK_FALSE(booth.model.comfort.sound);
}

TEST_CASE("thanks that are read aloud stay until they have been heard", "[station]") {
  Booth booth = at_review().give(SoundChosen{true}).give(BallotConfirmed{});
  booth.give(BallotCast{"tracker", 41});
  CHECK(next_deadline(booth.model) == 1020);
  booth.give(Ticked{1019});
  CHECK(booth.screen() == Screen::done);
  booth.give(Ticked{1020});
  CHECK(booth.screen() == Screen::card);
}

TEST_CASE("a voter is told once that nothing can be heard, and votes on", "[station]") {
  Booth booth = at_mark().give(AnswerTouched{1}).give(SoundChosen{true}).give(SoundFailed{});
  CHECK(booth.screen() == Screen::problem);
  CHECK(booth.model.problem == Problem::no_sound);
  CHECK_FALSE(booth.model.comfort.sound);
  CHECK(booth.model.sound_missing);
  booth.give(ProblemAcknowledged{});
  CHECK(booth.screen() == Screen::mark);
  CHECK(booth.model.draft.choice() == 1);
  SECTION("a late failure of the same try is not told again") {
    booth.give(SoundFailed{});
    CHECK(booth.screen() == Screen::mark);
  }
  SECTION("another try is another one") {
    booth.give(SoundChosen{true});
    CHECK_FALSE(booth.model.sound_missing);
    CHECK(booth.give(SoundFailed{}).screen() == Screen::problem);
  }
}

TEST_CASE("a missing sound is told on no screen that is not the voter's", "[station]") {
  Booth thanks = at_review().give(SoundChosen{true}).give(BallotConfirmed{});
  thanks.give(BallotCast{"tracker", 41}).give(SoundFailed{});
  CHECK(thanks.screen() == Screen::done);  // too late to matter; officers are told
  CHECK(thanks.model.sound_missing);

  Booth officers = at_mark().give(SoundChosen{true}).give(OfficerCalled{}).give(SoundFailed{});
  CHECK(officers.screen() == Screen::officer_unlock);
}

TEST_CASE("a failure without a wish means nothing", "[station]") {
  Booth booth = at_mark();
  const std::string before = described(booth.model);
  booth.give(SoundFailed{});
  CHECK(described(booth.model) == before);
}

TEST_CASE("whoever waits is not told before the answer", "[station]") {
  Booth booth = at_review().give(SoundChosen{true}).give(BallotConfirmed{}).give(SoundFailed{});
  CHECK(booth.screen() == Screen::busy);
  CHECK(booth.model.sound_missing);
  CHECK(booth.give(BallotCast{"tracker", 41}).screen() == Screen::done);
}

}  // namespace kiosk::station
