#include "crypto/bytes.h"

#include <catch2/catch_test_macros.hpp>

using crypto::as_bytes;
using crypto::as_text;

TEST_CASE("hexadecimal is lower case and exact") {
  const crypto::ByteString bytes = {0x00, 0x0f, 0xa5, 0xff};
  CHECK(crypto::to_hex(bytes) == "000fa5ff");
  CHECK(crypto::from_hex("000fa5ff") == bytes);
  CHECK(crypto::from_hex("")->empty());
  for (const auto* wrong : {"0", "000FA5FF", "0g", " 00", "00 ", "0x00", "00\n"}) {
    INFO(wrong);
    CHECK_FALSE(crypto::from_hex(wrong));
  }
}

TEST_CASE("every byte survives hexadecimal and Base64") {
  crypto::ByteString bytes;
  for (unsigned value = 0; value < 256; ++value) {
    bytes.push_back(static_cast<std::uint8_t>(value));
    CHECK(crypto::from_hex(crypto::to_hex(bytes)) == bytes);
    CHECK(crypto::from_base64(crypto::to_base64(bytes)) == bytes);
  }
}

TEST_CASE("Base64 follows RFC 4648 with padding") {
  CHECK(crypto::to_base64(as_bytes("")).empty());
  CHECK(crypto::to_base64(as_bytes("f")) == "Zg==");
  CHECK(crypto::to_base64(as_bytes("fo")) == "Zm8=");
  CHECK(crypto::to_base64(as_bytes("foobar")) == "Zm9vYmFy");
  CHECK(as_text(*crypto::from_base64("Zm9v")) == "foo");
  CHECK(crypto::from_base64("")->empty());
}

TEST_CASE("only the canonical Base64 text is read") {
  // No padding, too much, bits left over after the last byte, white space, the other alphabet.
  for (const auto* wrong : {"Zg", "Zg=", "Zg===", "Zg==Zg==", "=", "====", "Zh==", "Zm9=", "Zg= =",
                            "Zm9v\n", " Zm9", "Zm-_", "Zm9v====", "Zm\n9v==="}) {
    INFO(wrong);
    CHECK_FALSE(crypto::from_base64(wrong));
  }
  CHECK_FALSE(crypto::from_base64(std::string_view("Zg\0=", 4)));
}

TEST_CASE("no byte outside the alphabet passes as a letter of Base64") {
  std::size_t read = 0;
  for (unsigned value = 0; value < 256; ++value) {
    std::string text = "AAAA";
    text[1] = static_cast<char>(value);
    if (crypto::from_base64(text)) ++read;
  }
  CHECK(read == 64);
}

TEST_CASE("a fixed length is a type of its own") {
  using Four = crypto::Bytes<struct FourTag, 4>;
  const auto four = Four::from_hex("01020304");
  REQUIRE(four);
  CHECK(four->hex() == "01020304");
  CHECK_FALSE(Four::from_hex("010203"));
  CHECK_FALSE(Four::from_hex("0102030405"));
  CHECK_FALSE(Four::from(crypto::ByteString(3)));
  CHECK(Four() == *Four::from_hex("00000000"));
  CHECK(Four() < *four);
}
