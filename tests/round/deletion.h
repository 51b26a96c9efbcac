#pragma once
// When the retention time is over, personal data goes: afterwards no household of the lists and no
// word of a complaint is found in what the desk says or writes, nor in any page of its store.

#include "tests/round/compare.h"

namespace phieukin::round {

// Deletes at the desk. Tries first while a complaint is open, which must be refused; closes it.
Findings delete_people(Desk& desk, Truth& truth);

}  // namespace phieukin::round
