#pragma once
// The people of the script, and what they know by heart.

#include <cstddef>
#include <string>
#include <vector>

namespace drive {

inline constexpr int households_present = 61;
inline const std::vector<std::string> committee{"Đinh Văn Ực", "Phạm Thị Thủy", "A Xim"};
inline const std::string meeting_chair = "Lê Thị Ánh", meeting_secretary = "Trần Văn Khuê";
// Named from the floor; his name is the last of the list by any order, so that the votes of the
// script stay the first two's.
inline const std::string nominee = "Hồ Văn Ý";
inline const std::vector<std::string> witnesses{"Nguyễn Thị Bưởi", "Y Hlúi"};
// The officers' own, chosen on the day.
inline constexpr std::size_t head = 0, secretary = 1;
inline const std::vector<std::string> pins{"48291563", "73026418"};

// A code whose last digit is wrong.
inline std::string mistyped(std::string code) {
  code.back() = code.back() == '9' ? '0' : static_cast<char>(code.back() + 1);
  return code;
}

}  // namespace drive
