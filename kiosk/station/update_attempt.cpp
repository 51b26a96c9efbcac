#include "kiosk/station/update_attempt.h"

#include "kiosk/station/update_team.h"

namespace kiosk::station::steps {

namespace {

Problem problem_of_unlocking(const Model& model) {
  if (model.ballots > 0) return Problem::list_has_ballots;
  return model.attempt < model.definition.attempts.size() ? Problem::none : Problem::attempts_used;
}

// Everything the key ceremony and the polls brought; what the meeting recorded stays.
void forget_attempt(Model& model) {
  const auto made = model.reconciliation.cards_made;
  model.reconciliation = {};
  model.reconciliation.cards_made = made;
  model.setup_event.clear();
  model.members.clear();
  model.threshold = 0;
  model.ceremony_step = CeremonyStep::intro;
  model.ceremony_member = 0;
  model.day.last_call = false;
}

}  // namespace

Effects ask_to_unlock_list(Model& model) {
  model.problem = problem_of_unlocking(model);
  if (model.problem == Problem::none) model.day.sheet = Sheet::unlock_list;
  return {};
}

Effects on_unlock_list(Model& model, const Event& event) {
  if (as<SheetLeft>(event) != nullptr) model.day.sheet = Sheet::none;
  if (as<ListUnlockRequested>(event) == nullptr) return {};
  return ask_second_officer(model, TwoPersonAction::abandon_attempt);
}

Effects after_abandoning(Model& model, const Event& event) {
  if (const auto* failed = as<EffectFailed>(event)) {
    model.busy = Busy::no;
    model.problem = failed->problem;
    return {};
  }
  if (as<Saved>(event) == nullptr) return {};
  forget_attempt(model);
  ++model.attempt;
  enter(model, Phase::candidates);
  return {};
}

}  // namespace kiosk::station::steps
