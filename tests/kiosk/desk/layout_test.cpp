// Every page at both window sizes, in every language: targets big enough and apart, nothing
// clipped, nothing unknown.

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "tests/kiosk/desk/desk_window.h"
#include "tests/kiosk/desk/fixtures.h"
#include "tests/support/layout_checks.h"

TEST_CASE("every page of the desk fits, at both sizes of window, in both languages") {
  const auto [width, height] = GENERATE(std::pair{1366, 768}, std::pair{1920, 1080});
  const std::string language = GENERATE("vi", "en");
  auto& window = desk_tests::desk_window(width, height, language);
  for (const auto& fixture : desk_tests::fixtures()) {
    INFO(fixture.name << " at " << width << "x" << height << " in " << language);
    window.show(fixture.model);
    CHECK(window.ui().texts().size() > 1);
    support::check_targets(window.ui());
    support::check_texts(window.ui(), window.fonts());
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
