#include "crypto/belenios/ballot.h"

#include "crypto/belenios/proofs.h"
#include "crypto/ensure.h"
#include "crypto/published.h"

namespace crypto::belenios {

namespace {

// One answer of a ballot while it is being made. The guarded block holds the randomness of every
// choice, their sum without the blank choice, and the prover's scratch.
class AnswerMaker {
 public:
  AnswerMaker(const Election& election, std::size_t place, const PlainVote& vote,
              const NonceSource& nonces)
      : key_(election.public_key),
        question_(election.questions[place]),
        place_(place),
        vote_(vote),
        nonces_(nonces),
        count_(question_.choices()),
        block_(count_ + 1 + prover_scalars) {}

  BallotAnswer make(std::string_view first) const {
    const auto choices = encrypt();
    BallotAnswer answer;
    for (std::size_t i = 0; i < count_; ++i) {
      answer.choices.push_back(choices[i]);
      answer.individual_proofs.push_back(
          interval(interval_prefix(first, answer.choices[i]), i, mark(i), {0, 1}));
    }
    const auto statement = whole_statement(first, answer.choices);
    if (question_.blank) {
      answer.blank_proof = blank(statement);
      answer.overall_proof = blank_or_interval(statement);
    } else {
      const auto product = product_of(choices, false);
      answer.overall_proof = interval(interval_prefix(statement, product), count_, marked(),
                                      {question_.min, question_.max});
    }
    return answer;
  }

 private:
  struct Range {
    std::uint32_t first;
    std::uint32_t last;
  };

  std::size_t first_answer() const { return question_.blank ? 1 : 0; }
  int mark(std::size_t choice) const { return static_cast<int>(vote_.marked(place_, choice)); }
  int marked() const {
    int count = 0;
    for (std::size_t i = first_answer(); i < count_; ++i) count += mark(i);
    return count;
  }

  std::vector<Ciphertext> encrypt() const {
    std::vector<Ciphertext> choices;
    const auto sum = block_.at(count_);
    sodium_memzero(sum.data(), sum.size());
    for (std::size_t i = 0; i < count_; ++i) draw(nonces_, block_.at(i));
    for (std::size_t i = 0; i < count_; ++i) {
      const auto randomness = block_.at(i);
      if (i >= first_answer()) lent_add(sum, sum, randomness);
      const Point masked = lent_power(key_, randomness);
      // Both possible ciphertexts are computed, so that the time tells nothing about the choice.
      const Point beta = select(masked, masked * Point::base(), mark(i) == 1);
      choices.push_back({lent_base_power(randomness), beta});
      publish(choices.back());
    }
    return choices;
  }

  Proofs interval(std::string prefix, std::size_t place, int count, Range range) const {
    SecretBranches branches;
    for (auto number = range.first; number <= range.last; ++number) {
      branches.push(block_.at(place), count - static_cast<int>(number));
    }
    return prove(std::move(prefix), branches, NonceOrder::simulated_first);
  }

  // Not blank, or nothing else marked.
  Proofs blank(const std::string& statement) const {
    SecretBranches branches;
    branches.push(block_.at(0), mark(0));
    branches.push(block_.at(count_), marked());
    return prove("bproof0|" + statement + "|", branches, NonceOrder::real_first);
  }

  // Blank, or between min and max marked.
  Proofs blank_or_interval(const std::string& statement) const {
    SecretBranches branches;
    branches.push(block_.at(0), mark(0) - 1);
    for (auto number = question_.min; number <= question_.max; ++number) {
      branches.push(block_.at(count_), marked() - static_cast<int>(number));
    }
    return prove("bproof1|" + statement + "|", branches, NonceOrder::real_first);
  }

  Proofs prove(std::string prefix, SecretBranches& branches, NonceOrder order) const {
    branches.find_true();
    const Disjunction statement{std::move(prefix), key_, branches, order};
    return prove_disjunction(statement, nonces_, block_, count_ + 1);
  }

  const Point& key_;
  const Question& question_;
  std::size_t place_;
  const PlainVote& vote_;
  const NonceSource& nonces_;
  std::size_t count_;
  ScalarBlock block_;
};

}  // namespace

PlainVote::PlainVote(const Election& election) {
  first_.push_back(0);
  for (const auto& question : election.questions) {
    first_.push_back(first_.back() + question.choices());
  }
  marks_ = detail::allocate_block(first_.back());
  sodium_memzero(marks_.get(), first_.back());
}

std::size_t PlainVote::place_of(std::size_t question, std::size_t answer) const {
  CRYPTO_ENSURE(question + 1 < first_.size());
  const std::size_t place = first_[question] + answer;
  CRYPTO_ENSURE(place < first_[question + 1]);
  return place;
}

void PlainVote::mark(std::size_t question, std::size_t answer, bool chosen) {
  marks_.get()[place_of(question, answer)] = static_cast<std::uint8_t>(chosen);
}

bool PlainVote::marked(std::size_t question, std::size_t answer) const {
  return marks_.get()[place_of(question, answer)] == 1;
}

PreparedBallot prepare(const Election& election, const Point& public_credential,
                       const PlainVote& vote, const NonceSource& nonces) {
  BallotParts parts;
  parts.uuid = election.uuid;
  parts.fingerprint = election.fingerprint;
  parts.credential = public_credential;
  const auto first = first_statement(election.fingerprint, public_credential);
  for (std::size_t i = 0; i < election.questions.size(); ++i) {
    parts.answers.push_back(AnswerMaker(election, i, vote, nonces).make(first));
  }
  std::string text = unsigned_ballot_json(parts);
  std::string hash = base64_of(sha256(text));
  return {std::move(text), std::move(hash)};
}

SignedBallot sign(const PreparedBallot& prepared, const SecretScalar& credential,
                  const NonceSource& nonces) {
  const Proof signature = prove_exponent("sig|" + prepared.hash + "|", credential, nonces);
  std::string json = signed_ballot_json(prepared.unsigned_json, prepared.hash, signature);
  const Hash tracker = sha256(json);
  return {std::move(json), tracker};
}

}  // namespace crypto::belenios
