#include "crypto/ensure.h"
#include "flavour.h"
#include "known_record.h"
#include "toy_proofs.h"
#include "toy_record.h"

namespace fuzz {

namespace belenios = crypto::belenios;
using crypto::Point;
using crypto::Scalar;

namespace {

// The votes inside the ballot, each of which is 0 or 1 and keeps to the rules of its question.
std::vector<std::vector<std::uint64_t>> true_votes(const belenios::Election& election,
                                                   const belenios::CiphertextTable& choices) {
  std::vector<std::vector<std::uint64_t>> votes;
  CRYPTO_ENSURE(choices.size() == election.questions.size());
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const auto& question = election.questions[i];
    CRYPTO_ENSURE(choices[i].size() == question.choices());
    votes.emplace_back();
    std::uint64_t marked = 0;
    for (const auto& choice : choices[i]) {
      const auto number = toy::decrypt(election.public_key, choice);
      CRYPTO_ENSURE(number.is_zero() || number == Scalar::from_uint(1));
      votes.back().push_back(number.is_zero() ? 0 : 1);
      marked += votes.back().back();
    }
    const bool blank = question.blank && votes.back()[0] == 1;
    CRYPTO_ENSURE(blank ? marked == 1 : marked >= question.min && marked <= question.max);
  }
  return votes;
}

}  // namespace

std::string final_record() { return belenios::sample::write_record(toy::honest_parts()); }

std::string ballot_of(belenios::BallotParts parts, std::mt19937& random) {
  const auto& election = known_record().election;
  if (random() % 2 == 0) toy::prove_answers(parts, election, random);
  return toy::sign(parts, random);
}

bool change_with_keys(RecordParts& parts, std::mt19937& random) {
  return toy::change_record(parts, random);
}

bool change_with_keys(std::string& trustees, std::mt19937& random) {
  return toy::change_trustees(trustees, random);
}

void demand_truth(const belenios::CheckedBallot& ballot, std::string_view /*bytes*/) {
  static_cast<void>(true_votes(known_record().election, ballot.choices));
}

void demand_truth(const belenios::Verdict& verdict, const RecordParts& parts) {
  const auto election = belenios::parse_election(verdict.election_bytes).value();
  const auto voters = belenios::parse_weighted_list(parts.events.front().data.at(2)).value();
  belenios::Counts counts;
  for (const auto& question : election.questions) counts.emplace_back(question.choices(), 0);
  std::set<Point> seen;
  std::string unsigned_json;
  std::string reason;
  for (const auto& event : parts.events) {
    if (event.type != belenios::EventType::ballot) continue;
    const auto ballot = belenios::read_ballot(event.data.at(0), unsigned_json, reason).value();
    belenios::CiphertextTable choices;
    for (const auto& answer : ballot.answers) choices.push_back(toy::members_of(answer.choices));
    const auto credential = toy::member_of(ballot.credential);
    CRYPTO_ENSURE(seen.insert(credential).second);
    const auto voter = std::find_if(voters.begin(), voters.end(),
                                    [&](const auto& one) { return one.credential == credential; });
    CRYPTO_ENSURE(voter != voters.end());
    const auto votes = true_votes(election, choices);
    for (std::size_t i = 0; i < votes.size(); ++i) {
      for (std::size_t j = 0; j < votes[i].size(); ++j) counts[i][j] += voter->weight * votes[i][j];
    }
  }
  CRYPTO_ENSURE(verdict.ballots == seen.size());
  CRYPTO_ENSURE(verdict.result == counts);
}

// Any k of the group, with all the others, have the key: the first k of them and the last k.
void demand_truth(const belenios::Trustees& trustees) {
  for (const std::uint32_t left_out : {0U, trustees.size - trustees.threshold}) {
    std::vector<std::uint32_t> present;
    for (std::uint32_t i = 1; i <= trustees.threshold; ++i) present.push_back(left_out + i);
    Scalar secret;
    for (const auto& [owner, key] : trustees.keys) {
      const auto index = owner + 1 - trustees.first_pedersen;
      if (!trustees.in_pedersen(owner)) {
        secret = secret + toy::logarithm(key);
      } else if (std::find(present.begin(), present.end(), index) != present.end()) {
        secret = secret + toy::logarithm(key) * belenios::lagrange_at_zero(index, present);
      }
    }
    CRYPTO_ENSURE(base_power(secret) == trustees.public_key);
  }
}

}  // namespace fuzz
