#pragma once
// Picture files as a telephone, a scanner or somebody with bad intentions makes them.

#include <cstdint>
#include <string>
#include <vector>

#include "kiosk/photos/photo_image.h"

namespace kiosk::photos {

// Every pixel another grey, so that a picture that was turned, mirrored or cut wrongly shows.
GreyImage slope(std::size_t width, std::size_t height);
// Dark above, light below.
GreyImage halves(std::size_t width, std::size_t height);

std::string png_of(const GreyImage& image);
std::string png_in_colours(std::size_t width, std::size_t height, std::uint32_t rgba);

struct JpegKind {
  int colours = 1;           // 1 grey, 3 ordinary, 4 for printing
  bool progressive = false;  // in many scans
  std::string exif{};        // the APP1 block, if any
};
std::string jpeg_of(const GreyImage& image, const JpegKind& kind = {});
// An APP1 block that says how the telephone was held; both byte orders.
std::string exif_block(unsigned orientation, bool little);
// The same file with other figures for width and height in its header.
std::string png_claiming(std::string png, std::uint32_t width, std::uint32_t height);
std::string jpeg_claiming(std::string jpeg, std::uint16_t width, std::uint16_t height);

}  // namespace kiosk::photos
