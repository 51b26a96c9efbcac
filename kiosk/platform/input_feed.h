#pragma once
// From the window's queue to a frame's targets. Apart from the window, so that recorded touches
// take the same way in tests.

#include "kiosk/platform/input_queue.h"
#include "kiosk/ui/ui.h"

namespace kiosk::platform {

// Takes what belongs into one frame: movements, and at most one change of a button or key, so that
// every change is seen. True when a finger was lifted.
bool feed(InputQueue& queue, ui::Ui& ui);

}  // namespace kiosk::platform
