#pragma once
// A small definition that is right, for tests to spoil.

#include <string>

#include "kiosk/election/definition.h"
#include "kiosk/election/strings.h"

namespace kiosk::election {

// Three candidates, two of one name; 12 households and 20 reserve cards at one booth.
Definition small_definition();
Definition single_candidate_definition();
// 64 hex digits, growing with `index`.
std::string credential(std::uint64_t index);
Strings vietnamese_strings();

}  // namespace kiosk::election
