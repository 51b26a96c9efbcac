#pragma once
// What of a text goes into a cell of a spreadsheet. Private to this room.

#include <cstddef>
#include <string>
#include <string_view>

namespace kiosk::reports {

// One line without control characters: tabs and line ends become one space; characters that only
// steer the direction of writing, or that no XML may hold, are left out. Bytes that are no UTF-8
// become U+FFFD.
std::string sheet_text(std::string_view text);

std::size_t utf16_units(std::string_view utf8);
std::size_t code_points(std::string_view utf8);

// As sheet_text, with an apostrophe before every place where a spreadsheet that opens a .csv could
// see the beginning of a formula: at the start, and after a semicolon, which separates cells where
// the comma is the decimal sign.
std::string csv_text(std::string_view text);

}  // namespace kiosk::reports
