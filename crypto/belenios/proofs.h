#pragma once
// The zero-knowledge proofs of the record: knowledge of one exponent, and "one of these ciphertexts
// encrypts this number". Private to this folder's sources.

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/belenios/ballot_format.h"

namespace crypto::belenios {

// Knowledge of x in X = g^x: c = H(prefix, g^w), r = w - x*c. `prefix` ends with "|".
Proof prove_exponent(std::string_view prefix, const SecretScalar& exponent,
                     const NonceSource& nonces = {});
bool check_exponent(std::string_view prefix, const Point& power, const Proof& proof);
// The power, if it belongs to the group and the proof holds.
std::optional<Point> check_claimed_exponent(std::string_view prefix, const ClaimedPoint& power,
                                            const Proof& proof);

// One branch of a disjunction "this ciphertext encrypts that number", seen by a verifier: the
// ciphertext divided by g^number.
using Branch = Ciphertext;
// The proofs' commitments, and whether the challenges add up to H(prefix, commitments).
bool check_disjunction(std::string_view prefix, const Point& key, std::span<const Branch> branches,
                       const Proofs& proofs);
// The ciphertext, if it belongs to the group and the proof that it encrypts 0 or 1 holds.
std::optional<Ciphertext> check_zero_or_one(std::string_view statement, const Point& key,
                                            const ClaimedCiphertext& claimed, const Proofs& proofs);

// Where a prover keeps its secret scalars: guarded memory for a whole answer, wiped at the end.
// Every thread keeps one such block and lends it, because making one costs as much as a base power;
// who needs more, or needs it while it is lent, gets a block of their own.
class ScalarBlock {
 public:
  explicit ScalarBlock(std::size_t count);
  ~ScalarBlock();
  ScalarBlock(const ScalarBlock&) = delete;
  ScalarBlock& operator=(const ScalarBlock&) = delete;

  std::span<std::uint8_t, 32> at(std::size_t place) const {
    return std::span<std::uint8_t, 32>(first_ + 32 * place, 32);
  }

 private:
  detail::Block own_;
  std::uint8_t* first_;
  std::size_t bytes_;
};
inline constexpr std::size_t prover_scalars = 3;  // of the block, from `scratch` on

// The same branches seen by the voter's machine: the randomness of each ciphertext, and what is
// encrypted less the branch's number. The difference is zero in the branch that is true, so it
// tells what is encrypted: it is wiped.
class SecretBranches {
 public:
  SecretBranches() = default;
  SecretBranches(const SecretBranches&) = delete;
  SecretBranches& operator=(const SecretBranches&) = delete;
  ~SecretBranches();

  void push(LentScalar randomness, int difference);
  std::size_t size() const { return size_; }
  LentScalar randomness(std::size_t i) const { return LentScalar(randomness_[i], 32); }
  int difference(std::size_t i) const { return differences_[i]; }
  // The first branch whose difference is zero is the one to prove. Decided once, in the same time
  // wherever it stands. A vote outside the rules of its question has none: the program stops.
  void find_true();
  bool is_true(std::size_t i) const { return true_[i]; }

 private:
  static constexpr std::size_t most = most_answers + 2;
  std::array<const std::uint8_t*, most> randomness_{};
  std::array<int, most> differences_{};
  std::array<bool, most> true_{};
  std::size_t size_ = 0;
};

enum class NonceOrder { simulated_first, real_first };
struct Disjunction {
  std::string prefix;
  const Point& key;
  const SecretBranches& branches;  // whose true one was found
  NonceOrder order;
};
Proofs prove_disjunction(const Disjunction& statement, const NonceSource& nonces,
                         const ScalarBlock& block, std::size_t scratch);

// Draws from `nonces`, or from libsodium when there is no source.
void draw(const NonceSource& nonces, std::span<std::uint8_t, 32> out);

// The prefix of the proof that one ciphertext is one of the numbers.
std::string interval_prefix(std::string_view statement, const ClaimedCiphertext& ciphertext);
// The ciphertext divided by g^first, g^(first+1), ... g^last.
std::vector<Branch> interval_branches(const Ciphertext& ciphertext, std::uint32_t first,
                                      std::uint32_t last);

}  // namespace crypto::belenios
