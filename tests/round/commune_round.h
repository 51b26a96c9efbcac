#pragma once
// The round of one commune from the plan to the deleting of its lists, and every comparison.

#include <cstdio>

#include "kiosk/commune/summary.h"
#include "tests/round/compare.h"

namespace phieukin::round {

struct Told {
  std::size_t stations = 0, hamlets = 0, letters = 0;
  kiosk::commune::Summary found, expected;
  Findings findings;
};

// Prints what takes long.
Told play_commune(const Shape& shape, unsigned threads);

}  // namespace phieukin::round
