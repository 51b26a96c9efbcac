#pragma once
// A text file of rows as a table.

#include <string_view>

#include "kiosk/package/refusal.h"
#include "kiosk/rolls/table.h"

namespace kiosk::rolls {

// UTF-8 without byte order mark; comma, semicolon or tab.
package::Outcome<RollTable> csv_table(std::string_view text);

}  // namespace kiosk::rolls
