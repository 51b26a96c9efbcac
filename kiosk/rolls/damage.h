#pragma once
// Letters that were lost or taken for others before the list came here: nothing can be read any
// more, but what to do about it can be said.

#include <string_view>

#include "kiosk/rolls/table.h"

namespace kiosk::rolls {

// The sentence for whoever brought the file; empty when nothing looks damaged.
std::string_view damage_of(const RollTable& table);

}  // namespace kiosk::rolls
