#pragma once
// The meeting inside another JSON file. Private to this folder.

#include <nlohmann/json_fwd.hpp>

#include "kiosk/election/json_reader.h"
#include "kiosk/election/meeting.h"

namespace kiosk::election {

nlohmann::ordered_json candidate_object(const Candidate& candidate);
Candidate read_candidate(ObjectReader reader);

nlohmann::ordered_json meeting_object(const Meeting& meeting);
Meeting read_meeting(ObjectReader reader);

}  // namespace kiosk::election
