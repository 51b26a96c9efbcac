// Parts of pages that choose and show files and count what is in them.

#include "kiosk/desk/page.h"
#include "kiosk/election/text.h"

namespace kiosk::desk {

std::string file_words(const std::filesystem::path& file) {
  const auto name = file.filename().string();
  if (auto composed = election::normalised(name)) return *composed;
  std::string plain;
  for (const char letter : name) plain += letter >= ' ' && letter <= '~' ? letter : '?';
  return plain;
}

void count_tile(Ui& ui, Rect place, std::size_t count, const std::string& label, bool alert) {
  const Role role = alert ? Role::alert : Role::ink;
  ui::panel(ui, place, alert ? Role::alert_paper : Role::panel, alert ? Role::alert : Role::faint);
  Rect inner = place.inset(ui.mm(2), ui.mm(1));
  const auto figure = election::grouped(count);
  const float width = ui::text_width(ui, Face::body_bold, figure) + 1;
  cell(ui, inner.take_left(width, ui.mm(2)), figure, {Face::body_bold, role});
  cell(ui, inner, label, {Face::small, role});
}

Touched step_bar(Ui& ui, Rect bar, const ui::Button& forward, Event event) {
  Touched touched;
  const float width = std::max(ui.mm(64), ui::button_width(ui, forward));
  if (ui::touch_button(ui, bar.take_left(ui.mm(64), ui.gap()),
                       {"back", ui.say("btn.back"), ui::Look::plain})) {
    touched = BackWanted{};
  }
  if (ui::touch_button(ui, bar.take_right(width), forward)) touched = std::move(event);
  return touched;
}

}  // namespace kiosk::desk
