#pragma once
// Cards beside the straight way: scanned, refused, assisted, replaced. A part of update().

#include "kiosk/station/update_steps.h"

namespace kiosk::station::steps {

Effects check_card(Model& model, bool scanned);
bool needs_help(const Model& model);  // too many cards refused in a row
void dismiss_refusal(Model& model);
void officer_came(Model& model);  // an officer has unlocked: help is there
Effects on_card_help(Model& model, const Event& event);
Effects on_assist_duty(Model& model, const Event& event);
Effects choose_about_cards(Model& model, const Event& event);  // officer menu, nobody inside
Effects on_card_replace(Model& model, const Event& event);
Effects after_voiding_card(Model& model, const Event& event);

}  // namespace kiosk::station::steps
