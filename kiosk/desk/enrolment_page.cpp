// The words of a laptop, large, to be read aloud and compared with its screen before it is
// enrolled.

#include "kiosk/desk/screens.h"

namespace kiosk::desk {

namespace {

constexpr std::size_t group = 3;  // words that are read in one breath

// The words with their numbers, three in a row.
void words_in_groups(Ui& ui, Rect& area, const std::vector<std::string>& words, Face face) {
  const float height = ui.fonts().line_height(face) + ui.mm(4);
  for (std::size_t first = 0; first < words.size(); first += group) {
    const Rect row = area.take_top(height, ui.mm(2));
    for (std::size_t i = first; i < std::min(first + group, words.size()); ++i) {
      const Rect place = row.column(i - first, group, ui.gap());
      ui::panel(ui, place, Role::panel, Role::accent);
      Rect inner = place.inset(ui.mm(3), 0);
      cell(ui, inner.take_left(ui.mm(8)), std::to_string(i + 1), {Face::small, Role::muted});
      cell(ui, inner, words[i], {face, Role::ink, Align::centre});
    }
  }
}

std::string joined(const std::vector<std::string>& words) {
  std::string line;
  for (const auto& word : words) line += (line.empty() ? "" : "  ·  ") + word;
  return line;
}

Touched bar(const commune::EnrolmentLook& look, Ui& ui, Rect place) {
  Touched touched;
  if (ui::touch_button(ui, place.take_left(ui.mm(64), ui.gap()),
                       {"back", ui.say("btn.back"), ui::Look::plain})) {
    touched = BackWanted{};
  }
  if (look.enrolled) return touched;
  if (ui::touch_button(ui, place.take_right(ui.mm(90), ui.gap()),
                       {"confirm", ui.say("desk.enrol.same"), ui::Look::primary})) {
    touched = Confirmed{};
  }
  if (ui::touch_button(ui, place.middle(ui.mm(90), place.h),
                       {"differ", ui.say("desk.enrol.differ"), ui::Look::plain})) {
    touched = WordsDiffer{};
  }
  return touched;
}

}  // namespace

Touched draw_enrolment(const Model& model, Ui& ui) {
  Frame frame = begin_form(model, ui);
  Rect area = frame.area;
  const auto& look = model.work.enrolment.look;
  const auto* station = station_of(model);
  title(ui, area,
        ui.say("desk.enrol.title") + " – " + (station == nullptr ? "" : station->unit_name));
  cell(ui, area.take_top(ui.mm(8), ui.mm(2)),
       ui.say("desk.enrol.device", {{"text", look.name}, {"id", look.device}}), {Face::small});
  cell(ui, area.take_top(ui.mm(8), ui.mm(2)), ui.say("desk.enrol.aloud"), {Face::small_bold});
  words_in_groups(ui, area, look.device_words, Face::display);
  cell(ui, area.take_top(ui.mm(8), ui.mm(1)), ui.say("desk.enrol.commune"), {Face::small_bold});
  cell(ui, area.take_top(ui.mm(9), ui.mm(2)), joined(look.commune_words),
       {Face::body_bold, Role::accent});
  const auto words = ui.say(look.enrolled ? "desk.enrol.already" : "desk.enrol.why");
  const float height = std::max(ui.mm(16), ui::warning_height(ui, words, area.w));
  ui::warning(ui, area.take_bottom(height), words);
  return bar(look, ui, frame.bar);
}

}  // namespace kiosk::desk
