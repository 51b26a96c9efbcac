#pragma once
// Portraits of nobody: one grey figure for all, told apart by the number on its chest alone.

#include <vector>

#include "kiosk/election/photo.h"

namespace support {

kiosk::election::Photo portrait(std::size_t number);               // 0 to 9
std::vector<kiosk::election::Photo> portraits(std::size_t count);  // 1, 2, 3 ...

}  // namespace support
