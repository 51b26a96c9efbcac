#pragma once
// What the pages and forms of the plan have in common. Private to this room.

#include "kiosk/desk/page.h"
#include "kiosk/desk/plan_form.h"

namespace kiosk::desk {

// What a form of the plan is about: a hamlet, a station, a person; may be empty.
std::string plan_target_words(const Model& model);
// Above the "confirm" of such a form.
void plan_consequence(const Model& model, Ui& ui, Rect& area);

// One of several views of a page; the chosen one has a tick.
struct Tab {
  std::string id, label;
  bool chosen = false;
  Event event;
};
Touched tabs(Ui& ui, Rect row, const std::vector<Tab>& all);

// A row that opens a form where it may, with "take out" at its end where that may be.
struct PlanRow {
  std::string id;
  std::string first, second;  // two lines; the second may be empty
  std::optional<PlanTarget> change, remove;
};
Touched plan_row(const Model& model, Ui& ui, Rect place, const PlanRow& row);

// A button that opens a form; dead where it is not offered.
Touched plan_button(const Model& model, Ui& ui, Rect place, const PlanTarget& target,
                    ui::Look look = ui::Look::plain);

// Why something cannot be changed any more: words and a sign.
void fixed_note(Ui& ui, Rect place, const std::string& words);
// Text of at most `lines` lines off the top of `area`; nothing when there is no room.
void lines_of(Ui& ui, Rect& area, const std::string& words, float lines, ui::TextStyle style);

}  // namespace kiosk::desk
