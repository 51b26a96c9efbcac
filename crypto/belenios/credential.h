#pragma once
// Credentials (docs/formats/record.md, Credentials): the private one is on a card, the public one
// is in the record.

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
// Pairwise distinct members of the group; malformed / not_in_group otherwise. `reason` (if given)
// names the first thing wrong in English.
Result<std::vector<Point>> parse_credential_list(std::string_view bytes,
                                                 std::string* reason = nullptr);

}  // namespace crypto::belenios
