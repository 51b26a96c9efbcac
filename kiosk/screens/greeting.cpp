// The voter is greeted and told, in four short lines, what will happen.

#include <array>

#include "kiosk/screens/frame.h"

namespace kiosk::screens {

using ui::Align;
using ui::Face;
using ui::Place;
using ui::Rect;
using ui::Role;

Touched draw_greeting(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui, Corner::voter);
  if (frame.touched) return frame.touched;
  Rect area = frame.area;
  ui::paragraph(ui, area, ui.say("greeting.title"), {Face::display, Role::accent, Align::centre},
                ui.mm(2));
  ui::paragraph(ui, area, ui.say("greeting.body"), {Face::body, Role::ink, Align::centre},
                ui.mm(5));
  static constexpr std::array<const char*, 2> steps{"greeting.howto1", "greeting.howto2"};
  const Rect start = area.take_bottom(ui.mm(24), ui.mm(5));
  ui::panel(ui, area);
  const Rect inner = area.inset(ui.mm(8), ui.mm(2));
  for (std::size_t i = 0; i < steps.size(); ++i) {
    Rect row = inner.row(i, steps.size(), 0);
    ui::text(ui, row.take_left(ui.mm(12)), std::to_string(i + 1) + ".",
             {Face::body_bold, Role::accent, Align::left, Place::middle});
    ui::text(ui, row, ui.say(steps[i]), {Face::body, Role::ink, Align::left, Place::middle});
  }
  if (ui::touch_button(ui, start.middle(ui.mm(110), ui.mm(22)),
                       {"start", ui.say("greeting.start"), ui::Look::primary, Face::title})) {
    return station::VotingStarted{};
  }
  return std::nullopt;
}

}  // namespace kiosk::screens
