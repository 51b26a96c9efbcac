// The screen of a booth that was just switched on, and the one behind which officers work while it
// is open.

#include "kiosk/election/text.h"
#include "kiosk/screens/day.h"

namespace kiosk::screens {

namespace {

void who_may(const Model& model, Ui& ui, Rect area) {
  std::string roles;
  for (const auto& role : model.officer_roles) {
    if (!roles.empty()) roles += ", ";
    roles += ui.say("off.role." + role);
  }
  if (roles.empty()) return;
  ui::paragraph(ui, area, ui.say("locked.who", {{"roles", roles}}), {Face::small, Role::muted});
}

}  // namespace

Touched draw_locked(const Model& model, Slots& slots, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  Rect foot = frame.bar;
  const std::string round = model.date.empty()
                                ? model.round_name
                                : model.round_name + ", " + election::vietnamese_date(model.date);
  ui::Button forgotten{"pin_forgotten", ui.say("locked.pin_forgotten"), ui::Look::plain,
                       Face::small_bold};
  forgotten.chosen = model.team.pin_forgotten;
  const Rect place = foot.take_right(ui::button_width(ui, forgotten), ui.mm(5));
  ui::text(ui, foot, round, {Face::small, Role::muted, ui::Align::left, ui::Place::middle});
  const PadWords words{ui.say("locked.title"), ui.say("locked.body"), ""};
  auto pad =
      pad_screen(ui, area, words, slots.typed, station::officer_secret_digits, ui::Digits::hidden);
  practice_code(model, ui, pad.left, false);
  if (model.team.pin_forgotten) {
    ui::paragraph(ui, pad.left, ui.say("locked.new_pin"), {Face::small_bold, Role::ink}, ui.mm(3));
  }
  who_may(model, ui, pad.left);
  if (pad.confirmed) return station::OfficerSecretEntered{};
  if (ui::touch_button(ui, place, forgotten)) return station::PinForgotten{};
  return std::nullopt;
}

Touched draw_officer_unlock(const Model& model, Slots& slots, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  const PadWords words{ui.say("officer_unlock.title"), ui.say("officer_unlock.body"), ""};
  const auto pad = pin_screen(ui, frame.area, words, slots.typed);
  who_may(model, ui, pad.left);
  if (pad.confirmed) return station::OfficerSecretEntered{};
  if (bar_button(ui, frame.bar, Slot::left,
                 {"dismiss", ui.say("officer_unlock.back"), ui::Look::plain, Face::small_bold})) {
    return station::OfficerDismissed{};
  }
  return std::nullopt;
}

}  // namespace kiosk::screens
