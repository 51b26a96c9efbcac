#include "kiosk/screens/fields.h"

#include "kiosk/election/text.h"

namespace kiosk::screens {

std::string fitted(const Ui& ui, Face face, std::string name, float width) {
  while (ui::text_width(ui, face, name) > width) {
    const auto space = name.find(' ', name.starts_with("… ") ? 4 : 0);
    if (space == std::string::npos) break;
    name = "… " + name.substr(space + 1);
  }
  return name;
}

bool written_field(Ui& ui, Rect place, const WrittenField& field) {
  ui.tell(field.id, field.written);
  const bool empty = field.written.empty();
  const Face face = empty ? Face::small : Face::small_bold;
  const float room = place.w - 2 * ui.mm(ui::field_inset_mm);
  const std::string before = field.label + ": ";
  const float left = room - ui::text_width(ui, face, before);
  const std::string label =
      empty ? field.label : before + fitted(ui, face, field.written, std::max(left, 0.0F));
  ui::Button button{field.id, label, ui::Look::field, face};
  button.chosen = field.active;
  return ui::touch_button(ui, place, button);
}

std::string share_words(const Ui& ui, std::uint64_t part, std::uint64_t whole) {
  return ui.say("meeting.share", {{"part", election::grouped(part)},
                                  {"whole", election::grouped(whole)},
                                  {"percent", election::percent(part, whole)}});
}

Rect take_keyboard(const Ui& ui, Rect& area) {
  return area.take_bottom(4 * ui.mm(ui.theme().target_mm) + 3 * ui.gap(), ui.gap());
}

Rect take_digit_row(const Ui& ui, Rect& area) {
  return take_keyboard(ui, area).take_top(ui.mm(ui.theme().target_mm));
}

}  // namespace kiosk::screens
