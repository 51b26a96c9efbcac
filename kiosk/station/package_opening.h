#pragma once
// From a package file to what it says, with everything checked that can be checked on a device.

#include <filesystem>
#include <string>

#include "kiosk/station/device_folder.h"

namespace kiosk::station {

struct OpenedPackage {
  package::PackageContent content;
  std::string bytes;          // the envelope's file
  std::string manifest_hash;  // hex
  std::string photos;         // as they came; empty: none
};

// The identity of this device, opened with its device secret.
Outcome<Identity> open_identity(const DevicePaths& paths, const KnownDevice& device,
                                const crypto::DigitEntry& device_secret);

// Signed by the pinned commune, sealed to this device, consistent, and for one booth.
Outcome<OpenedPackage> open_package(const std::filesystem::path& file, const KnownDevice& device,
                                    const Identity& identity);

}  // namespace kiosk::station
