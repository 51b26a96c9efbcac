#pragma once
// What every paper is written with, and where its bytes go.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>

#include "kiosk/election/strings.h"

namespace kiosk::reports {

struct Stationery {
  const election::Strings& strings;
  std::filesystem::path fonts;  // the folder of assets/fonts
};

// Takes the PDF piece by piece, as it comes; false stops the drawing.
using Sink = std::function<bool(std::span<const std::uint8_t> bytes)>;

}  // namespace kiosk::reports
