// What a helper owes the voter, read by both before the greeting.

#include "kiosk/screens/frame.h"

namespace kiosk::screens {

using ui::Align;
using ui::Face;
using ui::Rect;
using ui::Role;

Touched draw_assist_duty(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui, Corner::voter);
  if (frame.touched) return frame.touched;
  Rect area = frame.area;
  ui::paragraph(ui, area, ui.say("assist_duty.title"), {Face::display, Role::accent, Align::centre},
                ui.mm(6));
  ui::paragraph(ui, area, ui.say("voter.assist.note"), {Face::body_bold, Role::ink, Align::centre},
                ui.mm(6));
  ui::paragraph(ui, area, ui.say("voter.assist.own_hand"), {Face::body, Role::ink, Align::centre});
  if (bar_button(ui, frame.bar, Slot::right,
                 {"understood", ui.say("assist_duty.understood"), ui::Look::primary})) {
    return station::AssistanceUnderstood{};
  }
  return std::nullopt;
}

}  // namespace kiosk::screens
