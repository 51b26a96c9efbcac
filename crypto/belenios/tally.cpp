#include "crypto/belenios/tally.h"

#include "crypto/belenios/ballot_format.h"
#include "crypto/belenios/on_every_core.h"
#include "crypto/belenios/result_format.h"
#include "crypto/ensure.h"

namespace crypto::belenios {

namespace {

std::string row_json(const std::vector<Ciphertext>& row) { return list_json(row, ciphertext_json); }

// Most weights are 1, and a power costs a hundred products.
Point weighted(const Point& point, std::uint64_t weight) {
  return weight == 1 ? point : power(point, Scalar::from_uint(weight));
}

}  // namespace

Tally::Tally(const Election& election) {
  for (const auto& question : election.questions) sum_.emplace_back(question.choices());
}

void Tally::add(const CheckedBallot& ballot, std::uint64_t weight) {
  ensure_fits(ballot);
  for (std::size_t i = 0; i < sum_.size(); ++i) {
    for (std::size_t j = 0; j < sum_[i].size(); ++j) {
      sum_[i][j].alpha = sum_[i][j].alpha * weighted(ballot.choices[i][j].alpha, weight);
      sum_[i][j].beta = sum_[i][j].beta * weighted(ballot.choices[i][j].beta, weight);
    }
  }
  ++ballots_;
  total_weight_ += weight;
}

void Tally::add(std::span<const WeightedBallot> ballots) {
  // A piece of work is the ballots' product into one half of one ciphertext of the sum.
  struct Piece {
    std::size_t question;
    std::size_t choice;
    Point Ciphertext::*half;
  };
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < sum_.size(); ++i) {
    for (std::size_t j = 0; j < sum_[i].size(); ++j) {
      pieces.push_back({i, j, &Ciphertext::alpha});
      pieces.push_back({i, j, &Ciphertext::beta});
    }
  }
  for (const auto& [ballot, weight] : ballots) {
    ensure_fits(*ballot);
    ++ballots_;
    total_weight_ += weight;
  }
  on_every_core(pieces.size(), [&](std::size_t piece) {
    const auto& [i, j, half] = pieces[piece];
    Point& sum = sum_[i][j].*half;
    for (const auto& [ballot, weight] : ballots) {
      sum = sum * weighted(ballot->choices[i][j].*half, weight);
    }
    return true;
  });
}

void Tally::remove(const CheckedBallot& ballot, std::uint64_t weight) {
  ensure_fits(ballot);
  for (std::size_t i = 0; i < sum_.size(); ++i) {
    for (std::size_t j = 0; j < sum_[i].size(); ++j) {
      sum_[i][j].alpha = sum_[i][j].alpha / weighted(ballot.choices[i][j].alpha, weight);
      sum_[i][j].beta = sum_[i][j].beta / weighted(ballot.choices[i][j].beta, weight);
    }
  }
  --ballots_;
  total_weight_ -= weight;
}

void Tally::ensure_fits(const CheckedBallot& ballot) const {
  CRYPTO_ENSURE(ballot.choices.size() == sum_.size());
  for (std::size_t i = 0; i < sum_.size(); ++i) {
    CRYPTO_ENSURE(ballot.choices[i].size() == sum_[i].size());
  }
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

}  // namespace crypto::belenios
