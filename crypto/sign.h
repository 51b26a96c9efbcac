#pragma once
// Ed25519 signatures in minisign's formats, so that `minisign -Vm FILE -P KEY` checks ours.
// Prehashed ("ED": BLAKE2b-512 of the file), trusted comment included.

#include "crypto/bytes.h"
#include "crypto/error.h"
#include "crypto/secret.h"

namespace crypto {

struct SignPublicKey {
  Bytes<struct KeyIdTag, 8> id;
  Bytes<struct SignPublicTag, 32> point;
  auto operator<=>(const SignPublicKey&) const = default;

  // The 56-character line minisign takes after -P.
  std::string line() const;
  // A whole minisign .pub file: comment line and key line.
  std::string file(std::string_view comment) const;
  // Reads either form.
  static Result<SignPublicKey> parse(std::string_view text);
};

struct SignSecretKey {
  Bytes<struct KeyIdTag, 8> id;
  Secret<struct SignSecretTag, 64> key;  // libsodium's seed || public key
};

struct SignKeyPair {
  SignPublicKey public_key;
  SignSecretKey secret_key;
};
SignKeyPair random_sign_keys();
// Rebuilds the pair from its stored parts (id and the 32-byte seed).
SignKeyPair sign_keys_from_seed(std::span<const std::uint8_t, 8> id,
                                std::span<const std::uint8_t, 32> seed);

// How every signature file of ours begins. The line is not signed: check_file lets only this one
// and minisign's usual one pass, and where bytes must be unique (envelopes) only this one.
inline constexpr std::string_view own_signature_comment =
    "untrusted comment: signature of a Phieu Kin device\n";
inline constexpr std::size_t most_signature_file_bytes = 2048;

// The text of a .minisig file. `trusted_comment` is signed too and must be one line.
std::string sign_file(const SignSecretKey& key, std::string_view content,
                      std::string_view trusted_comment);
// bad_signature on any difference: key id, content, trusted comment, algorithm.
Result<void> check_file(const SignPublicKey& key, std::string_view content,
                        std::string_view minisig);

}  // namespace crypto
