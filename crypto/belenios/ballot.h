#pragma once
// Ballots (docs/formats/record.md, Ballot).

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/belenios/credential.h"
#include "crypto/belenios/election.h"
#include "crypto/hash.h"
#include "crypto/secret.h"

namespace crypto::belenios {

// The plain vector of 0 and 1, one row per question, in memory that wipes itself. A question with
// `blank` has one more place, number 0, for the blank vote; its answers follow from 1.
class PlainVote {
 public:
  explicit PlainVote(const Election& election);  // all zero
  PlainVote(const PlainVote&) = delete;
  PlainVote& operator=(const PlainVote&) = delete;
  PlainVote(PlainVote&&) noexcept = default;
  PlainVote& operator=(PlainVote&&) noexcept = default;

  // `chosen` decides no branch: marking every answer with "is it this one" tells nothing by time.
  void mark(std::size_t question, std::size_t answer, bool chosen = true);
  bool marked(std::size_t question, std::size_t answer) const;

 private:
  std::size_t place_of(std::size_t question, std::size_t answer) const;

  std::vector<std::size_t> first_;  // where each question's row starts, and where the last one ends
  detail::Block marks_;
};

// Where the secret scalars of a ballot come from, in the order docs/formats/record.md gives ("Draw
// order"). Empty: libsodium's generator, the only right source outside of tests.
using NonceSource = std::function<SecretScalar()>;

// A ballot with its proofs and without a signature. `hash` may be shown before the voter decides to
// cast: it is exactly the signature.hash of the later ballot.
struct PreparedBallot {
  std::string unsigned_json;
  std::string hash;  // Base64 without padding
};
PreparedBallot prepare(const Election& election, const Point& public_credential,
                       const PlainVote& vote, const NonceSource& nonces = {});

struct SignedBallot {
  std::string json;
  Hash tracker;  // SHA-256 of json; shown as base64_of(tracker)
};
SignedBallot sign(const PreparedBallot& prepared, const SecretScalar& credential,
                  const NonceSource& nonces = {});

struct Ciphertext {
  Point alpha;
  Point beta;
};
struct CheckedBallot {
  Point credential;
  std::vector<std::vector<Ciphertext>> choices;  // per question, per answer
  Hash tracker;
};
// The full acceptance test for one ballot (docs/formats/record.md), membership of the credential in
// the list aside. `reason` (if given) names the first thing wrong in English.
Result<CheckedBallot> check_ballot(const Election& election, std::string_view json,
                                   std::string* reason = nullptr);

}  // namespace crypto::belenios
