#pragma once
// The figures of a whole round, or of several, added up from what happened.

#include "kiosk/commune/summary.h"
#include "tests/round/compare.h"

namespace phieukin::round {

kiosk::commune::Summary added_up(const Truth& truth);

// The sum of several communes, figure by figure.
void add(kiosk::commune::Summary& sum, const kiosk::commune::Summary& more);
Findings compare_figures(const kiosk::commune::Summary& found,
                         const kiosk::commune::Summary& expected);

}  // namespace phieukin::round
