#pragma once
// Which ballots of a record count, and their sum. Nothing is kept of a ballot but its tracker and
// the event of its credential. Private to this folder's sources.

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "crypto/belenios/ballot_checks.h"
#include "crypto/belenios/tally.h"
#include "crypto/belenios/verify.h"

namespace crypto::belenios {

class CountedBallots {
 public:
  CountedBallots(const Election& election, const VerifyOptions& options)
      : options_(options), tally_(election) {}

  void know(const WeightedCredential& credential) {
    known_.emplace(credential.credential, Use{credential.weight});
  }
  // Why the ballot of this event must not stand there; empty when it may. With revoting its
  // credential may have been used: then the event that does not count any more goes to `replaced`,
  // and who calls takes its ballot out.
  std::string accept(const CheckedBallot& ballot, std::size_t event,
                     std::vector<std::size_t>& replaced);
  // The sum of ballots that were accepted.
  void add(std::span<const BallotOutcome> accepted);
  void take_out(const CheckedBallot& replaced);

  const Tally& tally() const { return tally_; }

 private:
  struct Use {
    std::uint64_t weight = 1;
    std::size_t event = 0;  // of the last ballot, 0 for none: that is the Setup
  };

  const VerifyOptions& options_;
  Tally tally_;
  std::map<Point, Use> known_;  // every credential of the list
  std::set<Hash> trackers_;
};

}  // namespace crypto::belenios
