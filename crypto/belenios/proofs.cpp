#include "crypto/belenios/proofs.h"

#include <algorithm>

#include "crypto/ensure.h"
#include "crypto/published.h"

namespace crypto::belenios {

namespace {

constexpr std::size_t sizeof_kept = 32 * (most_answers + 2 + prover_scalars);

struct Kept {
  detail::Block block;
  bool lent = false;
};
Kept& kept_by_this_thread() {
  thread_local Kept kept;
  return kept;
}

// In the same time for every value: small numbers of both signs only.
Scalar signed_scalar(int value) {
  constexpr std::uint64_t offset = 1U << 16;
  const auto moved = static_cast<std::int64_t>(value) + static_cast<std::int64_t>(offset);
  return Scalar::from_uint(static_cast<std::uint64_t>(moved)) - Scalar::from_uint(offset);
}

Scalar draw_public(const NonceSource& nonces, std::span<std::uint8_t, 32> scratch) {
  draw(nonces, scratch);
  return disclose(scratch);
}

}  // namespace

ScalarBlock::ScalarBlock(std::size_t count) : first_(nullptr), bytes_(32 * count) {
  auto& kept = kept_by_this_thread();
  if (bytes_ <= sizeof_kept && !kept.lent) {
    if (!kept.block) kept.block = detail::allocate_block(sizeof_kept);
    kept.lent = true;
    // At the end of the block, where the guard page begins.
    first_ = kept.block.get() + (sizeof_kept - bytes_);
  } else {
    own_ = detail::allocate_block(bytes_);
    first_ = own_.get();
  }
}

ScalarBlock::~ScalarBlock() {
  if (own_) return;
  sodium_memzero(first_, bytes_);
  kept_by_this_thread().lent = false;
}

void draw(const NonceSource& nonces, std::span<std::uint8_t, 32> out) {
  if (!nonces) return draw_scalar(out);
  nonces().with([&](LentScalar scalar) { std::copy(scalar.begin(), scalar.end(), out.begin()); });
}

void SecretBranches::push(LentScalar randomness, int difference) {
  CRYPTO_ENSURE(size_ < most);
  randomness_[size_] = randomness.data();
  differences_[size_] = difference;
  ++size_;
}

SecretBranches::~SecretBranches() {
  sodium_memzero(differences_.data(), sizeof differences_);
  sodium_memzero(true_.data(), sizeof true_);
}

void SecretBranches::find_true() {
  unsigned found = 0;
  for (std::size_t i = 0; i < size_; ++i) {
    const auto is_zero = static_cast<unsigned>(differences_[i] == 0);
    true_[i] = static_cast<bool>(is_zero & (found ^ 1U));
    found |= is_zero;
  }
  // The caller must not offer a vote outside the rules of its question.
  CRYPTO_ENSURE(published(found == 1));
}

Proof prove_exponent(std::string_view prefix, const SecretScalar& exponent,
                     const NonceSource& nonces) {
  const ScalarBlock block(1);
  const auto nonce = block.at(0);
  draw(nonces, nonce);
  const Point commitment = lent_base_power(nonce);
  publish(commitment);
  const Scalar challenge = crypto::challenge(prefix, {&commitment, 1});
  const Scalar response =
      exponent.with([&](LentScalar secret) { return lent_response(nonce, secret, challenge); });
  publish(response);
  return {challenge, response};
}

namespace {

bool exponent_holds(std::string_view prefix, const Point& power_to_challenge, const Proof& proof) {
  const Point commitment = base_power(proof.response) * power_to_challenge;
  return challenge(prefix, {&commitment, 1}) == proof.challenge;
}

// What the proof of one branch commits to, given the branch to the power of its challenge.
void push_commitments(std::vector<Point>& commitments, const Point& key, const Scalar& response,
                      const Ciphertext& to_challenge) {
  commitments.push_back(base_power(response) * to_challenge.alpha);
  commitments.push_back(power(key, response) * to_challenge.beta);
}

Ciphertext power_of(const Ciphertext& ciphertext, const Scalar& exponent) {
  return {power(ciphertext.alpha, exponent), power(ciphertext.beta, exponent)};
}

}  // namespace

bool check_exponent(std::string_view prefix, const Point& power, const Proof& proof) {
  return exponent_holds(prefix, crypto::power(power, proof.challenge), proof);
}

std::optional<Point> check_claimed_exponent(std::string_view prefix, const ClaimedPoint& power,
                                            const Proof& proof) {
  const auto proven = power.power(proof.challenge);
  if (!proven || !exponent_holds(prefix, proven->power, proof)) return std::nullopt;
  return proven->point;
}

bool check_disjunction(std::string_view prefix, const Point& key, std::span<const Branch> branches,
                       const Proofs& proofs) {
  if (proofs.size() != branches.size()) return false;
  std::vector<Point> commitments;
  commitments.reserve(2 * branches.size());
  Scalar sum;
  for (std::size_t i = 0; i < branches.size(); ++i) {
    const auto& [challenge, response] = proofs[i];
    push_commitments(commitments, key, response, power_of(branches[i], challenge));
    sum = sum + challenge;
  }
  return challenge(prefix, commitments) == sum;
}

std::optional<Ciphertext> check_zero_or_one(std::string_view statement, const Point& key,
                                            const ClaimedCiphertext& claimed,
                                            const Proofs& proofs) {
  if (proofs.size() != 2) return std::nullopt;
  // The powers of the branch "0" are those of the ciphertext itself.
  const auto alpha = claimed.alpha.power(proofs[0].challenge);
  const auto beta = claimed.beta.power(proofs[0].challenge);
  if (!alpha || !beta) return std::nullopt;
  const Ciphertext ciphertext{alpha->point, beta->point};
  const Branch one{ciphertext.alpha, ciphertext.beta / Point::base()};
  std::vector<Point> commitments;
  commitments.reserve(4);
  push_commitments(commitments, key, proofs[0].response, {alpha->power, beta->power});
  push_commitments(commitments, key, proofs[1].response, power_of(one, proofs[1].challenge));
  const Scalar expected = challenge(interval_prefix(statement, claimed), commitments);
  if (expected != proofs[0].challenge + proofs[1].challenge) return std::nullopt;
  return ciphertext;
}

namespace {

class Prover {
 public:
  Prover(const Disjunction& statement, const NonceSource& nonces, const ScalarBlock& block,
         std::size_t scratch)
      : statement_(statement),
        nonces_(nonces),
        nonce_(block.at(scratch)),
        exponent_(block.at(scratch + 1)),
        drawn_(block.at(scratch + 2)),
        proofs_(statement.branches.size()) {}

