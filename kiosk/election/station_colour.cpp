#include "kiosk/election/station_colour.h"

namespace kiosk::election {

const std::array<StationColour, station_colour_count>& station_colours() {
  // Told apart on white paper, on a black screen and, but for the names, by most eyes that see
  // red and green alike: they differ in lightness too.
  static constexpr std::array<StationColour, station_colour_count> colours{
      {{"red", 0xC8, 0x10, 0x2E},
       {"yellow", 0xFF, 0xD4, 0x00},
       {"blue", 0x14, 0x5F, 0xC4},
       {"orange", 0xF2, 0x80, 0x00},
       {"green", 0x1E, 0x8A, 0x3C},
       {"pink", 0xF5, 0x9A, 0xC6},
       {"brown", 0x7A, 0x48, 0x22},
       {"purple", 0x7A, 0x2A, 0x9E}}};
  return colours;
}

const StationColour& station_colour(std::string_view station) {
  std::size_t sum = 0;  // tens weigh three times as much: 009 and 010 differ
  for (const char letter : station) sum = sum * 3 + static_cast<unsigned char>(letter);
  return station_colours()[sum % station_colour_count];
}

const std::string& colour_name(const StationColour& colour, const Strings& strings) {
  return strings.text("colour." + std::string(colour.id));
}

}  // namespace kiosk::election
