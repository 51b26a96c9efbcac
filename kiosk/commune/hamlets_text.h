#pragma once
// The hamlets as a program reads them and as a person does at the command line.

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/commune/hamlets.h"

namespace kiosk::commune {

// One JSON object (docs/formats/commune.md). The texts of complaints are not in it.
std::string hamlets_json(const std::vector<HamletView>& hamlets);
std::string hamlets_text(const std::vector<HamletView>& hamlets);

std::string_view words_of(HamletState state);
std::string_view words_of(DecisionKind kind);

}  // namespace kiosk::commune
