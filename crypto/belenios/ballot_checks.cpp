#include "crypto/belenios/ballot_checks.h"

#include "crypto/belenios/on_every_core.h"

namespace crypto::belenios {

namespace {

BallotOutcome outcome_of(const Election& election, const ByteSource& source,
                         const DataMember& member) {
  BallotOutcome outcome;
  const auto text = fetch(source, member);
  if (!text) {
    outcome.reason = text.error();
    return outcome;
  }
  auto checked = check_ballot(election, *text, &outcome.reason);
  outcome.valid = checked.has_value();
  if (checked) outcome.ballot = std::move(*checked);
  return outcome;
}

}  // namespace

std::vector<BallotOutcome> check_ballots(const Election& election, const ByteSource& source,
                                         std::span<const DataMember> ballots) {
  std::vector<BallotOutcome> outcomes(ballots.size());
  on_every_core(ballots.size(), [&](std::size_t i) {
    outcomes[i] = outcome_of(election, source, ballots[i]);
    return outcomes[i].valid;
  });
  return outcomes;
}

}  // namespace crypto::belenios
