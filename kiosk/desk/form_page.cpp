// Writing a form, and the page that repeats it before it is handed over.

#include <array>
#include <cmath>

#include "kiosk/desk/plan_rows.h"
#include "kiosk/desk/screens.h"
#include "kiosk/ui/keyboard.h"
#include "kiosk/ui/pin_pad.h"

namespace kiosk::desk {

namespace {

constexpr std::array<const char*, 2> endings{"/QĐ-UBND", "/TB-UBND"};

std::string shown(const Ui& ui, const Entry& entry) {
  const auto written = written_in(entry);
  return entry.kind == FieldKind::choice && !written.empty() ? ui.say(written) : written;
}

// Sentences and choices get a row of their own, everything else half of one.
bool is_whole(const Entry& entry) {
  return (entry.kind == FieldKind::sentence && !entry.half) || entry.kind == FieldKind::choice;
}

std::string about(const Model& model) {
  const auto& form = model.form;
  if (form.kind == FormKind::dismiss || form.kind == FormKind::take_in) {
    const auto* row = envelope_of(model);
    return row == nullptr ? std::string() : row->hamlet;
  }
  if (const auto* station = station_of(model);
      station != nullptr && form.about == station->station) {
    return station->unit_name;
  }
  if (form.kind == FormKind::packages || form.kind == FormKind::rerun_folder ||
      form.kind == FormKind::purge || form.kind == FormKind::export_report) {
    return {};
  }
  if (form.kind == FormKind::printed) return form.about;
  if (form.kind == FormKind::plan) return plan_target_words(model);
  const auto* hamlet = hamlet_of(model);
  return hamlet == nullptr ? std::string() : hamlet->unit.name;
}

std::string form_title(const Model& model, const Ui& ui) {
  const bool plan = model.form.kind == FormKind::plan;
  const auto words = ui.say(plan ? "desk.plan.do." + std::string(name_of(model.form.target.task))
                                 : "desk.do." + std::string(name_of(model.form.kind)));
  const auto of = about(model);
  return of.empty() ? words : words + " – " + of;
}

// What it is and its options, side by side.
Touched choice(Ui& ui, Rect row, const Form& form, std::size_t index) {
  const auto& entry = form.entries[index];
  Touched touched;
  const std::string label = entry_words(ui, form, entry);
  cell(ui, row.take_left(row.w * 0.17F, ui.gap()), label,
       {entry.required ? Face::small_bold : Face::small});
  const auto count = std::max<std::size_t>(3, entry.options.size());
  for (std::size_t i = 0; i < entry.options.size(); ++i) {
    const auto& option = entry.options[i];
    const std::string id = entry.id + "_" + option.value;
    ui::Button button{id, ui.say(option.sentence), ui::Look::plain, Face::small_bold};
    button.chosen = option.value == entry.text;
    if (ui::touch_button(ui, row.column(i, count, ui.gap()), button)) {
      touched = ChoiceMade{index, option.value};
    }
  }
  return touched;
}

Touched fields(const Model& model, Ui& ui, Rect& area) {
  const auto& form = model.form;
  Touched touched;
  Rect row;
  std::size_t in_row = 2;
  for (std::size_t i = 0; i < form.entries.size(); ++i) {
    const auto& entry = form.entries[i];
    if (entry.step != form.step) continue;
    const bool whole = is_whole(entry);
    if (whole || in_row == 2) {
      row = area.take_top(target(ui), ui.gap());
      in_row = 0;
    }
    if (entry.kind == FieldKind::choice) {
      if (auto made = choice(ui, row, form, i)) touched = std::move(made);
      in_row = 2;
      continue;
    }
    const Rect place = whole ? row : row.column(in_row, 2, ui.gap());
    in_row = whole ? 2 : in_row + 1;
    if (field(ui, place,
              {"field_" + entry.id, entry_words(ui, form, entry), shown(ui, entry),
               i == form.active})) {
      touched = FieldSelected{i};
    }
  }
  return touched;
}

// Before time is no question once the time is over.
std::string_view question_of(const Model& model) {
  if (model.form.kind == FormKind::purge && model.purge.over) return {};
  return option_of(model.form.kind);
}

Touched option(const Model& model, Ui& ui, Rect& area) {
  const auto& form = model.form;
  const auto question = question_of(model);
  if (question.empty() || form.step > 0) return std::nullopt;
  Touched touched;
  Rect row = area.take_top(target(ui), ui.gap());
  const Rect answers = row.take_right(row.w * 0.36F, ui.gap());
  cell(ui, row, ui.say(question), {Face::small});
  for (const std::size_t i : {0U, 1U}) {
    ui::Button button{i == 0 ? "option_no" : "option_yes", ui.say(i == 0 ? "btn.no" : "btn.yes"),
                      ui::Look::plain, Face::small_bold};
    button.chosen = form.option == (i == 1);
    if (ui::touch_button(ui, answers.column(i, 2, ui.gap()), button)) {
      touched = OptionChosen{i == 1};
    }
  }
  return touched;
}

Touched roles(const Model& model, Ui& ui, Rect& area) {
  using commune::UnifiedRole;
  if (model.form.kind != FormKind::congress) return std::nullopt;
  static constexpr std::array all{UnifiedRole::secretary,
                                  UnifiedRole::deputy_secretary,
                                  UnifiedRole::committee_member,
                                  UnifiedRole::front_head,
                                  UnifiedRole::none,
                                  UnifiedRole::not_yet};
  Touched touched;
  const Rect place = area.take_top(3 * target(ui) + 2 * ui.gap(), ui.gap());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string id = "role_" + std::to_string(i);
    ui::Button button{id, ui.say(sentence_of(all[i])), ui::Look::plain, Face::small_bold};
    button.chosen = model.form.role == all[i];
    if (ui::touch_button(ui, place.row(i / 2, 3, ui.gap()).column(i % 2, 2, ui.gap()), button)) {
      touched = RoleChosen{all[i]};
    }
  }
  return touched;
}

Touched letters(const Entry& entry, Ui& ui, Rect& area) {
  const bool name = entry.kind == FieldKind::name;
  const Rect keys = area.take_bottom(4 * target(ui) + 3 * ui.gap(), ui.gap());
  auto text = ui::keyboard(ui, keys, entry.text, name ? ui::Writing::name : ui::Writing::sentence,
                           name ? most_name_letters : most_sentence_letters);
  if (!text) return std::nullopt;
  return FieldEdited{std::move(*text)};
}

Touched digits(const Entry& entry, Ui& ui, Rect& area) {
  const bool date = is_time(entry.kind);
  const Rect row = area.take_bottom(target(ui), ui.gap());
  auto text = ui::digit_row(ui, row, entry.text, date ? date_digits : most_count_digits,
                            date ? ui::Number::written : ui::Number::count);
  if (!text) return std::nullopt;
  return FieldEdited{std::move(*text)};
}

// Signs of the numbers of papers, which the keyboard on the screen has not, where there is room.
Touched signs(const Model& model, Ui& ui, Rect& area) {
  const auto& form = model.form;
  if (form.kind != FormKind::plan || form.active >= form.entries.size()) return std::nullopt;
  const auto& entry = form.entries[form.active];
  if (entry.kind != FieldKind::sentence || area.h < target(ui)) return std::nullopt;
  static constexpr std::array<const char*, 4> all{"/", "-", "(", ")"};
  Touched touched;
  const Rect row = area.take_top(target(ui), ui.gap());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string id = "sign_" + std::to_string(i);
    ui::Button button{id, all[i], ui::Look::key};
    button.repeats = true;
    if (ui::touch_button(ui, row.column(i, 12, ui.gap()), button)) {
      touched = FieldEdited{entry.text + all[i]};
    }
  }
  return touched;
}

