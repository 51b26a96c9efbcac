// How long voters take and how many ask for help, on a practice day only: on a real day nothing of
// the kind is known to anybody.

#include <algorithm>

#include "kiosk/station/update_sheets.h"

namespace kiosk::station::steps {

void watch_practice(Model& model, const Event& event) {
  if (!is_practice(model)) return;
  auto& practice = model.practice;
  if (as<CardAccepted>(event) != nullptr && model.busy == Busy::checking_card) {
    practice.since = model.now;
    practice.asked = false;
  }
  if (as<OfficerCalled>(event) != nullptr && session_open(model) && !practice.asked) {
    practice.asked = true;
    ++practice.asked_for_help;
  }
  const bool voted = as<BallotCast>(event) != nullptr && model.busy == Busy::casting;
  if (voted && practice.seconds.size() < election::most_households) {
    practice.seconds.push_back(
        static_cast<std::uint32_t>(std::max<std::int64_t>(0, model.now - practice.since)));
  }
}

}  // namespace kiosk::station::steps
