// The hour of closing has come: whoever stands in the queue may still vote.

#include "kiosk/screens/day.h"
#include "kiosk/ui/pin_pad.h"

namespace kiosk::screens {

namespace {

bool back(Ui& ui, const Frame& frame) {
  return bar_button(ui, frame.bar, Slot::left,
                    {"back", ui.say("last_call.back"), ui::Look::plain, Face::small_bold});
}

Touched draw_withdraw(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  title(ui, area, ui.say("last_call.withdraw_title"));
  ui::paragraph(ui, area, ui.say("last_call.withdraw_body"), {Face::body, Role::ink});
  if (back(ui, frame)) return station::SheetLeft{};
  if (bar_button(ui, frame.bar, Slot::right, {"withdraw", ui.say("last_call.withdraw")})) {
    return station::LastCallWithdrawn{};
  }
  return std::nullopt;
}

}  // namespace

Touched draw_last_call(const Model& model, Ui& ui) {
  if (model.day.last_call) return draw_withdraw(model, ui);
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  const Rect pad = take_pad(ui, area);
  title(ui, area, ui.say("last_call.title"));
  ui::paragraph(ui, area, ui.say("last_call.body"), {Face::small, Role::ink}, ui.mm(4));
  ui::labelled_row(ui, area.take_top(ui.mm(14), ui.gap()), ui.say("last_call.queue"),
                   model.day.queue.empty() ? "–" : model.day.queue, Face::small);
  Touched touched;
  if (auto edited = ui::number_pad(ui, pad, model.day.queue, station::most_digits)) {
    touched = station::QueueEdited{std::move(*edited)};
  }
  if (back(ui, frame)) return station::SheetLeft{};
  if (bar_button(ui, frame.bar, Slot::centre,
                 {"announce", ui.say("last_call.announce"), ui::Look::primary})) {
    return station::LastCallAnnounced{};
  }
  return touched;
}

}  // namespace kiosk::screens
