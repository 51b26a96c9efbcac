#pragma once
// Identity numbers: looked at to find one person on two rows, never kept.

#include <string>
#include <string_view>

namespace kiosk::rolls {

struct IdentityRead {
  std::string digits;     // 12, or 9 of the older card; empty when they cannot be known
  std::string word, why;  // of what happened to it; empty when nothing did
};
IdentityRead read_identity(std::string_view written);

// All digits but the last three hidden, whatever stands between them: numbers are written with
// blanks, points, an exponent or a word before them.
std::string masked(std::string_view number);
// What the twelve digits say does not fit the birth (YYYY...) or the sex (Nam | Nữ).
bool disagrees(std::string_view digits, std::string_view birth, std::string_view sex);

}  // namespace kiosk::rolls
