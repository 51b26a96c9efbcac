#pragma once
// The table of docs/station.md as data: which touches a screen answers to, and which answers a
// booth that waits for an effect understands.

#include <set>
#include <string_view>

#include "kiosk/station/screen_of.h"

namespace kiosk::station::testing {

using Names = std::set<std::string_view>;

// Without Ticked, which is legal always. For officer_menu: all that some menu offers.
const Names& legal_touches(Screen screen);
// An officer being checked at an open booth and a booth being unlocked differ in `unlocked`.
Names legal_answers(const Model& model);

}  // namespace kiosk::station::testing
