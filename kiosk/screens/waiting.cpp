// A voter's session that nobody touches. What was chosen is not on these screens.

#include "kiosk/screens/frame.h"
#include "kiosk/station/screen_of.h"

namespace kiosk::screens {

using ui::Align;
using ui::Face;
using ui::Rect;
using ui::Role;

Touched draw_idle_alert(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui, Corner::officer);
  if (frame.touched) return frame.touched;
  Rect area = frame.area;
  area.take_top(ui.mm(8));
  ui::paragraph(ui, area, ui.say("idle_alert.title"), {Face::display, Role::accent, Align::centre},
                ui.mm(5));
  const auto seconds = std::to_string(station::seconds_to_lock(model));
  ui::paragraph(ui, area, ui.say("idle_alert.body", {{"seconds", seconds}}),
                {Face::body, Role::ink, Align::centre}, ui.mm(8));
  const Rect row = area.take_top(ui.mm(24));
  const ui::Button more{"more_time", ui.say("idle_alert.more"), ui::Look::primary, Face::title};
  if (ui::touch_button(ui, row.middle(ui.mm(150), row.h), more)) return station::MoreTimeWanted{};
  // Whoever touches anywhere is there.
  if (ui.touched_elsewhere()) return station::MoreTimeWanted{};
  return std::nullopt;
}

namespace {

// Only an officer goes on from here.
Touched call_for_help(const Model& model, Ui& ui, const char* title_id, const char* body_id) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  area.take_top(ui.mm(10));
  ui::paragraph(ui, area, ui.say(title_id), {Face::display, Role::accent, Align::centre}, ui.mm(6));
  ui::paragraph(ui, area, ui.say(body_id), {Face::body, Role::ink, Align::centre});
  const Rect row = area.take_bottom(ui.mm(24), ui.mm(5));
  const ui::Button call{"officer", ui.say("voter.help.call"), ui::Look::plain, Face::title};
  if (ui::touch_button(ui, row.middle(ui.mm(150), ui.mm(24)), call)) {
    return station::OfficerCalled{};
  }
  return std::nullopt;
}

}  // namespace

Touched draw_idle_locked(const Model& model, Ui& ui) {
  return call_for_help(model, ui, "idle_locked.title", "idle_locked.body");
}

Touched draw_card_help(const Model& model, Ui& ui) {
  return call_for_help(model, ui, "card_help.title", "card_help.body");
}

}  // namespace kiosk::screens
