// After the key ceremony: what unlocking the list of candidates costs, before anybody agrees to it.

#include <array>

#include "kiosk/screens/frame.h"

namespace kiosk::screens {

Touched draw_unlock_list(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  title(ui, area, ui.say("unlock_list.title"));
  area.take_top(ui.mm(2));
  // Where neither the screen before nor the one after has a button.
  const Rect confirm = area.take_bottom(ui.mm(20)).middle(ui.mm(96), ui.mm(18));
  const auto& sentence = ui.say("unlock_list.body");
  ui::warning(ui, area.take_top(ui::warning_height(ui, sentence, area.w) + ui.mm(4), ui.mm(5)),
              sentence);
  static constexpr std::array lines{"unlock_list.secrets", "unlock_list.report",
                                    "unlock_list.cards"};
  for (const auto* const line : lines) {
    ui::paragraph(ui, area, ui.say(line), {Face::small, Role::ink}, ui.mm(3));
  }
  if (ui::touch_button(ui, confirm,
                       {"confirm", ui.say("unlock_list.confirm"), ui::Look::primary})) {
    return station::ListUnlockRequested{};
  }
  if (bar_button(ui, frame.bar, Slot::left,
                 {"back", ui.say("unlock_list.back"), ui::Look::plain, Face::small_bold})) {
    return station::SheetLeft{};
  }
  return std::nullopt;
}

}  // namespace kiosk::screens
