// A voter's session that nobody touches: an alert, then a lock that only an officer opens. Nothing
// is ever cast by time. At the card screen silence puts back what the last person changed.

#include "kiosk/station/update_waiting.h"

#include <algorithm>

#include "kiosk/station/update_cards.h"
#include "kiosk/station/waiting_times.h"

namespace kiosk::station::steps {

namespace {

// Somebody should be touching: a session, with nothing of an officer or an effect before it.
bool voter_expected(const Model& model) {
  return session_open(model) && model.officer == OfficerStep::none && model.busy == Busy::no;
}

bool at_card(const Model& model) {
  const bool here = model.voter == VoterStep::card || model.voter == VoterStep::refused;
  return here && model.phase == Phase::open && model.officer == OfficerStep::none &&
         model.busy == Busy::no && !needs_help(model);
}

// The next person finds the screen as everybody does: no half code, no other's letters.
Effects put_back(Model& model) {
  model.stirred = false;
  model.comfort = {};
  if (model.voter == VoterStep::refused) dismiss_refusal(model);
  return {WipeTyped{}};
}

}  // namespace

void stir(Model& model) {
  model.still_since = model.now;
  model.stirred = true;
}

Effects on_stirred(Model& model) {
  stir(model);
  const bool shown = model.officer == OfficerStep::none;
  if (shown && model.stillness == Stillness::asked) model.stillness = Stillness::none;
  return {};
}

std::optional<std::int64_t> lock_time(const Model& model) {
  if (model.stillness != Stillness::asked) return std::nullopt;
  return model.still_since + alert_after_seconds + lock_after_seconds;
}

std::optional<std::int64_t> waiting_end(const Model& model) {
  if (voter_expected(model)) {
    switch (model.stillness) {
      case Stillness::none: return model.still_since + alert_after_seconds;
      case Stillness::asked:
        return std::min(model.now + 1, *lock_time(model));  // seconds are shown
      case Stillness::locked: return std::nullopt;
    }
  }
  if (at_card(model) && model.stirred) return model.still_since + put_back_after_seconds;
  return std::nullopt;
}

void keep_silence(Model& model, std::int64_t before, std::int64_t now) {
  const bool first = before == 0;
  const bool set = now < before || now - before > longest_tick_seconds;
  if (first || set || !(voter_expected(model) || at_card(model))) model.still_since = now;
}

Effects after_silence(Model& model) {
  if (voter_expected(model)) {
    if (model.stillness == Stillness::none &&
        model.now >= model.still_since + alert_after_seconds) {
      model.stillness = Stillness::asked;
    }
    const auto lock = lock_time(model);
    if (!lock || model.now < *lock) return {};
    model.stillness = Stillness::locked;
    return {NoteLocked{}};
  }
  const bool silent = model.now >= model.still_since + put_back_after_seconds;
  return at_card(model) && model.stirred && silent ? put_back(model) : Effects{};
}

Effects on_idle_alert(Model& model, const Event& event) {
  adjust_comfort(model, event);
  const bool called = as<OfficerCalled>(event) != nullptr;
  if (!called && as<MoreTimeWanted>(event) == nullptr) return {};
  model.stillness = Stillness::none;
  return called ? call_officer(model) : Effects{};
}

Effects on_idle_locked(Model& model, const Event& event) {
  adjust_comfort(model, event);
  return as<OfficerCalled>(event) != nullptr ? call_officer(model) : Effects{};
}

}  // namespace kiosk::station::steps
