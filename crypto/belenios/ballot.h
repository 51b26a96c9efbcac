#pragma once
// Ballots (record format 5).

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/belenios/credential.h"
#include "crypto/belenios/election.h"
#include "crypto/hash.h"

namespace crypto::belenios {

inline constexpr std::size_t most_answers = 8;

// The plain vector of 0 and 1, one row per question, in memory that wipes itself.
class PlainVote {
 public:
  explicit PlainVote(const Election& election);  // all zero
  PlainVote(const PlainVote&) = delete;
  PlainVote& operator=(const PlainVote&) = delete;
  PlainVote(PlainVote&&) noexcept = default;
  PlainVote& operator=(PlainVote&&) noexcept = default;

  void mark(std::size_t question, std::size_t answer);
  bool marked(std::size_t question, std::size_t answer) const;

 private:
  std::vector<std::size_t> first_;  // where each question's row starts
  SecretBuffer make_row() const;
  Secret<struct PlainVoteTag, 64> marks_;
};

// Where the secret scalars of a ballot come from, in the order of record.md 5 ("Draw order").
using NonceSource = std::function<SecretScalar()>;

// A ballot with its proofs and without a signature. `hash` may be shown before the voter decides to
// cast (record.md 10): it is exactly the signature.hash of the later ballot.
struct PreparedBallot {
  std::string unsigned_json;
  std::string hash;  // Base64 without padding
};
PreparedBallot prepare(const Election& election, const Point& public_credential,
                       const PlainVote& vote, const NonceSource& nonces = random_scalar);

struct SignedBallot {
  std::string json;
  Hash tracker;  // SHA-256 of json; shown as base64_of(tracker)
};
SignedBallot sign(const PreparedBallot& prepared, const SecretScalar& credential,
                  const NonceSource& nonces = random_scalar);

struct Ciphertext {
  Point alpha;
  Point beta;
};
struct CheckedBallot {
  Point credential;
  std::vector<std::vector<Ciphertext>> choices;  // per question, per answer
  Hash tracker;
};
// The full acceptance test of record.md 5 for one ballot, membership of the credential in the list
// aside. `reason` (if given) names the first thing wrong in English.
Result<CheckedBallot> check_ballot(const Election& election, std::string_view json,
                                   std::string* reason = nullptr);

}  // namespace crypto::belenios
