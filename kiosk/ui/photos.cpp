#include "kiosk/ui/photos.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "kiosk/ui/ui.h"

namespace kiosk::ui {

namespace {

using election::photo_height;
using election::photo_width;

enum class Level : int { whole, half };
constexpr int levels = 2;
constexpr std::size_t half_width = photo_width / 2;
constexpr std::size_t half_height = photo_height / 2;
// Nothing else reserved room before, so a photo's number in the picture follows from its index.
int number_of(std::size_t index, Level level) {
  return static_cast<int>(index) * levels + static_cast<int>(level);
}

std::vector<std::uint8_t> half_of(const election::Photo& photo) {
  std::vector<std::uint8_t> half;
  half.reserve(half_width * half_height);
  for (std::size_t y = 0; y < half_height; ++y) {
    for (std::size_t x = 0; x < half_width; ++x) {
      const std::size_t at = 2 * y * photo_width + 2 * x;
      const int sum = photo.grey[at] + photo.grey[at + 1] + photo.grey[at + photo_width] +
                      photo.grey[at + photo_width + 1];
      half.push_back(static_cast<std::uint8_t>((sum + 2) / 4));
    }
  }
  return half;
}

// Copies rows that differ; true if there were any. The picture exists as coverage and, once a card
// has asked for it, as white with that coverage.
bool write(ImFontAtlas& atlas, int number, std::span<const std::uint8_t> grey) {
  const auto* room = atlas.GetCustomRectByIndex(number);
  const std::size_t width = room->Width;
  bool changed = false;
  for (std::size_t y = 0; y < room->Height; ++y) {
    const auto row = grey.subspan(y * width, width);
    const std::size_t at =
        (room->Y + y) * static_cast<std::size_t>(atlas.TexWidth) + std::size_t{room->X};
    if (std::equal(row.begin(), row.end(), atlas.TexPixelsAlpha8 + at)) continue;
    changed = true;
    std::copy(row.begin(), row.end(), atlas.TexPixelsAlpha8 + at);
    if (atlas.TexPixelsRGBA32 == nullptr) continue;
    std::transform(row.begin(), row.end(), atlas.TexPixelsRGBA32 + at,
                   [](std::uint8_t each) { return IM_COL32(255, 255, 255, each); });
  }
  return changed;
}

}  // namespace

void reserve_photos() {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  for (std::size_t i = 0; i < election::most_candidates; ++i) {
    atlas.AddCustomRectRegular(static_cast<int>(photo_width), static_cast<int>(photo_height));
    atlas.AddCustomRectRegular(static_cast<int>(half_width), static_cast<int>(half_height));
  }
}

bool hold_photos(std::span<const election::Photo> photos) {
  if (photos.empty()) return false;
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  unsigned char* alpha = nullptr;
  int width = 0;
  int height = 0;
  atlas.GetTexDataAsAlpha8(&alpha, &width, &height);
  bool changed = false;
  for (std::size_t i = 0; i < std::min(photos.size(), election::most_candidates); ++i) {
    if (!write(atlas, number_of(i, Level::whole), photos[i].grey)) continue;
    write(atlas, number_of(i, Level::half), half_of(photos[i]));
    changed = true;
  }
  return changed;
}

Rect photo_within(const Rect& place) {
  const float width = std::floor(std::min(place.w, place.h * 0.75F));
  const Rect within = place.middle(width, std::floor(width / 0.75F));
  return {std::floor(within.x), std::floor(within.y), within.w, within.h};
}

void photo(Ui& ui, const Rect& place, std::size_t index) {
  const Level level = place.h <= static_cast<float>(half_height) ? Level::half : Level::whole;
  const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  const auto& room = atlas.CustomRects[number_of(index, level)];
  // Half a pixel inside, so that nothing of what lies beside it is drawn into its edge.
  const auto part = [](float pixel, int whole) { return pixel / static_cast<float>(whole); };
  const ImVec2 from{part(static_cast<float>(room.X) + 0.5F, atlas.TexWidth),
                    part(static_cast<float>(room.Y) + 0.5F, atlas.TexHeight)};
  const ImVec2 to{part(static_cast<float>(room.X + room.Width) - 0.5F, atlas.TexWidth),
                  part(static_cast<float>(room.Y + room.Height) - 0.5F, atlas.TexHeight)};
  auto* list = ImGui::GetWindowDrawList();
  const ImVec2 corner{place.x, place.y};
  const ImVec2 opposite{place.right(), place.bottom()};
  list->AddRectFilled(corner, opposite, IM_COL32_BLACK);
  list->AddImage(atlas.TexID, corner, opposite, from, to);
  list->AddRect(corner, opposite, ui.colour(Role::line), 0, 0,
                std::max(1.0F, ui.mm(ui.theme().border_mm / 2)));
}

}  // namespace kiosk::ui
