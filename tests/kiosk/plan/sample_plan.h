#pragma once

#include <string>

namespace kiosk::plan {

// Two hamlets with one station each, the first of them with two booths.
std::string sample_plan();

}  // namespace kiosk::plan
