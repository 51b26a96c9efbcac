#include "kiosk/election/station_colour.h"

#include <cmath>
#include <set>

#include <catch2/catch_test_macros.hpp>

#include "kiosk/election/languages.h"

using namespace kiosk::election;

namespace {

// CIE L*a*b* of an sRGB colour, D65.
std::array<double, 3> lab(const StationColour& colour) {
  const auto linear = [](std::uint8_t part) {
    const double value = part / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  const double r = linear(colour.red);
  const double g = linear(colour.green);
  const double b = linear(colour.blue);
  const auto f = [](double t) {
    return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  };
  const double x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const double y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const double z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

}  // namespace

TEST_CASE("the eight colours are told apart") {
  const auto& all = station_colours();
  std::set<std::string_view> ids;
  for (std::size_t i = 0; i < all.size(); ++i) {
    ids.insert(all[i].id);
    for (std::size_t k = i + 1; k < all.size(); ++k) {
      const auto one = lab(all[i]);
      const auto other = lab(all[k]);
      const double apart = std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
      INFO(all[i].id << " and " << all[k].id);
      CHECK(apart >= 30);
    }
  }
  CHECK(ids.size() == 8);
}

TEST_CASE("a station has one colour, and the next station another") {
  CHECK(&station_colour("23365-001") == &station_colour("23365-001"));
  std::set<std::string_view> used;
  for (int number = 1; number < 200; ++number) {
    const auto id = [](int n) {
      const auto digits = std::to_string(n);
      return "23365-" + std::string(3 - digits.size(), '0') + digits;
    };
    INFO(id(number));
    CHECK(&station_colour(id(number)) != &station_colour(id(number + 1)));
    used.insert(station_colour(id(number)).id);
  }
  CHECK(used.size() == station_colour_count);
  CHECK(station_colour("").id == "red");
}

TEST_CASE("every colour has a name of its own in every language") {
  const auto languages = Languages::load(std::string(PHIEUKIN_ASSETS) + "/strings");
  REQUIRE(languages.has_value());
  for (const auto& language : languages->all()) {
    std::set<std::string> names;
    for (const auto& colour : station_colours()) {
      REQUIRE(language.strings.has("colour." + std::string(colour.id)));
      names.insert(colour_name(colour, language.strings));
    }
    CHECK(names.size() == station_colour_count);
  }
  CHECK(colour_name(station_colours()[2], languages->spoken("vi").strings) == "xanh dương");
}
