#pragma once
// Sunday night at the desk: all files at once. Throws std::runtime_error when the desk itself
// fails.

#include <filesystem>
#include <vector>

#include "kiosk/commune/commune.h"

namespace phieukin::round {

std::vector<kiosk::commune::Imported> take_in(kiosk::commune::Commune& commune,
                                              const std::vector<std::filesystem::path>& files,
                                              unsigned threads);

}  // namespace phieukin::round
