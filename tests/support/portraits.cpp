#include "tests/support/portraits.h"

#include <string_view>

namespace support {

using kiosk::election::photo_height;
using kiosk::election::photo_width;

namespace {

constexpr std::uint8_t wall = 214, figure = 96, paper = 250;
constexpr std::size_t dot = 7;  // of a digit, in pixels
constexpr std::size_t digit_columns = 3, digit_rows = 5;
// Three columns by five rows, row by row.
constexpr std::array<std::string_view, 10> digits{
    "####.##.##.####", ".#.##..#..#.###", "###..#####..###", "###..####..####", "#.##.####..#..#",
    "####..###..####", "####..####.####", "###..#..#..#..#", "####.#####.####", "####.####..####"};

bool within(double x, double y, double centre_y, double across, double down) {
  const double dx = (x - static_cast<double>(photo_width) / 2) / across;
  const double dy = (y - centre_y) / down;
  return dx * dx + dy * dy <= 1;
}

bool on_digit(std::size_t number, std::size_t x, std::size_t y) {
  const std::size_t left = photo_width / 2 - digit_columns * dot / 2;
  const std::size_t top = 114;
  if (x < left || y < top) return false;
  const std::size_t column = (x - left) / dot;
  const std::size_t row = (y - top) / dot;
  if (column >= digit_columns || row >= digit_rows) return false;
  return digits.at(number)[row * digit_columns + column] == '#';
}

}  // namespace

kiosk::election::Photo portrait(std::size_t number) {
  kiosk::election::Photo photo;
  for (std::size_t y = 0; y < photo_height; ++y) {
    for (std::size_t x = 0; x < photo_width; ++x) {
      const auto across = static_cast<double>(x) + 0.5;
      const auto down = static_cast<double>(y) + 0.5;
      const bool head = within(across, down, 58, 29, 37);
      const bool chest = within(across, down, 165, 52, 68);
      auto& pixel = photo.grey[y * photo_width + x];
      pixel = head || chest ? figure : wall;
      if (on_digit(number, x, y)) pixel = paper;
    }
  }
  return photo;
}

std::vector<kiosk::election::Photo> portraits(std::size_t count) {
  std::vector<kiosk::election::Photo> all;
  for (std::size_t i = 0; i < count; ++i) all.push_back(portrait(i + 1));
  return all;
}

}  // namespace support
