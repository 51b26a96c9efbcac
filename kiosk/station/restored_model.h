#pragma once
// The Model as the store remembers it: before unlocking only what a locked screen may show.

#include "kiosk/station/model.h"
#include "kiosk/station/opened_station.h"

namespace kiosk::station {

Model locked_model(const DevicePaths& paths);
std::vector<std::string> officer_roles_of(std::string_view officers_file);
tl::expected<Model, Problem> restored_model(const OpenedStation& opened);
// Recomputed from the record's counts, never stored.
tl::expected<election::Figures, Problem> figures_now(const OpenedStation& opened,
                                                     const DayState& state);

}  // namespace kiosk::station
