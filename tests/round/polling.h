#pragma once
// The day of one station as the booth of the tests holds it.

#include "tests/kiosk/commune/fake_booth.h"
#include "tests/round/world.h"

namespace phieukin::round {

// The list people chose from, as the meeting left it.
std::vector<election::Candidate> locked_list(const World& world, const World::Place& place);

// Everything but the way of its envelope.
kiosk::commune::Day day_of(const World& world, const World::Place& place);

}  // namespace phieukin::round
