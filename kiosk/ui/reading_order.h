#pragma once
// The order in which people read what is spread over a screen, so that a key goes from one target
// to the next.

#include <cstddef>
#include <vector>

#include "kiosk/ui/rect.h"

namespace kiosk::ui {

// Indices into `places`. Bands that stand apart come from top to bottom, columns within a band from
// left to right, then lines. What begins at `footer` or below it comes last.
std::vector<std::size_t> reading_order(const std::vector<Rect>& places, float footer,
                                       float px_per_mm);

}  // namespace kiosk::ui
