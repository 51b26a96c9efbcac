#pragma once
// How far each station is before the Sunday.

#include <cstdint>
#include <string>
#include <vector>

namespace kiosk::commune {

struct StationPreparation {
  std::string station, unit_name;
  std::uint64_t households = 0;  // 0: its list has not been taken in
  std::size_t devices = 0;       // enrolled for it
  std::size_t booths = 1;        // it is planned with
  bool packaged = false;
  bool printed = false;                     // the cards are printed, and their files erased
  std::size_t spares = 0;                   // planned beside the booths
  std::vector<std::string> device_names{};  // of the enrolled ones, what people call them
};

}  // namespace kiosk::commune
