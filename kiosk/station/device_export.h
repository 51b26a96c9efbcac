#pragma once
// The sealed result of a device, as it lies in the outbox, checked before it goes anywhere.

#include <string>

#include "kiosk/station/device_folder.h"
#include "kiosk/station/safe_copy.h"

namespace kiosk::station {

struct SealedFile {
  std::string name, bytes;
};
Outcome<SealedFile> sealed_file(const DevicePaths& paths);

}  // namespace kiosk::station
