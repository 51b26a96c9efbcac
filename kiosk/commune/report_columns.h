#pragma once
// A table as a list of columns: what stands at the head, who may read it, and the cell of a row.
// Private to this room.

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "kiosk/commune/report.h"

namespace kiosk::commune {

using reports::Cell;
using reports::Table;

template <class Row>
struct Column {
  std::string_view head;  // a sentence's id behind "com.export.col."
  Readers readers;        // `posted`: may be posted too
  Cell (*cell)(const Row& row, const ReportFacts& facts);
};

inline std::string report_text(const ReportFacts& facts, std::string_view id) {
  return facts.strings.text(fmt::format("com.export.{}", id));
}

// With its names and title, and nothing in it.
Table empty_table(const ReportFacts& facts, std::string_view name);

template <class Row>
Table table_of(const ReportFacts& facts, std::string_view name,
               const std::vector<Column<Row>>& columns, const std::vector<Row>& rows) {
  Table table = empty_table(facts, name);
  const auto shown = [&facts](const Column<Row>& column) {
    return facts.readers == Readers::commune || column.readers == Readers::posted;
  };
  for (const auto& column : columns) {
    if (shown(column)) {
      table.header.push_back(report_text(facts, fmt::format("col.{}", column.head)));
    }
  }
  for (const auto& row : rows) {
    auto& cells = table.rows.emplace_back();
    for (const auto& column : columns) {
      if (shown(column)) cells.push_back(column.cell(row, facts));
    }
  }
  return table;
}

Cell count_cell(std::uint64_t count);
// The number, where the share it belongs to is known.
Cell known_cell(const Share& share, std::uint64_t count);
Cell percent_cell(const Share& share);  // 98.12; empty when the whole is 0
Cell date_cell(std::string_view iso);   // 29/11/2026
// Of the rounded percentages, so that who subtracts them on paper gets the same: 4.87.
Cell points_cell(const Share& now, const Share& before);

Cell state_cell(const HamletView& hamlet, const ReportFacts& facts);
Cell band_cell(Band band, const ReportFacts& facts);

Table hamlet_table(const ReportFacts& facts);
Table candidate_table(const ReportFacts& facts);
Table not_elected_table(const ReportFacts& facts);
Table comparison_table(const ReportFacts& facts);
Table offices_table(const ReportFacts& facts);
Table summary_table(const ReportFacts& facts);

}  // namespace kiosk::commune
