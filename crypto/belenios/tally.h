#pragma once
// Tally, partial decryption, combination and result (docs/formats/record.md).

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/belenios/ballot.h"
#include "crypto/belenios/trustees.h"

namespace crypto::belenios {

using CiphertextTable = std::vector<std::vector<Ciphertext>>;
using Counts = std::vector<std::vector<std::uint64_t>>;

// Above this a number is written as a string: the peer's smallest machine word.
inline constexpr std::uint64_t most_plain_number = (1ULL << 30) - 1;

struct WeightedBallot {
  const CheckedBallot* ballot;
  std::uint64_t weight;
};

// The homomorphic sum. Start with the election's shape, add each counted ballot once. Weights other
// than 1 stand only in other people's elections.
class Tally {
 public:
  explicit Tally(const Election& election);
  void add(const CheckedBallot& ballot, std::uint64_t weight = 1);
  // Many of them, on every core.
  void add(std::span<const WeightedBallot> ballots);
  // Takes one out again that was added with this weight: another has replaced it.
  void remove(const CheckedBallot& ballot, std::uint64_t weight);
  std::uint64_t ballots() const { return ballots_; }
  std::uint64_t total_weight() const { return total_weight_; }
  const CiphertextTable& sum() const { return sum_; }
  std::string json() const;        // the encrypted tally object
  std::string sized_json() const;  // {"num_tallied":..,"total_weight":..,"encrypted_tally":".."}

 private:
  void ensure_fits(const CheckedBallot& ballot) const;

  CiphertextTable sum_;
  std::uint64_t ballots_ = 0;
  std::uint64_t total_weight_ = 0;
};

// The partial decryption object of one trustee.
std::string decrypt_partially(const Election& election, const CiphertextTable& tally,
                              const TrusteeShare& share);
std::string owned_json(std::uint32_t owner, std::string_view decryption_json);

struct Decryption {
  std::uint32_t owner = 0;
  std::string json;
};
// Combines the decryptions of every Single trustee and the first `threshold` valid ones of the
// Pedersen group into counts; the reason is in `reason` if given. malformed if a count is outside
// 0..total_weight (a wrong factor).
Result<Counts> combine(const Election& election, const Trustees& trustees,
                       const CiphertextTable& tally, std::uint64_t total_weight,
                       std::span<const Decryption> decryptions, std::string* reason = nullptr);

std::string result_json(const Counts& counts);

}  // namespace crypto::belenios
