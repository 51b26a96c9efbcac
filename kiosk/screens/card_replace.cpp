// Officers replace a card: a spoiled one is voided by its code, a lost one can only be counted.

#include "kiosk/screens/frame.h"

namespace kiosk::screens {

Touched draw_card_replace(const Model& model, Slots& slots, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  const PadWords words{ui.say("card_replace.title"), ui.say("card_replace.body"),
                       ui.say("card_replace.reserve")};
  const auto pad =
      pad_screen(ui, frame.area, words, slots.typed, station::card_code_digits, ui::Digits::shown);
  if (pad.confirmed) return station::SpoiledCardEntered{};
  Rect left = pad.left;
  const auto voided = std::to_string(model.cards_voided);
  const auto lost = std::to_string(model.cards_lost);
  ui::paragraph(ui, left, ui.say("card_replace.counts", {{"voided", voided}, {"lost", lost}}),
                {Face::small_bold, Role::ink}, ui.mm(2));
  ui.tell("cards_voided", voided);
  ui.tell("cards_lost", lost);
  const ui::Button note{"lost", ui.say("card_replace.lost"), ui::Look::plain, Face::small_bold};
  const float width = ui::button_width(ui, note);
  if (bar_button(ui, frame.bar, Slot::left,
                 {"dismiss", ui.say("card_replace.back"), ui::Look::plain, Face::small_bold})) {
    return station::CardReplaceLeft{};
  }
  if (ui::touch_button(ui, {left.x, left.y, width, ui.mm(16)}, note)) {
    return station::LostCardNoted{};
  }
  return std::nullopt;
}

}  // namespace kiosk::screens
