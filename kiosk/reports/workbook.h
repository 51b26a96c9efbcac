#pragma once
// Tables for spreadsheets: one .xlsx with several sheets, or one .csv (UTF-8 with BOM, CRLF, comma)
// for each. Texts are never read as formulas: a leading = + - @ is written as text.

#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/reports/error.h"

namespace kiosk::reports {

// A share is written as its percentage with two decimals; its fraction stands in two more columns.
using Cell = std::variant<std::monostate, std::string, std::int64_t, double>;

struct Table {
  std::string name;   // of the sheet and of the .csv file; ASCII, at most 31
  std::string title;  // first row of the sheet
  std::vector<std::string> header;
  std::vector<std::vector<Cell>> rows;  // each as long as the header
};

// Bytes of the file. An .xlsx made twice of the same tables is the same, byte for byte.
Result<std::string> workbook(const std::vector<Table>& tables);
std::string csv(const Table& table);

}  // namespace kiosk::reports
