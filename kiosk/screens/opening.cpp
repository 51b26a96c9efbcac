// How the meeting opens: who takes the chair, the secretary whom hands approve, and whether the
// outgoing head has reported. One screen for what the minutes want of it.

#include <array>

#include "kiosk/election/meeting.h"
#include "kiosk/screens/fields.h"
#include "kiosk/ui/keyboard.h"

namespace kiosk::screens {

namespace {

constexpr std::size_t chair = 0, secretary = 1, hands = 2;

const char* asked(std::size_t field) {
  if (field == chair) return "opening.ask_chair";
  return field == secretary ? "opening.ask_secretary" : "opening.ask_hands";
}

Touched fields(const Model& model, Ui& ui, Rect area) {
  const auto& typing = model.typing;
  const auto place = [&](std::size_t i) {
    return area.row(i / 2, 2, ui.gap()).column(i % 2, 2, ui.gap());
  };
  Touched touched;
  const std::array<WrittenField, 3> all{
      {{"chair", ui.say("opening.chair"), typing.chair, typing.active == chair},
       {"secretary", ui.say("opening.secretary"), typing.secretary, typing.active == secretary},
       {"hands", ui.say("meeting.hands"), typing.hands, typing.active == hands}}};
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (written_field(ui, place(i), all[i])) touched = station::FieldSelected{i};
  }
  ui::Button report{"report", ui.say(typing.report_heard ? "opening.heard" : "opening.not_heard"),
                    ui::Look::plain, Face::small_bold};
  report.chosen = typing.report_heard;
  if (ui::touch_button(ui, place(3), report)) touched = station::ReportHeard{};
  return touched;
}

Touched keys(const Model& model, Ui& ui, Rect& area) {
  const auto& typing = model.typing;
  if (typing.active == hands) {
    const Rect row = take_digit_row(ui, area);
    if (auto digits =
            ui::digit_row(ui, row, typing.hands, station::most_digits, ui::Number::count)) {
      return station::FieldEdited{std::move(*digits)};
    }
    return std::nullopt;
  }
  const auto& name = typing.active == chair ? typing.chair : typing.secretary;
  const Rect place = take_keyboard(ui, area);
  if (auto text = ui::keyboard(ui, place, name, ui::Writing::name, most_name_letters)) {
    return station::FieldEdited{std::move(*text)};
  }
  return std::nullopt;
}

}  // namespace

Touched draw_opening(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  area.y -= ui.mm(1);
  area.h += ui.mm(1);
  const auto present = share_words(ui, model.meeting.present, model.definition.households);
  ui::text(ui, area.take_top(ui.fonts().line_height(Face::body_bold), ui.mm(1)),
           ui.say(asked(model.typing.active), {{"present", present}}),
           {Face::body_bold, Role::accent});
  Touched touched = keys(model, ui, area);
  const Rect grid = area.take_top(2 * ui.mm(ui.theme().target_mm) + ui.gap());
  if (auto selected = fields(model, ui, grid)) touched = selected;
  if (bar_button(ui, frame.bar, Slot::left, {"back", ui.say("btn.back")})) {
    return station::StepBack{};
  }
  if (bar_button(ui, frame.bar, Slot::centre, {"next", ui.say("btn.next"), ui::Look::primary})) {
    return station::OpeningConfirmed{};
  }
  return touched;
}

}  // namespace kiosk::screens
