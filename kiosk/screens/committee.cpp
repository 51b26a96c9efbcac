// Names of the counting committee and of the two witnesses, typed on the keyboard of the screen.

#include <algorithm>

#include "kiosk/screens/fields.h"
#include "kiosk/ui/keyboard.h"

namespace kiosk::screens {

namespace {

std::string short_office(const Model& model, Ui& ui, std::size_t index) {
  if (index == 0) return ui.say("committee.short_head");
  if (index < model.committee_size) {
    return ui.say("committee.short_member", {{"number", std::to_string(index + 1)}});
  }
  const std::size_t witness = index - station::first_witness + 1;
  return ui.say("committee.short_witness", {{"number", std::to_string(witness)}});
}

std::string office_of(const Model& model, Ui& ui, std::size_t index) {
  if (index == 0) return ui.say("committee.head");
  if (index < model.committee_size) {
    return ui.say("committee.member", {{"number", std::to_string(index + 1)}});
  }
  const std::size_t witness = index - station::first_witness + 1;
  return ui.say("committee.witness", {{"number", std::to_string(witness)}});
}

Touched sizes(const Model& model, Ui& ui, Rect place) {
  Touched touched;
  const auto& rules = model.definition.rules;
  const std::string words = ui.say("committee.size_label");
  ui::text(ui, place.take_left(ui::text_width(ui, Face::small, words) + 1, ui.mm(4)), words,
           {Face::small, Role::muted, ui::Align::left, ui::Place::middle});
  for (std::size_t size = rules.committee_min;
       size <= std::min<std::size_t>(rules.committee_max, station::most_committee); ++size) {
    const std::string id = "size_" + std::to_string(size);
    const std::string label = std::to_string(size);
    const Rect at = place.take_left(ui.mm(ui.theme().target_mm), ui.gap());
    ui::Button button{id, label, ui::Look::field};  // no room for a tick beside the digit
    button.chosen = size == model.committee_size;
    if (ui::touch_button(ui, at, button)) touched = station::CommitteeSizeChosen{size};
  }
  return touched;
}

// Names in the order of the minutes: the committee, then the witnesses; three to a row.
Touched names(const Model& model, Ui& ui, Rect place) {
  Touched touched;
  std::vector<std::size_t> offices;
  for (std::size_t i = 0; i < model.committee_size; ++i) offices.push_back(i);
  for (std::size_t i = 0; i < station::witness_count; ++i) {
    offices.push_back(station::first_witness + i);
  }
  for (std::size_t i = 0; i < offices.size(); ++i) {
    const auto& name = model.names[offices[i]];
    const std::string id = "name_" + std::to_string(i);
    const bool active = offices[i] == model.active_name && !model.typing.editing_hands;
    const Rect at = place.row(i / 3, 3, ui.gap()).column(i % 3, 3, ui.gap());
    const Face face = name.empty() ? Face::small : Face::small_bold;
    const std::string label = name.empty()
                                  ? short_office(model, ui, offices[i])
                                  : fitted(ui, face, name, at.w - 2 * ui.mm(ui::field_inset_mm));
    ui.tell(id, name);
    ui::Button button{id, label, ui::Look::field, face};
    button.chosen = active;
    if (ui::touch_button(ui, at, button)) {
      touched = station::NameSelected{offices[i]};
    }
  }
  return touched;
}

Touched keys(const Model& model, Ui& ui, Rect& area) {
  if (model.typing.editing_hands) {
    const Rect row = take_digit_row(ui, area);
    if (auto digits =
            ui::digit_row(ui, row, model.typing.hands, station::most_digits, ui::Number::count)) {
      return station::FieldEdited{std::move(*digits)};
    }
    return std::nullopt;
  }
  const Rect place = take_keyboard(ui, area);
  if (auto text = ui::keyboard(ui, place, model.names[model.active_name], ui::Writing::name,
                               most_name_letters)) {
    return station::NameEdited{model.active_name, std::move(*text)};
  }
  return std::nullopt;
}

}  // namespace

Touched draw_committee(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  area.y -= ui.mm(1);
  area.h += ui.mm(1);
  const Rect top = area.take_top(ui.fonts().line_height(Face::body_bold), ui.mm(1));
  const bool hands = model.typing.editing_hands;
  ui::text(ui, top,
           hands
               ? ui.say("committee.ask_hands", {{"present", std::to_string(model.meeting.present)}})
               : office_of(model, ui, model.active_name),
           {Face::body_bold, Role::accent});
  Touched written = keys(model, ui, area);
  Touched touched = names(model, ui, area);
  // Seven names at most leave two places of the grid: the size of the committee, and who approve.
  const Rect left_over = area.row(2, 3, ui.gap());
  if (auto size = sizes(model, ui, left_over.column(1, 3, ui.gap()).inset(ui.mm(1), 0))) {
    touched = size;
  }
  if (written_field(ui, left_over.column(2, 3, ui.gap()),
                    {"hands", ui.say("meeting.hands"), model.typing.hands, hands})) {
    touched = station::FieldSelected{0};
  }
  if (written) touched = std::move(written);
  if (bar_button(ui, frame.bar, Slot::left, {"back", ui.say("btn.back")})) {
    return station::StepBack{};
  }
  if (bar_button(ui, frame.bar, Slot::right,
                 {"next", ui.say("committee.confirm"), ui::Look::primary})) {
    return station::CommitteeConfirmed{};
  }
  return touched;
}

}  // namespace kiosk::screens
