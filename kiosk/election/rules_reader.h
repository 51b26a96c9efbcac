#pragma once
// The rules inside another JSON object.

#include <nlohmann/json_fwd.hpp>

#include "kiosk/election/rules.h"

namespace kiosk::election {

class ObjectReader;

nlohmann::ordered_json rules_object(const Rules& rules);
Rules read_rules(ObjectReader reader);

}  // namespace kiosk::election
