#pragma once
// What every voter may change on every voter's screen: the size of letters, black ground, reading
// aloud and the language. Always at the same place and of the same size, in every look.

#include "kiosk/screens/screen_list.h"
#include "kiosk/station/screen_of.h"

namespace kiosk::screens {

// Screens laid out for every size of letters. A screen that is not among them keeps the ordinary
// size; to add one, lay it out with wording.h, name it here and see what layout_test says.
bool letters_change_on(station::Screen screen);
// How a model's screen is to be seen.
ui::Appearance appearance_of(const Model& model);
// Cuts the controls off the right end of `header`.
Touched comfort_controls(const Model& model, Ui& ui, ui::Rect& header);
float comfort_height(const Ui& ui);

}  // namespace kiosk::screens
