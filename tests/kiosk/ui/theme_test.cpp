#include "kiosk/ui/theme.h"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>

using kiosk::ui::contrast;
using kiosk::ui::Face;
using kiosk::ui::load_theme;
using kiosk::ui::Role;
using kiosk::ui::Scheme;

namespace {

void check_scheme(Scheme scheme, double least) {
  const auto theme = load_theme(PHIEUKIN_ASSETS "/theme.json");
  REQUIRE(theme.has_value());
  for (const auto& [ink, ground] : kiosk::ui::text_pairs()) {
    INFO(kiosk::ui::name_of(ink) << " on " << kiosk::ui::name_of(ground));
    CHECK(contrast(theme->colour(ink, scheme), theme->colour(ground, scheme)) >= least);
  }
  // The edges of targets are no text, and yet seen by everybody.
  for (const Role ground : {Role::paper, Role::panel, Role::chosen, Role::pressed}) {
    CHECK(contrast(theme->colour(Role::line, scheme), theme->colour(ground, scheme)) >= 7);
  }
}

}  // namespace

TEST_CASE("every text stands out from its ground by 12 to 1") {
  check_scheme(Scheme::ordinary, kiosk::ui::ordinary_contrast);
}

TEST_CASE("in high contrast every text stands out by 20 to 1, white on black") {
  check_scheme(Scheme::high_contrast, kiosk::ui::high_contrast);
  const auto theme = load_theme(PHIEUKIN_ASSETS "/theme.json");
  const auto paper = theme->colour(Role::paper, Scheme::high_contrast);
  const auto ink = theme->colour(Role::ink, Scheme::high_contrast);
  CHECK(paper.red + paper.green + paper.blue == 0);
  CHECK(ink.red + ink.green + ink.blue == 3 * 255);
}

TEST_CASE("the four sizes lie in the four ranges of VVSG 7.1-G") {
  const auto theme = load_theme(PHIEUKIN_ASSETS "/theme.json");
  REQUIRE(theme.has_value());
  constexpr std::array<std::pair<float, float>, kiosk::ui::text_size_count> ranges{
      {{3.5F, 4.2F}, {4.8F, 5.6F}, {6.4F, 7.1F}, {8.5F, 9.0F}}};
  for (std::size_t size = 0; size < ranges.size(); ++size) {
    for (std::size_t i = 0; i < kiosk::ui::face_count; ++i) {
      const auto face = static_cast<Face>(i);
      INFO(kiosk::ui::name_of(face) << " in size " << size);
      CHECK(theme->capital(face, size) >= ranges[size].first);
      const bool heading = face == Face::title || face == Face::display;
      CHECK((heading || theme->capital(face, size) <= ranges[size].second));
      CHECK(theme->capital(face, size) <= 9.0F);
    }
  }
  CHECK(theme->capital(Face::body) == 5.6F);
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

TEST_CASE("a theme with one thing wrong is refused and the thing named") {
  std::ifstream good(PHIEUKIN_ASSETS "/theme.json");
  const std::string text{std::istreambuf_iterator<char>(good), {}};
  const auto file = std::filesystem::temp_directory_path() / "phieukin-theme-parts-test.json";
  const auto reason = [&](const std::string& from, const std::string& to) {
    std::string changed = text;
    const auto at = changed.rfind(from);  // in high contrast, where there are two
    REQUIRE(at != std::string::npos);
    changed.replace(at, from.size(), to);
    std::ofstream(file) << changed;
    const auto theme = load_theme(file);
    return theme ? std::string("not refused") : theme.error().detail;
  };
  CHECK(reason("\"high_contrast\"", "\"other\"") == "theme.json: màu high_contrast");
  CHECK(reason("\"muted\": \"#FFFFFF\"", "\"muted\": \"white\"") ==
        "theme.json: màu high_contrast.muted");
  CHECK(reason("\"muted\": \"#2A313B\"", "\"muted\": 7") == "theme.json: màu ordinary.muted");
  CHECK(reason("[3.5, 4.8, 6.4, 8.5]", "[3.5, 4.8, 6.4]") == "theme.json: cỡ chữ small_bold");
  CHECK(reason("[3.5, 4.8, 6.4, 8.5]", "[3.5, 4.8, 4.7, 8.5]") == "theme.json: cỡ chữ small_bold");
  CHECK(reason("[4.8, 7.0, 8.5, 8.8]", "7.0") == "theme.json: cỡ chữ title");
  CHECK(reason("[5.6, 8.8, 8.8, 8.8]", "[0, 8.8, 8.8, 8.8]") == "theme.json: cỡ chữ display");
  CHECK(reason("\"gap_mm\": 2.6", "\"gap_mm\": -1") == "theme.json: kích thước");
  std::filesystem::remove(file);
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
