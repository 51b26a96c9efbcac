#pragma once
// A decoded picture on its way to a candidate's photo: turned upright, cut to three wide by four
// high, scaled. Whole numbers only, so that every machine makes the same bytes.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "kiosk/election/photo.h"

namespace kiosk::photos {

struct GreyImage {
  std::size_t width = 0, height = 0;
  std::vector<std::uint8_t> grey;  // row by row

  std::uint8_t at(std::size_t x, std::size_t y) const { return grey[y * width + x]; }
};

// Of a file, before anything is decoded.
inline constexpr std::size_t most_photo_file_bytes = 8U << 20;
inline constexpr std::size_t most_photo_side = 8000;
inline constexpr std::size_t most_photo_pixels = 24'000'000;

// `orientation` as EXIF counts it, 1 to 8; anything else leaves the picture as it is.
GreyImage upright(GreyImage image, unsigned orientation);

// The middle of a picture that is too wide; of one that is too high the upper part, where faces
// are: twice as much is lost below as above. Nothing when it is smaller than a photo.
std::optional<election::Photo> uniform(const GreyImage& image);

}  // namespace kiosk::photos
