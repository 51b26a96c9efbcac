#pragma once
// What people do at the desk once the post is in: they rule on the tray, enter a paper count twice,
// take the late letter of that hamlet in, and decide. Whatever they must not be able to do they try
// as well.

#include "tests/round/compare.h"

namespace phieukin::round {

// Writes what was done into the truth; what the desk refused wrongly, or wrongly did not refuse, is
// a finding.
Findings rule_on_tray(Desk& desk, Truth& truth);
Findings enter_paper(Desk& desk, const Truth& truth);
Findings decide(Desk& desk, Truth& truth);

}  // namespace phieukin::round
