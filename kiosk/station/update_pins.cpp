// Officers prove who they are: twelve digits unlock the machine, a PIN of one's own the screens.

#include <algorithm>

#include "kiosk/station/update_cards.h"
#include "kiosk/station/update_team.h"

namespace kiosk::station::steps {

namespace {

bool has_pin(const Team& team, std::size_t officer) {
  return officer < team.pin_set.size() && team.pin_set[officer];
}

bool everybody_has_pin(const Team& team) {
  return std::all_of(team.pin_set.begin(), team.pin_set.end(), [](bool set) { return set; });
}

void choose_pin(Team& team, std::size_t officer) {
  team.pin_step = PinStep::choose;
  team.pin_officer = officer;
}

// The meeting does not begin, and the day does not go on, without asking for the others.
void invite_rest(Model& model) {
  const bool acts_remain = model.phase < Phase::counted;
  model.team.inviting = acts_remain && !everybody_has_pin(model.team);
}

Effects recognised(Model& model, std::size_t officer) {
  auto& team = model.team;
  if (asks_for_digits(model)) {
    team.inviting = false;
    if (!has_pin(team, officer)) choose_pin(team, officer);
    return {};
  }
  team.acting = officer;
  if (team.idle) {
    team.idle = false;
    model.problem = team.kept_problem;
  } else {
    model.officer = OfficerStep::menu;
  }
  return {};
}

}  // namespace

bool another_has_pin(const Model& model) {
  const auto& team = model.team;
  for (std::size_t i = 0; i < team.pin_set.size(); ++i) {
    if (i != team.acting && team.pin_set[i]) return true;
  }
  return false;
}

bool asks_for_digits(const Model& model) {
  const auto& team = model.team;
  if (team.idle || team.pin_step != PinStep::none) return false;
  return team.inviting || (team.pending && !another_has_pin(model));
}

void greet_team(Model& model, bool pin_forgotten) {
  auto& team = model.team;
  team.last_touch = model.now;
  if (has_pin(team, team.acting) && !pin_forgotten) {
    invite_rest(model);
  } else {
    choose_pin(team, team.acting);
  }
}

Effects on_pin_choose(Model& model, const Event& event) {
  if (as<PinChosen>(event) == nullptr) return {};
  return wait_for(model, Busy::setting_pin, KeepPin{});
}

Effects on_pin_repeat(Model& model, const Event& event) {
  if (as<PinRepeated>(event) == nullptr) return {};
  return wait_for(model, Busy::setting_pin, StorePin{});
}

Effects on_officer_invited(Model& model, const Event& event) {
  if (as<OfficerSecretEntered>(event) != nullptr) {
    return wait_for(model, Busy::unlocking, RecogniseOfficer{});
  }
  if (as<SecondOfficerSkipped>(event) == nullptr) return {};
  model.team.inviting = false;
  model.team.pending.reset();
  return {WipeSlots{}};
}

Effects after_recognising(Model& model, const Event& event) {
  if (refused(model, event)) return {};
  const auto* officer = as<OfficerRecognised>(event);
  if (officer == nullptr || officer->officer >= model.team.pin_set.size()) return {};
  model.busy = Busy::no;
  officer_came(model);
  return recognised(model, officer->officer);
}

Effects after_setting_pin(Model& model, const Event& event) {
  auto& team = model.team;
  if (refused(model, event)) {
    team.pin_step = PinStep::choose;  // a PIN that was not stored is forgotten
    return {};
  }
  if (as<PinTaken>(event) != nullptr && team.pin_step == PinStep::choose) {
    model.busy = Busy::no;
    team.pin_step = PinStep::repeat;
  }
  if (as<PinStored>(event) != nullptr && team.pin_step == PinStep::repeat) {
    model.busy = Busy::no;
    team.pin_step = PinStep::none;
    team.pin_set[team.pin_officer] = true;
    if (!team.pending) invite_rest(model);
  }
  return {};
}

bool refused(Model& model, const Event& event) {
  if (const auto* failed = as<EffectFailed>(event)) {
    model.problem = failed->problem;
  } else if (const auto* locked = as<LockedOut>(event)) {
    model.team.lock_left = locked->seconds;
  } else {
    return false;
  }
  model.busy = Busy::no;
  return true;
}

}  // namespace kiosk::station::steps
