#include "crypto/belenios/counted_ballots.h"

namespace crypto::belenios {

std::string CountedBallots::accept(const CheckedBallot& ballot, std::size_t event,
                                   std::vector<std::size_t>& replaced) {
  const auto use = known_.find(ballot.credential);
  if (use == known_.end()) return "the credential is not in the list of credentials";
  if (!trackers_.insert(ballot.tracker).second) return "the ballot stands there twice";
  auto& last = use->second.event;
  if (last != 0) {
    if (options_.kiosk_profile || !options_.allow_revote) {
      return "the credential was used before, in event " + std::to_string(last);
    }
    replaced.push_back(last);
  }
  if (options_.kiosk_profile && *trackers_.rbegin() != ballot.tracker) {
    return "the ballots are not in the order of their trackers";
  }
  last = event;
  return "";
}

void CountedBallots::add(std::span<const BallotOutcome> accepted) {
  std::vector<WeightedBallot> ballots;
  ballots.reserve(accepted.size());
  for (const auto& outcome : accepted) {
    ballots.push_back({&outcome.ballot, known_.at(outcome.ballot.credential).weight});
  }
  tally_.add(ballots);
}

void CountedBallots::take_out(const CheckedBallot& replaced) {
  tally_.remove(replaced, known_.at(replaced.credential).weight);
}

}  // namespace crypto::belenios
