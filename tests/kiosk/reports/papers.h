#pragma once
// The sentences and letters of the papers, and a file for what is drawn.

#include <cstdint>
#include <fstream>
#include <span>
#include <stdexcept>
#include <string>

#include "kiosk/election/strings.h"
#include "kiosk/reports/stationery.h"

namespace kiosk::reports {

inline const election::Strings& vietnamese() {
  static const auto strings =
      election::Strings::load(std::string(PHIEUKIN_ASSETS) + "/strings/vi.json");
  if (!strings) throw std::runtime_error(strings.error().detail);
  return *strings;
}

inline Stationery stationery() { return {vietnamese(), std::string(PHIEUKIN_ASSETS) + "/fonts"}; }

inline Sink into(std::string& bytes) {
  return [&bytes](std::span<const std::uint8_t> piece) {
    bytes.append(piece.begin(), piece.end());
    return true;
  };
}

inline std::filesystem::path keep(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
  return file;
}

}  // namespace kiosk::reports
