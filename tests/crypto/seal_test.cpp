#include "crypto/seal.h"

#include <catch2/catch_test_macros.hpp>

namespace {

using crypto::as_bytes;
using crypto::Error;

std::string opened(const crypto::SecretBuffer& buffer) {
  return buffer.with([](auto bytes) { return std::string(crypto::as_text(bytes)); });
}

crypto::Result<crypto::SecretBuffer> open_with(const crypto::SealKeyPair& keys,
                                               crypto::ByteView sealed) {
  return crypto::unseal_any(keys.public_key, keys.secret_key, sealed);
}

}  // namespace

TEST_CASE("what is sealed to a key opens with it and no other") {
  const auto keys = crypto::random_seal_keys();
  const auto others = crypto::random_seal_keys();
  const auto sealed = crypto::seal(keys.public_key, as_bytes("a ballot"));
  CHECK(sealed.size() == 8 + crypto::seal_overhead);
  const auto plain = crypto::unseal(keys.public_key, keys.secret_key, sealed);
  REQUIRE(plain);
  CHECK(opened(*plain) == "a ballot");
  CHECK(crypto::unseal(others.public_key, others.secret_key, sealed).error() ==
        Error::wrong_recipient);
}

TEST_CASE("every changed or missing byte of a sealed text is noticed") {
  const auto keys = crypto::random_seal_keys();
  const auto sealed = crypto::seal(keys.public_key, as_bytes("abc"));
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    auto changed = sealed;
    changed[i] ^= 1U;
    CHECK_FALSE(crypto::unseal(keys.public_key, keys.secret_key, changed));
    const auto cut =
        crypto::unseal(keys.public_key, keys.secret_key, crypto::ByteView(sealed).first(i));
    REQUIRE_FALSE(cut);
    CHECK(cut.error() == (i < crypto::seal_overhead ? Error::malformed : Error::wrong_recipient));
  }
}

TEST_CASE("the pair of a seed is always the same") {
  const crypto::ByteString seed(32, 9);
  const auto first = crypto::seal_keys_from_seed(std::span<const std::uint8_t, 32>(seed));
  const auto second = crypto::seal_keys_from_seed(std::span<const std::uint8_t, 32>(seed));
  CHECK(first.public_key == second.public_key);
  CHECK(crypto::public_half(first.secret_key) == first.public_key);
  const auto sealed = crypto::seal(first.public_key, as_bytes("x"));
  CHECK(crypto::unseal(second.public_key, second.secret_key, sealed));
}

TEST_CASE("keys of small order are known before they do harm") {
  CHECK(crypto::can_seal_to(crypto::random_seal_keys().public_key));
  for (const auto* weak : {"0000000000000000000000000000000000000000000000000000000000000000",
                           "0100000000000000000000000000000000000000000000000000000000000000",
                           "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
                           "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
                           "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"}) {
    INFO(weak);
    CHECK_FALSE(crypto::can_seal_to(*crypto::SealPublicKey::from_hex(weak)));
  }
}

TEST_CASE("each of several recipients can open, a stranger cannot") {
  for (const std::size_t count : {1U, 3U, 64U}) {
    std::vector<crypto::SealKeyPair> keys;
    std::vector<crypto::SealPublicKey> recipients;
    for (std::size_t i = 0; i < count; ++i) {
      keys.push_back(crypto::random_seal_keys());
      recipients.push_back(keys.back().public_key);
    }
    const auto sealed = crypto::seal_to_all(recipients, as_bytes("the list"));
    CHECK(sealed.size() == 9 + count * 80 + 24 + 8 + 16);
    for (const auto& one : keys) {
      const auto plain = open_with(one, sealed);
      REQUIRE(plain);
      CHECK(opened(*plain) == "the list");
    }
    CHECK(open_with(crypto::random_seal_keys(), sealed).error() == Error::wrong_recipient);
  }
}

TEST_CASE("every changed, missing or added byte of a shared file is noticed") {
  const auto mine = crypto::random_seal_keys();
  const auto theirs = crypto::random_seal_keys();
  const std::vector<crypto::SealPublicKey> recipients = {theirs.public_key, mine.public_key};
  const auto sealed = crypto::seal_to_all(recipients, as_bytes("abc"));
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    auto changed = sealed;
    changed[i] ^= 1U;
    INFO(i);
    CHECK_FALSE(open_with(mine, changed));
    CHECK_FALSE(open_with(mine, crypto::ByteView(sealed).first(i)));
  }
  auto longer = sealed;
  longer.push_back(0);
  CHECK(open_with(mine, longer).error() == Error::malformed);
}

TEST_CASE("another recipient's lock is protected too") {
  const auto mine = crypto::random_seal_keys();
  const std::vector<crypto::SealPublicKey> recipients = {mine.public_key,
                                                         crypto::random_seal_keys().public_key};
  auto sealed = crypto::seal_to_all(recipients, as_bytes("abc"));
  sealed[9 + 80 + 40] ^= 1U;
  CHECK(open_with(mine, sealed).error() == Error::malformed);
}

TEST_CASE("an impossible number of locks is refused") {
  const auto keys = crypto::random_seal_keys();
  const std::vector<crypto::SealPublicKey> recipients = {keys.public_key};
  for (const unsigned count : {0U, 65U, 255U}) {
    auto sealed = crypto::seal_to_all(recipients, crypto::ByteString(30000));
    sealed[8] = static_cast<std::uint8_t>(count);
    CHECK(open_with(keys, sealed).error() == Error::malformed);
  }
}

TEST_CASE("an empty content can be sealed to several") {
  const auto keys = crypto::random_seal_keys();
  const std::vector<crypto::SealPublicKey> recipients = {keys.public_key};
  const auto plain = open_with(keys, crypto::seal_to_all(recipients, {}));
  REQUIRE(plain);
  CHECK(plain->size() == 0);
}
