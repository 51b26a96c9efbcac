// A second tap must not go on: no step forward lies where the one before it lay. Followed are all
// touches a screen answers to, the waits they lead to and the answers those end with, in every
// look.

#include <map>
#include <set>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "kiosk/screens/screens.h"
#include "tests/kiosk/screens/looks.h"
#include "tests/kiosk/station/booth.h"
#include "tests/kiosk/station/legal_events.h"

using namespace kiosk::station;
using kiosk::ui::Rect;
using kiosk::ui::TargetKind;

namespace {

// The models one touch leads to, waits passed through.
std::vector<Model> after_touch(const Model& model) {
  std::vector<Model> all;
  const auto& touches = testing::legal_touches(screen_of(model));
  for (const auto& event : testing::every_event()) {
    const auto name = testing::event_name(event);
    if (!touches.contains(name) && name != "Ticked") continue;
    Model next = model;
    update(next, Event(event));
    if (screen_of(next) != Screen::busy) {
      all.push_back(next);
      continue;
    }
    const auto answers = testing::legal_answers(next);
    for (const auto& answer : testing::every_event()) {
      if (!answers.contains(testing::event_name(answer))) continue;
      Model last = next;
      update(last, Event(answer));
      all.push_back(last);
    }
  }
  return all;
}

std::vector<Rect> steps_forward(support::Headless& booth, bool answering_only) {
  std::vector<Rect> all;
  for (const auto& target : booth.ui().targets()) {
    const bool forward = target.kind == TargetKind::primary || target.kind == TargetKind::cast;
    if (forward && (target.enabled || !answering_only)) all.push_back(target.rect);
  }
  return all;
}

std::string without_look(const Model& model) {
  Model plain = model;
  plain.comfort = {};
  return kiosk::screens::frame_name(plain);
}

// How many steps were compared.
std::size_t check_steps_from(support::Headless& booth, const support::Fixture& fixture,
                             const Model& model) {
  booth.slots().typed.clear();
  booth.show(model);
  const auto before = steps_forward(booth, false);
  std::set<std::string> seen;
  std::size_t compared = 0;
  for (const auto& next : after_touch(model)) {
    const std::string name = without_look(next);
    if (name == without_look(model) || screen_of(next) == Screen::busy) continue;
    // The same screen with the same look and problem has the same targets.
    const std::string key = kiosk::screens::frame_name(next) + " " +
                            std::to_string(static_cast<int>(next.problem)) +
                            std::to_string(static_cast<int>(next.phase));
    if (!seen.insert(key).second) continue;
    booth.show(next);
    INFO(fixture.name << " to " << name << ", " << looks::described(model.comfort));
    for (const auto& now : steps_forward(booth, true)) {
      for (const auto& old : before) {
        ++compared;
        CHECK_FALSE(old.overlaps(now));
      }
    }
  }
  return compared;
}

}  // namespace

TEST_CASE("no step forward lies where the one before it lay") {
  const auto [width, height] = GENERATE(std::pair{1366, 768}, std::pair{1920, 1080});
  auto& booth = support::headless(width, height);
  std::size_t compared = 0;
  for (const auto& fixture : looks::fixtures()) {
    if (!looks::is_voters(fixture)) {
      compared += check_steps_from(booth, fixture, fixture.model);
      continue;
    }
    for (const auto& comfort : looks::comforts(false)) {
      Model model = fixture.model;
      model.comfort = comfort;
      compared += check_steps_from(booth, fixture, model);
    }
  }
  CHECK(compared > 200);
}

TEST_CASE("officers' steps in the other languages") {
  for (const auto& language : support::languages()) {
    auto& booth = support::headless(1366, 768, language);
    for (const auto& fixture : looks::fixtures()) {
      if (!looks::is_voters(fixture)) check_steps_from(booth, fixture, fixture.model);
    }
  }
}
