#pragma once
// One whole polling day from a seed. The seed drives voters and choices, never cryptography.

#include <cstdint>
#include <string>
#include <vector>

#include "booth_hands.h"

namespace simulate {

struct Sunday {
  std::uint64_t seed = 1;
  std::uint64_t present = 40;
  std::uint64_t ballots = 20;
  std::size_t committee = 3;
  bool second_attempt = false;  // the list is unlocked again once the polls are open
};

struct Outcome {
  std::vector<std::uint64_t> cast;     // per answer, counted by hand while voting
  std::vector<std::uint64_t> counted;  // what the booth says
  std::uint64_t cast_without_choice = 0, counted_without_choice = 0;
  double seconds_close_to_sealed = 0;
  double processor_seconds = 0;  // of the same stretch: what it takes when nobody else computes
  std::string envelope;          // name of the sealed file
  bool agrees() const {
    return cast == counted && cast_without_choice == counted_without_choice && !envelope.empty();
  }
};

// From unlocking to the sealed envelope; one card a voter, in an order drawn from the seed.
Outcome run_sunday(const Sunday& sunday, BoothHands& hands, const std::vector<std::string>& codes);
std::string outcome_json(const Outcome& outcome);

}  // namespace simulate