// The number of a paper: digits, and how such numbers end.
Touched number(const Entry& entry, Ui& ui, Rect& area) {
  Touched touched;
  if (auto text = ui::own_path_keys(ui, entry.text, most_number_letters)) {
    touched = FieldEdited{std::move(*text)};
  }
  const Rect row = area.take_bottom(target(ui), ui.gap());
  if (auto digit = ui::digit_row(ui, row, "", 1, ui::Number::written)) {
    touched = FieldEdited{entry.text + *digit};
  }
  const Rect below = area.take_bottom(target(ui), ui.gap());
  for (std::size_t i = 0; i < endings.size(); ++i) {
    const std::string id = "ending_" + std::to_string(i);
    if (ui::touch_button(ui, below.column(i, 3, ui.gap()),
                         {id, endings[i], ui::Look::plain, Face::small_bold})) {
      touched = FieldEdited{entry.text + endings[i]};
    }
  }
  if (ui::touch_button(ui, below.column(2, 3, ui.gap()),
                       {"clear", ui.say("btn.clear"), ui::Look::plain, Face::small_bold})) {
    touched = FieldEdited{""};
  }
  return touched;
}

Touched keys(const Model& model, Ui& ui, Rect& area) {
  const auto& form = model.form;
  if (form.active >= form.entries.size()) return std::nullopt;
  const auto& entry = form.entries[form.active];
  if (entry.step != form.step) return std::nullopt;
  switch (entry.kind) {
    case FieldKind::name:
    case FieldKind::sentence: return letters(entry, ui, area);
    case FieldKind::choice: return std::nullopt;
    case FieldKind::birth:
    case FieldKind::term:
    case FieldKind::past:
    case FieldKind::date:
    case FieldKind::count: return digits(entry, ui, area);
    case FieldKind::number: return number(entry, ui, area);
  }
  return std::nullopt;
}

