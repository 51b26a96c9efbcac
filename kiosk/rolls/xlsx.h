#pragma once
// The visible sheets of an .xlsx workbook as tables.

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/package/refusal.h"
#include "kiosk/rolls/table.h"

namespace kiosk::rolls {

inline constexpr std::size_t most_sheets = 100;

struct Workbook {
  std::vector<RollTable> sheets;    // visible ones, in order
  std::vector<std::string> hidden;  // names of the others
};
package::Outcome<Workbook> read_workbook(std::string_view bytes);

}  // namespace kiosk::rolls
