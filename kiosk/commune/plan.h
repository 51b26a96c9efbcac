#pragma once
// The plan of a round as a commune writes it (PLAN.json, docs/formats.md).

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/election/definition.h"

namespace kiosk::commune {

struct PlannedStation {
  std::string id;
  election::Unit unit;
  std::uint32_t booths = 1;
  std::uint32_t voting_hours = 4;
  election::Rules rules;                       // the round's rules with the station's changes
  std::vector<election::Candidate> candidates; // official order
};

struct Plan {
  election::Round round;
  election::Commune commune;
  std::vector<PlannedStation> stations;
};

election::Result<Plan> parse_plan(std::string_view json);

}  // namespace kiosk::commune
