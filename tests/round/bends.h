#pragma once
// A comparison that finds nothing is worth something only if it would have found what is wrong. So
// the truth is bent, one thing at a time, and each time the comparison has to notice.

#include <functional>

#include "tests/round/compare.h"

namespace phieukin::round {

struct Bend {
  std::string what;
  std::function<void(Truth&)> make;
};
std::vector<Bend> bends_of_votes();
std::vector<Bend> bends_of_letters();
std::vector<Bend> bends_of_people();
std::vector<Bend> bends_of_stories();
// Of what the letters say of themselves, as their receipts repeat it.
std::vector<Bend> bends_of_receipts();
// What only some tables tell.
std::vector<Bend> bends_of_tables();

// The bends nobody noticed.
Findings unnoticed_bends(const Truth& truth, const std::vector<Bend>& bends,
                         const std::function<Findings(const Truth&)>& compare);

}  // namespace phieukin::round
