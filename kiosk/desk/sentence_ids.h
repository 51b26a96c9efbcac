#pragma once
// Which sentence of assets/strings says a state, a decision or an office.

#include <string_view>

#include "kiosk/commune/hamlets.h"

namespace kiosk::desk {

std::string_view sentence_of(commune::HamletState state);
std::string_view sentence_of(commune::DecisionKind kind);
std::string_view sentence_of(commune::UnifiedRole role);

}  // namespace kiosk::desk
