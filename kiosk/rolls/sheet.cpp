#include "kiosk/rolls/sheet.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>

#include "kiosk/election/definition.h"
#include "kiosk/rolls/sentences.h"
#include "kiosk/rolls/xml.h"

namespace kiosk::rolls {

namespace {

using package::Outcome;
using package::refuse;
using pugi::xml_node;

constexpr std::size_t most_rows = election::most_households + rows_above_households;
constexpr std::size_t last_row_of_all = 1'048'576;
constexpr std::size_t last_column_of_all = 16'384;

std::optional<std::size_t> number_of(std::string_view text) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

struct Place {
  std::size_t row = 0;  // as a spreadsheet counts
  std::size_t column = 0;
};

// "AB12", with $ or without.
std::optional<Place> place_of(std::string_view text) {
  std::size_t column = 0;
  while (!text.empty() && (text[0] == '$' || (text[0] >= 'A' && text[0] <= 'Z'))) {
    if (text[0] != '$') column = column * 26 + static_cast<std::size_t>(text[0] - 'A') + 1;
    if (column > last_column_of_all) return std::nullopt;
    text.remove_prefix(1);
  }
  const auto row = number_of(text);
  if (column == 0 || !row || *row == 0 || *row > last_row_of_all) return std::nullopt;
  return Place{*row, column - 1};
}

// Text of <si> or <is>: one <t>, or runs of it; how a word is pronounced (rPh) is left out.
std::string text_of(const xml_node& node) {
  std::string text;
  for (const auto child : node.children()) {
    const auto name = local_name(child);
    if (name == "t") text += child.text().get();
    if (name == "r") text += child_of(child, "t").text().get();
    if (text.size() > most_cell_bytes) break;
  }
  return text;
}

class SheetReader {
 public:
  explicit SheetReader(const SharedParts& shared) : shared_(shared) {}

  Outcome<RollTable> read(const xml_node& sheet) {
    for (const auto row : child_of(sheet, "sheetData").children()) {
      if (local_name(row) != "row") continue;
      if (!read_row(row)) return tl::unexpected(failure_);
    }
    if (!read_merges(child_of(sheet, "mergeCells"))) return tl::unexpected(failure_);
    RollTable table;
    for (auto& [number, row] : rows_) table.rows.push_back(std::move(row));
    return table;
  }

 private:
  bool fail(std::string_view sentence) {
    failure_ = {std::string(sentence)};
    return false;
  }

  bool read_row(const xml_node& node) {
    const auto written = attribute_of(node, "r");
    const auto number = written.empty() ? last_row_ + 1 : number_of(written).value_or(0);
    if (number <= last_row_ || number > last_row_of_all) return fail(sentences::damaged_workbook);
    last_row_ = number;
    RollRow row;
    row.number = number;
    const auto hidden = attribute_of(node, "hidden");
    row.hidden = hidden == "1" || hidden == "true";
    std::size_t next = 0;
    for (const auto cell : node.children()) {
      if (local_name(cell) != "c") continue;
      const auto where = attribute_of(cell, "r");
      const auto place = place_of(where);
      if (!where.empty() && (!place || place->row != number || place->column < next)) {
        return fail(sentences::damaged_workbook);
      }
      const auto column = place ? place->column : next;
      next = column + 1;
      auto taken = cell_of(cell);
      if (!taken) return fail(taken.error().sentence);
      if (is_blank(*taken)) continue;
      if (column >= most_roll_columns) return fail(sentences::oversized_workbook);
      row.cells.resize(column);
      row.cells.push_back(std::move(*taken));
    }
    if (row.cells.empty()) return true;
    if (rows_.size() >= most_rows) return fail(sentences::too_many_rows);
    rows_.emplace(number, std::move(row));
    return true;
  }

