#pragma once
// Argon2id: secrets people type protect keys the machine uses.

#include "crypto/bytes.h"
#include "crypto/error.h"
#include "crypto/secret.h"

namespace crypto {

// The work of one Argon2id derivation. The values stand beside what they protect, so they can rise.
struct Cost {
  std::uint64_t passes = 3;
  std::uint64_t memory_bytes = 256ULL << 20;
  auto operator<=>(const Cost&) const = default;
};
inline constexpr Cost officer_cost{3, 256ULL << 20};  // store key, committee shares
inline constexpr Cost card_cost{8, 128ULL << 20};     // at least half a second on a laptop
inline constexpr Cost test_cost{1, 8192};             // throw-away keys of the tests only
// A cost read from a file is refused (malformed) beyond these: a forged file must not stop a
// machine.
inline constexpr std::uint64_t most_passes = 64;
inline constexpr std::uint64_t most_memory_bytes = 1ULL << 30;

using Salt = Bytes<struct SaltTag, 16>;
Salt random_salt();

using DerivedKey = Secret<struct DerivedKeyTag, 32>;

// Argon2id of `typed`; `purpose` separates the keys drawn from one derivation (crypto_kdf contexts
// are 8 characters, so purpose must be exactly 8).
class Derived {
 public:
  static Result<Derived> from(std::span<const std::uint8_t> typed, const Salt& salt, Cost cost);
  DerivedKey key(std::string_view purpose) const;

 private:
  explicit Derived(Secret<struct MasterTag, 32> master) : master_(std::move(master)) {}
  Secret<struct MasterTag, 32> master_;
};

// A key for one purpose (8 characters) drawn from a random key, by crypto_kdf.
DerivedKey subkey(std::span<const std::uint8_t, 32> key, std::string_view purpose);

// XChaCha20-Poly1305 with a random nonce; `context` is authenticated and must be given again to
// open. Output: nonce (24) || ciphertext || tag (16).
ByteString wrap(const DerivedKey& key, std::span<const std::uint8_t> secret,
                std::string_view context);
Result<SecretBuffer> unwrap(const DerivedKey& key, ByteView wrapped, std::string_view context);

}  // namespace crypto
