#pragma once
// Credentials (docs/formats/record.md, Credentials): the private one is on a card, the public one
// is in the record.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/error.h"
#include "crypto/group.h"

namespace crypto::belenios {

// 22 random Base58 characters grouped 5-6-5-6 with dashes.
using Credential = Secret<struct CredentialTag, 25>;

Credential random_credential();
Result<Credential> read_credential(std::span<const std::uint8_t> text);
SecretScalar credential_scalar(const Credential& credential, std::string_view uuid);
Point public_credential(const Credential& credential, std::string_view uuid);

// ["<C>",...] sorted by libsodium's byte order, so that the list tells nothing about its making.
std::string write_credential_list(std::vector<Point> credentials);
// Pairwise distinct members of the group; malformed / not_in_group otherwise, and for weights.
// `reason` (if given) names the first thing wrong in English.
Result<std::vector<Point>> parse_credential_list(std::string_view bytes,
                                                 std::string* reason = nullptr);

// Other people's elections may let one voter count for more than another: "<C>,<weight>". Nothing
// here writes such lists.
struct WeightedCredential {
  Point credential;
  std::uint64_t weight = 1;
  bool weighted = false;  // the weight was written down
};
// Keeps the search for the counts short: it takes about the root of this many steps.
inline constexpr std::uint64_t most_total_weight = 1ULL << 32;
// As above, with or without weights; malformed if their sum is above most_total_weight.
Result<std::vector<WeightedCredential>> parse_weighted_list(std::string_view bytes,
                                                            std::string* reason = nullptr);

}  // namespace crypto::belenios
