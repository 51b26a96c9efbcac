#include "tests/round/tables.h"

#include <algorithm>
#include <stdexcept>

#include "tests/kiosk/commune/world.h"

namespace phieukin::round {

namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";

Sheet read_sheet(const std::string& text) {
  Sheet sheet;
  Row row(1);
  bool quoted = false;
  for (std::size_t at = mark.size(); at < text.size(); ++at) {
    const char letter = text[at];
    if (letter == '"') {
      const bool doubled = quoted && at + 1 < text.size() && text[at + 1] == '"';
      if (doubled) row.back() += text[++at];
      if (!doubled) quoted = !quoted;
    } else if (letter == ',' && !quoted) {
      row.emplace_back();
    } else if (letter == '\n' && !quoted) {
      sheet.rows.push_back(std::exchange(row, Row(1)));
    } else if (letter != '\r' || quoted) {
      row.back() += letter;
    }
  }
  return sheet;
}

}  // namespace

bool Sheet::has(const std::string& header) const {
  const auto& head = rows.front();
  return std::find(head.begin(), head.end(), header) != head.end();
}

std::string Sheet::cell(const Row& row, const std::string& header) const {
  const auto& head = rows.front();
  const auto found = std::find(head.begin(), head.end(), header);
  const auto column = static_cast<std::size_t>(found - head.begin());
  return column < row.size() ? row[column] : "?";
}

Sheets read_sheets(const std::filesystem::path& folder) {
  Sheets sheets;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".csv") continue;
    const auto text = kiosk::commune::read_file(entry.path());
    if (!text.starts_with(mark)) throw std::runtime_error("a table without a byte order mark");
    sheets[entry.path().stem().string()] = read_sheet(text);
  }
  return sheets;
}

}  // namespace phieukin::round
