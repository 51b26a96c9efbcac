#include "crypto/belenios/tally.h"

#include "crypto/belenios/ballot_format.h"
#include "crypto/ensure.h"

namespace crypto::belenios {

namespace {

std::string row_json(const std::vector<Ciphertext>& row) { return list_json(row, ciphertext_json); }

std::string count_json(std::uint64_t count) { return std::to_string(count); }

}  // namespace

Tally::Tally(const Election& election) {
  for (const auto& question : election.questions) sum_.emplace_back(question.choices());
}

void Tally::add(const CheckedBallot& ballot) {
  CRYPTO_ENSURE(ballot.choices.size() == sum_.size());
  for (std::size_t i = 0; i < sum_.size(); ++i) {
    CRYPTO_ENSURE(ballot.choices[i].size() == sum_[i].size());
    for (std::size_t j = 0; j < sum_[i].size(); ++j) {
      sum_[i][j].alpha = sum_[i][j].alpha * ballot.choices[i][j].alpha;
      sum_[i][j].beta = sum_[i][j].beta * ballot.choices[i][j].beta;
    }
  }
  ++ballots_;
}

std::string Tally::json() const { return list_json(sum_, row_json); }

std::string Tally::sized_json() const {
  const auto count = std::to_string(ballots_);
  return R"({"num_tallied":)" + count + R"(,"total_weight":)" + count + R"(,"encrypted_tally":")" +
         sha256(json()).hex() + "\"}";
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
