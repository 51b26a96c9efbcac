#pragma once
// What the officers' sheets have in common with the screens they are opened from.

#include "kiosk/screens/frame.h"
#include "kiosk/station/screen_of.h"

namespace kiosk::screens {

// The sentence for the most urgent thing; empty when there is none. `to_voters` says it so that a
// voter who reads it knows whom to tell.
std::string notice_text(const Model& model, Ui& ui, bool to_voters);
// The officers' menu: the notice, with a button if it wants an answer, and the sheets.
Touched day_tools(const Model& model, Ui& ui, ui::Rect& area);
// A small button at the left end of a bar, which it shortens, for a sheet.
Touched sheet_button(Ui& ui, ui::Rect& bar, std::string_view id, std::string_view label,
                     station::Sheet sheet);
// "Sự việc, khiếu nại: không có" or how many.
std::string notes_label(const Model& model, Ui& ui);

// A practice day: what a real day would have on paper, its mark on every screen, its figures.
float practice_code_height(const Model& model, const Ui& ui, float width, bool card);
void practice_code(const Model& model, Ui& ui, ui::Rect& area, bool card);
void practice_mark(const Model& model, Ui& ui);
void practice_report(const Model& model, Ui& ui, ui::Rect& area);

}  // namespace kiosk::screens
