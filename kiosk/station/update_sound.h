#pragma once
// The parts of update() for screens that are read aloud.

#include "kiosk/station/update_steps.h"

namespace kiosk::station::steps {

inline constexpr std::int64_t spoken_thanks_seconds = 20;  // the thanks are read aloud meanwhile

void choose_sound(Model& model, bool on);
Effects lose_sound(Model& model);

}  // namespace kiosk::station::steps
