#pragma once
// Checks many ballots on every core, in the order of the record. Private to this folder's sources.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/belenios/ballot.h"

namespace crypto::belenios {

struct BallotOutcome {
  bool valid = false;
  CheckedBallot ballot;
  std::string reason;
};
// One outcome for each text up to the first refused one, which has a reason; behind it ballots may
// stay unchecked, without one. Out of memory in a thread is an outcome too.
std::vector<BallotOutcome> check_ballots(const Election& election,
                                         std::span<const std::string_view> texts);

// How many to check at once, so that memory stays bounded and a bad record is refused early.
inline constexpr std::size_t ballots_at_once = 256;

}  // namespace crypto::belenios
