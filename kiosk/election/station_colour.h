#pragma once
// The colour of a polling station: the same on its screens and on its cards, so that a card of
// another station is seen at the desk. Never told by colour alone: each has a name in every
// language. Stations numbered one after another have different colours.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "kiosk/election/strings.h"

namespace kiosk::election {

struct StationColour {
  std::string_view id;  // red, orange, …
  std::uint8_t red = 0, green = 0, blue = 0;
};

inline constexpr std::size_t station_colour_count = 8;
const std::array<StationColour, station_colour_count>& station_colours();

// Depends on the station's id and on nothing else.
const StationColour& station_colour(std::string_view station);
// "xanh dương".
const std::string& colour_name(const StationColour& colour, const Strings& strings);

}  // namespace kiosk::election
