#pragma once
// A list of households on its way in: what it was understood to say and which file that was, so
// that what is taken in is what somebody has looked at.

#include <string>

#include "kiosk/rolls/preview.h"

namespace kiosk::commune {

struct RollLook {
  rolls::RollPreview preview;  // without identity numbers
  std::string file;            // its SHA-256
};

// Who takes a list in, and the file they have looked at; either may be empty when nobody says.
struct RollTaking {
  std::string by{};
  std::string seen{};  // SHA-256: another file is refused
};

}  // namespace kiosk::commune
