#include "kiosk/ui/reading_order.h"

#include <algorithm>

namespace kiosk::ui {

namespace {

using Group = std::vector<std::size_t>;

// Bands and columns are further apart than the keys of a pad or the answers of a ballot.
constexpr float band_gap_mm = 4;
constexpr float column_gap_mm = 4.5F;

enum class Axis { down, across };

float start_of(const Rect& place, Axis axis) { return axis == Axis::down ? place.y : place.x; }
float end_of(const Rect& place, Axis axis) {
  return axis == Axis::down ? place.bottom() : place.right();
}

// Cuts a group wherever there is a gap of at least `least` along the axis.
std::vector<Group> cut(const std::vector<Rect>& places, const Group& whole, Axis axis,
                       float least) {
  Group group;  // no plain copy: GCC 14 warns of its destructor without cause
  group.insert(group.end(), whole.begin(), whole.end());
  std::stable_sort(group.begin(), group.end(), [&](std::size_t a, std::size_t b) {
    return start_of(places[a], axis) < start_of(places[b], axis);
  });
  std::vector<Group> pieces;
  float reached = 0;
  for (const std::size_t i : group) {
    if (pieces.empty() || start_of(places[i], axis) - reached >= least) {
      pieces.emplace_back();
      reached = end_of(places[i], axis);
    }
    pieces.back().push_back(i);
    reached = std::max(reached, end_of(places[i], axis));
  }
  return pieces;
}

// The first way of cutting that gives more than one piece.
std::vector<Group> pieces_of(const std::vector<Rect>& places, const Group& group, float px_per_mm) {
  const struct {
    Axis axis;
    float least;
  } ways[] = {{Axis::down, band_gap_mm * px_per_mm},
              {Axis::across, column_gap_mm * px_per_mm},
              {Axis::down, 0},
              {Axis::across, 0}};
  std::vector<Group> pieces;
  for (const auto& way : ways) {
    pieces = cut(places, group, way.axis, way.least);
    if (pieces.size() > 1) return pieces;
  }
  pieces.clear();  // they overlap, which targets never do
  return pieces;
}

}  // namespace

std::vector<std::size_t> reading_order(const std::vector<Rect>& places, float footer,
                                       float px_per_mm) {
  std::vector<Group> waiting(2);  // the next at the end
  for (std::size_t i = 0; i < places.size(); ++i) {
    waiting[places[i].y >= footer ? 0 : 1].push_back(i);
  }
  std::vector<std::size_t> order;
  while (!waiting.empty()) {
    const Group group = std::move(waiting.back());
    waiting.pop_back();
    auto pieces = group.size() > 1 ? pieces_of(places, group, px_per_mm) : std::vector<Group>{};
    if (pieces.empty()) order.insert(order.end(), group.begin(), group.end());
    for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) {
      waiting.push_back(std::move(*piece));
    }
  }
  return order;
}

}  // namespace kiosk::ui
