#pragma once
// A candidate's facts as fields of the candidate's object in PLAN.json. Private to this room.

#include <nlohmann/json_fwd.hpp>

#include "kiosk/election/json_reader.h"
#include "kiosk/plan/candidate_facts.h"

namespace kiosk::plan {

// All fields are optional; what is wrong is left in the reader's state.
CandidateFacts read_facts(election::ObjectReader& reader);
// Adds the fields that are stated.
void write_facts(const CandidateFacts& facts, nlohmann::ordered_json& candidate);

}  // namespace kiosk::plan
