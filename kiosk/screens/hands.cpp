// Hands are counted for each answer, as the meeting chose.

#include "kiosk/election/text.h"
#include "kiosk/screens/answers.h"
#include "kiosk/screens/fields.h"

namespace kiosk::screens {

namespace {

std::uint64_t number_of(const std::string& digits) {
  std::uint64_t number = 0;
  for (const char digit : digits) number = number * 10 + static_cast<std::uint64_t>(digit - '0');
  return number;
}

bool answer_field(const Model& model, Ui& ui, Rect place, std::size_t index) {
  const std::string id = "votes_" + std::to_string(index);
  const auto& votes = model.typing.votes.at(index);
  ui::Button button{id, "", ui::Look::field};
  button.chosen = index == model.typing.active;
  const bool touched = ui::touch_button(ui, place, button);
  ui.tell(id, votes);
  Rect inner = place.inset(ui.mm(ui::field_inset_mm), ui.mm(1));
  ui::text(ui, inner.take_right(ui.mm(24), ui.mm(2)), votes.empty() ? "–" : votes,
           {Face::body_bold, Role::ink, Align::right, Place::middle});
  const auto words = answer_words(model, index, ui.strings());
  const auto number = words.number.empty() ? std::string() : words.number + " ";
  const float room = inner.w - ui::text_width(ui, Face::small_bold, number);
  ui::text(ui, inner, number + fitted(ui, Face::small_bold, words.label, room),
           {Face::small_bold, Role::ink, Align::left, Place::middle});
  return touched;
}

}  // namespace

Touched draw_hands(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  title(ui, area, ui.say("hands.title"));
  const Rect digits = area.take_bottom(ui.mm(ui.theme().target_mm), ui.gap());
  const std::size_t answers = model.contest.answers.size();
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < answers; ++i) sum += number_of(model.typing.votes.at(i));
  Touched touched;
  const std::size_t columns = answers > 4 ? 2 : 1;
  const std::size_t in_column = (answers + columns - 1) / columns;
  for (std::size_t i = 0; i < answers; ++i) {
    const Rect column = area.column(i / in_column, columns, ui.gap());
    const float step = ui.mm(ui.theme().target_mm) + ui.gap();
    const Rect place{column.x, column.y + static_cast<float>(i % in_column) * step, column.w,
                     ui.mm(ui.theme().target_mm)};
    if (answer_field(model, ui, place, i)) touched = station::FieldSelected{i};
  }
  area.take_top(static_cast<float>(in_column) * (ui.mm(ui.theme().target_mm) + ui.gap()));
  ui::text(ui, area,
           ui.say("hands.sum", {{"sum", election::grouped(sum)},
                                {"present", election::grouped(model.meeting.present)}}),
           {Face::small, Role::muted});
  if (auto typed = ui::digit_row(ui, digits, model.typing.votes.at(model.typing.active),
                                 station::most_digits, ui::Number::count)) {
    touched = station::FieldEdited{std::move(*typed)};
  }
  if (bar_button(ui, frame.bar, Slot::left, {"back", ui.say("btn.back")})) {
    return station::StepBack{};
  }
  if (bar_button(ui, frame.bar, Slot::right,
                 {"next", ui.say("hands.confirm"), ui::Look::primary})) {
    return station::HandsCounted{};
  }
  return touched;
}

}  // namespace kiosk::screens
