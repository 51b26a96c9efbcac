// Somebody named from the floor, and somebody taken off the list.

#include "kiosk/election/meeting.h"
#include "kiosk/screens/fields.h"
#include "kiosk/ui/keyboard.h"

namespace kiosk::screens {

namespace {

constexpr std::size_t name = 0, birth = 1;

// 02031975 as it will be read: 02/03/1975. A year stays a year.
std::string birth_shown(const std::string& digits) {
  if (digits.size() <= 4) return digits;
  return digits.substr(0, 2) + "/" + digits.substr(2, 2) + "/" + digits.substr(4);
}

// The birth as the list will have it, for the warnings; what is not a date yet warns nobody.
std::string birth_written(const std::string& digits) {
  if (digits.size() != station::most_birth_digits) return digits.size() == 4 ? digits : "";
  return digits.substr(4) + "-" + digits.substr(2, 2) + "-" + digits.substr(0, 2);
}

std::string warnings(const Model& model, Ui& ui) {
  auto packaged = model.definition;
  if (!model.official.empty()) packaged.candidates = model.official;
  auto nominee = model.typing.nominee;
  nominee.birth = birth_written(nominee.birth);
  std::string words;
  for (const auto warning : election::warnings_of(packaged, model.meeting, nominee)) {
    words += " " + ui.say("nominee.warning_" + std::string(election::name_of(warning)));
  }
  return words.empty() ? words : ui.say("nominee.warning") + words;
}

Touched choices(const Model& model, Ui& ui, Rect top, Rect below) {
  const auto& nominee = model.typing.nominee;
  Touched touched;
  for (const std::size_t i : {0U, 1U}) {
    const char* title = i == 0 ? "Ông" : "Bà";
    ui::Button honorific{i == 0 ? "honorific_mr" : "honorific_mrs", title};
    honorific.chosen = nominee.honorific == title;
    if (ui::touch_button(ui, top.column(i, 2, ui.gap()), honorific)) {
      touched = station::HonorificChosen{title};
    }
    ui::Button by{i == 0 ? "by_others" : "by_self",
                  ui.say(i == 0 ? "nominee.by_others" : "nominee.by_self"), ui::Look::plain,
                  Face::small_bold};
    by.chosen = (nominee.nominated_by == "self") == (i == 1);
    if (ui::touch_button(ui, below.column(i, 2, ui.gap()), by)) {
      touched = station::NominatorChosen{i == 1};
    }
  }
  return touched;
}

Touched keys(const Model& model, Ui& ui, Rect& area) {
  const auto& nominee = model.typing.nominee;
  if (model.typing.active == birth) {
    const Rect row = take_digit_row(ui, area);
    if (auto digits = ui::digit_row(ui, row, nominee.birth, station::most_birth_digits,
                                    ui::Number::written)) {
      return station::FieldEdited{std::move(*digits)};
    }
    return std::nullopt;
  }
  const Rect place = take_keyboard(ui, area);
  if (auto text = ui::keyboard(ui, place, nominee.name, ui::Writing::name, most_name_letters)) {
    return station::FieldEdited{std::move(*text)};
  }
  return std::nullopt;
}

Touched fields(const Model& model, Ui& ui, Rect& area) {
  const auto& typing = model.typing;
  Rect top = area.take_top(ui.mm(ui.theme().target_mm), ui.gap());
  Rect below = area.take_top(ui.mm(ui.theme().target_mm), ui.mm(1));
  const Rect honorific = top.take_left(top.w * 0.26F, ui.gap());
  const Rect by = below.take_right(below.w * 0.58F, ui.gap());
  Touched touched = choices(model, ui, honorific, by);
  if (written_field(
          ui, top,
          {"nominee_name", ui.say("nominee.name"), typing.nominee.name, typing.active == name})) {
    touched = station::FieldSelected{name};
  }
  if (written_field(ui, below,
                    {"nominee_birth", ui.say("nominee.birth"), birth_shown(typing.nominee.birth),
                     typing.active == birth})) {
    touched = station::FieldSelected{birth};
  }
  return touched;
}

}  // namespace

Touched draw_nominee(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  area.y -= ui.mm(1);
  area.h += ui.mm(1);
  ui::text(ui, area.take_top(ui.fonts().line_height(Face::body_bold), ui.mm(1)),
           ui.say(model.typing.active == birth ? "nominee.ask_birth" : "nominee.ask_name"),
           {Face::body_bold, Role::accent});
  Touched touched = keys(model, ui, area);
  if (auto chosen = fields(model, ui, area)) touched = chosen;
  const auto words = warnings(model, ui);
  ui.tell("warnings", words);
  ui::text(ui, area, words, {Face::small_bold, Role::alert});
  if (bar_button(ui, frame.bar, Slot::left, {"back", ui.say("btn.cancel")})) {
    return station::StepBack{};
  }
  if (bar_button(ui, frame.bar, Slot::centre,
                 {"next", ui.say("nominee.confirm"), ui::Look::primary})) {
    return station::NomineeConfirmed{};
  }
  return touched;
}

namespace {

const election::Candidate* selected(const Model& model) {
  const std::size_t index = model.typing.candidate;
  const std::size_t official = model.official.size();
  if (index < official) return &model.official[index];
  return index - official < model.meeting.nominated.size()
             ? &model.meeting.nominated[index - official]
             : nullptr;
}

bool is_struck(const Model& model) {
  for (const auto& one : model.meeting.withdrawn) {
    if (one.candidate == model.typing.candidate) return true;
  }
  return false;
}

Touched reason_fields(const Model& model, Ui& ui, Rect& area) {
  Touched touched;
  const Rect keys = area.take_bottom(4 * ui.mm(15) + 3 * ui.gap(), ui.gap());
  Rect line = area.take_top(ui.mm(15), ui.gap());
  const auto& own_wish = ui.say("withdrawal.own_wish");
  const ui::Button quick{"own_wish", own_wish, ui::Look::plain, Face::small_bold};
  if (ui::touch_button(ui, line.take_right(ui::button_width(ui, quick), ui.gap()), quick)) {
    touched = station::FieldEdited{own_wish};
  }
  written_field(ui, line, {"reason", ui.say("withdrawal.reason"), model.typing.reason, true});
  if (auto text = ui::keyboard(ui, keys, model.typing.reason, ui::Writing::sentence,
                               most_sentence_letters)) {
    touched = station::FieldEdited{std::move(*text)};
  }
  return touched;
}

}  // namespace

Touched draw_withdrawal(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  const auto* candidate = selected(model);
  const bool nominated = model.typing.candidate >= model.official.size();
  const bool struck = is_struck(model);
  const char* what = nominated ? "withdrawal.remove"
                     : struck  ? "withdrawal.restore"
                               : "withdrawal.strike";
  title(ui, area, ui.say("withdrawal.title"));
  if (candidate != nullptr) {
    ui::paragraph(ui, area, candidate->honorific + " " + candidate->name,
                  {Face::body_bold, Role::ink}, ui.mm(2));
  }
  Touched touched;
  if (!nominated && !struck) touched = reason_fields(model, ui, area);
  if (bar_button(ui, frame.bar, Slot::left, {"back", ui.say("btn.cancel")})) {
    return station::StepBack{};
  }
  if (bar_button(ui, frame.bar, Slot::centre, {"next", ui.say(what), ui::Look::primary})) {
    return station::WithdrawalConfirmed{};
  }
  return touched;
}

}  // namespace kiosk::screens
