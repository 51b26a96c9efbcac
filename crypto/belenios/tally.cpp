#include "crypto/belenios/tally.h"

#include "crypto/belenios/ballot_format.h"
#include "crypto/ensure.h"

namespace crypto::belenios {

namespace {

std::string row_json(const std::vector<Ciphertext>& row) { return list_json(row, ciphertext_json); }

std::string count_json(std::uint64_t count) {
  auto digits = std::to_string(count);
  return count > most_plain_number ? '"' + digits + '"' : digits;
}

// Most weights are 1, and a power costs a hundred products.
Point weighted(const Point& point, std::uint64_t weight) {
  return weight == 1 ? point : power(point, Scalar::from_uint(weight));
}

}  // namespace

Tally::Tally(const Election& election) {
  for (const auto& question : election.questions) sum_.emplace_back(question.choices());
}

void Tally::add(const CheckedBallot& ballot, std::uint64_t weight) {
  CRYPTO_ENSURE(ballot.choices.size() == sum_.size());
  for (std::size_t i = 0; i < sum_.size(); ++i) {
    CRYPTO_ENSURE(ballot.choices[i].size() == sum_[i].size());
    for (std::size_t j = 0; j < sum_[i].size(); ++j) {
      sum_[i][j].alpha = sum_[i][j].alpha * weighted(ballot.choices[i][j].alpha, weight);
      sum_[i][j].beta = sum_[i][j].beta * weighted(ballot.choices[i][j].beta, weight);
    }
  }
  ++ballots_;
  total_weight_ += weight;
}

std::string Tally::json() const { return list_json(sum_, row_json); }

std::string Tally::sized_json() const {
  return R"({"num_tallied":)" + std::to_string(ballots_) + R"(,"total_weight":)" +
         count_json(total_weight_) + R"(,"encrypted_tally":")" + sha256(json()).hex() + "\"}";
}

std::string owned_json(std::uint32_t owner, std::string_view decryption_json) {
  return R"({"owner":)" + std::to_string(owner) + R"(,"payload":")" +
         sha256(decryption_json).hex() + "\"}";
}

std::string result_json(const Counts& counts) {
  return R"({"result":)" +
         list_json(counts, [](const auto& row) { return list_json(row, count_json); }) + "}";
}

}  // namespace crypto::belenios
