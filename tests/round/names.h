#pragma once
// People, hamlets and lists of households as they are called in the mountains and towns of a
// northern province; nobody of them exists.

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "kiosk/election/definition.h"
#include "kiosk/plan/candidate_facts.h"
#include "tests/round/dice.h"

namespace phieukin::round {

struct Person {
  kiosk::election::Candidate candidate;
  kiosk::plan::CandidateFacts facts;
};

// Two people of one `taken` never share a name.
Person make_person(Dice& dice, std::set<std::string>& taken);
// Somebody a meeting names, of whom nothing else is known.
Person make_nominee(Dice& dice, std::set<std::string>& taken);
// Codes are the commune's, "-" and `number` in three digits.
kiosk::election::Unit make_unit(Dice& dice, const std::string& commune, std::size_t number);

// A list as somebody typed it: with commas, semicolons or tabs, with a byte order mark, in UTF-8 or
// in UTF-16. No two people on it can be taken for one.
// Appends its names to `names`.
std::string make_roll(Dice& dice, std::uint64_t households, std::vector<std::string>& names);

}  // namespace phieukin::round
