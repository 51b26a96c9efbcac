// Each officer chooses a PIN once, after the twelve digits have shown who it is.

#include "kiosk/screens/day.h"

namespace kiosk::screens {

Touched draw_pin_choose(const Model& model, Slots& slots, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  const std::string role = role_words(model, ui, model.team.pin_officer);
  const PadWords words{ui.say("pin_choose.title", {{"role", role}}), ui.say("pin_choose.body"),
                       ui.say("pin_choose.note")};
  if (pin_screen(ui, frame.area, words, slots.typed).confirmed) return station::PinChosen{};
  return std::nullopt;
}

Touched draw_pin_repeat(const Model& model, Slots& slots, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  const std::string role = role_words(model, ui, model.team.pin_officer);
  const PadWords words{ui.say("pin_repeat.title"), ui.say("pin_repeat.body", {{"role", role}}),
                       ui.say("pin_repeat.note")};
  if (pin_screen(ui, frame.area, words, slots.typed).confirmed) return station::PinRepeated{};
  return std::nullopt;
}

Touched draw_officer_invited(const Model& model, Slots& slots, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  const PadWords words{ui.say("officer_invited.title"),
                       ui.say("officer_invited.body", {{"roles", others_without_pin(model, ui)}}),
                       ui.say("officer_invited.note")};
  auto pad = pad_screen(ui, frame.area, words, slots.typed, station::officer_secret_digits,
                        ui::Digits::hidden);
  practice_code(model, ui, pad.left, false);
  if (pad.confirmed) return station::OfficerSecretEntered{};
  if (bar_button(ui, frame.bar, Slot::left,
                 {"skip", ui.say("officer_invited.skip"), ui::Look::plain, Face::small_bold})) {
    return station::SecondOfficerSkipped{};
  }
  return std::nullopt;
}

}  // namespace kiosk::screens
