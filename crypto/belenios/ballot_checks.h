#pragma once
// Checks many ballots on every core, in the order of the record. Private to this folder's sources.

#include <span>
#include <string>
#include <vector>

#include "crypto/belenios/archive_format.h"
#include "crypto/belenios/ballot.h"

namespace crypto::belenios {

struct BallotOutcome {
  bool valid = false;
  CheckedBallot ballot;
  std::string reason;
};
// One outcome for each ballot up to the first refused one, which has a reason; behind it ballots
// may stay unchecked, without one.
std::vector<BallotOutcome> check_ballots(const Election& election, const ByteSource& source,
                                         std::span<const DataMember> ballots);

// How many to check at once, so that memory stays bounded and a bad record is refused early.
inline constexpr std::size_t ballots_at_once = 256;

}  // namespace crypto::belenios