Touched bar(Ui& ui, Rect place, const ui::Button& forward, Event event) {
  Touched touched;
  const float width = std::max(ui.mm(64), ui::button_width(ui, forward));
  if (ui::touch_button(ui, place.take_left(ui.mm(64), ui.gap()),
                       {"back", ui.say("btn.back"), ui::Look::plain})) {
    touched = BackWanted{};
  }
  if (ui::touch_button(ui, place.take_right(width), forward)) touched = std::move(event);
  return touched;
}

std::string option_words(const Model& model, const Ui& ui) {
  const auto question = question_of(model);
  if (question.empty()) return {};
  return ui.say(question) + " " + ui.say(model.form.option ? "btn.yes" : "btn.no");
}

constexpr float repeated_mm = 7.5F;

// Lines a sentence may have, so that everything that was written has its place.
float most_lines(const Form& form, const Ui& ui, float height) {
  if (form.kind != FormKind::plan) return 5;
  float halves = 0, sentences = 0;
  for (const auto& entry : form.entries) {
    if (entry.text.empty()) continue;
    const bool sentence = entry.kind == FieldKind::sentence && !entry.half;
    (sentence ? sentences : halves) += 1;
  }
  const float left = height - (halves / 2 + 1) * ui.mm(repeated_mm + 0.7F);
  const float line = ui.fonts().line_height(Face::small);
  return std::clamp(std::floor((left / std::max(1.0F, sentences) - ui.mm(0.6F)) / line), 1.0F,
                    4.0F);
}

// What has half a row: one on the left, one on the right.
struct Halves {
  Rect row;
  std::size_t in_row = 2;
};

void repeat_half(const Form& form, Ui& ui, Rect& area, Halves& halves, const Entry& entry) {
  if (halves.in_row == 2) {
    halves.row = area.take_top(ui.mm(repeated_mm), ui.mm(0.7F));
    halves.in_row = 0;
  }
  const auto written = entry.text.empty() ? std::string("–") : shown(ui, entry);
  Rect place = halves.row.column(halves.in_row++, 2, ui.mm(8));
  const Rect right = place.take_right(ui::text_width(ui, Face::small_bold, written) + 1, ui.mm(3));
  cell(ui, right, written, {Face::small_bold, Role::ink, Align::right});
  cell(ui, place, entry_words(ui, form, entry), {Face::small, Role::muted}, Keep::last);
  ui::rule(ui, place.x, place.bottom(), right.right() - place.x);
}

