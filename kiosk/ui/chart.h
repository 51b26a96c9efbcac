#pragma once
// Bars that people look at instead of reading: filled parts, told apart by patterns as well as by
// colours, with their figures written beside them. Labels that do not fit are broken, never cut.

#include <cstdint>
#include <span>
#include <string>

#include "kiosk/ui/text.h"
#include "kiosk/ui/ui.h"

namespace kiosk::ui {

enum class Pattern { full, rising, falling, upright, level, crossed, dotted, empty };
inline constexpr std::size_t pattern_count = 8;

// A box filled with the pattern, with a border.
void patterned(Ui& ui, Rect place, Pattern pattern, Role role = Role::accent);

struct Portion {
  std::string label;
  std::uint64_t count = 0;
  Pattern pattern = Pattern::full;
  Role role = Role::accent;
};
// One bar cut in the proportion of the counts. A portion that is not empty is never invisible.
void stacked_bar(Ui& ui, Rect place, std::span<const Portion> portions);
// Each portion's pattern, its label and its count, in `columns` columns row by row.
void legend(Ui& ui, Rect place, std::span<const Portion> portions, std::size_t columns);

struct Bar {
  std::string label;   // left
  std::string figure;  // right: "12/52 (23,08%)"
  std::uint64_t part = 0, whole = 0;
  Pattern pattern = Pattern::full;
};
// Bars one under the other in rows of the same height, their beginnings and ends aligned.
void bars(Ui& ui, Rect place, std::span<const Bar> all);

}  // namespace kiosk::ui
