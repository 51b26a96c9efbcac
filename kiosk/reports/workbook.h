#pragma once
// Tables for spreadsheets: one .xlsx with several sheets, or one .csv (UTF-8 with BOM, CRLF, comma)
// for each. Texts are never read as formulas: a leading = + - @ is written as text. What a person
// needs to know of the files is in docs/formats/reports.md.

#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/reports/error.h"

namespace kiosk::reports {

// A share is written as its percentage with two decimals; its fraction stands in two more columns.
// Whole numbers are grouped, so years and codes are texts. A number that is none stays empty.
using Cell = std::variant<std::monostate, std::string, std::int64_t, double>;

struct Table {
  std::string name;   // of the sheet and of the .csv file; ASCII, at most 31
  std::string title;  // first row of the sheet
  std::vector<std::string> header;
  std::vector<std::vector<Cell>> rows;  // each as long as the header
};

inline constexpr std::size_t most_tables = 64;
inline constexpr std::size_t most_table_columns = 256;
inline constexpr std::size_t most_table_rows = 1'000'000;  // Excel holds 1,048,576 with the head
inline constexpr std::size_t most_cell_units = 32'767;     // UTF-16, as Excel counts

// Bytes of the file. An .xlsx made twice of the same tables by the same version of libxlsxwriter is
// the same, byte for byte. Error::table for names, shapes and texts beyond the limits: nothing is
// cut off silently.
Result<std::string> workbook(const std::vector<Table>& tables);
// Without the title. A text that a spreadsheet would take for a formula has an apostrophe before
// it.
std::string csv(const Table& table);

}  // namespace kiosk::reports
