#pragma once
// Sealing to public keys (X25519, crypto_box_seal) and the files that several devices can open.

#include "crypto/bytes.h"
#include "crypto/error.h"
#include "crypto/secret.h"

namespace crypto {

using SealPublicKey = Bytes<struct SealPublicKeyTag, 32>;
using SealSecretKey = Secret<struct SealSecretKeyTag, 32>;

struct SealKeyPair {
  SealPublicKey public_key;
  SealSecretKey secret_key;
};
SealKeyPair random_seal_keys();
// The key pair of a 32-byte seed (crypto_box_seed_keypair).
SealKeyPair seal_keys_from_seed(std::span<const std::uint8_t, 32> seed);
// The public half of a secret key, so that only the secret half needs to be stored.
SealPublicKey public_half(const SealSecretKey& secret_key);

// False for the few points of small order, to which nobody can seal. Ask before a key that came
// from outside (an enrolment) is accepted: seal and seal_to_all stop the program at such a key.
bool can_seal_to(const SealPublicKey& key);

inline constexpr std::size_t seal_overhead = 48;
// One anonymous recipient: crypto_box_seal, ciphertext is seal_overhead longer than the text.
ByteString seal(const SealPublicKey& to, std::span<const std::uint8_t> plain);
Result<SecretBuffer> unseal(const SealPublicKey& public_key, const SealSecretKey& secret_key,
                            ByteView sealed);

// Several recipients (1 to 64): a random content key sealed to each, the content under
// XChaCha20-Poly1305. docs/formats.md describes the bytes. wrong_recipient if no lock fits the key.
ByteString seal_to_all(std::span<const SealPublicKey> recipients,
                       std::span<const std::uint8_t> plain);
Result<SecretBuffer> unseal_any(const SealPublicKey& public_key, const SealSecretKey& secret_key,
                                ByteView sealed);

}  // namespace crypto
