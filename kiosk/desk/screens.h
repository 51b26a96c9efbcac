#pragma once
// The desk's pages. Each draws a model and returns at most one event; none keeps anything.

#include "kiosk/desk/page.h"

namespace kiosk::desk {

// One whole frame between Ui::begin(frame_name(model)) and Ui::end().
Touched draw(const Model& model, Ui& ui);

// Private to this room: one function for each page.
Touched draw_overview(const Model& model, Ui& ui);
Touched draw_hamlets(const Model& model, Ui& ui);
Touched draw_states(const Model& model, Ui& ui);
Touched draw_hamlet(const Model& model, Ui& ui);
Touched draw_form(const Model& model, Ui& ui);
Touched draw_confirm(const Model& model, Ui& ui);
Touched draw_receive(const Model& model, Ui& ui);
Touched draw_tray(const Model& model, Ui& ui);
Touched draw_envelope(const Model& model, Ui& ui);
Touched draw_prepare(const Model& model, Ui& ui);
Touched draw_report(const Model& model, Ui& ui);
Touched draw_journal(const Model& model, Ui& ui);
Touched draw_plan(const Model& model, Ui& ui);
Touched draw_plan_hamlet(const Model& model, Ui& ui);
Touched draw_station(const Model& model, Ui& ui);
Touched draw_files(const Model& model, Ui& ui);
Touched draw_list(const Model& model, Ui& ui);
Touched draw_list_confirm(const Model& model, Ui& ui);
Touched draw_enrolment(const Model& model, Ui& ui);
// What a form is about, above its fields; nothing for most.
void draw_details(const Model& model, Ui& ui, Rect& area);

}  // namespace kiosk::desk
