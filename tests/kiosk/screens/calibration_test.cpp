// The outline of a card grows and shrinks until it fits, and never further than the screen has room
// or any screen has pixels.

#include <cmath>
#include <set>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "kiosk/station/update.h"
#include "tests/support/fixtures.h"
#include "tests/support/headless.h"

using namespace kiosk::station;  // the names of events are the subject here

namespace {

Model measuring(std::uint32_t px_per_m) {
  for (auto& one : support::fixtures()) {
    if (one.name != "calibration") continue;
    one.model.calibration = ScreenMeasure{px_per_m, 1366, 768};
    return one.model;
  }
  return {};
}

float card_width(const Model& model) {
  return static_cast<float>(model.calibration->px_per_m) * card_width_mm / 1000;
}

// The model after a tap; the same one when the target does not answer.
Model tapped(Model model, const std::string& id) {
  auto& booth = support::headless(1366, 768);
  booth.show(model);
  if (auto event = booth.tap(model, id)) update(model, std::move(*event));
  return model;
}

std::string said(const Model& model) {
  auto& booth = support::headless(1366, 768);
  booth.show(model);
  const auto& heard = booth.heard_texts();
  return heard.contains("screen_doubt") ? heard.at("screen_doubt") : "";
}

}  // namespace

TEST_CASE("fine steps are one pixel of the card's width, coarse ones eight") {
  const Model before = measuring(4420);
  CHECK(std::lround(card_width(tapped(before, "larger_fine")) - card_width(before)) == 1);
  CHECK(std::lround(card_width(tapped(before, "smaller_fine")) - card_width(before)) == -1);
  CHECK(std::lround(card_width(tapped(before, "larger")) - card_width(before)) == 8);
  CHECK(std::lround(card_width(tapped(before, "smaller")) - card_width(before)) == -8);
}

TEST_CASE("fine steps lead through every width and back") {
  Model model = measuring(4420);
  const auto first = std::lround(card_width(model));
  for (int i = 1; i <= 30; ++i) {
    model = tapped(model, "larger_fine");
    CHECK(std::lround(card_width(model)) == first + i);
  }
  for (int i = 29; i >= 0; --i) {
    model = tapped(model, "smaller_fine");
    CHECK(std::lround(card_width(model)) == first + i);
  }
}

TEST_CASE("the outline stays within its bounds and its room") {
  auto& booth = support::headless(1366, 768);
  Model model = measuring(2010);
  for (int i = 0; i < 5; ++i) model = tapped(model, "smaller_fine");
  CHECK(model.calibration->px_per_m >= least_px_per_m);
  CHECK_FALSE(booth.target("smaller_fine")->enabled);
  CHECK_FALSE(booth.target("smaller")->enabled);
  CHECK(booth.target("larger")->enabled);
  model = measuring(4420);
  for (int i = 0; i < 100; ++i) model = tapped(model, "larger");
  booth.show(model);
  CHECK_FALSE(booth.target("larger")->enabled);
  const float height = static_cast<float>(model.calibration->px_per_m) * card_height_mm / 1000;
  CHECK(card_width(model) < booth.target("smaller")->rect.x);
  CHECK(height < booth.ui().window().h * 0.75F);
  // Room enough for a screen that is a good deal smaller than it was taken for.
  CHECK(card_width(model) > 1.4F * booth.ui().mm(card_width_mm));
}

TEST_CASE("measuring begins with what the window draws, or with what was measured before") {
  auto& booth = support::headless(1366, 768);
  Model model = measuring(4420);
  model.calibration.reset();
  booth.show(model);
  const auto first = std::get<CalibrationRequested>(booth.tap(model, "calibration").value()).now;
  CHECK(first ==
        ScreenMeasure{static_cast<std::uint32_t>(std::lround(booth.ui().mm(1000))), 1366, 768});
  model.screen.measure = ScreenMeasure{5340, 1366, 768};
  booth.show(model);
  CHECK(std::get<CalibrationRequested>(booth.tap(model, "calibration").value()).now ==
        *model.screen.measure);
  model.screen.measure = ScreenMeasure{5340, 1920, 1080};
  booth.show(model);
  CHECK(std::get<CalibrationRequested>(booth.tap(model, "calibration").value()).now == first);
}

TEST_CASE("the screen says what it lacks, the worst first") {
  auto& booth = support::headless(1366, 768);
  Model model = measuring(5340);
  booth.show(model);  // in this model's language, whatever the test before left behind
  const auto& say = booth.ui();
  CHECK(said(model) == say.say("screen_doubt.crowded"));
  model.calibration = ScreenMeasure{4000, 1366, 768};
  CHECK(said(model) == say.say("screen_doubt.coarse"));
  model.calibration = ScreenMeasure{5570, 1920, 1080};
  CHECK(said(model).empty());
  model.screen.measure = ScreenMeasure{5570, 1366, 768};
  CHECK(said(model) == say.say("screen_doubt.another"));
  model.screen = {std::nullopt, true};
  CHECK(said(model) == say.say("screen_doubt.refused"));
}

TEST_CASE("every doubt has a sentence") {
  auto& booth = support::headless(1366, 768);
  const auto& ui = booth.ui();
  std::set<std::string> sentences;
  for (int i = 0; i <= static_cast<int>(ScreenDoubt::crowded); ++i) {
    sentences.insert(ui.say("screen_doubt." + std::string(name_of(static_cast<ScreenDoubt>(i)))));
  }
  CHECK(sentences.size() == static_cast<std::size_t>(ScreenDoubt::crowded) + 1);
  for (const auto& one : sentences) CHECK(one.find("⟦") == std::string::npos);
}
