// What no officer may do alone: one asks, the other confirms with a PIN of their own, and only then
// the action's own effect runs. The worker checks it again (effects_officers.cpp).

#include "kiosk/station/update_team.h"

namespace kiosk::station::steps {

namespace {

Effects perform(Model& model, TwoPersonAction action) {
  switch (action) {
    case TwoPersonAction::open_polls: return save_towards(model, Phase::open, OpenPolls{});
    case TwoPersonAction::close_polls:
      model.pending = Phase::reconcile;
      return wait_for(model, Busy::closing, ClosePolls{});
    case TwoPersonAction::reopen_polls:
      return save_towards(model, Phase::open, ReopenPolls{.reason = model.team.reopen_reason});
    case TwoPersonAction::replace_card:
      model.officer = OfficerStep::card_replace;  // good for one card (effects_cards.cpp)
      return {WipeSlots{}};
    case TwoPersonAction::unlock_list: return save_meeting(model, Phase::candidates, model.meeting);
    case TwoPersonAction::abandon_attempt:
      return wait_for(model, Busy::abandoning, AbandonAttempt{});
    case TwoPersonAction::withdraw_last_call:
      return wait_for(model, Busy::noting, RecordLastCall{.announced = false, .queue = 0});
  }
  return {};
}

}  // namespace

Effects ask_second_officer(Model& model, TwoPersonAction action) {
  model.team.pending = action;
  return {WipeSlots{}};
}

Effects on_second_officer(Model& model, const Event& event) {
  if (as<SecondOfficerDismissed>(event) != nullptr) {
    model.team.pending.reset();
    return {WipeSlots{}};
  }
  if (as<SecondOfficerEntered>(event) == nullptr) return {};
  return wait_for(model, Busy::confirming, CheckSecondOfficer{.action = *model.team.pending});
}

Effects after_confirming(Model& model, const Event& event) {
  if (refused(model, event)) return {};
  if (as<SecondOfficerConfirmed>(event) == nullptr || !model.team.pending) return {};
  const auto action = *model.team.pending;
  model.busy = Busy::no;
  model.team.pending.reset();
  return perform(model, action);
}

bool may_reopen(const Model& model) {
  return model.phase == Phase::reconcile || model.phase == Phase::counting;
}

Effects ask_to_reopen(Model& model) {
  model.team.reopening = may_reopen(model);
  return {};
}

Effects on_reopen(Model& model, const Event& event) {
  if (as<ReopenCancelled>(event) != nullptr) model.team.reopening = false;
  const auto* chosen = as<ReopenReasonChosen>(event);
  if (chosen == nullptr) return {};
  model.team.reopen_reason = chosen->reason;
  return ask_second_officer(model, TwoPersonAction::reopen_polls);
}

}  // namespace kiosk::station::steps
