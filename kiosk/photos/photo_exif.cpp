// A telephone held upright stores its pictures lying and says so in EXIF. This reads the one number
// that matters, out of an APP1 block of a JPEG, and nothing else of it.
#include <algorithm>
#include <array>

#include "kiosk/photos/photo_file.h"

namespace kiosk::photos {

namespace {

constexpr std::array<std::uint8_t, 6> exif_begins{'E', 'x', 'i', 'f', 0, 0};
constexpr std::size_t entry_bytes = 12;
constexpr std::uint32_t orientation_tag = 0x0112;
constexpr std::uint32_t short_type = 3;

// Whole numbers of either byte order; 0 beyond the end.
class Tiff {
 public:
  explicit Tiff(std::span<const std::uint8_t> bytes)
      : bytes_(bytes), little_(!bytes.empty() && bytes[0] == 'I') {}

  std::uint32_t number(std::size_t at, std::size_t length) const {
    if (at > bytes_.size() || length > bytes_.size() - at) return 0;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < length; ++i) {
      value = value << 8U | bytes_[at + (little_ ? length - 1 - i : i)];
    }
    return value;
  }

 private:
  std::span<const std::uint8_t> bytes_;
  bool little_;
};

}  // namespace

unsigned exif_orientation(std::span<const std::uint8_t> block) {
  if (block.size() < exif_begins.size() ||
      !std::equal(exif_begins.begin(), exif_begins.end(), block.begin())) {
    return 1;
  }
  const Tiff tiff(block.subspan(exif_begins.size()));
  if (tiff.number(2, 2) != 42) return 1;
  const std::size_t directory = tiff.number(4, 4);
  const std::size_t entries = tiff.number(directory, 2);
  for (std::size_t i = 0; i < entries; ++i) {
    const std::size_t entry = directory + 2 + i * entry_bytes;
    if (tiff.number(entry, 2) != orientation_tag) continue;
    const auto value = tiff.number(entry + 8, 2);
    const bool fits = tiff.number(entry + 2, 2) == short_type && value >= 1 && value <= 8;
    return fits ? value : 1;
  }
  return 1;
}

}  // namespace kiosk::photos
