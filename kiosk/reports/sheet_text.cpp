#include "kiosk/reports/sheet_text.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "kiosk/election/text.h"

namespace kiosk::reports {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool leads(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

// The bytes of the character at `at`, of valid UTF-8.
std::string_view character_at(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && !leads(text[end])) ++end;
  return text.substr(at, end - at);
}

std::uint32_t code_of(std::string_view character) {
  const auto first = static_cast<unsigned char>(character.front());
  if (character.size() == 1) return first;
  // The first byte of a longer character loses one bit more than it has bytes.
  std::uint32_t code = first & (0xFFU >> (character.size() + 1));
  for (const char byte : character.substr(1)) {
    code = code << 6U | (static_cast<unsigned char>(byte) & 0x3FU);
  }
  return code;
}

bool breaks_line(std::uint32_t code) {
  return (code >= 0x09 && code <= 0x0D) || code == 0x85 || code == 0x2028 || code == 0x2029;
}

bool left_out(std::uint32_t code) {
  const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
  const bool direction = code == 0x061C || code == 0x200E || code == 0x200F ||
                         (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
  return control || direction || code == 0xFEFF || (code & 0xFFFEU) == 0xFFFE;
}

std::string as_utf8(std::string_view text) {
  if (election::is_utf8(text)) return std::string(text);
  std::string out;
  for (const char byte : text) {
    if (static_cast<unsigned char>(byte) < 0x80) {
      out += byte;
    } else {
      out += replacement;
    }
  }
  return out;
}

// The signs, and their wide forms, which some spreadsheets take for the same.
bool begins_formula(std::string_view text) {
  constexpr std::array<std::string_view, 8> signs = {
      "=", "+", "-", "@", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};
  const auto start = text.find_first_not_of(' ');
  if (start == std::string_view::npos) return false;
  return std::any_of(signs.begin(), signs.end(),
                     [rest = text.substr(start)](auto sign) { return rest.starts_with(sign); });
}

}  // namespace

std::string sheet_text(std::string_view text) {
  const std::string whole = as_utf8(text);
  std::string out;
  bool broken = false;
  for (std::size_t at = 0; at < whole.size();) {
    const auto character = character_at(whole, at);
    at += character.size();
    const auto code = code_of(character);
    if (breaks_line(code)) {
      if (!broken) out += ' ';
      broken = true;
    } else if (!left_out(code)) {
      out += character;
      broken = false;
    }
  }
  return out;
}

std::size_t utf16_units(std::string_view utf8) {
  const auto wide = std::count_if(utf8.begin(), utf8.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xF8U) == 0xF0U;
  });
  return code_points(utf8) + static_cast<std::size_t>(wide);
}

std::size_t code_points(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), leads));
}

std::string csv_text(std::string_view text) {
  const std::string clean = sheet_text(text);
  std::string out;
  for (std::size_t at = 0;;) {
    const auto end = clean.find(';', at);
    const auto piece = std::string_view(clean).substr(at, end - at);
    if (begins_formula(piece)) out += '\'';
    out += piece;
    if (end == std::string::npos) return out;
    out += ';';
    at = end + 1;
  }
}

}  // namespace kiosk::reports
