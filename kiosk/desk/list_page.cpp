// What a list of households was understood to say, row by row, before anything is taken in.

#include <array>

#include "kiosk/desk/screens.h"

namespace kiosk::desk {

namespace {

using rolls::RollPreview;
using rolls::RowState;

std::string understood_words(const OpenList& list, const Ui& ui) {
  const auto& preview = list.look.preview;
  std::string words = "." + preview.format;
  if (!preview.encoding.empty()) words += ", " + preview.encoding;
  if (!preview.separator.empty()) words += ", " + ui.say("desk.list.by_" + preview.separator);
  if (!preview.sheet.empty()) {
    words += ", " + ui.say("desk.list.sheet", {{"text", preview.sheet}});
  }
  return words;
}

void figures(const RollPreview& preview, Ui& ui, Rect row) {
  struct Tile {
    const char* label;
    std::size_t count;
    bool alert;
  };
  const auto refused = preview.count(RowState::refused);
  const std::array<Tile, 5> tiles{{{"desk.list.households", preview.households(), false},
                                   {"desk.list.repaired", preview.count(RowState::repaired), false},
                                   {"desk.list.flagged", preview.flagged(), false},
                                   {"desk.list.refused", refused, refused > 0},
                                   {"desk.list.skipped", preview.count(RowState::skipped), false}}};
  for (std::size_t i = 0; i < tiles.size(); ++i) {
    const auto& tile = tiles[i];
    ui.tell(tile.label, std::to_string(tile.count));
    count_tile(ui, row.column(i, tiles.size(), ui.gap()), tile.count, ui.say(tile.label),
               tile.alert);
  }
}

std::string_view verdict(const RollPreview& preview) {
  if (!preview.importable()) return "desk.list.fix";
  return preview.needs_decision() ? "desk.list.look_again" : "desk.list.plain";
}

ui::TextStyle style_of(LineKind kind) {
  switch (kind) {
    case LineKind::refused: return {Face::small_bold, Role::alert};
    case LineKind::repair:
    case LineKind::flag: return {Face::small, Role::accent};
    case LineKind::skipped: return {Face::small, Role::muted};
    case LineKind::remark: return {Face::small_bold, Role::accent};
    case LineKind::household:
    case LineKind::column: return {Face::small, Role::ink};
  }
  return {};
}

std::string line_words(const ListLine& line, const Ui& ui) {
  const auto row = std::to_string(line.row);
  switch (line.kind) {
    case LineKind::remark: return line.text;
    case LineKind::household: return ui.say("desk.line.row", {{"n", row}, {"text", line.text}});
    case LineKind::refused: return ui.say("desk.line.refused", {{"n", row}, {"text", line.text}});
    case LineKind::skipped: return ui.say("desk.line.skipped", {{"n", row}, {"text", line.text}});
    case LineKind::repair: return ui.say("desk.line.repair", {{"text", line.text}});
    case LineKind::flag: return ui.say("desk.line.flag", {{"text", line.text}});
    case LineKind::column:
      return ui.say("desk.line.column",
                    {{"n", rolls::column_letters(line.row)}, {"text", line.text}});
  }
  return {};
}

void rows(const OpenList& list, Ui& ui, Rect area) {
  const float pitch = area.h / static_cast<float>(lines_on_page);
  const auto first = list.pages[list.page];
  const auto end =
      list.page + 1 < list.pages.size() ? list.pages[list.page + 1] : list.lines.size();
  for (auto i = first; i < end; ++i) {
    const auto& line = list.lines[i];
    Rect place = area.take_top(pitch * static_cast<float>(line.height));
    const bool below = line.kind == LineKind::repair || line.kind == LineKind::flag;
    if (!below && i > first) ui::rule(ui, place.x, place.y, place.w);
    if (below) place.take_left(ui.mm(8));
    cell(ui, place, line_words(line, ui), style_of(line.kind));
  }
  if (list.lines.empty()) {
    cell(ui, area.take_top(2 * pitch), ui.say("desk.list.nothing_odd"), {Face::small, Role::muted});
  }
}

Touched views(const OpenList& list, Ui& ui, Rect& row) {
  struct View {
    const char* id;
    const char* label;
    ListView view;
    float width_mm;
  };
  static constexpr std::array<View, 3> all{
      {{"view_odd", "desk.list.only_odd", ListView::odd, 64},
       {"view_all", "desk.list.all_rows", ListView::all, 58},
       {"view_columns", "desk.list.columns", ListView::columns, 36}}};
  Touched touched;
  const auto odd = std::to_string(odd_rows(list.look.preview));
  for (const auto& one : all) {
    const auto label = ui.say(one.label, {{"n", odd}});
    ui::Button button{one.id, label, ui::Look::plain, Face::small_bold};
    button.chosen = list.view == one.view;
    if (ui::touch_button(ui, row.take_left(ui.mm(one.width_mm), ui.gap()), button)) {
      touched = ListViewChosen{one.view};
    }
  }
  return touched;
}

// A whole file that cannot be read as it is, and what a person can say so that it can.
Touched refused_file(const OpenList& list, Ui& ui, Rect area) {
  Touched touched;
  const auto& preview = list.look.preview;
  std::string words = preview.refusal;
  std::vector<std::pair<std::string, rolls::RollOptions>> choices;
  if (preview.font) {
    words = ui.say("desk.list.old_font");
    for (const auto font : {rolls::OldFont::tcvn3, rolls::OldFont::vni}) {
      auto options = list.options;
      options.font = font;
      const auto name = ui.say("desk.list.font_" + std::string(rolls::name_of(font)));
      choices.emplace_back(name, std::move(options));
    }
  }
  if (!preview.sheets.empty()) words = ui.say("desk.list.which_sheet");
  for (auto i = list.page * sheets_on_page; i < preview.sheets.size(); ++i) {
    if (choices.size() == sheets_on_page) break;
    auto options = list.options;
    options.sheet = preview.sheets[i];
    choices.emplace_back(preview.sheets[i], std::move(options));
  }
  if (list.pages.size() > 1) {
    touched = pager(ui, area.take_bottom(target(ui)), list.page, list.pages.size());
  }
  const float height = std::max(ui.mm(16), ui::warning_height(ui, words, area.w));
  ui::warning(ui, area.take_top(height, ui.mm(4)), words);
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (i % 2 == 0 && i > 0) area.take_top(target(ui), ui.gap());
    Rect line = area;
    const Rect place = line.take_top(target(ui)).column(i % 2, 2, ui.gap());
    Rect room = place.inset(ui.mm(9), ui.mm(1));
    const auto label = fitted(ui, Face::small_bold, choices[i].first, room, Keep::first);
    const std::string id = "read_as_" + std::to_string(i);
    if (ui::touch_button(ui, place, {id, label, ui::Look::plain, Face::small_bold})) {
      touched = ListReadAs{choices[i].second};
    }
  }
  return touched;
}

Touched bar(const OpenList& list, Ui& ui, Rect place) {
  Touched touched;
  ui::Button take{"next", ui.say("desk.list.take"), ui::Look::primary};
  take.enabled = list.look.preview.importable();
  Rect middle = place;
  middle.take_left(ui.mm(64), ui.gap());
  middle.take_right(std::max(ui.mm(64), ui::button_width(ui, take)), ui.gap());
  touched = step_bar(ui, place, take, NextWanted{});
  if (ui::touch_button(ui, middle.middle(ui.mm(64), middle.h),
                       {"read_again", ui.say("desk.list.read_again")})) {
    touched = ListReadAs{list.options};
  }
  return touched;
}

}  // namespace

