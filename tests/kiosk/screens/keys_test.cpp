// Two keys reach and press everything: what a switch user has (VVSG 2.0, 7.2).

#include <imgui.h>

#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "kiosk/station/update.h"
#include "tests/kiosk/station/booth.h"
#include "tests/support/fixtures.h"
#include "tests/support/headless.h"

using kiosk::station::Event;
using kiosk::station::Model;
using kiosk::ui::HardwareKey;
using kiosk::ui::Rect;

namespace {

support::Headless& prepared(const support::Fixture& fixture) {
  auto& booth = support::headless(1366, 768);
  booth.slots().typed.clear();
  booth.slots().issued.clear();
  // Two other screens, of which at least one is not the fixture's: nothing of what was shown
  // before, by this test or the one before it, is left.
  kiosk::station::Model other;
  other.problem = kiosk::station::Problem::wrong_officer_secret;
  booth.show(other);
  booth.show(kiosk::station::Model{});
  fixture.fill(booth.slots());
  booth.show(fixture.model);
  return booth;
}

std::optional<Event> press(support::Headless& booth, const Model& model, HardwareKey key) {
  booth.ui().press_hardware({key});
  return booth.frame(model);
}

// What a touch or key did: the event, what it makes of the model, and what is typed.
std::string outcome(support::Headless& booth, Model model, std::optional<Event> event) {
  std::string said = "nothing";
  if (event) {
    said = kiosk::station::testing::event_name(*event);
    kiosk::station::update(model, std::move(*event));
  }
  return said + kiosk::station::testing::described(model) + " typed " +
         std::to_string(booth.slots().typed.length());
}

std::vector<std::string> enabled_targets(support::Headless& booth) {
  std::vector<std::string> ids;
  for (const auto& target : booth.ui().targets()) {
    if (target.enabled) ids.push_back(target.id);
  }
  return ids;
}

support::Fixture fixture(std::string_view name) {
  for (auto& one : support::fixtures()) {
    if (one.name == name) return one;
  }
  throw std::runtime_error("no fixture " + std::string(name));
}

}  // namespace

TEST_CASE("one key goes through all targets of every screen and comes back to the first") {
  for (const auto& one : support::fixtures()) {
    INFO(one.name);
    auto& booth = prepared(one);
    const auto ids = enabled_targets(booth);
    CHECK(booth.ui().focused().empty());  // never there by itself: not on a candidate either
    std::vector<std::string> visited;
    for (std::size_t i = 0; i < ids.size(); ++i) {
      CHECK_FALSE(press(booth, one.model, HardwareKey::next).has_value());
      visited.push_back(booth.ui().focused());
    }
    CHECK(std::multiset(visited.begin(), visited.end()) == std::multiset(ids.begin(), ids.end()));
    if (ids.empty()) continue;
    press(booth, one.model, HardwareKey::next);
    CHECK(booth.ui().focused() == visited.front());
    press(booth, one.model, HardwareKey::previous);
    CHECK(booth.ui().focused() == visited.back());
  }
}

TEST_CASE("every enabled target of every screen does by key what it does by touch") {
  for (const auto& one : support::fixtures()) {
    auto& booth = prepared(one);
    const auto ids = enabled_targets(booth);
    for (std::size_t i = 0; i < ids.size(); ++i) {
      prepared(one);
      for (std::size_t k = 0; k <= i; ++k) booth.ui().press_hardware({HardwareKey::next});
      const std::string id = booth.ui().focused();
      INFO(one.name << " " << id);
      booth.frame(one.model);
      const auto key = i % 2 == 0 ? HardwareKey::act : HardwareKey::confirm;
      auto event = press(booth, one.model, key);
      const auto by_key = outcome(booth, one.model, std::move(event));
      prepared(one);
      event = booth.tap(one.model, id);
      CHECK(by_key == outcome(booth, one.model, std::move(event)));
    }
  }
}

