#pragma once
// The parts of update() that ask who is at the machine: PINs, two people, wrong secrets, idle
// screens. As in update_steps.h, an event that is not legal changes nothing.

#include "kiosk/station/update_steps.h"

namespace kiosk::station::steps {

// --- who the officers are (update_pins.cpp) ---
bool another_has_pin(const Model& model);  // than the acting officer
bool asks_for_digits(const Model& model);  // of an officer who has no PIN yet
// After unlocking. Twelve digits are more than a PIN: who has just typed them may replace theirs.
void greet_team(Model& model, bool pin_forgotten);
Effects on_pin_choose(Model& model, const Event& event);
Effects on_pin_repeat(Model& model, const Event& event);
Effects on_officer_invited(Model& model, const Event& event);
Effects after_recognising(Model& model, const Event& event);
Effects after_setting_pin(Model& model, const Event& event);
// An effect that takes a secret failed, or took none: said and shown. False for other events.
bool refused(Model& model, const Event& event);

// --- what needs two officers (update_two_person.cpp) ---
// Shows the other officer what is to be done; it is done when they have confirmed it.
Effects ask_second_officer(Model& model, TwoPersonAction action);
Effects on_second_officer(Model& model, const Event& event);
Effects after_confirming(Model& model, const Event& event);
bool may_reopen(const Model& model);
Effects ask_to_reopen(Model& model);
Effects on_reopen(Model& model, const Event& event);

// --- wrong secrets and idle screens (update_idle.cpp) ---
bool takes_officer_secret(Screen screen);  // where a wrong one counts
Effects pass_time(Model& model, std::int64_t before);
std::optional<std::int64_t> team_deadline(const Model& model);
Effects on_officer_locked(Model& model, const Event& event);
Effects on_locked_out(Model& model, const Event& event);
// Back to the voter, or to the card (update_officer.cpp).
Effects dismiss_officer(Model& model);

}  // namespace kiosk::station::steps
