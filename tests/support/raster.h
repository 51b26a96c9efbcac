#pragma once
// Draws the last frame of an ImGui context into memory, as a graphics card would: triangles with
// blended colours and the letters' picture. The same on every machine.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace support {

struct Picture {
  std::size_t width = 0, height = 0;
  std::vector<std::uint8_t> rgb;  // row by row

  const std::uint8_t* at(std::size_t x, std::size_t y) const { return &rgb[3 * (y * width + x)]; }
};

// After ImGui::Render().
Picture rasterised();

// Sixteen steps of each colour, so that a picture has a small palette and a small file.
Picture coarse(Picture picture);

void write_png(const Picture& picture, const std::string& file);
Picture read_png(const std::string& file);  // empty when there is none

// How many pixels are of visibly another colour; letters' edges may differ a little between
// processors. All of them when the sizes differ.
std::size_t differing_pixels(const Picture& one, const Picture& other);

}  // namespace support
