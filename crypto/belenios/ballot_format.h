#pragma once
// A ballot as a structure: read from its JSON, written back in the canonical form. No proof is
// checked here, nor whether an element belongs to the group. Private to this folder's sources.

#include <string>
#include <string_view>
#include <vector>

#include "crypto/belenios/ballot.h"
#include "crypto/belenios/json_text.h"

namespace crypto::belenios {

inline constexpr std::size_t most_ballot_bytes = 1U << 20;

using Proofs = std::vector<Proof>;

struct ClaimedCiphertext {
  ClaimedCiphertext() = default;
  ClaimedCiphertext(const ClaimedPoint& first, const ClaimedPoint& second)
      : alpha(first), beta(second) {}
  // Not explicit: what is known is claimed, too.
  ClaimedCiphertext(const Ciphertext& known) : alpha(known.alpha), beta(known.beta) {}

  ClaimedPoint alpha;
  ClaimedPoint beta;
};

struct BallotAnswer {
  std::vector<ClaimedCiphertext> choices;
  std::vector<Proofs> individual_proofs;
  Proofs overall_proof;
  Proofs blank_proof;  // empty unless the question has a blank choice
};

struct BallotParts {
  std::string uuid;
  std::string fingerprint;
  ClaimedPoint credential;
  std::vector<BallotAnswer> answers;
  std::string signature_hash;
  Proof signature;
};

std::string ciphertext_json(const ClaimedCiphertext& ciphertext);

// Without the signature: what signature_hash hashes.
std::string unsigned_ballot_json(const BallotParts& parts);
// The unsigned text with the signature put in.
std::string signed_ballot_json(std::string_view unsigned_json, std::string_view hash,
                               const Proof& signature);
// The bytes must be exactly what the two functions above would write; `unsigned_json` gets the
// unsigned text. `reason` names what is wrong.
Result<BallotParts> read_ballot(std::string_view json, std::string& unsigned_json,
                                std::string& reason);

// "<phi>|<credential>", the first part of every hash of the ballot.
std::string first_statement(std::string_view fingerprint, const ClaimedPoint& credential);
// The first statement and every ciphertext of the answer.
std::string whole_statement(std::string_view first, const std::vector<ClaimedCiphertext>& choices);
// The product of the choices that count against min and max: the blank choice is left out.
Ciphertext product_of(const std::vector<Ciphertext>& choices, bool blank);

}  // namespace crypto::belenios