  Proofs prove();

 private:
  void draw_all();
  void draw_branch(std::size_t i) {
    proofs_[i].challenge = draw_public(nonces_, drawn_);
    proofs_[i].response = draw_public(nonces_, drawn_);
  }
  void commit(std::size_t i, std::span<Point, 2> commitments);
  void shift_simulated(std::vector<Point>& commitments);
  void answer(const Scalar& whole_challenge);

  const Disjunction& statement_;
  const NonceSource& nonces_;
  std::span<std::uint8_t, 32> nonce_, exponent_, drawn_;
  Proofs proofs_;
};

// What is drawn for the true branch is never used, but drawing it takes the same time. Only a
// source of tests gets the documented order, in which the true branch draws nothing else.
void Prover::draw_all() {
  if (!nonces_) {
    draw_scalar(nonce_);
    for (std::size_t i = 0; i < proofs_.size(); ++i) draw_branch(i);
    return;
  }
  if (statement_.order == NonceOrder::real_first) draw(nonces_, nonce_);
  for (std::size_t i = 0; i < proofs_.size(); ++i) {
    if (!statement_.branches.is_true(i)) draw_branch(i);
  }
  if (statement_.order == NonceOrder::simulated_first) draw(nonces_, nonce_);
}

// A prover knows the randomness r, so a simulated commitment needs no power of the ciphertext:
// g^t * alpha^c = g^(t+r*c) and y^t * (beta/g^M)^c = y^(t+r*c) * g^((m-M)*c).
// The true branch is g^w and y^w.
void Prover::commit(std::size_t i, std::span<Point, 2> commitments) {
  const auto& branches = statement_.branches;
  lent_multiply_add(exponent_, proofs_[i].response.raw(), branches.randomness(i),
                    proofs_[i].challenge);
  lent_select(exponent_, exponent_, nonce_, branches.is_true(i));
  commitments[0] = lent_base_power(exponent_);
  commitments[1] = lent_power(statement_.key, exponent_);
}

// Multiplies g^((m-M)*c) into every simulated branch. With n branches there are n-1 of them, and
// the one with number k is branch k or, from the true one on, branch k+1: both are read and
// written, so that neither time nor memory tells which it is.
void Prover::shift_simulated(std::vector<Point>& commitments) {
  const auto& branches = statement_.branches;
  bool past_true = false;
  for (std::size_t k = 0; k + 1 < proofs_.size(); ++k) {
    past_true = past_true | branches.is_true(k);
    Point& here = commitments[2 * k + 1];
    Point& next = commitments[2 * k + 3];
    const int difference =
        branches.difference(k) +
        static_cast<int>(past_true) * (branches.difference(k + 1) - branches.difference(k));
    const Scalar challenge = select(proofs_[k].challenge, proofs_[k + 1].challenge, past_true);
    lent_multiply(exponent_, challenge.raw(), signed_scalar(difference));
    // A second branch that is true needs no shift, and zero would take another way.
    const bool none = difference == 0;
    lent_select(exponent_, exponent_, nonce_, none);
    const Point unshifted = select(here, next, past_true);
    const Point shifted = select(unshifted * lent_base_power(exponent_), unshifted, none);
    here = select(shifted, here, past_true);
    next = select(next, shifted, past_true);
  }
}

void Prover::answer(const Scalar& whole_challenge) {
  const auto& branches = statement_.branches;
  Scalar simulated;
  for (std::size_t i = 0; i < proofs_.size(); ++i) {
    simulated = simulated + select(proofs_[i].challenge, Scalar(), branches.is_true(i));
  }
  const Scalar left = whole_challenge - simulated;
  for (std::size_t i = 0; i < proofs_.size(); ++i) {
    const bool is_true = branches.is_true(i);
    const Scalar response = lent_response(nonce_, branches.randomness(i), left);
    proofs_[i].challenge = select(proofs_[i].challenge, left, is_true);
    proofs_[i].response = select(proofs_[i].response, response, is_true);
    publish(proofs_[i]);
  }
}

Proofs Prover::prove() {
  draw_all();
  std::vector<Point> commitments(2 * proofs_.size());
  for (std::size_t i = 0; i < proofs_.size(); ++i) {
    commit(i, std::span(commitments).subspan(2 * i).first<2>());
  }
  shift_simulated(commitments);
  for (const auto& commitment : commitments) publish(commitment);
  answer(challenge(statement_.prefix, commitments));
  return std::move(proofs_);
}

}  // namespace

Proofs prove_disjunction(const Disjunction& statement, const NonceSource& nonces,
                         const ScalarBlock& block, std::size_t scratch) {
  return Prover(statement, nonces, block, scratch).prove();
}

std::string interval_prefix(std::string_view statement, const ClaimedCiphertext& ciphertext) {
  return "prove|" + std::string(statement) + "|" + ciphertext.alpha.text() + "," +
         ciphertext.beta.text() + "|";
}

std::vector<Branch> interval_branches(const Ciphertext& ciphertext, std::uint32_t first,
                                      std::uint32_t last) {
  std::vector<Branch> branches;
  Branch branch{ciphertext.alpha, ciphertext.beta};
  if (first > 0) branch.beta = branch.beta / base_power(Scalar::from_uint(first));
  for (std::uint32_t number = first; number <= last; ++number) {
    branches.push_back(branch);
    if (number < last) branch.beta = branch.beta / Point::base();
  }
  return branches;
}

}  // namespace crypto::belenios
