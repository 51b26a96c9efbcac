#include "kiosk/ui/theme.h"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>

using kiosk::ui::contrast;
using kiosk::ui::load_theme;

TEST_CASE("every text stands out from its ground by 12 to 1") {
  const auto theme = load_theme(PHIEUKIN_ASSETS "/theme.json");
  REQUIRE(theme.has_value());
  for (const auto& [ink, ground] : kiosk::ui::text_pairs()) {
    INFO(kiosk::ui::name_of(ink) << " on " << kiosk::ui::name_of(ground));
    CHECK(contrast(theme->colour(ink), theme->colour(ground)) >= 12.0);
  }
}

TEST_CASE("contrast is the one of WCAG") {
  CHECK(contrast({0, 0, 0}, {255, 255, 255}) > 20.99);
  CHECK(contrast({255, 255, 255}, {0, 0, 0}) < 21.01);
  CHECK(contrast({10, 20, 30}, {10, 20, 30}) == 1.0);
}

TEST_CASE("sizes are at least what the requirements say") {
  const auto theme = load_theme(PHIEUKIN_ASSETS "/theme.json");
  REQUIRE(theme.has_value());
  CHECK(theme->candidate_mm >= 18);
  CHECK(theme->target_mm >= 15);
  CHECK(theme->gap_mm >= 2.54F);
  CHECK(theme->cast_gap_mm >= 5);
  CHECK(theme->capital(kiosk::ui::Face::body) >= 5.6F);
  CHECK(theme->capital(kiosk::ui::Face::small) >= 4.8F);
  CHECK(theme->guard_seconds >= 0.5);
}

TEST_CASE("a broken theme is refused by name") {
  const auto file = std::filesystem::temp_directory_path() / "phieukin-theme-test.json";
  const auto refused = [&](const std::string& text) {
    std::ofstream(file) << text;
    const auto theme = load_theme(file);
    return !theme.has_value() && theme.error().detail.find("theme.json") != std::string::npos;
  };
  CHECK(refused(""));
  CHECK(refused("[]"));
  CHECK(refused("{\"colours\":{},\"capital_mm\":{},\"sizes\":{}}"));
  CHECK(refused(std::string(70000, ' ')));
  std::filesystem::remove(file);
  CHECK_FALSE(load_theme(file).has_value());
}
