#include <cmath>

#include <fmt/format.h>

#include "kiosk/reports/sheet_text.h"
#include "kiosk/reports/workbook.h"

namespace kiosk::reports {

namespace {

std::string quoted(const std::string& text) {
  const bool spaced = !text.empty() && (text.front() == ' ' || text.back() == ' ');
  if (!spaced && text.find_first_of(",;\"") == std::string::npos) return text;
  std::string out = "\"";
  for (const char letter : text) {
    if (letter == '"') out += '"';
    out += letter;
  }
  return out + '"';
}

std::string field(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return quoted(csv_text(*text));
  if (const auto* whole = std::get_if<std::int64_t>(&cell)) return fmt::format("{}", *whole);
  const auto* number = std::get_if<double>(&cell);
  if (number == nullptr || !std::isfinite(*number)) return "";
  return fmt::format("{:.2f}", *number);
}

}  // namespace

std::string csv(const Table& table) {
  std::string out = "\xEF\xBB\xBF";
  const auto separate = [&out](bool first_one) { out += first_one ? "" : ","; };
  bool first = true;
  for (const auto& name : table.header) {
    separate(first);
    out += quoted(csv_text(name));
    first = false;
  }
  out += "\r\n";
  for (const auto& row : table.rows) {
    first = true;
    for (const auto& cell : row) {
      separate(first);
      out += field(cell);
      first = false;
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace kiosk::reports
