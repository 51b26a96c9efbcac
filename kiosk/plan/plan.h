#pragma once
// The plan of a round as a commune writes it (PLAN.json, docs/formats/commune.md).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/election/definition.h"
#include "kiosk/election/photo.h"
#include "kiosk/plan/candidate_facts.h"

namespace kiosk::plan {

// A hamlet may have several stations: those whose unit has the same code. Their unit, rules and
// candidates are the same.
struct PlannedStation {
  std::string id;
  election::Unit unit;
  std::string valid_from{}, valid_to{};  // YYYY-MM-DD: while the unit has this name; may be empty
  std::uint32_t booths = 1;
  std::uint32_t spares = 0;  // devices enrolled beside those in use
  std::uint32_t voting_hours = 4;
  election::Rules rules;                        // the round's, or the station's own in full
  std::vector<election::Candidate> candidates;  // official order
  std::vector<CandidateFacts> facts{};          // one for each candidate, as the list says
  std::vector<std::string> photo_files{};       // one for each candidate, or none at all
  std::vector<election::Photo> photos{};        // the same, once read_photos (photos.h) was there
};

// How a hamlet voted the last time, for comparison.
struct PreviousTerm {
  std::string unit;  // code
  std::uint64_t households = 0, voted = 0;
};

// This round is another vote after that one.
struct RerunOf {
  std::string round;                 // id of the round before
  std::uint32_t number = 1;          // 1: the first re-run
  std::vector<std::string> results;  // SHA-256 of the sealed results it follows, sorted
};

struct Plan {
  election::Round round;
  election::Commune commune;
  std::vector<PlannedStation> stations;
  std::vector<std::string> holidays{};  // YYYY-MM-DD, sorted: no working days
  std::string retention_until{};  // YYYY-MM-DD: personal data is deleted after it; may be empty
  std::vector<PreviousTerm> previous{};
  std::optional<RerunOf> rerun_of{};
  std::vector<std::string> warnings;  // Vietnamese sentences; nothing is refused because of them
};

inline constexpr std::size_t most_plan_bytes = 16U << 20;
inline constexpr std::size_t most_stations = 3000;  // a province
inline constexpr std::uint32_t most_voting_hours = 16;
inline constexpr std::uint32_t most_spares = 8;
inline constexpr std::size_t most_holidays = 400;
inline constexpr std::uint64_t most_previous_households = 100'000;

election::Result<Plan> parse_plan(std::string_view json);
// The plan as parse_plan reads it. The rules that most stations share stand at the top, and at a
// station only other ones: what could be read is never written longer than can be read again.
std::string plan_json(const Plan& plan);

}  // namespace kiosk::plan
