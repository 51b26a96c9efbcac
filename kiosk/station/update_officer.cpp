// Officers at the open booth. Their screens cover whatever a voter was doing.

#include "kiosk/station/update_attempt.h"
#include "kiosk/station/update_cards.h"
#include "kiosk/station/update_sheets.h"
#include "kiosk/station/update_team.h"

namespace kiosk::station::steps {

namespace {

// After an officer stood there the voter starts again from the greeting: the choice must not appear
// by itself while the officer is still turning away. The draft is kept.
void give_back(Model& model) {
  model.officer = OfficerStep::none;
  model.day.sheet = Sheet::none;  // an idle one that was left is no officer's any more
  if (session_open(model)) model.voter = VoterStep::greeting;
}

bool voter_inside(const Model& model) {
  return session_open(model) || model.voter == VoterStep::done;
}

}  // namespace

Effects call_officer(Model& model) {
  model.officer = OfficerStep::unlock;
  return {WipeSlots{}};  // half a card code may have been typed
}

Effects dismiss_officer(Model& model) {
  give_back(model);
  return {WipeSlots{}};
}

Effects on_officer_unlock(Model& model, const Event& event) {
  if (as<OfficerSecretEntered>(event) != nullptr) {
    return wait_for(model, Busy::unlocking, CheckOfficer{});
  }
  return as<OfficerDismissed>(event) != nullptr ? dismiss_officer(model) : Effects{};
}

Effects on_officer_menu(Model& model, const Event& event) {
  if (as<OfficerDismissed>(event) != nullptr) give_back(model);
  if (auto opened = open_sheet(model, event, {Sheet::readiness, Sheet::notes})) return *opened;
  if (as<BallotsWritten>(event) != nullptr && notice_of(model) == Notice::write_ballots) {
    model.day.reminded_hour = model.now / seconds_of_hour;
    return {};
  }
  if (voter_inside(model)) {
    if (as<VoterLeft>(event) == nullptr) return {};
    model.officer = OfficerStep::none;
    return voter_left(model);
  }
  if (auto effects = choose_about_cards(model, event); !effects.empty()) return effects;
  if (auto opened = open_sheet(model, event, {Sheet::last_call})) return *opened;
  if (as<ListUnlockRequested>(event) != nullptr) return ask_to_unlock_list(model);
  if (as<CloseRequested>(event) != nullptr) model.officer = OfficerStep::close_confirm;
  if (as<PauseRequested>(event) != nullptr && model.phase == Phase::open) {
    return save_towards(model, Phase::paused, RecordPause{});
  }
  if (as<ResumeRequested>(event) != nullptr && model.phase == Phase::paused) {
    if (notice_of(model) == Notice::battery_critical) {
      model.problem = Problem::battery_critical;
      return {};
    }
    return save_towards(model, Phase::open, RecordResume{});
  }
  return {};
}

Effects on_close_confirm(Model& model, const Event& event) {
  if (as<CloseCancelled>(event) != nullptr) model.officer = OfficerStep::menu;
  if (as<CloseConfirmed>(event) == nullptr) return {};
  return ask_second_officer(model, TwoPersonAction::close_polls);
}

}  // namespace kiosk::station::steps
