#pragma once
// Pictures beside words, drawn by hand: the letters have none. They never stand alone.

#include "kiosk/ui/ui.h"

namespace kiosk::ui {

enum class Icon { letters, contrast, sound, globe };

// Fills the height of `place`, in its middle. `level` of `letters` is the size chosen, from 0.
void icon(Ui& ui, const Rect& place, Icon icon, Role role, std::size_t level = 0);

}  // namespace kiosk::ui
