#include "kiosk/rolls/csv_table.h"

#include <algorithm>

#include "kiosk/election/definition.h"
#include "kiosk/rolls/csv_rows.h"

namespace kiosk::rolls {

bool is_blank(const RollCell& cell) {
  return cell.text.find_first_not_of(" \t\r\n\xC2\xA0") == std::string::npos &&
         cell.kind != CellKind::wrong && cell.kind != CellKind::uncomputed;
}

package::Outcome<RollTable> csv_table(std::string_view text) {
  const auto rows = split_csv(text, election::most_households + rows_above_households);
  if (!rows) return tl::unexpected(rows.error());
  RollTable table;
  table.separator = csv_separator(text);
  for (const auto& row : *rows) {
    RollRow taken;
    taken.number = row.number;
    for (const auto& cell : row.cells) {
      // What a spreadsheet wrote where it could not compute.
      const bool wrong =
          cell.starts_with("#") && (cell.ends_with("!") || cell.ends_with("?") || cell == "#N/A");
      taken.cells.push_back({cell, wrong ? CellKind::wrong : CellKind::text});
    }
    table.rows.push_back(std::move(taken));
  }
  return table;
}

}  // namespace kiosk::rolls
