#pragma once
// A voter's card: a credential under a ten-digit code (nine random digits and a check digit).

#include <string>
#include <string_view>

#include "crypto/belenios/credential.h"
#include "crypto/passphrase.h"

namespace kiosk::package {

inline constexpr std::size_t card_code_digits = 10;
inline constexpr std::size_t encrypted_credential_bytes = 24 + 25 + 16;

// One derivation gives lookup tag and key of a card code.
struct CardKey {
  std::string tag;  // 32 hex digits
  crypto::DerivedKey key;
};
crypto::Result<CardKey> card_key(const crypto::DigitEntry& code, const crypto::Salt& salt,
                                 crypto::Cost cost);

// The check digit of Damm; it finds every single wrong digit and every exchange of two neighbours.
char check_digit(std::string_view nine_digits);
bool code_is_plausible(const crypto::DigitEntry& code);
crypto::DigitEntry random_card_code();

// A credential under its card's key. The station id is authenticated: a card of another station
// does not open.
crypto::ByteString encrypt_credential(const CardKey& card,
                                      const crypto::belenios::Credential& credential,
                                      std::string_view station);
crypto::Result<crypto::belenios::Credential> decrypt_credential(const CardKey& card,
                                                                crypto::ByteView encrypted,
                                                                std::string_view station);

}  // namespace kiosk::package
