// Every page at both window sizes, in every language: targets big enough and apart, nothing
// clipped, nothing unknown.

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "tests/kiosk/desk/desk_window.h"
#include "tests/kiosk/desk/fixtures.h"

using desk_tests::DeskWindow;
using kiosk::ui::Rect;

namespace {

constexpr float slack_px = 0.51F;

// The gap between two rectangles: the larger of the gaps along the axes.
float gap_between(const Rect& a, const Rect& b) {
  const float across = std::max(a.x, b.x) - std::min(a.right(), b.right());
  const float down = std::max(a.y, b.y) - std::min(a.bottom(), b.bottom());
  return std::max(across, down);
}

void check_targets(DeskWindow& window) {
  const auto& ui = window.ui();
  for (const auto& target : ui.targets()) {
    INFO(target.id);
    CHECK(target.rect.w >= ui.mm(15) - slack_px);
    CHECK(target.rect.h >= ui.mm(15) - slack_px);
    CHECK(target.rect.inside(ui.window()));
    for (const auto& other : ui.targets()) {
      if (&other == &target) continue;
      INFO("beside " << other.id);
      CHECK(other.id != target.id);
      CHECK(gap_between(target.rect, other.rect) >= ui.mm(2.54F) - slack_px);
    }
  }
}

void check_texts(DeskWindow& window) {
  const auto& ui = window.ui();
  const auto& texts = ui.texts();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    INFO("“" << texts[i].text << "”");
    const auto& ink = texts[i].ink;
    const auto& box = texts[i].box;
    INFO("ink " << ink.x << " " << ink.y << " " << ink.w << " " << ink.h << " in " << box.x << " "
                << box.y << " " << box.w << " " << box.h);
    CHECK(texts[i].text.find("⟦") == std::string::npos);
    CHECK(texts[i].text.find('{') == std::string::npos);
    CHECK(window.fonts().missing(texts[i].text).empty());
    CHECK(ink.inside(ui.window(), 1));
    CHECK(ink.inside(box, 1.5F));
    for (std::size_t k = i + 1; k < texts.size(); ++k) {
      INFO("over “" << texts[k].text << "”");
      CHECK_FALSE(ink.inset(1).overlaps(texts[k].ink.inset(1)));
    }
    for (const auto& target : ui.targets()) {
      INFO("across the edge of " << target.id);
      const Rect core = ink.inset(1);
      CHECK((!core.overlaps(target.rect) || core.inside(target.rect)));
    }
  }
}

}  // namespace

TEST_CASE("every page of the desk fits, at both sizes of window, in both languages") {
  const auto [width, height] = GENERATE(std::pair{1366, 768}, std::pair{1920, 1080});
  const std::string language = GENERATE("vi", "en");
  auto& window = desk_tests::desk_window(width, height, language);
  for (const auto& fixture : desk_tests::fixtures()) {
    INFO(fixture.name << " at " << width << "x" << height << " in " << language);
    window.show(fixture.model);
    CHECK(window.ui().texts().size() > 1);
    check_targets(window);
    check_texts(window);
  }
}

TEST_CASE("there is always a way on, unless the worker must end first") {
  auto& window = desk_tests::desk_window(1366, 768);
  for (const auto& fixture : desk_tests::fixtures()) {
    INFO(fixture.name);
    window.show(fixture.model);
    std::size_t answering = 0;
    for (const auto& target : window.ui().targets()) answering += target.enabled ? 1 : 0;
    const auto& model = fixture.model;
    const bool held = !model.loaded || (model.busy != kiosk::desk::Busy::no &&
                                        model.busy != kiosk::desk::Busy::looking);
    CHECK((held ? answering == 0 : answering > 0));
  }
}
