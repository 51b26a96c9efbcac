#pragma once
// A booth that has voted takes the package of another vote only when that package names the very
// result this booth sealed. What it had is then set aside, not deleted. Private to this room.

#include "kiosk/package/content.h"
#include "kiosk/station/device_folder.h"

namespace kiosk::station {

// Moves what the earlier vote left into the folder "before/<SHA-256 of its result>" and says
// whether there was a sealed result that `follows` names. Interrupted anywhere, the next call goes
// on. False also when something cannot be moved: the device then stays loaded as it was.
bool set_aside_earlier_vote(const DevicePaths& paths, const package::Follows& follows);

// Whether a sealed result is there, of whatever vote.
bool has_sealed(const DevicePaths& paths);

}  // namespace kiosk::station
