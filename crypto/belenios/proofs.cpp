#include "crypto/belenios/proofs.h"

#include <algorithm>

#include "crypto/ensure.h"

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

Scalar public_scalar(int value) {
  if (value >= 0) return Scalar::from_uint(static_cast<std::uint64_t>(value));
  return Scalar() -
         Scalar::from_uint(static_cast<std::uint64_t>(-static_cast<std::int64_t>(value)));
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

std::size_t SecretBranches::true_branch() const {
  std::size_t place = 0;
  while (place < size_ && differences_[place] != 0) ++place;
  return place;
}

Proof prove_exponent(std::string_view prefix, const SecretScalar& exponent,
                     const NonceSource& nonces) {
  const ScalarBlock block(1);
  const auto nonce = block.at(0);
  draw(nonces, nonce);
  const Point commitment = lent_base_power(nonce);
  const Scalar challenge = crypto::challenge(prefix, {&commitment, 1});
  return {challenge, exponent.with([&](LentScalar secret) {
            return lent_response(nonce, secret, challenge);
          })};
}

bool check_exponent(std::string_view prefix, const Point& power, const Proof& proof) {
  const Point commitment = base_power(proof.response) * crypto::power(power, proof.challenge);
  return challenge(prefix, {&commitment, 1}) == proof.challenge;
}

bool check_disjunction(std::string_view prefix, const Point& key, std::span<const Branch> branches,
                       const Proofs& proofs) {
  if (proofs.size() != branches.size()) return false;
  std::vector<Point> commitments;
  commitments.reserve(2 * branches.size());
  Scalar sum;
  for (std::size_t i = 0; i < branches.size(); ++i) {
    const auto& [challenge, response] = proofs[i];
    commitments.push_back(base_power(response) * power(branches[i].alpha, challenge));
    commitments.push_back(power(key, response) * power(branches[i].beta, challenge));
    sum = sum + challenge;
  }
  return challenge(prefix, commitments) == sum;
}

// A prover knows the randomness r, so a simulated commitment needs no power of the ciphertext:
// g^t * alpha^c = g^(t+r*c) and y^t * (beta/g^M)^c = y^(t+r*c) * g^((m-M)*c).
Proofs prove_disjunction(const Disjunction& statement, const NonceSource& nonces,
                         const ScalarBlock& block, std::size_t scratch) {
  const auto& branches = statement.branches;
  const std::size_t real = branches.true_branch();
  // A vote outside the rules of its question has no proof: the caller must not offer it.
  CRYPTO_ENSURE(real < branches.size());
  const auto nonce = block.at(scratch);
  const auto exponent = block.at(scratch + 1);
  const auto shift = block.at(scratch + 2);
  if (statement.order == NonceOrder::real_first) draw(nonces, nonce);
  Proofs proofs(branches.size());
  std::vector<Point> commitments(2 * branches.size());
  Scalar simulated;
  for (std::size_t i = 0; i < branches.size(); ++i) {
    if (i == real) continue;
    auto& [challenge, response] = proofs[i];
    challenge = draw_public(nonces, exponent);
    response = draw_public(nonces, exponent);
    lent_multiply_add(shift, exponent, branches.randomness(i), challenge);
    commitments[2 * i] = lent_base_power(shift);
    commitments[2 * i + 1] = lent_power(statement.key, shift);
    std::copy(challenge.raw().begin(), challenge.raw().end(), exponent.begin());
    lent_multiply(shift, exponent, public_scalar(branches.difference(i)));
    commitments[2 * i + 1] = commitments[2 * i + 1] * lent_base_power(shift);
    simulated = simulated + challenge;
  }
  if (statement.order == NonceOrder::simulated_first) draw(nonces, nonce);
  commitments[2 * real] = lent_base_power(nonce);
  commitments[2 * real + 1] = lent_power(statement.key, nonce);
  proofs[real].challenge = challenge(statement.prefix, commitments) - simulated;
  proofs[real].response = lent_response(nonce, branches.randomness(real), proofs[real].challenge);
  return proofs;
}

std::string interval_prefix(std::string_view statement, const Ciphertext& ciphertext) {
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
