// What taking a list in means, with its counts once more.

#include "kiosk/desk/screens.h"
#include "kiosk/election/text.h"

namespace kiosk::desk {

namespace {

using rolls::RowState;

void repeated(const Model& model, Ui& ui, Rect& area) {
  const auto& list = model.work.list;
  const auto& preview = list.look.preview;
  const auto* station = station_of(model);
  const auto row = [&](std::string_view label, const std::string& value) {
    Rect place = area.take_top(ui.mm(8), ui.mm(0.7F));
    const Rect left = place.take_left(ui.mm(90), ui.mm(4));
    cell(ui, left, ui.say(label), {Face::small, Role::muted});
    cell(ui, place, value, {Face::small_bold}, Keep::last);
    ui::rule(ui, area.x, place.bottom() + ui.mm(0.3F), area.w);
  };
  row("desk.confirm_list.file", file_words(list.file));
  row("desk.confirm_list.households", election::grouped(preview.households()));
  row("desk.confirm_list.repaired", election::grouped(preview.count(RowState::repaired)));
  row("desk.confirm_list.flagged", election::grouped(preview.flagged()));
  row("desk.confirm_list.skipped", election::grouped(preview.count(RowState::skipped)));
  row("desk.confirm_list.who", model.work.who);
  if (station != nullptr && station->households > 0) {
    row("desk.confirm_list.before", election::grouped(station->households));
  }
}

Touched acknowledgement(const Model& model, Ui& ui, Rect place) {
  Touched touched;
  Rect answers = place.take_right(place.w * 0.36F, ui.gap());
  cell(ui, place, ui.say("desk.confirm_list.looked"), {Face::small_bold});
  for (const bool yes : {false, true}) {
    ui::Button button{yes ? "option_yes" : "option_no", ui.say(yes ? "btn.yes" : "btn.no"),
                      ui::Look::plain, Face::small_bold};
    button.chosen = model.work.list.accepted == yes;
    if (ui::touch_button(ui, answers.column(yes ? 1 : 0, 2, ui.gap()), button)) {
      touched = OptionChosen{yes};
    }
  }
  return touched;
}

}  // namespace

Touched draw_list_confirm(const Model& model, Ui& ui) {
  Frame frame = begin_form(model, ui);
  Rect area = frame.area;
  Touched touched;
  const auto& list = model.work.list;
  const auto* station = station_of(model);
  const bool asks = list.look.preview.needs_decision();
  title(ui, area,
        ui.say("desk.confirm_list.title") + " – " + (station == nullptr ? "" : station->unit_name));
  const auto words =
      ui.say(station != nullptr && station->households > 0 ? "desk.confirm_list.replaces"
                                                           : "desk.confirm_list.kept");
  const float height = std::max(ui.mm(16), ui::warning_height(ui, words, area.w));
  ui::warning(ui, area.take_bottom(height, ui.mm(3)), words);
  if (asks) touched = acknowledgement(model, ui, area.take_bottom(target(ui), ui.mm(2)));
  repeated(model, ui, area);
  ui::Button confirm{"confirm", ui.say("desk.list.take"), ui::Look::primary};
  confirm.enabled = !asks || list.accepted;
  if (auto event = step_bar(ui, frame.bar, confirm, Confirmed{})) touched = std::move(event);
  return touched;
}

}  // namespace kiosk::desk
