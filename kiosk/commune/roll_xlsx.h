#pragma once
// The visible sheets of an .xlsx workbook as tables.

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/commune/roll_table.h"
#include "kiosk/package/refusal.h"

namespace kiosk::commune {

inline constexpr std::size_t most_sheets = 100;

struct Workbook {
  std::vector<RollTable> sheets;    // visible ones, in order
  std::vector<std::string> hidden;  // names of the others
};
package::Outcome<Workbook> read_workbook(std::string_view bytes);

}  // namespace kiosk::commune
