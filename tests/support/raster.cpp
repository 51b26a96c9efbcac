#include "tests/support/raster.h"

#include <imgui.h>
#include <png.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <map>
#include <stdexcept>

namespace support {

namespace {

struct Texture {
  const unsigned char* alpha = nullptr;
  int width = 0, height = 0;

  float texel(int x, int y) const {
    x = std::clamp(x, 0, width - 1);
    y = std::clamp(y, 0, height - 1);
    return static_cast<float>(alpha[y * width + x]) / 255;
  }
  // Between the four nearest texels, as a card does it.
  float sample(float u, float v) const {
    const float x = u * static_cast<float>(width) - 0.5F;
    const float y = v * static_cast<float>(height) - 0.5F;
    const int left = static_cast<int>(std::floor(x));
    const int top = static_cast<int>(std::floor(y));
    const float right = x - static_cast<float>(left);
    const float down = y - static_cast<float>(top);
    const float above = texel(left, top) * (1 - right) + texel(left + 1, top) * right;
    if (down == 0) return above;
    const float below = texel(left, top + 1) * (1 - right) + texel(left + 1, top + 1) * right;
    return above * (1 - down) + below * down;
  }
};

using Corners = std::array<ImDrawVert, 3>;

std::array<float, 4> channels(ImU32 colour) {
  return {static_cast<float>(colour & 0xffU), static_cast<float>((colour >> 8U) & 0xffU),
          static_cast<float>((colour >> 16U) & 0xffU),
          static_cast<float>((colour >> 24U) & 0xffU) / 255};
}

float edge(ImVec2 a, ImVec2 b, float x, float y) {
  return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

// Of two triangles that share an edge exactly one gets the pixels on it.
bool takes_edge(ImVec2 a, ImVec2 b) { return a.y == b.y ? b.x > a.x : b.y < a.y; }

struct Weights {
  std::array<float, 3> of{};
  bool inside = false;
};

Weights weights_at(const Corners& corners, float area, float x, float y) {
  Weights weights;
  weights.inside = true;
  for (std::size_t i = 0; i < 3; ++i) {
    const ImVec2 from = corners[(i + 1) % 3].pos;
    const ImVec2 to = corners[(i + 2) % 3].pos;
    const float value = edge(from, to, x, y);
    if (value < 0 || (value == 0 && !takes_edge(from, to))) weights.inside = false;
    weights.of[i] = value / area;
  }
  return weights;
}

class Canvas {
 public:
  Canvas(Picture& picture, const Texture& texture) : picture_(picture), texture_(texture) {}

  void triangle(Corners corners, const ImVec4& clip) {
    float area = edge(corners[0].pos, corners[1].pos, corners[2].pos.x, corners[2].pos.y);
    if (area == 0) return;
    if (area < 0) {
      std::swap(corners[1], corners[2]);
      area = -area;
    }
    const auto [left, right] = span(corners, clip.x, clip.z, picture_.width, &ImVec2::x);
    const auto [top, bottom] = span(corners, clip.y, clip.w, picture_.height, &ImVec2::y);
    const bool flat = same(corners[0], corners[1]) && same(corners[0], corners[2]);
    const auto colour = channels(corners[0].col);
    const float alpha = colour[3] * texture_.sample(corners[0].uv.x, corners[0].uv.y);
    for (std::size_t y = top; y < bottom; ++y) {
      for (std::size_t x = left; x < right; ++x) {
        const auto weights =
            weights_at(corners, area, static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F);
        if (!weights.inside) continue;
        if (flat) {
          put(x, y, colour, alpha);
        } else {
          blend(x, y, corners, weights);
        }
      }
    }
  }

 private:
  static std::pair<std::size_t, std::size_t> span(const Corners& corners, float low, float high,
                                                  std::size_t size, float ImVec2::*axis) {
    float from = corners[0].pos.*axis;
    float to = from;
    for (const auto& corner : corners) {
      from = std::min(from, corner.pos.*axis);
      to = std::max(to, corner.pos.*axis);
    }
    from = std::max({from, low, 0.0F});
    to = std::min({std::ceil(to), high, static_cast<float>(size)});
    if (to <= from) return {0, 0};
    return {static_cast<std::size_t>(from), static_cast<std::size_t>(to)};
  }

  void blend(std::size_t x, std::size_t y, const Corners& corners, const Weights& weights) {
    std::array<float, 4> colour{};
    float u = 0;
    float v = 0;
    for (std::size_t i = 0; i < 3; ++i) {
      const auto own = channels(corners[i].col);
      for (std::size_t k = 0; k < 4; ++k) colour[k] += own[k] * weights.of[i];
      u += corners[i].uv.x * weights.of[i];
      v += corners[i].uv.y * weights.of[i];
    }
    put(x, y, colour, colour[3] * texture_.sample(u, v));
  }

  static bool same(const ImDrawVert& one, const ImDrawVert& other) {
    return one.col == other.col && one.uv.x == other.uv.x && one.uv.y == other.uv.y;
  }

  void put(std::size_t x, std::size_t y, const std::array<float, 4>& colour, float alpha) {
    auto* pixel = &picture_.rgb[3 * (y * picture_.width + x)];
    for (std::size_t k = 0; k < 3; ++k) {
      const float mixed = colour[k] * alpha + static_cast<float>(pixel[k]) * (1 - alpha);
      pixel[k] = static_cast<std::uint8_t>(std::clamp(std::lround(mixed), 0L, 255L));
    }
  }

  Picture& picture_;
  const Texture& texture_;
};

void draw(Canvas& canvas, const ImDrawList& list) {
  for (const ImDrawCmd& command : list.CmdBuffer) {
    for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
      Corners corners;
      for (unsigned k = 0; k < 3; ++k) {
        const auto index = list.IdxBuffer[static_cast<int>(command.IdxOffset + i + k)];
        corners[k] = list.VtxBuffer[static_cast<int>(command.VtxOffset + index)];
      }
      canvas.triangle(corners, command.ClipRect);
    }
  }
}

}  // namespace

Picture rasterised() {
  const ImDrawData& data = *ImGui::GetDrawData();
  Picture picture;
  picture.width = static_cast<std::size_t>(data.DisplaySize.x);
  picture.height = static_cast<std::size_t>(data.DisplaySize.y);
  picture.rgb.assign(3 * picture.width * picture.height, 0xff);
  Texture texture;
  unsigned char* alpha = nullptr;
  ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&alpha, &texture.width, &texture.height);
  texture.alpha = alpha;
  Canvas canvas(picture, texture);
  for (int i = 0; i < data.CmdListsCount; ++i) draw(canvas, *data.CmdLists[i]);
  return picture;
}

