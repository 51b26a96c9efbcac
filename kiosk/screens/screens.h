#pragma once
// The booth's screens. Each draws a model and returns at most one event; none keeps anything of its
// own.

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/station/event.h"
#include "kiosk/station/screen_of.h"
#include "kiosk/station/slots.h"
#include "kiosk/ui/ui.h"

namespace kiosk::screens {

// One whole frame between Ui::begin(frame_name(model)) and Ui::end().
std::optional<station::Event> draw(const station::Model& model, station::Slots& slots, ui::Ui& ui);

// Tells screens apart for the guard: two members' secrets are two screens.
std::string frame_name(const station::Model& model);

// The sentence for a problem, from assets/strings.
std::string_view problem_id(station::Problem problem);

}  // namespace kiosk::screens
