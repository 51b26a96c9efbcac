// Why nobody votes here today, and how it goes on: another day, or ballots carried to each
// household.

#include <array>

#include "kiosk/screens/fields.h"
#include "kiosk/ui/keyboard.h"

namespace kiosk::screens {

using election::NotHeld;

namespace {

struct Why {
  NotHeld reason;
  const char* id;
  const char* words;
};
constexpr std::array<Why, 3> whys{{{NotHeld::quorum, "why_quorum", "not_held.quorum"},
                                   {NotHeld::weather, "why_weather", "not_held.weather"},
                                   {NotHeld::other, "why_other", "not_held.other"}}};

Touched reasons(const Model& model, Ui& ui, Rect line) {
  Touched touched;
  for (std::size_t i = 0; i < whys.size(); ++i) {
    ui::Button button{whys[i].id, ui.say(whys[i].words), ui::Look::plain, Face::small_bold};
    button.chosen = model.typing.not_held == whys[i].reason;
    if (ui::touch_button(ui, line.column(i, whys.size(), ui.gap()), button)) {
      touched = station::EndReasonChosen{whys[i].reason};
    }
  }
  return touched;
}

}  // namespace

Touched draw_not_held(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  title(ui, area, ui.say("not_held.title"));
  Touched touched = reasons(model, ui, area.take_top(ui.mm(ui.theme().target_mm), ui.gap()));
  if (model.typing.not_held == NotHeld::other) {
    const Rect keys = take_keyboard(ui, area);
    const Rect line = area.take_top(ui.mm(ui.theme().target_mm), ui.gap());
    written_field(ui, line, {"note", ui.say("not_held.note"), model.typing.reason, true});
    if (auto text = ui::keyboard(ui, keys, model.typing.reason, ui::Writing::sentence,
                                 most_sentence_letters)) {
      touched = station::FieldEdited{std::move(*text)};
    }
  } else {
    area.take_top(ui.mm(4));
    ui::paragraph(ui, area, ui.say("not_held.body"));
  }
  if (bar_button(ui, frame.bar, Slot::left, {"back", ui.say("btn.back")})) {
    return station::StepBack{};
  }
  if (bar_button(ui, frame.bar, Slot::centre,
                 {"house_to_house", ui.say("not_held.house_to_house")})) {
    return station::HouseToHouseChosen{};
  }
  if (bar_button(ui, frame.bar, Slot::right, {"abandon", ui.say("not_held.another_day")})) {
    return station::MeetingAbandoned{};
  }
  return touched;
}

}  // namespace kiosk::screens
