// Time passes: too many wrong secrets are waited off, and a screen of officers that nobody touches
// is locked until an officer types a PIN, who then finds it as it was.

#include <algorithm>

#include "kiosk/station/update_team.h"

namespace kiosk::station::steps {

namespace {

constexpr std::int64_t idle_seconds = 5 * 60;
constexpr std::int64_t public_seconds = 30 * 60;  // what the meeting reads off the screen
constexpr std::int64_t shown_seconds = 2 * 60;    // a secret in clear
// The loop asks at least every minute: a longer step is a clock that was set.
constexpr std::int64_t longest_step = 60;

bool polls(const Model& model) {
  return model.phase == Phase::open || model.phase == Phase::paused;
}

// Screens behind which something can be done in the name of an officer.
bool officers_at_work(const Model& model) {
  const auto& team = model.team;
  if (!model.unlocked || model.busy != Busy::no || team.idle) return false;
  if (team.pin_step != PinStep::none || asks_for_digits(model)) return true;
  if (!polls(model)) return true;
  return model.officer != OfficerStep::none && model.officer != OfficerStep::unlock;
}

std::int64_t patience(const Model& model) {
  switch (model.phase) {
    case Phase::ceremony:
      return model.ceremony_step == CeremonyStep::show ? shown_seconds : idle_seconds;
    case Phase::zero:
    case Phase::counted:
    case Phase::no_record:
    case Phase::sealed: return public_seconds;
    case Phase::present:
    case Phase::opening:
    case Phase::candidates:
    case Phase::method:
    case Phase::hands:
    case Phase::committee:
    case Phase::open:
    case Phase::paused:
    case Phase::reconcile:
    case Phase::counting:
    case Phase::tallied: return idle_seconds;
  }
  return idle_seconds;
}

std::optional<std::int64_t> idle_end(const Model& model) {
  if (!officers_at_work(model)) return std::nullopt;
  return model.team.last_touch + patience(model);
}

// Whoever comes back may be another than whoever left: what only one person may see or type does
// not wait for the next.
Effects lock_idle(Model& model) {
  auto& team = model.team;
  if (team.pin_step != PinStep::none && team.pin_officer == team.acting) {
    model.unlocked = false;  // there is no PIN yet: the twelve digits are asked for again
    return {WipeSlots{}};
  }
  if (team.pin_step != PinStep::none) {
    team.pin_step = PinStep::none;
    team.inviting = !team.pending;
  }
  // What two confirmed was for those two (update_two_person.cpp).
  if (model.officer == OfficerStep::card_replace) model.officer = OfficerStep::menu;
  if (model.phase == Phase::ceremony) model.ceremony_step = CeremonyStep::intro;
  team.idle = true;
  team.kept_problem = model.problem;
  model.problem = Problem::none;
  return {WipeSlots{}};
}

}  // namespace

bool takes_officer_secret(Screen screen) {
  return screen == Screen::locked || screen == Screen::officer_locked ||
         screen == Screen::officer_unlock || screen == Screen::officer_invited ||
         screen == Screen::second_officer || screen == Screen::count_secret;
}

Effects pass_time(Model& model, std::int64_t before) {
  auto& team = model.team;
  const std::int64_t step = before == 0 ? 0 : model.now - before;
  team.lock_left =
      std::max<std::int64_t>(0, team.lock_left - std::clamp<std::int64_t>(step, 0, longest_step));
  if (before == 0 || model.now < team.last_touch) team.last_touch = model.now;
  const auto end = idle_end(model);
  return end && model.now >= *end ? lock_idle(model) : Effects{};
}

std::optional<std::int64_t> team_deadline(const Model& model) {
  if (model.team.lock_left > 0) return model.now + 1;  // the seconds are shown
  return idle_end(model);
}

Effects on_officer_locked(Model& model, const Event& event) {
  if (as<OfficerSecretEntered>(event) != nullptr) {
    return wait_for(model, Busy::unlocking, CheckOfficer{});
  }
  if (as<OfficerDismissed>(event) == nullptr || !polls(model)) return {};
  auto& team = model.team;
  team.idle = false;
  team.pending.reset();
  team.inviting = false;
  model.problem = team.kept_problem;
  return dismiss_officer(model);
}

Effects on_locked_out(Model& model, const Event& event) {
  if (as<OfficerDismissed>(event) == nullptr) return {};
  auto& team = model.team;
  if (team.idle) return on_officer_locked(model, event);
  if (!model.unlocked) return {};
  if (team.pending || team.inviting) {
    team.pending.reset();
    team.inviting = false;
  } else if (model.officer == OfficerStep::unlock) {
    return dismiss_officer(model);
  } else {
    model.counting_typing = false;
  }
  return {WipeSlots{}};
}

}  // namespace kiosk::station::steps
