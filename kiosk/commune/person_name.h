#pragma once
// The name of whoever does something here, as it stands in the journal.

#include <string>
#include <string_view>

#include "kiosk/package/refusal.h"

namespace kiosk::commune {

// Normalised, without blanks at its ends; empty when nothing is written. Refused when it is no
// text of one line, or longer than 120 bytes.
package::Outcome<std::string> person_name(std::string_view written);

}  // namespace kiosk::commune