void repeat_sentence(const Form& form, Ui& ui, Rect& area, float lines, const Entry& entry) {
  const auto written = entry.text.empty() ? std::string("–") : entry.text;
  const std::string words = entry_words(ui, form, entry) + ": " + written;
  const float most = lines * ui.fonts().line_height(Face::small);
  const float height = std::min(ui::text_height(ui, Face::small, words, area.w), most);
  const bool many = form.kind == FormKind::plan;
  cell(ui, area.take_top(height, ui.mm(many ? 0.6F : 1.5F)), words, {Face::small});
}

void repeated(const Model& model, Ui& ui, Rect& area) {
  const auto& form = model.form;
  const float lines = most_lines(form, ui, area.h);
  Halves halves;
  for (const auto& entry : form.entries) {
    if (entry.kind != FieldKind::sentence || entry.half) {
      if (form.kind != FormKind::plan || !entry.text.empty()) {
        repeat_half(form, ui, area, halves, entry);
      }
    } else if (form.kind != FormKind::plan) {
      repeat_sentence(form, ui, area, lines, entry);
      halves.in_row = 2;
    }
  }
  if (form.kind != FormKind::plan) return;
  // So many fields have room only when halves stand together and empty ones are left out.
  for (const auto& entry : form.entries) {
    const bool sentence = entry.kind == FieldKind::sentence && !entry.half;
    if (sentence && !entry.text.empty()) repeat_sentence(form, ui, area, lines, entry);
  }
}

void consequence(const Model& model, Ui& ui, Rect& area) {
  const auto& form = model.form;
  if (form.kind == FormKind::plan) {
    plan_consequence(model, ui, area);
    return;
  }
  const std::string id = "desk.confirm." + std::string(name_of(form.kind));
  const bool again = form.kind == FormKind::rerun_folder;
  const auto count = again ? to_vote_again(model).size() : packages_of(model).size();
  const auto folder = again ? rerun_folder(model).string() : model.folder;
  const auto words = ui.say(ui.strings().has(id) ? id : "desk.confirm.kept",
                            {{"n", std::to_string(count)}, {"text", folder}});
  const float height = std::max(ui.mm(16), ui::warning_height(ui, words, area.w));
  const Rect place = area.take_bottom(height, ui.mm(3));
  ui::warning(ui, place, words);
}

}  // namespace

Touched draw_form(const Model& model, Ui& ui) {
  Frame frame = begin_form(model, ui);
  Rect area = frame.area;
  title(ui, area, form_title(model, ui));
  Touched touched;
  const auto take = [&](Touched event) {
    if (event) touched = std::move(event);
  };
  if (model.form.at_folder()) {
    const auto where = "desk." + std::string(name_of(model.form.kind)) + ".where";
    ui::paragraph(ui, area, ui.say(where), {Face::small}, ui.mm(3));
    take(folder_choice(model, ui, area));
  } else {
    take(keys(model, ui, area));
    draw_details(model, ui, area);
    take(fields(model, ui, area));
    take(signs(model, ui, area));
    take(option(model, ui, area));
    take(roles(model, ui, area));
    if (model.form.kind == FormKind::list) {
      ui::paragraph(ui, area, ui.say("desk.list.why_name"), {Face::small});
    }
  }
  ui::Button next{"next", ui.say("btn.next"), ui::Look::primary};
  next.enabled = !model.form.at_folder() || !model.folder.empty();
  take(bar(ui, frame.bar, next, NextWanted{}));
  return touched;
}

Touched draw_confirm(const Model& model, Ui& ui) {
  Frame frame = begin_form(model, ui);
  Rect area = frame.area;
  title(ui, area, form_title(model, ui));
  consequence(model, ui, area);
  draw_details(model, ui, area);
  repeated(model, ui, area);
  if (const auto words = option_words(model, ui); !words.empty()) {
    cell(ui, area.take_top(ui.mm(8)), words, {Face::small_bold});
  }
  if (model.form.kind == FormKind::congress) {
    cell(ui, area.take_top(ui.mm(8)), ui.say(sentence_of(model.form.role)), {Face::small_bold});
  }
  return bar(ui, frame.bar, {"confirm", ui.say("btn.confirm"), ui::Look::primary}, Confirmed{});
}

}  // namespace kiosk::desk
