#pragma once
// The tables the desk writes out, read back from their .csv files by a few lines of our own.

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace phieukin::round {

using Row = std::vector<std::string>;
struct Sheet {
  std::vector<Row> rows;  // the first one is the header
  // The cell of a row under this header; "?" when there is no such column.
  std::string cell(const Row& row, const std::string& header) const;
  bool has(const std::string& header) const;
};
using Sheets = std::map<std::string, Sheet>;  // by the file's name without its ending

// Every .csv of the folder. Throws std::runtime_error where it has no byte order mark.
Sheets read_sheets(const std::filesystem::path& folder);

}  // namespace phieukin::round
