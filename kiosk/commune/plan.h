#pragma once
// The plan of a round as a commune writes it (PLAN.json, docs/formats/commune.md).

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/election/definition.h"
#include "kiosk/election/photo.h"

namespace kiosk::commune {

struct PlannedStation {
  std::string id;
  election::Unit unit;
  std::uint32_t booths = 1;
  std::uint32_t voting_hours = 4;
  election::Rules rules;                        // the round's, or the station's own in full
  std::vector<election::Candidate> candidates;  // official order
  std::vector<std::string> photo_files{};       // one for each candidate, or none at all
  std::vector<election::Photo> photos{};        // the same, once read_photos (photos.h) was there
};

struct Plan {
  election::Round round;
  election::Commune commune;
  std::vector<PlannedStation> stations;
  std::vector<std::string> warnings;  // Vietnamese sentences; nothing is refused because of them
};

inline constexpr std::size_t most_plan_bytes = 4U << 20;
inline constexpr std::size_t most_stations = 500;
inline constexpr std::uint32_t most_voting_hours = 16;

election::Result<Plan> parse_plan(std::string_view json);
// The plan as parse_plan reads it, with every station's rules written out.
std::string plan_json(const Plan& plan);

}  // namespace kiosk::commune
