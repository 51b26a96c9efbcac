#pragma once
// Form F16: what the commune hands to a polling team (laptops, package, cards), to be compared,
// counted and signed by both. No secret is on it. docs/formats/papers.md describes the sheet.

#include <cstdint>
#include <string>
#include <vector>

#include "kiosk/reports/error.h"
#include "kiosk/reports/stationery.h"

namespace kiosk::reports {

struct HandedDevice {
  std::string name, id;
};

struct Handover {
  std::string station, unit, commune;
  std::string date;  // of the polls, YYYY-MM-DD
  std::uint64_t households = 0, reserve = 0;
  std::vector<HandedDevice> devices;
  std::string package_hash;  // hex
  std::vector<std::string> check_words;
};

Result<void> write_handover_sheet(const Handover& handover, const Stationery& stationery,
                                  const Sink& sink);

}  // namespace kiosk::reports
