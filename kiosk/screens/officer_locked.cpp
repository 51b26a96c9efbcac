// Screens that wait: for an officer who comes back, or for the time after too many wrong secrets.

#include "kiosk/screens/frame.h"

namespace kiosk::screens {

namespace {

// While the polls are open a voter may be waiting behind this screen.
bool polls(const Model& model) {
  return model.phase == station::Phase::open || model.phase == station::Phase::paused;
}

}  // namespace

Touched draw_officer_locked(const Model& model, Slots& slots, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  const PadWords words{ui.say("officer_locked.title"), ui.say("officer_locked.body"),
                       ui.say("officer_locked.note")};
  if (pin_screen(ui, frame.area, words, slots.typed).confirmed) {
    return station::OfficerSecretEntered{};
  }
  if (polls(model) &&
      bar_button(ui, frame.bar, Slot::left,
                 {"dismiss", ui.say("officer_unlock.back"), ui::Look::plain, Face::small_bold})) {
    return station::OfficerDismissed{};
  }
  return std::nullopt;
}

Touched draw_locked_out(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  title(ui, area, ui.say("locked_out.title"));
  Rect box = area.take_top(ui.mm(34), ui.mm(6));
  ui::panel(ui, box);
  const auto left = model.team.lock_left;
  const std::string words = ui.say("locked_out.left", {{"minutes", std::to_string(left / 60)},
                                                       {"seconds", std::to_string(left % 60)}});
  ui::text(ui, box.inset(ui.mm(6)), words, {Face::title, Role::ink, Align::centre, Place::middle});
  ui.tell("lock_left", std::to_string(left));
  ui::paragraph(ui, area, ui.say("locked_out.body"), {}, ui.mm(3));
  ui::paragraph(ui, area, ui.say("locked_out.call"), {Face::small, Role::ink});
  const bool leads_back = model.unlocked && (!model.team.idle || polls(model));
  if (leads_back &&
      bar_button(ui, frame.bar, Slot::left,
                 {"dismiss", ui.say("btn.back"), ui::Look::plain, Face::small_bold})) {
    return station::OfficerDismissed{};
  }
  return std::nullopt;
}

}  // namespace kiosk::screens
