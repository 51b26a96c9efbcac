// What officers are told without asking, and the doors to their sheets.

#include "kiosk/election/text.h"
#include "kiosk/screens/day.h"

namespace kiosk::screens {

using station::Notice;
using station::Sheet;

namespace {

std::string_view notice_id(Notice notice) {
  switch (notice) {
    case Notice::none: break;
    case Notice::battery_low: return "notice.battery_low";
    case Notice::battery_critical: return "notice.battery_critical";
    case Notice::write_ballots: return "notice.write_ballots";
    case Notice::last_call: return "notice.last_call";
  }
  return "";
}

std::string percent_of(const Model& model) {
  const auto& seen = model.day.seen;
  return seen && seen->power.percent ? std::to_string(*seen->power.percent) : "";
}

}  // namespace

std::string notice_text(const Model& model, Ui& ui, bool to_voters) {
  const auto notice = station::notice_of(model);
  if (notice == Notice::none) return "";
  const bool battery = notice == Notice::battery_low || notice == Notice::battery_critical;
  if (battery && to_voters) return ui.say("notice.tell_officer");
  return ui.say(notice_id(notice),
                {{"ballots", election::grouped(model.ballots)}, {"percent", percent_of(model)}});
}

Touched sheet_button(Ui& ui, Rect& bar, std::string_view id, std::string_view label, Sheet sheet) {
  const ui::Button button{id, label, ui::Look::plain, Face::small_bold};
  if (!ui::touch_button(ui, bar.take_left(ui::button_width(ui, button), ui.gap()), button)) {
    return std::nullopt;
  }
  return station::SheetOpened{sheet};
}

std::string notes_label(const Model& model, Ui& ui) {
  const auto count = model.day.notes.size();
  if (count == 0) return ui.say("notes.open_none");
  return ui.say("notes.open", {{"count", std::to_string(count)}});
}

Touched day_tools(const Model& model, Ui& ui, Rect& area) {
  Touched touched;
  Rect doors = area.take_bottom(ui.mm(17), ui.mm(4));
  if (auto opened =
          sheet_button(ui, doors, "readiness", ui.say("readiness.open"), Sheet::readiness)) {
    touched = opened;
  }
  if (auto opened = sheet_button(ui, doors, "notes", notes_label(model, ui), Sheet::notes)) {
    touched = opened;
  }
  const bool inside =
      model.voter != station::VoterStep::card && model.voter != station::VoterStep::refused;
  if (!inside) {
    const char* label = model.day.last_call ? "last_call.open_again" : "last_call.open";
    if (auto opened = sheet_button(ui, doors, "last_call", ui.say(label), Sheet::last_call)) {
      touched = opened;
    }
  }
  const auto sentence = notice_text(model, ui, false);
  ui.tell("notice", sentence);
  if (sentence.empty()) return touched;
  Rect row = area.take_bottom(ui.mm(20), ui.mm(3));
  if (station::notice_of(model) == Notice::write_ballots) {
    const ui::Button written{"written", ui.say("notice.written")};
    const Rect place = row.take_right(ui::button_width(ui, written), ui.mm(5))
                           .middle(ui::button_width(ui, written), ui.mm(16));
    if (ui::touch_button(ui, place, written)) touched = station::BallotsWritten{};
  }
  ui::text(ui, row, sentence, {Face::small_bold, Role::alert, Align::left, Place::middle});
  return touched;
}

}  // namespace kiosk::screens
