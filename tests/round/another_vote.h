#pragma once
// The hamlets whose re-run was ordered vote again: a folder of its own, new packages for the same
// laptops, another Sunday. The old desk gets a letter of the new vote and the new desk one of the
// old vote; neither may count.

#include "tests/round/compare.h"

namespace phieukin::round {

struct AnotherVote {
  Findings findings;
  // Brought to the first desk, which kept it away; it belongs to that desk's letters.
  std::vector<Letter> strays;
  std::vector<kiosk::commune::Imported> answers;
};

// Takes the booths of those hamlets away from `desk`.
AnotherVote vote_again(Desk& desk, const Truth& truth, unsigned threads);

}  // namespace phieukin::round
