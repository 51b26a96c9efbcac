#include "kiosk/ui/utf8.h"

namespace kiosk::ui {

namespace {

constexpr char32_t broken = 0xfffd;

std::size_t length_of(unsigned char first) {
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first < 0xe0) return 2;
  if (first >= 0xe0 && first < 0xf0) return 3;
  if (first >= 0xf0 && first < 0xf5) return 4;
  return 0;
}

}  // namespace

std::u32string code_points(std::string_view text) {
  std::u32string points;
  points.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto first = static_cast<unsigned char>(text[i]);
    const std::size_t length = length_of(first);
    if (length == 0 || i + length > text.size()) {
      points += broken;
      ++i;
      continue;
    }
    char32_t point = length == 1 ? first : first & (0xffU >> (length + 1));
    bool whole = true;
    for (std::size_t k = 1; k < length; ++k) {
      const auto next = static_cast<unsigned char>(text[i + k]);
      whole = whole && (next & 0xc0U) == 0x80U;
      point = (point << 6U) | (next & 0x3fU);
    }
    points += whole ? point : broken;
    i += whole ? length : 1;
  }
  return points;
}

std::string to_utf8(std::u32string_view points) {
  std::string text;
  const auto byte = [&](char32_t value) { text += static_cast<char>(value); };
  for (const char32_t point : points) {
    if (point < 0x80) {
      byte(point);
    } else if (point < 0x800) {
      byte(0xc0U | (point >> 6U));
      byte(0x80U | (point & 0x3fU));
    } else if (point < 0x10000) {
      byte(0xe0U | (point >> 12U));
      byte(0x80U | ((point >> 6U) & 0x3fU));
      byte(0x80U | (point & 0x3fU));
    } else {
      byte(0xf0U | (point >> 18U));
      byte(0x80U | ((point >> 12U) & 0x3fU));
      byte(0x80U | ((point >> 6U) & 0x3fU));
      byte(0x80U | (point & 0x3fU));
    }
  }
  return text;
}

}  // namespace kiosk::ui
