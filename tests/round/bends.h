#pragma once
// A comparison that finds nothing is worth something only if it would have found what is wrong. So
// the truth is bent, one thing at a time, and each time the comparison has to notice.

#include <functional>

#include "tests/round/compare.h"

namespace phieukin::round {

// The bends nobody noticed.
Findings unnoticed_bends(const Truth& truth, const std::function<Findings(const Truth&)>& compare);

}  // namespace phieukin::round
