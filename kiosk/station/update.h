#pragma once
// The whole legal life of a booth, pure. An event that is not legal in the model's state changes
// nothing and asks for nothing.

#include <vector>

#include "kiosk/station/effect.h"
#include "kiosk/station/event.h"

namespace kiosk::station {

std::vector<Effect> update(Model& model, Event&& event);

}  // namespace kiosk::station
