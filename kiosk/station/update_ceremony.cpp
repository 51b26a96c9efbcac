// The key ceremony, member by member, and the zero report.

#include <algorithm>

#include "kiosk/station/update_attempt.h"
#include "kiosk/station/update_team.h"

namespace kiosk::station::steps {

namespace {

bool all_set(const Model& model) {
  return std::all_of(model.members.begin(), model.members.end(),
                     [](const MemberState& member) { return member.secret_set; });
}

// Keys that were not committed are lost, and with them every secret written down so far.
void start_over(Model& model) {
  for (auto& member : model.members) member.secret_set = false;
  model.ceremony_member = 0;
  model.ceremony_step = CeremonyStep::intro;
}

Effects secret_confirmed(Model& model) {
  model.members[model.ceremony_member].secret_set = true;
  model.ceremony_step = CeremonyStep::intro;
  if (all_set(model)) return {WipeSlots{}, CommitSetup{}};  // still busy with the ceremony
  model.busy = Busy::no;
  ++model.ceremony_member;
  return {WipeSlots{}};
}

}  // namespace

Effects on_ceremony_intro(Model& model, const Event& event) {
  if (as<CeremonyStarted>(event) == nullptr) return {};
  if (model.ceremony_member >= model.members.size()) return {};
  return wait_for(model, Busy::issuing, IssueSecret{.member = model.ceremony_member});
}

Effects on_secret_show(Model& model, const Event& event) {
  if (as<SecretNoted>(event) != nullptr) model.ceremony_step = CeremonyStep::repeat;
  return {};
}

Effects on_secret_repeat(Model& model, const Event& event) {
  if (as<SecretShownAgain>(event) != nullptr) {
    model.ceremony_step = CeremonyStep::show;
    return {WipeTyped{}};  // the issued digits are still needed
  }
  if (as<SecretRepeated>(event) == nullptr) return {};
  return wait_for(model, Busy::ceremony, ConfirmSecret{.member = model.ceremony_member});
}

Effects on_zero_report(Model& model, const Event& event) {
  open_calibration(model, event);
  if (as<ListUnlockRequested>(event) != nullptr) return ask_to_unlock_list(model);
  if (as<PollsOpened>(event) == nullptr) return {};
  return ask_second_officer(model, TwoPersonAction::open_polls);
}

Effects after_issuing(Model& model, const Event& event) {
  if (const auto* failed = as<EffectFailed>(event)) {
    model.busy = Busy::no;
    model.problem = failed->problem;
    return {WipeSlots{}};
  }
  if (as<SecretIssued>(event) == nullptr) return {};
  model.busy = Busy::no;
  model.ceremony_step = CeremonyStep::show;
  return {};
}

Effects after_ceremony(Model& model, const Event& event) {
  const bool committing = all_set(model);
  if (const auto* failed = as<EffectFailed>(event)) {
    model.busy = Busy::no;
    model.problem = failed->problem;
    if (committing) start_over(model);
    return {};
  }
  if (!committing && as<SecretConfirmed>(event) != nullptr) return secret_confirmed(model);
  const auto* committed = as<SetupCommitted>(event);
  if (!committing || committed == nullptr) return {};
  model.setup_event = committed->setup_event;
  enter(model, Phase::zero);
  return {};
}

}  // namespace kiosk::station::steps
