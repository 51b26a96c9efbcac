#include "kiosk/package/card.h"

#include <algorithm>
#include <string>

#include <catch2/catch_test_macros.hpp>

namespace kiosk::package {
namespace {

crypto::DigitEntry entry(std::string_view digits) {
  crypto::DigitEntry typed;
  for (const auto digit : digits) typed.push(digit);
  return typed;
}

std::string text_of(const crypto::DigitEntry& code) {
  return code.with([](auto digits) { return std::string(digits.begin(), digits.end()); });
}

TEST_CASE("the check digit is Damm's") {
  CHECK(check_digit("572") == '4');
  CHECK(check_digit("000000000") == '0');
  CHECK(code_is_plausible(entry("0000000000")));
}

TEST_CASE("a random card code is plausible and every single slip is noticed") {
  const auto code = text_of(random_card_code());
  INFO(code);
  REQUIRE(code.size() == card_code_digits);
  REQUIRE(code_is_plausible(entry(code)));
  for (std::size_t at = 0; at < code.size(); ++at) {
    for (char digit = '0'; digit <= '9'; ++digit) {
      auto wrong = code;
      wrong[at] = digit;
      CHECK(code_is_plausible(entry(wrong)) == (digit == code[at]));
    }
    if (at + 1 == code.size() || code[at] == code[at + 1]) continue;
    auto swapped = code;
    std::swap(swapped[at], swapped[at + 1]);
    CHECK_FALSE(code_is_plausible(entry(swapped)));
  }
}

TEST_CASE("a code of another length is not plausible") {
  CHECK_FALSE(code_is_plausible(entry("")));
  CHECK_FALSE(code_is_plausible(entry("572")));
  CHECK_FALSE(code_is_plausible(entry("5724")));
  CHECK_FALSE(code_is_plausible(entry("00000000000")));
}

TEST_CASE("a card opens with its own code, salt and station only") {
  const auto salt = crypto::random_salt();
  const auto code = random_card_code();
  const auto credential = crypto::belenios::random_credential();
  const auto key = card_key(code, salt, crypto::test_cost);
  REQUIRE(key);
  CHECK(key->tag.size() == 32);
  const auto encrypted = encrypt_credential(*key, credential, "23504-001-1");
  CHECK(encrypted.size() == encrypted_credential_bytes);

  const auto again = card_key(code, salt, crypto::test_cost);
  REQUIRE(again);
  CHECK(again->tag == key->tag);
  const auto opened = decrypt_credential(*again, encrypted, "23504-001-1");
  REQUIRE(opened);
  const auto same = opened->with([&](auto a) {
    return credential.with([&](auto b) { return std::equal(a.begin(), a.end(), b.begin()); });
  });
  CHECK(same);

  CHECK_FALSE(decrypt_credential(*again, encrypted, "23504-002-1"));
  const auto other_salt = card_key(code, crypto::random_salt(), crypto::test_cost);
  REQUIRE(other_salt);
  CHECK(other_salt->tag != key->tag);
  CHECK_FALSE(decrypt_credential(*other_salt, encrypted, "23504-001-1"));
  auto changed = encrypted;
  changed.back() ^= 1;
  CHECK_FALSE(decrypt_credential(*again, changed, "23504-001-1"));
}

}  // namespace
}  // namespace kiosk::package
