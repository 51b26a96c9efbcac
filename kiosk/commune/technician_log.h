#pragma once
// Where lines for technicians go. They hold no names and no choices.

namespace kiosk::commune {

// To standard error, so that standard output carries only what was asked for.
void log_to_standard_error();

}  // namespace kiosk::commune
