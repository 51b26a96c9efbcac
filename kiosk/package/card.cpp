#include "kiosk/package/card.h"

#include <array>
#include <string>

#include "crypto/random.h"

namespace kiosk::package {

namespace {

constexpr std::string_view tag_purpose = "card_tag";
constexpr std::string_view key_purpose = "card_key";
constexpr std::size_t tag_bytes = 16;

// The totally anti-symmetric quasigroup of order 10 from H. M. Damm's dissertation (2004).
constexpr std::array<std::string_view, 10> damm_rows = {
    "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
    "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"};

char damm(std::span<const std::uint8_t> digits) {
  std::size_t state = 0;
  for (const auto digit : digits) {
    const auto column = static_cast<std::size_t>(digit - '0');
    state = static_cast<std::size_t>(damm_rows.at(state).at(column) - '0');
  }
  return static_cast<char>('0' + static_cast<char>(state));
}

std::string context_of(std::string_view station) { return "phieukin card " + std::string(station); }

}  // namespace

crypto::Result<CardKey> card_key(const crypto::DigitEntry& code, const crypto::Salt& salt,
                                 crypto::Cost cost) {
  const auto derived =
      code.with([&](auto digits) { return crypto::Derived::from(digits, salt, cost); });
  if (!derived) return tl::unexpected(derived.error());
  auto tag = derived->key(tag_purpose).with([](auto bytes) {
    return crypto::to_hex(bytes.first(tag_bytes));
  });
  return CardKey{std::move(tag), derived->key(key_purpose)};
}

char check_digit(std::string_view nine_digits) { return damm(crypto::as_bytes(nine_digits)); }

bool code_is_plausible(const crypto::DigitEntry& code) {
  return code.length() == card_code_digits &&
         code.with([](auto digits) { return damm(digits) == '0'; });
}

crypto::DigitEntry random_card_code() {
  auto code = crypto::random_digits(card_code_digits - 1);
  code.push(code.with([](auto digits) { return damm(digits); }));
  return code;
}

crypto::ByteString encrypt_credential(const CardKey& card,
                                      const crypto::belenios::Credential& credential,
                                      std::string_view station) {
  return credential.with(
      [&](auto text) { return crypto::wrap(card.key, text, context_of(station)); });
}

crypto::Result<crypto::belenios::Credential> decrypt_credential(const CardKey& card,
                                                                crypto::ByteView encrypted,
                                                                std::string_view station) {
  const auto opened = crypto::unwrap(card.key, encrypted, context_of(station));
  if (!opened) return tl::unexpected(opened.error());
  return opened->with([](auto text) { return crypto::belenios::read_credential(text); });
}

}  // namespace kiosk::package
