// The same thanks for everybody: nothing on it depends on what was chosen.

#include "kiosk/election/text.h"
#include "kiosk/screens/frame.h"

namespace kiosk::screens {

using ui::Align;
using ui::Face;
using ui::Place;
using ui::Rect;
using ui::Role;

namespace {

constexpr std::size_t short_tracker = 10;

// The first ten characters, 5 and 5.
std::string short_form(const std::string& tracker) {
  std::string first = tracker.substr(0, short_tracker);
  if (first.size() <= 5) return first;
  return first.substr(0, 5) + " " + first.substr(5);
}

}  // namespace

Touched draw_done(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  area.take_top(ui.mm(4));
  ui::tick(ui, area.take_top(ui.mm(15), ui.mm(2)).middle(ui.mm(19), ui.mm(15)), Role::accent);
  ui::paragraph(ui, area, ui.say("done.title"), {Face::display, Role::accent, Align::centre},
                ui.mm(1));
  ui::paragraph(ui, area, ui.say("done.body", {{"title", model.unit_title}}),
                {Face::body, Role::ink, Align::centre}, ui.mm(3));
  const float line = ui.fonts().line_height(Face::small);
  const Rect box = area.take_top(line + ui.fonts().line_height(Face::title) + ui.mm(5), ui.mm(2));
  ui::panel(ui, box.middle(ui.mm(150), box.h));
  Rect inner = box.middle(ui.mm(140), box.h - ui.mm(3));
  ui::text(ui, inner.take_top(line), ui.say("done.tracker"),
           {Face::small, Role::muted, Align::centre});
  ui::text(ui, inner, short_form(model.tracker),
           {Face::title, Role::ink, Align::centre, Place::middle});
  ui.tell("tracker", model.tracker);
  ui::paragraph(ui, area, ui.say("done.tracker_note"), {Face::small, Role::muted, Align::centre},
                ui.mm(2));
  ui::paragraph(ui, area, ui.say("done.leave"), {Face::small, Role::ink, Align::centre});
  Touched touched;
  if (!model.keep_tracker && bar_button(ui, frame.bar, Slot::left, {"keep", ui.say("done.keep")})) {
    touched = station::TrackerKept{};
  }
  if (bar_button(ui, frame.bar, Slot::centre,
                 {"dismiss", ui.say("done.dismiss"), ui::Look::primary})) {
    touched = station::ThanksDismissed{};
  }
  if (!touched && ui.touched_elsewhere()) touched = station::ThanksDismissed{};
  return touched;
}

}  // namespace kiosk::screens
