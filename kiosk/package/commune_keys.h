#pragma once
// The public keys of a commune: a minisign public key file with one more line "seal <64 hex>". The
// first two lines alone are what `minisign -p` reads.

#include <string>
#include <string_view>
#include <vector>

#include "crypto/seal.h"
#include "crypto/sign.h"
#include "kiosk/package/refusal.h"

namespace kiosk::package {

struct CommuneKeys {
  crypto::SignPublicKey sign;
  crypto::SealPublicKey seal;
  auto operator<=>(const CommuneKeys&) const = default;
};

inline constexpr std::size_t most_commune_keys_bytes = 1024;

// `comment` is one line.
std::string commune_keys_file(const CommuneKeys& keys, std::string_view comment);
Outcome<CommuneKeys> parse_commune_keys(std::string_view text);
// Of both keys, never of the comment.
std::vector<std::string> check_words_of(const CommuneKeys& keys);

}  // namespace kiosk::package
