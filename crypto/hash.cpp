#include "crypto/hash.h"

#include <sodium.h>

namespace crypto {

Hash sha256(ByteView bytes) {
  Hash hash;
  crypto_hash_sha256(hash.writable().data(), bytes.data(), bytes.size());
  return hash;
}

std::string base64_of(const Hash& hash) {
  auto text = to_base64(hash.view());
  text.pop_back();  // 32 bytes always end in exactly one padding sign
  return text;
}

std::optional<Hash> hash_from_base64(std::string_view text) {
  if (text.size() != 43) return std::nullopt;
  const auto bytes = from_base64(std::string(text) + "=");
  return bytes ? Hash::from(*bytes) : std::nullopt;
}

}  // namespace crypto
