#pragma once
// The list of candidates is unlocked after the key ceremony: attempt 1 is given up, attempt 2 goes
// on with the list (docs/decisions/0017-a-second-attempt.md). As in update_steps.h, an event that
// is not legal changes nothing.

#include "kiosk/station/update_steps.h"

namespace kiosk::station::steps {

// From the zero report and the officers' menu with nobody inside.
Effects ask_to_unlock_list(Model& model);
Effects on_unlock_list(Model& model, const Event& event);
Effects after_abandoning(Model& model, const Event& event);

}  // namespace kiosk::station::steps
