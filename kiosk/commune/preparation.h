#pragma once
// How far each station is before the Sunday.

#include <cstdint>
#include <string>

namespace kiosk::commune {

struct StationPreparation {
  std::string station, unit_name;
  std::uint64_t households = 0;  // 0: its list has not been taken in
  std::size_t devices = 0;       // enrolled for it
  std::size_t booths = 1;        // it is planned with
  bool packaged = false;
  bool printed = false;  // the cards are printed, and their files erased
};

}  // namespace kiosk::commune