Picture coarse(Picture picture) {
  for (auto& value : picture.rgb) value = static_cast<std::uint8_t>((value + 8) / 17 * 17);
  return picture;
}

void write_png(const Picture& picture, const std::string& file) {
  std::map<std::array<std::uint8_t, 3>, std::uint8_t> numbers;
  std::vector<std::uint8_t> palette;
  std::vector<std::uint8_t> pixels;
  pixels.reserve(picture.rgb.size() / 3);
  for (std::size_t i = 0; i < picture.rgb.size(); i += 3) {
    const std::array<std::uint8_t, 3> colour{picture.rgb[i], picture.rgb[i + 1],
                                             picture.rgb[i + 2]};
    const auto [found, added] =
        numbers.emplace(colour, static_cast<std::uint8_t>(numbers.size() & 0xffU));
    if (added) palette.insert(palette.end(), colour.begin(), colour.end());
    pixels.push_back(found->second);
  }
  if (numbers.size() > 256) throw std::runtime_error("too many colours for " + file);
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(picture.width);
  image.height = static_cast<png_uint_32>(picture.height);
  image.format = PNG_FORMAT_RGB_COLORMAP;
  image.colormap_entries = static_cast<png_uint_32>(numbers.size());
  const bool written =
      png_image_write_to_file(&image, file.c_str(), 0, pixels.data(), 0, palette.data()) != 0;
  if (!written) throw std::runtime_error("cannot write " + file + ": " + image.message);
}

Picture read_png(const std::string& file) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_file(&image, file.c_str()) == 0) return {};
  image.format = PNG_FORMAT_RGB;
  Picture picture{image.width, image.height, {}};
  picture.rgb.resize(PNG_IMAGE_SIZE(image));
  if (png_image_finish_read(&image, nullptr, picture.rgb.data(), 0, nullptr) == 0) return {};
  return picture;
}

std::size_t differing_pixels(const Picture& one, const Picture& other) {
  constexpr int visible = 48;
  if (one.rgb.size() != other.rgb.size() || one.width != other.width) return one.rgb.size();
  std::size_t count = 0;
  for (std::size_t i = 0; i < one.rgb.size(); i += 3) {
    bool differs = false;
    for (std::size_t k = 0; k < 3; ++k) {
      differs = differs || std::abs(one.rgb[i + k] - other.rgb[i + k]) > visible;
    }
    count += differs ? 1 : 0;
  }
  return count;
}

}  // namespace support