Touched draw_list(const Model& model, Ui& ui) {
  Frame frame = begin_form(model, ui);
  Rect area = frame.area;
  Touched touched;
  const auto take = [&](Touched event) {
    if (event) touched = std::move(event);
  };
  const auto& list = model.work.list;
  const auto& preview = list.look.preview;
  const auto* station = station_of(model);
  title(ui, area,
        ui.say("desk.list.title") + " – " + (station == nullptr ? "" : station->unit_name));
  Rect file = area.take_top(ui.mm(7), ui.mm(1.5F));
  const auto understood = understood_words(list, ui);
  const float width = std::min(file.w * 0.6F, ui::text_width(ui, Face::small, understood) + 1);
  cell(ui, file.take_right(width, ui.mm(4)), understood, {Face::small, Role::ink, Align::right});
  cell(ui, file, file_words(list.file), {Face::small_bold}, Keep::last);
  take(bar(list, ui, frame.bar));
  if (!preview.refusal.empty()) {
    take(refused_file(list, ui, area));
    return touched;
  }
  figures(preview, ui, area.take_top(ui.mm(16), ui.mm(2)));
  const bool fix = !preview.importable();
  cell(ui, area.take_top(ui.mm(14.5F), ui.mm(1.5F)), ui.say(verdict(preview)),
       {Face::small_bold, fix ? Role::alert : Role::ink});
  Rect below = area.take_bottom(target(ui), ui.mm(2));
  take(views(list, ui, below));
  if (list.pages.size() > 1) take(pager(ui, below, list.page, list.pages.size()));
  rows(list, ui, area);
  return touched;
}

}  // namespace kiosk::desk
