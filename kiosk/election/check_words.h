#pragma once
// The word that stands for each byte value when people compare a hash aloud.

#include <array>
#include <string_view>

namespace kiosk::election {

extern const std::array<std::string_view, 256> check_word_list;

}  // namespace kiosk::election
