#include "kiosk/station/screen_measure.h"

#include <cmath>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

namespace kiosk::station {

namespace {

using Doubts = std::vector<ScreenDoubt>;

// A screen of this diagonal, measured exactly.
ScreenMeasure measured(double inches, std::uint32_t width, std::uint32_t height) {
  const double px = std::hypot(width, height);
  return {static_cast<std::uint32_t>(px / (inches * 0.0254)), width, height};
}

Doubts doubts(double inches, std::uint32_t width, std::uint32_t height) {
  return doubts_of_screen({measured(inches, width, height), false}, width, height);
}

}  // namespace

TEST_CASE("a measure is read back as it was written") {
  for (const ScreenMeasure& measure : {ScreenMeasure{5570, 1920, 1080}, ScreenMeasure{2000, 1, 1},
                                       ScreenMeasure{12000, 16384, 16384}}) {
    CHECK(parse_measure(measure_json(measure)) == measure);
  }
  CHECK(measure_json({5570, 1920, 1080}) == R"({"px_per_m":5570,"width":1920,"height":1080})");
}

TEST_CASE("a measure that no screen has, or written another way, is refused") {
  const std::string whole = measure_json({5570, 1920, 1080});
  for (std::size_t cut = 0; cut < whole.size(); ++cut) {
    CHECK_FALSE(parse_measure(whole.substr(0, cut)).has_value());
  }
  for (const char* text : {R"({"px_per_m":1999,"width":1920,"height":1080})",
                           R"({"px_per_m":12001,"width":1920,"height":1080})",
                           R"({"px_per_m":5570,"width":0,"height":1080})",
                           R"({"px_per_m":5570,"width":1920,"height":16385})",
                           R"({"px_per_m":-5570,"width":1920,"height":1080})",
                           R"({"px_per_m":5570.0,"width":1920,"height":1080})",
                           R"({"px_per_m":"5570","width":1920,"height":1080})",
                           R"({"px_per_m":18446744073709551615,"width":1920,"height":1080})",
                           R"({"px_per_m":5570,"px_per_m":5570,"width":1920,"height":1080})",
                           R"({"px_per_m":5570,"width":1920,"height":1080,"more":1})",
                           R"({"width":1920,"px_per_m":5570,"height":1080})",
                           R"({ "px_per_m":5570,"width":1920,"height":1080})",
                           R"({"px_per_m":[5570],"width":1920,"height":1080})", "[]", "5570", ""}) {
    INFO(text);
    CHECK_FALSE(parse_measure(text).has_value());
  }
  CHECK_FALSE(parse_measure(whole + "\n").has_value());
  CHECK_FALSE(parse_measure(std::string(100'000, '[')).has_value());
}

TEST_CASE("a measured screen is drawn at its true size, if everything fits") {
  const ScreenFacts large{ScreenMeasure{5570, 1920, 1080}, false};
  CHECK(drawn_px_per_mm(large, 1920, 1080) == 5.57F);
  CHECK_FALSE(drawn_px_per_mm(large, 1366, 768).has_value());
  CHECK_FALSE(drawn_px_per_mm(ScreenFacts{}, 1920, 1080).has_value());
  // 11.6 inches: eight candidates at 18 mm would not fit, so everything is a little smaller.
  const auto small = measured(11.6, 1366, 768);
  const auto drawn = drawn_px_per_mm({small, false}, 1366, 768).value();
  CHECK(drawn < static_cast<float>(small.px_per_m) / 1000);
  CHECK(1366 / drawn >= full_width_mm - 0.01F);
  CHECK(768 / drawn >= full_height_mm - 0.01F);
}

TEST_CASE("a screen as the rules want it raises no doubt") {
  CHECK(doubts(15.6, 1920, 1080).empty());
  CHECK(doubts(14, 1920, 1080).empty());
  CHECK(doubts(23.8, 1920, 1080).empty());
  CHECK(doubts(16, 1920, 1200).empty());
}

TEST_CASE("every screen that is less says what it lacks") {
  using enum ScreenDoubt;
  CHECK(doubts(15.6, 1366, 768) == Doubts{coarse});
  CHECK(doubts(13.3, 1920, 1080) == Doubts{crowded});
  CHECK(doubts(11.6, 1920, 1080) == Doubts{small, crowded});
  CHECK(doubts(11.6, 1366, 768) == Doubts{coarse, small, crowded});
  CHECK(doubts(12.1, 1920, 1080) == Doubts{crowded});
  CHECK(doubts_of_screen({}, 1920, 1080) == Doubts{unmeasured});
  CHECK(doubts_of_screen({}, 1024, 768) == Doubts{unmeasured, coarse});
  CHECK(doubts_of_screen({std::nullopt, true}, 1920, 1080) == Doubts{refused});
  // Another screen was plugged in: what was measured says nothing about it.
  const ScreenFacts other{measured(11.6, 1366, 768), false};
  CHECK(doubts_of_screen(other, 1920, 1080) == Doubts{another});
}

TEST_CASE("every doubt has a name of its own") {
  std::vector<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(ScreenDoubt::crowded); ++i) {
    const auto name = name_of(static_cast<ScreenDoubt>(i));
    CHECK_FALSE(name.empty());
    for (const auto& other : names) CHECK(name != other);
    names.push_back(name);
  }
}

}  // namespace kiosk::station