TEST_CASE("the frame is read in order: the answers, the footer, the controls at the top") {
  auto& booth = prepared(fixture("mark_5"));
  std::vector<std::string> visited;
  for (int i = 0; i < 11; ++i) {
    booth.ui().press_hardware({HardwareKey::next});
    visited.push_back(booth.ui().focused());
  }
  CHECK(visited == std::vector<std::string>{"answer_0", "answer_1", "answer_2", "answer_3",
                                            "answer_4", "officer", "review", "text_size",
                                            "contrast", "sound", "language"});
}

TEST_CASE("the frame goes with a touch, a digit and a change of the screen") {
  const auto card = fixture("card");
  auto& booth = prepared(card);
  const auto frame_somewhere = [&] {
    press(booth, card.model, HardwareKey::next);
    return !booth.ui().focused().empty();
  };
  CHECK(frame_somewhere());
  booth.drag(card.model, 1, 1, 1, 1);
  CHECK(booth.ui().focused().empty());
  CHECK(frame_somewhere());
  booth.ui().press_hardware({HardwareKey::digit, '4'});
  booth.frame(card.model);
  CHECK(booth.ui().focused().empty());
  CHECK(frame_somewhere());
  booth.frame(fixture("greeting").model);
  CHECK(booth.ui().focused().empty());
}

TEST_CASE("keys wait for the guard, too") {
  const auto mark = fixture("mark_3");
  const auto review = fixture("review");
  auto& booth = prepared(mark);
  booth.frame(review.model);
  REQUIRE(booth.ui().guarded());
  CHECK_FALSE(press(booth, review.model, HardwareKey::next).has_value());
  CHECK(booth.ui().focused().empty());
  CHECK_FALSE(press(booth, review.model, HardwareKey::act).has_value());
  booth.show(review.model);
  // Pressed in the guard, although a slow frame brings it only now.
  booth.ui().press_hardware({HardwareKey::next, '0', ImGui::GetTime() - 1.0});
  CHECK(booth.ui().focused().empty());
  booth.ui().press_hardware({HardwareKey::next, '0', ImGui::GetTime()});
  CHECK(booth.ui().focused() == "change");
}

TEST_CASE("a key that bounces acts once") {
  const auto mark = fixture("mark_3");
  auto& booth = prepared(mark);
  press(booth, mark.model, HardwareKey::next);
  CHECK(press(booth, mark.model, HardwareKey::act).has_value());
  CHECK_FALSE(press(booth, mark.model, HardwareKey::act).has_value());
  CHECK(booth.ui().focused() == "answer_0");
  for (int i = 0; i < 40; ++i) booth.frame(mark.model);
  CHECK(press(booth, mark.model, HardwareKey::act).has_value());
}

TEST_CASE("digits, erase and confirm of a keyboard serve the pad while the frame is nowhere") {
  const auto locked = fixture("locked");
  auto& booth = prepared(locked);
  booth.slots().typed.clear();
  for (int i = 0; i < 12; ++i) {
    booth.ui().press_hardware({HardwareKey::digit, static_cast<char>('0' + i % 10)});
    booth.frame(locked.model);
  }
  CHECK(booth.slots().typed.length() == 12);
  CHECK(press(booth, locked.model, HardwareKey::confirm).has_value());
  press(booth, locked.model, HardwareKey::erase);
  CHECK(booth.slots().typed.length() == 11);
  // Acting without a frame is nothing, and confirming with it is a touch on what it holds.
  CHECK_FALSE(press(booth, locked.model, HardwareKey::act).has_value());
  while (booth.ui().focused() != "erase") press(booth, locked.model, HardwareKey::next);
  press(booth, locked.model, HardwareKey::confirm);
  CHECK(booth.slots().typed.length() == 10);
}

TEST_CASE("confirming without a frame presses no button") {
  for (const char* name : {"mark_3", "review", "none_warning", "greeting", "zero_report"}) {
    INFO(name);
    const auto one = fixture(name);
    auto& booth = prepared(one);
    CHECK_FALSE(press(booth, one.model, HardwareKey::confirm).has_value());
    CHECK_FALSE(press(booth, one.model, HardwareKey::act).has_value());
  }
}
