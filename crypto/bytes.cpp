#include "crypto/bytes.h"

#include <sodium.h>

#include "crypto/ensure.h"

namespace crypto {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

// The value of one lower-case digit, or 16.
unsigned hex_value(char digit) {
  if (digit >= '0' && digit <= '9') return static_cast<unsigned>(digit - '0');
  if (digit >= 'a' && digit <= 'f') return static_cast<unsigned>(digit - 'a') + 10U;
  return 16;
}

}  // namespace

std::string to_hex(ByteView bytes) {
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const auto byte : bytes) {
    text.push_back(hex_digits[byte >> 4U]);
    text.push_back(hex_digits[byte & 15U]);
  }
  return text;
}

std::optional<ByteString> from_hex(std::string_view text) {
  if (text.size() % 2 != 0) return std::nullopt;
  ByteString bytes;
  bytes.reserve(text.size() / 2);
  for (std::size_t i = 0; i < text.size(); i += 2) {
    const auto high = hex_value(text[i]);
    const auto low = hex_value(text[i + 1]);
    if (high > 15 || low > 15) return std::nullopt;
    bytes.push_back(static_cast<std::uint8_t>(high * 16 + low));
  }
  return bytes;
}

std::string to_base64(ByteView bytes) {
  const auto room = sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL);
  std::string text(room, '\0');
  const char* made = sodium_bin2base64(text.data(), room, bytes.data(), bytes.size(),
                                       sodium_base64_VARIANT_ORIGINAL);
  CRYPTO_ENSURE(made != nullptr);
  text.pop_back();  // libsodium counts the closing zero
  return text;
}

std::optional<ByteString> from_base64(std::string_view text) {
  if (text.empty()) return ByteString();
  if (text.size() % 4 != 0) return std::nullopt;
  ByteString bytes(text.size() / 4 * 3);
  std::size_t length = 0;
  const char* end = nullptr;
  if (sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &length,
                        &end, sodium_base64_VARIANT_ORIGINAL) != 0) {
    return std::nullopt;
  }
  if (end != text.data() + text.size()) return std::nullopt;
  bytes.resize(length);
  // libsodium's decoder takes some characters above 127 for letters; the comparison does not.
  if (to_base64(bytes) != text) return std::nullopt;
  return bytes;
}

}  // namespace crypto
