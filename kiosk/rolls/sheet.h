#pragma once
// One worksheet of a workbook, with what it shares with the others.

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/package/refusal.h"
#include "kiosk/rolls/table.h"

namespace kiosk::rolls {

inline constexpr std::size_t most_merges = 10'000;
inline constexpr std::size_t most_merged_cells = 400'000;
inline constexpr std::size_t most_shared_strings = 400'000;
inline constexpr std::size_t most_styles = 65'536;

struct SharedParts {
  std::vector<std::string> strings;
  std::vector<bool> is_date;  // by style
};

package::Outcome<std::vector<std::string>> read_shared_strings(std::string_view xml);
package::Outcome<std::vector<bool>> read_date_styles(std::string_view xml);
package::Outcome<RollTable> read_sheet(std::string_view xml, const SharedParts& shared);

// 1.2012345678E+10 -> 12012345678; 1975.0 -> 1975. As it was when it is no number, or not whole.
std::string plain_number(std::string_view written);
// General formats say General; a format with days, months or years in it shows a date.
bool shows_a_date(std::string_view format);

}  // namespace kiosk::rolls
