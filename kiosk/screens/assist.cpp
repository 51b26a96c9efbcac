// What a helper owes the voter, read by both before the greeting.

#include <array>

#include "kiosk/screens/frame.h"
#include "kiosk/screens/wording.h"

namespace kiosk::screens {

Touched draw_assist_duty(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui, Corner::voter);
  if (frame.touched) return frame.touched;
  Rect area = frame.area;
  const Line title{ui.say("assist_duty.title"), {Face::display, Role::accent, Align::centre}, 4};
  const Line duty{ui.say("voter.assist.note"), {Face::body_bold, Role::ink, Align::centre}, 4};
  const Line own{ui.say("voter.assist.own_hand"), {Face::body, Role::ink, Align::centre}, 0};
  const std::array<Wording, 2> wordings{Wording{title, duty, own}, Wording{duty, own}};
  const Fit fit = fitting(ui, area, wordings, [](std::size_t) { return 0.0F; });
  {
    const ui::TextSize letters(ui, fit.text_size);
    say(ui, area, wordings[fit.wording]);
  }
  if (bar_button(ui, frame.bar, Slot::right,
                 {"understood", ui.say("assist_duty.understood"), ui::Look::primary})) {
    return station::AssistanceUnderstood{};
  }
  return std::nullopt;
}

}  // namespace kiosk::screens
