#pragma once
// An officer's twelve digits open the store key; which officer's they were is known by then.

#include "kiosk/station/device_folder.h"
#include "kiosk/station/problem.h"

namespace kiosk::station {

struct OfficerKey {
  store::StoreKey key;
  std::size_t officer = 0;  // index into the officers' file
};
tl::expected<OfficerKey, Problem> open_store_key(const DevicePaths& paths,
                                                 const crypto::DigitEntry& typed);

}  // namespace kiosk::station
