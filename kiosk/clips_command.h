#pragma once
// `phieukin-kiosk clips`: what a hamlet has recorded, what the synthesiser will say instead, and
// which files are of no use.

#include <filesystem>
#include <string>

#include "kiosk/election/definition.h"
#include "kiosk/election/languages.h"

namespace kiosk {

struct ClipsRequest {
  std::filesystem::path clips;
  election::Unit unit;  // of the device: title and name
  bool json = false;
};

// Prints the report. False when the folder is not there or a file in it cannot be used.
bool report_clips(const ClipsRequest& request, const election::Languages& languages);

}  // namespace kiosk
