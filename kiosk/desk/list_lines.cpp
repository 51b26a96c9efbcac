// A preview as lines of a page. A row and what has to be said about it stand on one page as long as
// they fit there.

#include <algorithm>

#include "kiosk/desk/model.h"
#include "kiosk/election/text.h"
#include "kiosk/ui/utf8.h"

namespace kiosk::desk {

namespace {

using rolls::PreviewRow;
using rolls::RowState;

constexpr std::size_t letters_before = 12;  // "Dòng 1234: " and the like

void add(std::vector<ListLine>& lines, LineKind kind, std::size_t row, std::string text) {
  const auto letters = ui::code_points(text).size() + letters_before;
  const auto height = std::min((letters + letters_on_line - 1) / letters_on_line, lines_on_page);
  lines.push_back({kind, row, std::move(text), height});
}

// A day is kept as 1975-01-06 and read as 06/01/1975.
std::string after_words(const rolls::Repair& repair) {
  const bool day = repair.field == rolls::Field::birth && repair.after.size() == 10;
  return day ? election::vietnamese_date(repair.after) : repair.after;
}

void add_row(std::vector<ListLine>& lines, const PreviewRow& row) {
  switch (row.state) {
    case RowState::understood:
    case RowState::repaired:
      add(lines, LineKind::household, row.row, rolls::household_line(row.household));
      break;
    case RowState::refused: add(lines, LineKind::refused, row.row, row.why); break;
    case RowState::skipped: add(lines, LineKind::skipped, row.row, row.why); break;
  }
  for (const auto& repair : row.repairs) {
    add(lines, LineKind::repair, row.row,
        std::string(rolls::words_of(repair.field)) + ": “" + repair.before + "” thành “" +
            after_words(repair) + "”. " + repair.why);
  }
  for (const auto& flag : row.flags) add(lines, LineKind::flag, row.row, flag.sentence);
}

std::vector<ListLine> lines_of(const rolls::RollPreview& preview, ListView view) {
  std::vector<ListLine> lines;
  for (const auto& remark : preview.remarks) add(lines, LineKind::remark, 0, remark);
  if (view == ListView::columns) {
    for (const auto& use : preview.columns) {
      if (use.header.empty()) continue;
      const auto meaning = use.field ? rolls::words_of(*use.field) : std::string_view("không lấy");
      add(lines, LineKind::column, use.column, "“" + use.header + "”: " + std::string(meaning));
    }
    return lines;
  }
  if (view == ListView::all) {
    for (const auto& row : preview.rows) add_row(lines, row);
    return lines;
  }
  // What keeps the list from being taken in comes first.
  for (const bool refused : {true, false}) {
    for (const auto& row : preview.rows) {
      if (is_odd(row) && (row.state == RowState::refused) == refused) add_row(lines, row);
    }
  }
  return lines;
}

bool begins_row(LineKind kind) { return kind != LineKind::repair && kind != LineKind::flag; }

// How many lines the row that begins at `first` is high.
std::size_t height_of_row(const std::vector<ListLine>& lines, std::size_t first) {
  std::size_t height = lines[first].height;
  for (auto i = first + 1; i < lines.size() && !begins_row(lines[i].kind); ++i) {
    height += lines[i].height;
  }
  return height;
}

std::vector<std::size_t> pages_of_lines(const std::vector<ListLine>& lines) {
  std::vector<std::size_t> pages{0};
  std::size_t used = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool whole = begins_row(lines[i].kind);
    const auto needed = whole ? std::min(height_of_row(lines, i), lines_on_page) : lines[i].height;
    if (used > 0 && used + needed > lines_on_page) {
      pages.push_back(i);
      used = 0;
    }
    used += lines[i].height;
  }
  return pages;
}

}  // namespace

bool is_odd(const PreviewRow& row) {
  return row.state != RowState::understood || !row.flags.empty();
}

std::size_t odd_rows(const rolls::RollPreview& preview) {
  return static_cast<std::size_t>(std::count_if(preview.rows.begin(), preview.rows.end(), is_odd));
}

void show(OpenList& list, ListView view) {
  list.view = view;
  list.lines = lines_of(list.look.preview, view);
  list.pages = pages_of_lines(list.lines);
  const auto sheets = list.look.preview.sheets.size();
  if (sheets > 0) list.pages.assign(pages_of(sheets, sheets_on_page), 0);
  list.page = 0;
}

}  // namespace kiosk::desk
