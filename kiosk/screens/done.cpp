// The same thanks for everybody: nothing on it depends on what was chosen.

#include "kiosk/election/text.h"
#include "kiosk/screens/frame.h"
#include "kiosk/ui/qr_code.h"

namespace kiosk::screens {

using ui::Align;
using ui::Face;
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

// To be written down in short, or photographed whole.
void tracker_panel(const Model& model, Ui& ui, Rect box) {
  ui::panel(ui, box);
  Rect inner = box.inset(ui.mm(2));
  const Rect code = inner.take_right(inner.h, ui.mm(4));
  ui::draw_qr(ui, code, model.tracker);
  inner = inner.inset(ui.mm(3), ui.mm(1));
  ui::paragraph(ui, inner, ui.say("done.tracker"), {Face::small, Role::muted});
  ui::paragraph(ui, inner, short_form(model.tracker), {Face::title, Role::ink}, ui.mm(1));
  ui::paragraph(ui, inner, ui.say("done.tracker_note"), {Face::small, Role::muted});
  ui.tell("tracker", model.tracker);
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
  const Rect box = area.take_top(ui.mm(50), ui.mm(3));
  tracker_panel(model, ui, box.middle(ui.mm(240), box.h));
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
