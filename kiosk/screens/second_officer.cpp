// What needs two people: named on one screen, confirmed by the one who did not ask for it.

#include <array>

#include "kiosk/screens/frame.h"
#include "kiosk/station/screen_of.h"

namespace kiosk::screens {

using station::ReopenReason;

Touched draw_second_officer(const Model& model, Slots& slots, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  const auto action = model.team.pending.value_or(station::TwoPersonAction::open_polls);
  const std::string what = ui.say("two_person." + std::string(station::name_of(action)));
  Rect area = frame.area;
  const Rect pad_place = take_pad(ui, area);
  title(ui, area, ui.say("second_officer.title"));
  const Rect box = area.take_top(ui.mm(26), ui.mm(5));
  ui::panel(ui, box, Role::paper, Role::accent);
  const Rect inner = box.inset(ui.mm(4), ui.mm(2));
  const bool large = ui::text_height(ui, Face::title, what, inner.w) <= inner.h;
  ui::text(ui, inner, what,
           {large ? Face::title : Face::body_bold, Role::accent, Align::centre, Place::middle});
  ui.tell("action", what);
  ui::paragraph(ui, area, ui.say("second_officer.body", {{"roles", other_officers(model, ui)}}), {},
                ui.mm(5));
  auto pad = pin_entry(ui, pad_place, area, slots.typed);
  ui::paragraph(
      ui, pad.left,
      ui.say("second_officer.first", {{"role", role_words(model, ui, model.team.acting)}}),
      {Face::small, Role::muted});
  if (pad.confirmed) return station::SecondOfficerEntered{};
  if (bar_button(ui, frame.bar, Slot::left,
                 {"back", ui.say("second_officer.back"), ui::Look::plain, Face::small_bold})) {
    return station::SecondOfficerDismissed{};
  }
  return std::nullopt;
}

Touched draw_reopen(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  Rect top = area.take_top(ui.fonts().line_height(Face::title), ui.mm(4));
  ui::text(ui, top, ui.say("reopen.title"), {Face::title, Role::accent});
  ballot_counter(model, ui, top, Align::right);
  ui::paragraph(ui, area, ui.say("reopen.body"), {Face::small, Role::ink}, ui.mm(5));
  static constexpr std::array reasons{ReopenReason::closed_by_mistake, ReopenReason::voters_waiting,
                                      ReopenReason::other};
  Touched touched;
  for (const auto reason : reasons) {
    const std::string id(station::name_of(reason));
    const Rect row = area.take_top(ui.mm(19), ui.mm(4));
    if (ui::touch_button(ui, row, {id, ui.say("reopen." + id)})) {
      touched = station::ReopenReasonChosen{reason};
    }
  }
  if (bar_button(ui, frame.bar, Slot::left,
                 {"back", ui.say("reopen.back"), ui::Look::plain, Face::small_bold})) {
    return station::ReopenCancelled{};
  }
  return touched;
}

}  // namespace kiosk::screens
