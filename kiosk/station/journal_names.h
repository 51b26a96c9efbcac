#pragma once
// How findings and ends are called in the facts of journal lines (docs/journal.md).

#include <optional>
#include <string_view>

#include "kiosk/station/day.h"
#include "kiosk/station/problem.h"

namespace kiosk::station {

std::string_view name_of(Check check);
std::string_view name_of(Finding finding);
std::string_view name_of(ExportEnd end);

// Only what is the machine's fault and not a person's slip has a line; nullopt for all else.
std::optional<std::string_view> fault_of(Problem problem);

}  // namespace kiosk::station
