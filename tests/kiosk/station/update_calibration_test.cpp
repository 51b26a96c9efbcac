#include <catch2/catch_test_macros.hpp>

#include "booth.h"

namespace kiosk::station {

using namespace testing;

namespace {

constexpr ScreenMeasure guessed{5570, 1920, 1080};

Booth measuring(Phase phase = Phase::present) {
  return unlocked_in(phase).give(CalibrationRequested{guessed});
}

}  // namespace

TEST_CASE("an officer measures the screen before the polls and comes back to the same step",
          "[station]") {
  for (const Phase phase : {Phase::present, Phase::zero}) {
    Booth booth = measuring(phase);
    const std::string number = booth.model.number;
    CHECK(booth.screen() == Screen::calibration);
    booth.give(CalibrationFitted{5400}).give(CalibrationConfirmed{});
    REQUIRE(booth.asked<SaveCalibration>() != nullptr);
    CHECK(booth.asked<SaveCalibration>()->measure == ScreenMeasure{5400, 1920, 1080});
    CHECK_FALSE(booth.model.screen.measure.has_value());  // not before it is durable
    booth.give(CalibrationDone{{5400, 1920, 1080}});
    CHECK(booth.screen() == first_screens().at(phase));
    CHECK(booth.model.screen.measure == ScreenMeasure{5400, 1920, 1080});
    CHECK(booth.model.number == number);
  }
}

TEST_CASE("a size no screen has is not taken", "[station]") {
  Booth booth = measuring();
  for (const std::uint32_t wrong : {0U, 1999U, 12001U, 4294967295U}) {
    booth.give(CalibrationFitted{wrong});
    CHECK(booth.model.calibration == guessed);
  }
  Booth other = unlocked_in(Phase::present).give(CalibrationRequested{{100, 1920, 1080}});
  CHECK(other.screen() == Screen::present);
}

TEST_CASE("leaving the card keeps what was measured before", "[station]") {
  Booth booth = measuring();
  booth.give(CalibrationConfirmed{}).give(CalibrationDone{guessed});
  booth.give(CalibrationRequested{guessed}).give(CalibrationFitted{4000}).give(CalibrationLeft{});
  CHECK(booth.screen() == Screen::present);
  CHECK(booth.model.screen.measure == guessed);
}

TEST_CASE("a size that could not be kept is not used", "[station]") {
  Booth booth = measuring();
  booth.give(CalibrationConfirmed{}).give(EffectFailed{Problem::store_unwritable});
  CHECK(booth.screen() == Screen::problem);
  booth.give(ProblemAcknowledged{});
  CHECK(booth.screen() == Screen::calibration);
  CHECK_FALSE(booth.model.screen.measure.has_value());
}

TEST_CASE("a refused file is forgotten once the screen is measured anew", "[station]") {
  Booth booth = unlocked_in(Phase::zero);
  booth.model.screen.refused = true;
  booth.give(CalibrationRequested{guessed}).give(CalibrationConfirmed{});
  booth.give(CalibrationDone{guessed});
  CHECK_FALSE(booth.model.screen.refused);
}

TEST_CASE("unlocking does not forget how large the screen is", "[station]") {
  Booth booth;
  booth.model.screen = {guessed, false};
  booth.give(OfficerSecretEntered{}).give(StoreUnlocked{stored_model(Phase::open)});
  CHECK(booth.model.screen.measure == guessed);
}

TEST_CASE("nobody measures while people vote or count", "[station]") {
  for (const Phase phase : {Phase::open, Phase::paused, Phase::reconcile, Phase::counting}) {
    CHECK(measuring(phase).screen() != Screen::calibration);
  }
  CHECK(at_review().give(CalibrationRequested{guessed}).screen() == Screen::review);
}

}  // namespace kiosk::station
