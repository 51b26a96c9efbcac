#pragma once
// The public record of this station, in the two steps the design demands: everything up to the
// encrypted tally is written and kept before the first decryption share is unwrapped.

#include <span>
#include <string>
#include <vector>

#include "crypto/belenios/tally.h"
#include "kiosk/station/opened_station.h"

namespace kiosk::station {

struct TalliedRecord {
  std::string record;  // Setup, ballots by tracker, EndBallots, EncryptedTally
  std::string tally;   // the encrypted tally object
};
// Every ballot is checked once more; count_failed if one is not acceptable, and nothing is written.
tl::expected<TalliedRecord, Problem> write_tallied(const OpenedStation& opened,
                                                   const std::vector<std::string>& ballots);

struct CountedRecord {
  std::string record;  // with partial decryptions and result
  std::vector<std::uint64_t> counts;
};
// Decrypts exactly the tally that `tallied` holds, with the first shares that are enough.
tl::expected<CountedRecord, Problem> write_counted(
    const OpenedStation& opened, TalliedRecord tallied, std::uint64_t ballots,
    std::span<const crypto::belenios::TrusteeShare> shares);

}  // namespace kiosk::station
