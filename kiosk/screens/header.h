#pragma once
// The top of every screen: the hamlet with its colour, the commune and the booth; on voters'
// screens also what they may change about the look. Its letters stay as they are in every look, so
// that nothing in it ever moves.

#include "kiosk/screens/screen_list.h"

namespace kiosk::screens {

// Officers' header, in `place`.
void header(const Model& model, Ui& ui, ui::Rect place);
// Voters' header, cut off the top of `whole` with the gap below it.
Touched voter_header(const Model& model, Ui& ui, ui::Rect& whole);

}  // namespace kiosk::screens