  Outcome<RollCell> cell_of(const xml_node& node) const {
    const auto type = attribute_of(node, "t");
    const auto value = child_of(node, "v");
    RollCell cell;
    cell.text = type == "inlineStr" ? text_of(child_of(node, "is")) : value.text().get();
    if (type == "s" && value) {
      const auto index = number_of(cell.text);
      if (!index || *index >= shared_.strings.size()) return refuse(sentences::damaged_workbook);
      cell.text = shared_.strings[*index];
    } else if (type == "b") {
      cell.kind = CellKind::boolean;
    } else if (type == "e") {
      cell.kind = CellKind::wrong;
    } else if (type == "d") {
      cell.kind = CellKind::text;  // an ISO date as text
    } else if ((type.empty() || type == "n") && !cell.text.empty()) {
      const auto style = number_of(attribute_of(node, "s")).value_or(0);
      const bool date = style < shared_.is_date.size() && shared_.is_date[style];
      cell.kind = date ? CellKind::date : CellKind::number;
      cell.text = plain_number(cell.text);
    }
    // An empty text is a result when it says that it is one; openpyxl leaves the value empty.
    const bool computed = type == "str" ? !value.empty() : !cell.text.empty();
    if (!computed && child_of(node, "f")) cell.kind = CellKind::uncomputed;
    if (cell.text.size() > most_cell_bytes) return refuse(sentences::cell_too_long);
    return cell;
  }

  bool read_merges(const xml_node& list) {
    std::size_t merges = 0;
    std::size_t covered = 0;
    for (const auto merge : list.children()) {
      if (local_name(merge) != "mergeCell") continue;
      const auto range = attribute_of(merge, "ref");
      const auto colon = range.find(':');
      if (colon == range.npos) continue;
      const auto first = place_of(range.substr(0, colon));
      auto last = place_of(range.substr(colon + 1));
      if (!first || !last || last->row < first->row || last->column < first->column) {
        return fail(sentences::damaged_workbook);
      }
      if (++merges > most_merges) return fail(sentences::oversized_workbook);
      last->column = std::min(last->column, most_roll_columns - 1);
      last->row = std::min(last->row, rows_.empty() ? 0 : rows_.rbegin()->first);
      if (!cover(*first, *last, covered)) return fail(sentences::oversized_workbook);
    }
    return true;
  }

  bool cover(const Place& first, const Place& last, std::size_t& covered) {
    const auto from = rows_.find(first.row);
    if (from == rows_.end() || first.column >= from->second.cells.size()) return true;
    const auto shown = from->second.cells[first.column];
    if (is_blank(shown)) return true;
    for (auto row = from; row != rows_.end() && row->first <= last.row; ++row) {
      auto& cells = row->second.cells;
      if (cells.size() <= last.column) cells.resize(last.column + 1);
      for (auto column = first.column; column <= last.column; ++column) {
        if (++covered > most_merged_cells) return false;
        if (row->first == first.row && column == first.column) continue;
        cells[column] = shown;
        cells[column].covered = true;
      }
    }
    return true;
  }

  const SharedParts& shared_;
  std::map<std::size_t, RollRow> rows_;
  std::size_t last_row_ = 0;
  package::Refusal failure_;
};

// Formats every workbook knows without writing them down.
bool is_known_date(std::size_t format) {
  return (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 31) ||
         format == 36 || (format >= 50 && format <= 58);
}

}  // namespace

Outcome<std::vector<std::string>> read_shared_strings(std::string_view xml) {
  const auto document = parse_xml(xml);
  if (!document) return tl::unexpected(document.error());
  std::vector<std::string> strings;
  for (const auto each : child_of(*document, "sst").children()) {
    if (local_name(each) != "si") continue;
    if (strings.size() >= most_shared_strings) return refuse(sentences::oversized_workbook);
    strings.push_back(text_of(each));
  }
  return strings;
}

Outcome<std::vector<bool>> read_date_styles(std::string_view xml) {
  const auto document = parse_xml(xml);
  if (!document) return tl::unexpected(document.error());
  const auto sheet = child_of(*document, "styleSheet");
  std::set<std::size_t> dates;
  for (const auto format : child_of(sheet, "numFmts").children()) {
    const auto id = number_of(attribute_of(format, "numFmtId"));
    if (id && shows_a_date(attribute_of(format, "formatCode"))) dates.insert(*id);
  }
  std::vector<bool> styles;
  for (const auto style : child_of(sheet, "cellXfs").children()) {
    if (styles.size() >= most_styles) return refuse(sentences::oversized_workbook);
    const auto format = number_of(attribute_of(style, "numFmtId")).value_or(0);
    styles.push_back(is_known_date(format) || dates.contains(format));
  }
  return styles;
}

Outcome<RollTable> read_sheet(std::string_view xml, const SharedParts& shared) {
  const auto document = parse_xml(xml);
  if (!document) return tl::unexpected(document.error());
  const auto sheet = child_of(*document, "worksheet");
  if (!sheet) return refuse(sentences::damaged_workbook);
  return SheetReader(shared).read(sheet);
}

}  // namespace kiosk::rolls
