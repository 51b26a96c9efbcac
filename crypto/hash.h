#pragma once
// SHA-256, the only hash of the formats that travel.

#include "crypto/bytes.h"

namespace crypto {

using Hash = Bytes<struct HashTag, 32>;

Hash sha256(ByteView bytes);
inline Hash sha256(std::string_view text) { return sha256(as_bytes(text)); }

// Standard Base64 of the 32 bytes without the trailing "=" (43 characters: the "b64 hash" of
// docs/formats/record.md).
std::string base64_of(const Hash& hash);
std::optional<Hash> hash_from_base64(std::string_view text);

}  // namespace crypto
