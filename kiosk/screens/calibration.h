#pragma once
// The way to the measuring of the screen, for officers' screens before the polls open.

#include "kiosk/screens/screen_list.h"

namespace kiosk::screens {

// What the window draws with, as a measure to begin with.
station::CalibrationRequested calibration_request(const Model& model, const Ui& ui);
// At the left end of the bar.
bool calibration_button(Ui& ui, const ui::Rect& bar);

}  // namespace kiosk::screens
