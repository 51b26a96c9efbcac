#pragma once
// A practice day has a station of its own. No plan of a commune may have a station of this name,
// and the envelope of a practice day is of a kind that no commune takes in.

#include <string_view>

namespace kiosk::package {

inline constexpr std::string_view practice_station = "practice";
inline constexpr std::string_view practice_kind = "practice";
inline constexpr std::string_view practice_words = "CHẠY THỬ – KHÔNG CÓ GIÁ TRỊ";

}  // namespace kiosk::package
