#pragma once
// The photos a plan names: read, made uniform and kept beside the plan's stations.

#include <filesystem>

#include "kiosk/package/refusal.h"
#include "kiosk/plan/plan.h"

namespace kiosk::plan {

// `folder` is where the plan lies; the names in it lead from there. Refused with one sentence that
// names the station, the candidate, the file and the cause. A plan without photos is left as it is.
package::Outcome<void> read_photos(Plan& plan, const std::filesystem::path& folder);

}  // namespace kiosk::plan
