#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "kiosk/rolls/sheet.h"

namespace kiosk::rolls {

namespace {

constexpr double exactly_kept = 1e15;  // whole numbers below are exact in a double

}  // namespace

std::string plain_number(std::string_view written) {
  double value = 0;
  const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), value);
  const bool whole = error == std::errc() && end == written.data() + written.size() &&
                     std::abs(value) < exactly_kept && std::floor(value) == value;
  return whole ? fmt::format("{:.0f}", value) : std::string(written);
}

bool shows_a_date(std::string_view format) {
  bool quoted = false;
  bool bracket = false;
  for (std::size_t at = 0; at < format.size(); ++at) {
    const char letter = format[at];
    if (letter == '\\' || letter == '_' || letter == '*') {
      ++at;
    } else if (letter == '"') {
      quoted = !quoted;
    } else if (!quoted && (letter == '[' || letter == ']')) {
      bracket = letter == '[';
    } else if (!quoted && !bracket && (letter == ';')) {
      return false;
    } else if (!quoted && !bracket) {
      const char small = static_cast<char>(letter | 0x20);
      if (small == 'd' || small == 'y') return true;
    }
  }
  return false;
}

}  // namespace kiosk::rolls
