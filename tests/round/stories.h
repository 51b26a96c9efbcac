#pragma once
// Gives every station of a hamlet the figures of a vote that ends as the story says. Throws
// std::logic_error when the figures do not say what the story says.

#include "tests/round/truth.h"

namespace phieukin::round {

// People on the plan's list.
std::size_t people_for(Story story, Dice& dice);

// The hamlet has its people, its stations their households.
void tell(Dice& dice, HamletTruth& hamlet);

}  // namespace phieukin::round
