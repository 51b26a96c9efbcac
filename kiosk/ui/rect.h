#pragma once
// A rectangle in window pixels, and cutting pieces off it: every screen is laid out by cutting.

#include <algorithm>
#include <cstddef>

namespace kiosk::ui {

struct Rect {
  float x = 0, y = 0, w = 0, h = 0;

  float right() const { return x + w; }
  float bottom() const { return y + h; }
  float centre_x() const { return x + w / 2; }
  float centre_y() const { return y + h / 2; }

  bool overlaps(const Rect& other) const {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }
  bool inside(const Rect& outer, float slack = 0.5F) const {
    return x >= outer.x - slack && y >= outer.y - slack && right() <= outer.right() + slack &&
           bottom() <= outer.bottom() + slack;
  }
  Rect inset(float across, float down) const {
    return {x + across, y + down, std::max(0.0F, w - 2 * across), std::max(0.0F, h - 2 * down)};
  }
  Rect inset(float all) const { return inset(all, all); }

  // Cut a piece off this rectangle; `gap` is lost between the piece and what is left.
  Rect take_top(float height, float gap = 0) {
    const Rect piece{x, y, w, height};
    y += height + gap;
    h = std::max(0.0F, h - height - gap);
    return piece;
  }
  Rect take_bottom(float height, float gap = 0) {
    const Rect piece{x, y + h - height, w, height};
    h = std::max(0.0F, h - height - gap);
    return piece;
  }
  Rect take_left(float width, float gap = 0) {
    const Rect piece{x, y, width, h};
    x += width + gap;
    w = std::max(0.0F, w - width - gap);
    return piece;
  }
  Rect take_right(float width, float gap = 0) {
    const Rect piece{x + w - width, y, width, h};
    w = std::max(0.0F, w - width - gap);
    return piece;
  }

  // The piece at `index` of `count` equal ones, side by side or one under the other.
  Rect column(std::size_t index, std::size_t count, float gap) const {
    const auto n = static_cast<float>(count);
    const float width = (w - gap * (n - 1)) / n;
    return {x + static_cast<float>(index) * (width + gap), y, width, h};
  }
  Rect row(std::size_t index, std::size_t count, float gap) const {
    const auto n = static_cast<float>(count);
    const float height = (h - gap * (n - 1)) / n;
    return {x, y + static_cast<float>(index) * (height + gap), w, height};
  }
  // A rectangle of this size in the middle.
  Rect middle(float width, float height) const {
    return {x + (w - width) / 2, y + (h - height) / 2, width, height};
  }
};

}  // namespace kiosk::ui
