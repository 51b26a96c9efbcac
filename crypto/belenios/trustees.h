#pragma once
// Trustees (docs/formats/record.md, Trustees): k of n distributed key generation with Pedersen, 1
// <= k < n <= 9, Single trustees beside it or alone, and the Shamir sharing of one more scalar that
// protects the box key.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/error.h"
#include "crypto/group.h"

namespace crypto::belenios {

struct TrusteeShare {
  std::uint32_t index = 0;  // 1..n; in a list of several entries the owner number
  SecretScalar secret;      // S_j, the decryption share
};

struct GeneratedTrustees {
  std::string trustees_json;  // the trustees object of the record
  Point public_key;           // y
  std::vector<TrusteeShare> shares;
};
GeneratedTrustees generate_trustees(std::uint32_t threshold, std::uint32_t size);

// One entry of a list: a Single trustee, whose decryption is always needed, or a Pedersen group.
struct TrusteeEntry {
  std::uint32_t threshold = 0;  // 0: Single
  std::uint32_t size = 1;
};
// A station's committee is one group; this writes any list check_trustees reads: 1 to 32 entries,
// at most one of them a group. The shares stand in the order of the owner numbers.
GeneratedTrustees generate_trustee_list(std::span<const TrusteeEntry> entries);

struct VerificationKey {
  std::uint32_t owner = 0;  // position through the whole trustees list, from 1
  Point key;
};
struct Trustees {
  std::uint32_t threshold = 0;       // of the one Pedersen entry; 0 if there is none
  std::uint32_t size = 0;            // likewise
  std::uint32_t first_pedersen = 0;  // owner number of that entry's first key; 0 if there is none
  Point public_key;
  std::vector<VerificationKey> keys;

  bool in_pedersen(std::uint32_t owner) const {
    return size > 0 && owner >= first_pedersen && owner < first_pedersen + size;
  }
  // How many decryptions make a result: `threshold`, and one of every Single trustee.
  std::size_t decryptions_needed() const { return keys.size() - size + threshold; }
};
// Checks every context, signature, commitment and proof of knowledge (docs/formats/record.md).
// Lists of Single trustees and one Pedersen entry among them are read too. `reason` (if given)
// names the first thing wrong in English.
Result<Trustees> check_trustees(std::string_view bytes, std::string* reason = nullptr);

// lambda_d of docs/formats/record.md for the present indexes.
Scalar lagrange_at_zero(std::uint32_t index, std::span<const std::uint32_t> present);

// Splits a fresh random scalar k of n; any k shares give it back.
struct SharedScalar {
  SecretScalar whole;
  std::vector<TrusteeShare> shares;
};
SharedScalar share_random_scalar(std::uint32_t threshold, std::uint32_t size);
Result<SecretScalar> join_shares(std::span<const TrusteeShare> shares, std::uint32_t threshold);

}  // namespace crypto::belenios
