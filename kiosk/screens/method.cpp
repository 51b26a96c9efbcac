// How the meeting wants to vote, and how many hands were raised for it.

#include <array>

#include "kiosk/screens/fields.h"

namespace kiosk::screens {

using election::Method;

namespace {

struct Way {
  Method method;
  const char* id;
  const char* words;
};
constexpr std::array<Way, 2> ways{{
    {Method::secret, "method_secret", "method.choose_secret"},
    {Method::hands, "method_hands", "method.choose_hands"},
}};

Touched choices(const Model& model, Ui& ui, Rect line) {
  const auto& fixed = model.definition.rules.fixed_method;
  Touched touched;
  for (std::size_t i = 0; i < ways.size(); ++i) {
    if (fixed && *fixed != ways[i].method) continue;
    ui::Button button{ways[i].id, ui.say(ways[i].words)};
    button.chosen = model.typing.method == ways[i].method;
    if (ui::touch_button(ui, line.column(i, ways.size(), ui.gap()), button)) {
      touched = station::MethodChosen{ways[i].method};
    }
  }
  return touched;
}

}  // namespace

Touched draw_method(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  title(ui, area, ui.say("method.title"));
  const bool fixed = model.definition.rules.fixed_method.has_value();
  ui::paragraph(ui, area, ui.say(fixed ? "method.fixed" : "method.body"), {}, ui.mm(3));
  Touched touched = choices(model, ui, area.take_top(ui.mm(16.4F), ui.gap()));
  if (!fixed) {
    const auto& hands = model.typing.hands;
    const Rect field = area.take_top(ui.mm(ui.theme().target_mm), ui.gap());
    const auto of =
        ui.say("meeting.hands_of", {{"present", std::to_string(model.meeting.present)}});
    written_field(ui, field.column(0, 2, ui.gap()), {"hands", of, hands, true});
    const Rect row = area.take_top(ui.mm(ui.theme().target_mm));
    if (auto digits = ui::digit_row(ui, row, hands, station::most_digits, ui::Number::count)) {
      touched = station::FieldEdited{std::move(*digits)};
    }
  }
  if (bar_button(ui, frame.bar, Slot::left, {"back", ui.say("btn.back")})) {
    return station::StepBack{};
  }
  if (bar_button(ui, frame.bar, Slot::right,
                 {"abandon", ui.say("present.not_held"), ui::Look::plain, Face::small_bold})) {
    return station::MeetingAbandoned{};
  }
  if (bar_button(ui, frame.bar, Slot::centre, {"next", ui.say("btn.next"), ui::Look::primary})) {
    return station::MethodConfirmed{};
  }
  return touched;
}

}  // namespace kiosk::screens
