#pragma once
// Silence: what a booth does when nobody touches it. A part of update().

#include "kiosk/station/update_steps.h"

namespace kiosk::station::steps {

void stir(Model& model);  // somebody is there
Effects on_stirred(Model& model);
Effects on_idle_alert(Model& model, const Event& event);
Effects on_idle_locked(Model& model, const Event& event);
// A tick from `before` to `now`: silence goes on, or starts anew from here.
void keep_silence(Model& model, std::int64_t before, std::int64_t now);
Effects after_silence(Model& model);
std::optional<std::int64_t> lock_time(const Model& model);  // while the alert is shown
std::optional<std::int64_t> waiting_end(const Model& model);

}  // namespace kiosk::station::steps
