// What every voter may change about the look: on every voter's screen, always at the same place,
// and on nobody else's.

#include <array>
#include <map>
#include <set>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "kiosk/election/station_colour.h"
#include "tests/kiosk/screens/looks.h"

using namespace kiosk::station;
using kiosk::ui::Rect;

namespace {

constexpr std::array<const char*, 4> controls{"text_size", "contrast", "sound", "language"};

const support::Fixture& fixture(const std::string& name) {
  for (const auto& one : looks::fixtures()) {
    if (one.name == name) return one;
  }
  throw std::runtime_error("no fixture " + name);
}

bool same(const Rect& a, const Rect& b) {
  return a.x == b.x && a.y == b.y && a.w == b.w && a.h == b.h;
}

std::set<std::string> words_on(support::Headless& booth) {
  std::set<std::string> words;
  for (const auto& text : booth.ui().texts()) words.insert(text.text);
  return words;
}

}  // namespace

TEST_CASE(
    "the controls stand on every voter's screen, always at the same place, and nowhere else") {
  const auto [width, height] = GENERATE(std::pair{1366, 768}, std::pair{1920, 1080});
  auto& booth = support::headless(width, height);
  std::map<std::string, Rect> places;
  for (const auto& one : looks::fixtures()) {
    for (const auto& comfort : looks::comforts(true)) {
      INFO(one.name << " " << looks::described(comfort));
      auto model = one.model;
      model.comfort = comfort;
      looks::show(booth, one, model);
      for (const char* id : controls) {
        INFO(id);
        const auto* target = booth.target(id);
        if (looks::has_controls(one)) REQUIRE(target != nullptr);
        if (!looks::is_of_open_polls(one)) REQUIRE(target == nullptr);
        if (target == nullptr) continue;
        const auto [place, added] = places.emplace(id, target->rect);
        CHECK(same(place->second, target->rect));
      }
      if (!looks::is_voters(one)) break;  // has one look
    }
  }
  CHECK(places.size() == controls.size());
}

TEST_CASE("the hamlet and its commune stand on every screen") {
  auto& booth = support::headless(1366, 768);
  for (const auto& one : looks::fixtures()) {
    INFO(one.name);
    looks::show(booth, one, one.model);
    bool hamlet = false;
    bool commune = false;
    for (const auto& text : booth.ui().texts()) {
      if (text.ink.bottom() > booth.ui().mm(21)) continue;
      CHECK(booth.ui().theme().capital(text.face, text.text_size) >= 4.8F);
      hamlet = hamlet || text.text.starts_with(one.model.unit_name);
      commune = commune || text.text.find(one.model.commune_name) != std::string::npos;
    }
    CHECK(hamlet);
    CHECK(commune);
  }
}

TEST_CASE("the colour of the station is told in words before a card is typed") {
  auto& booth = support::headless(1366, 768);
  for (const auto& language : support::languages()) {
    auto model = fixture("card").model;
    model.comfort.language = language;
    booth.show(model);
    const auto& colour = kiosk::election::station_colour(model.station);
    const auto& name = kiosk::election::colour_name(colour, booth.ui().strings());
    std::size_t told = 0;
    for (const auto& words : words_on(booth)) told += words.find(name) != std::string::npos;
    CHECK(told == 1);
  }
}

TEST_CASE("each control changes what it says, on every voter's screen") {
  auto& booth = support::headless(1366, 768);
  for (const auto& one : looks::fixtures()) {
    if (!looks::has_controls(one)) continue;
    INFO(one.name);
    auto model = one.model;
    looks::show(booth, one, model);
    const auto tapped = [&](const char* id) {
      booth.show(model);
      return booth.tap(model, id).value();
    };
    CHECK(std::get<ContrastChosen>(tapped("contrast")).high);
    CHECK(std::get<SoundChosen>(tapped("sound")).on);
    CHECK(std::get<LanguageChosen>(tapped("language")).language == "en");
    model.comfort = {"en", 3, true, true};
    CHECK_FALSE(std::get<ContrastChosen>(tapped("contrast")).high);
    CHECK_FALSE(std::get<SoundChosen>(tapped("sound")).on);
    CHECK(std::get<LanguageChosen>(tapped("language")).language == "vi");
  }
}

TEST_CASE("touches lead through the four sizes, the larger ones first") {
  auto& booth = support::headless(1366, 768);
  auto model = fixture("mark_3").model;
  for (const unsigned expected : {2U, 3U, 0U, 1U}) {
    booth.show(model);
    const auto event = booth.tap(model, "text_size").value();
    CHECK(std::get<TextSizeChosen>(event).size == expected);
    model.comfort.text_size = std::get<TextSizeChosen>(event).size;
  }
}

TEST_CASE("one touch is one change: a second one at once does nothing") {
  auto& booth = support::headless(1366, 768);
  const std::array<Comfort, 4> after{Comfort{"", 2, false, false}, Comfort{"", 1, true, false},
                                     Comfort{"", 1, false, true}, Comfort{"en", 1, false, false}};
  for (std::size_t i = 0; i < controls.size(); ++i) {
    INFO(controls[i]);
    auto model = fixture("mark_3").model;
    booth.show(model);
    REQUIRE(booth.tap(model, controls[i]).has_value());
    model.comfort = after[i];
    booth.frame(model);
    CHECK(booth.ui().guarded());
    CHECK_FALSE(booth.tap(model, controls[i]).has_value());
  }
}

TEST_CASE("a change is seen in the frame after it") {
  auto& booth = support::headless(1366, 768);
  auto model = fixture("greeting").model;
  booth.show(model);
  model.comfort = {"", 3, true, false};
  booth.frame(model);
  CHECK(booth.ui().text_size() == 3);
  CHECK(booth.ui().scheme() == kiosk::ui::Scheme::high_contrast);
  model.officer = OfficerStep::menu;  // an officer sees the station's look
  booth.frame(model);
  CHECK(booth.ui().text_size() == kiosk::ui::ordinary_text_size);
  CHECK(booth.ui().scheme() == kiosk::ui::Scheme::ordinary);
  model.officer = OfficerStep::none;
  model.phase = Phase::paused;
  booth.frame(model);
  CHECK(booth.ui().text_size() == kiosk::ui::ordinary_text_size);
}

TEST_CASE(
    "a screen not laid out for other sizes keeps the ordinary one, but not the ordinary colours") {
  auto& booth = support::headless(1366, 768);
  auto model = fixture("recovered").model;
  model.comfort = {"en", 3, true, false};
  booth.show(model);
  CHECK(booth.ui().text_size() == kiosk::ui::ordinary_text_size);
  CHECK(booth.ui().scheme() == kiosk::ui::Scheme::high_contrast);
  CHECK(booth.ui().spoken().code == "en");
}

TEST_CASE("both schemes lay screens out alike") {
  auto& booth = support::headless(1366, 768);
  for (const auto& one : looks::fixtures()) {
    if (!looks::is_voters(one)) continue;
    auto model = one.model;
    looks::show(booth, one, model);
    const auto before = booth.ui().targets();
    model.comfort.high_contrast = true;
    looks::show(booth, one, model);
    REQUIRE(booth.ui().targets().size() == before.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
      CHECK(same(before[i].rect, booth.ui().targets()[i].rect));
    }
  }
}
