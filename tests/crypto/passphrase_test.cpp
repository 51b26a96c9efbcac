#include "crypto/passphrase.h"

#include <catch2/catch_test_macros.hpp>

namespace {

using crypto::as_bytes;
using crypto::Error;

crypto::Salt salt_of(std::string_view hex) { return *crypto::Salt::from_hex(hex); }
const auto some_salt = salt_of("30313233343536373839616263646566");

crypto::Derived derived(std::string_view typed, const crypto::Salt& salt = some_salt) {
  auto made = crypto::Derived::from(as_bytes(typed), salt, crypto::test_cost);
  REQUIRE(made);
  return std::move(*made);
}

std::string hex_of(const crypto::DerivedKey& key) {
  return key.with([](auto bytes) { return crypto::to_hex(bytes); });
}

std::string opened(const crypto::SecretBuffer& buffer) {
  return buffer.with([](auto bytes) { return std::string(crypto::as_text(bytes)); });
}

}  // namespace

TEST_CASE("a derivation depends on the secret, the salt, the cost and the purpose") {
  const auto key = hex_of(derived("123456789012").key("store___"));
  CHECK(hex_of(derived("123456789012").key("store___")) == key);
  CHECK(hex_of(derived("123456789013").key("store___")) != key);
  CHECK(hex_of(derived("123456789012").key("share___")) != key);
  CHECK(hex_of(derived("123456789012", crypto::random_salt()).key("store___")) != key);
  const auto dearer = crypto::Derived::from(as_bytes("123456789012"), some_salt, {2, 8192});
  REQUIRE(dearer);
  CHECK(hex_of(dearer->key("store___")) != key);
}

TEST_CASE("keys stay the same over releases") {
  // Computed with other programs: Argon2id by the reference implementation (libargon2), BLAKE2b by
  // Python's hashlib, laid out as crypto_kdf does (salt: the number 1, personal string: the
  // purpose).
  const auto key = crypto::Derived::from(as_bytes("phieukin"), some_salt, {2, 65536});
  REQUIRE(key);
  CHECK(hex_of(key->key("officers")) ==
        "e28749c0490e34c4bbf863f55888255dbae39cf3e5f2d5a35508e009f98a6b7a");
}

TEST_CASE("a cost no honest file has is refused before any work") {
  for (const auto cost : {crypto::Cost{0, 8192}, crypto::Cost{1, 8191}, crypto::Cost{65, 8192},
                          crypto::Cost{1, (1ULL << 30) + 1}, crypto::Cost{~0ULL, ~0ULL}}) {
    const auto made = crypto::Derived::from(as_bytes("1"), some_salt, cost);
    REQUIRE_FALSE(made);
    CHECK(made.error() == Error::malformed);
  }
}

TEST_CASE("a wrapped secret opens with its key and its context only") {
  const auto key = derived("123456789012").key("store___");
  const auto wrapped = crypto::wrap(key, as_bytes("the secret"), "context");
  CHECK(wrapped.size() == 10 + 24 + 16);
  const auto again = crypto::unwrap(key, wrapped, "context");
  REQUIRE(again);
  CHECK(opened(*again) == "the secret");
  CHECK(crypto::unwrap(key, wrapped, "another").error() == Error::wrong_secret);
  const auto other = derived("123456789013").key("store___");
  CHECK(crypto::unwrap(other, wrapped, "context").error() == Error::wrong_secret);
}

TEST_CASE("two wrappings of one secret differ") {
  const auto key = derived("1").key("store___");
  CHECK(crypto::wrap(key, as_bytes("same"), "") != crypto::wrap(key, as_bytes("same"), ""));
}

TEST_CASE("an empty secret can be wrapped") {
  const auto key = derived("").key("store___");
  const auto again = crypto::unwrap(key, crypto::wrap(key, {}, ""), "");
  REQUIRE(again);
  CHECK(again->size() == 0);
}

TEST_CASE("every changed or missing byte of a wrapped secret is noticed") {
  const auto key = derived("1").key("store___");
  const auto wrapped = crypto::wrap(key, as_bytes("abc"), "context");
  for (std::size_t i = 0; i < wrapped.size(); ++i) {
    auto changed = wrapped;
    changed[i] ^= 1U;
    CHECK(crypto::unwrap(key, changed, "context").error() == Error::wrong_secret);
    const auto cut = crypto::unwrap(key, crypto::ByteView(wrapped).first(i), "context");
    REQUIRE_FALSE(cut);
    CHECK(cut.error() == (i < 40 ? Error::malformed : Error::wrong_secret));
  }
}

TEST_CASE("a key drawn from a key is that of crypto_kdf") {
  const auto from = crypto::ByteString(32, 7);
  const auto key = crypto::subkey(std::span<const std::uint8_t, 32>(from), "purpose_");
  CHECK(hex_of(key) == "7b55f794d5d5e02f25dd7bdeb67b2f1dbb0ea0f15b553d46a2b0c62f4c115da9");
  CHECK(hex_of(crypto::subkey(std::span<const std::uint8_t, 32>(from), "purpose2")) != hex_of(key));
}
