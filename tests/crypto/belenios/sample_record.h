#pragma once
// Elections with throw-away keys, from the trustees to the result, and their parts for forging.

#include <optional>
#include <random>
#include <string>
#include <vector>

#include "crypto/belenios/archive.h"
#include "crypto/belenios/ballot.h"
#include "crypto/belenios/tally.h"
#include "crypto/belenios/trustees.h"

namespace crypto::belenios::sample {

std::string read_vector(const std::string& path);  // below tests/vectors/record

struct Shape {
  std::uint32_t threshold = 2;
  std::uint32_t trustees = 3;
  std::size_t voters = 5;
  std::size_t ballots = 3;
  std::vector<Question> questions;
  std::string binding = "{\"station\":\"T1\",\"attempt\":1}";
  // Where these are given, they stand for threshold and trustees, and a random set decrypts.
  std::vector<TrusteeEntry> entries = {};
  std::size_t revotes = 0;  // so many voters vote a second time; then in the order of voting
};
Question question_of(std::size_t answers, std::uint32_t min = 0, std::uint32_t max = 1,
                     bool blank = false);

// Everything a record is made of; a test may change a part and write the record again.
struct Parts {
  GeneratedTrustees generated;
  Election election;
  std::vector<Credential> cards;
  std::string credentials;
  std::vector<std::string> ballots;  // in the order of their trackers, unless some are revotes
  Counts expected;
  Tally tally;
  std::vector<Decryption> decryptions;  // of the trustees 1 .. threshold, or a random set
};
Parts make_parts(const Shape& shape, std::mt19937& random);

// Every Single trustee and k of the group, in random order.
std::vector<std::uint32_t> random_owners(const Trustees& trustees, std::mt19937& random);

// A ballot of that card with the given marks (question, answer).
std::string make_ballot(const Election& election, const Credential& card,
                        const std::vector<std::pair<std::size_t, std::size_t>>& marks);
std::vector<std::string> by_tracker(std::vector<std::string> ballots);
Decryption decryption_of(const Parts& parts, std::uint32_t owner);

// The whole record, up to the result.
std::string write_record(const Parts& parts);

// A seed from the clock, printed if a check fails.
std::uint32_t fresh_seed();

}  // namespace crypto::belenios::sample
