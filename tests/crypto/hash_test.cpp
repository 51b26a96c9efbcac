#include "crypto/hash.h"

#include <catch2/catch_test_macros.hpp>

TEST_CASE("SHA-256 answers the published examples") {
  CHECK(crypto::sha256("").hex() ==
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(crypto::sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq").hex() ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST_CASE("a hash is 43 characters of Base64 without padding") {
  const auto hash = crypto::sha256("abc");
  const auto text = crypto::base64_of(hash);
  CHECK(text == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0");
  CHECK(crypto::hash_from_base64(text) == hash);
}

TEST_CASE("another spelling of a hash is refused") {
  const auto text = crypto::base64_of(crypto::sha256("abc"));
  CHECK_FALSE(crypto::hash_from_base64(text + "="));
  CHECK_FALSE(crypto::hash_from_base64(text.substr(1)));
  CHECK_FALSE(crypto::hash_from_base64(""));
  // The last character carries four bits; its two low bits must be zero.
  auto other = text;
  other.back() = '1';
  CHECK_FALSE(crypto::hash_from_base64(other));
}
