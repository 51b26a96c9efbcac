#include "crypto/sign.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "tests/crypto/scratch.h"

namespace {

using crypto::Error;

const std::string content = "Trưởng thôn\n0123456789\n";

// Unless minisign's own, every key here is made for one test and thrown away.
crypto::SignKeyPair fixed_keys() {
  const crypto::ByteString id = {1, 2, 3, 4, 5, 6, 7, 8};
  const crypto::ByteString seed(32, 5);
  return crypto::sign_keys_from_seed(std::span<const std::uint8_t, 8>(id),
                                     std::span<const std::uint8_t, 32>(seed));
}

bool accepts(const crypto::SignPublicKey& key, std::string_view text, std::string_view minisig) {
  const auto checked = crypto::check_file(key, text, minisig);
  if (!checked) CHECK(checked.error() == Error::bad_signature);
  return checked.has_value();
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("our signature is accepted by us and by minisign") {
  const scratch::Folder folder;
  const auto keys = crypto::random_sign_keys();
  const auto minisig = crypto::sign_file(keys.secret_key, content, "kind=result sequence=1");
  CHECK(accepts(keys.public_key, content, minisig));
  folder.write("file", content);
  folder.write("file.minisig", minisig);
  folder.write("key.pub", keys.public_key.file("device"));
  CHECK(folder.run("minisign -Vm file -P " + keys.public_key.line()) == 0);
  CHECK(folder.read("said").find("kind=result sequence=1") != std::string::npos);
  CHECK(folder.run("minisign -Vm file -p key.pub") == 0);
  folder.write("file", content + " ");
  CHECK(folder.run("minisign -Vm file -p key.pub") != 0);
}

TEST_CASE("the signature of an empty file is accepted by minisign") {
  const scratch::Folder folder;
  const auto keys = crypto::random_sign_keys();
  folder.write("file", "");
  folder.write("file.minisig", crypto::sign_file(keys.secret_key, "", "empty"));
  CHECK(folder.run("minisign -Vm file -P " + keys.public_key.line()) == 0);
}

TEST_CASE("a key and a signature made by minisign are accepted by us") {
  const scratch::Folder folder;
  folder.write("file", content);
  REQUIRE(folder.run("minisign -G -W -p key.pub -s key.sec") == 0);
  REQUIRE(folder.run("minisign -S -s key.sec -m file") == 0);
  const auto key = crypto::SignPublicKey::parse(folder.read("key.pub"));
  REQUIRE(key);
  const auto minisig = folder.read("file.minisig");
  CHECK(accepts(*key, content, minisig));
  CHECK_FALSE(accepts(*key, content + " ", minisig));
  CHECK_FALSE(accepts(crypto::random_sign_keys().public_key, content, minisig));

  REQUIRE(folder.run("minisign -S -s key.sec -m file -t 'another comment'") == 0);
  CHECK(accepts(*key, content, folder.read("file.minisig")));
}

TEST_CASE("minisign's old algorithm is refused") {
  const scratch::Folder folder;
  folder.write("file", content);
  REQUIRE(folder.run("minisign -G -W -p key.pub -s key.sec") == 0);
  REQUIRE(folder.run("minisign -S -l -s key.sec -m file") == 0);
  CHECK_FALSE(accepts(*crypto::SignPublicKey::parse(folder.read("key.pub")), content,
                      folder.read("file.minisig")));
}

TEST_CASE("every changed byte of the signature file is refused") {
  const auto keys = fixed_keys();
  const auto minisig = crypto::sign_file(keys.secret_key, content, "comment");
  REQUIRE(accepts(keys.public_key, content, minisig));
  for (std::size_t i = 0; i < minisig.size(); ++i) {
    for (const unsigned mask : {0x01U, 0x02U, 0x04U, 0x20U, 0x80U}) {
      auto changed = minisig;
      changed[i] = static_cast<char>(static_cast<unsigned char>(changed[i]) ^ mask);
      INFO(i << " " << mask);
      CHECK_FALSE(accepts(keys.public_key, content, changed));
    }
    CHECK_FALSE(accepts(keys.public_key, content, minisig.substr(0, i)));
  }
}

TEST_CASE("every changed byte of the content is refused") {
  const auto keys = fixed_keys();
  const auto minisig = crypto::sign_file(keys.secret_key, content, "comment");
  for (std::size_t i = 0; i < content.size(); ++i) {
    auto changed = content;
    changed[i] = static_cast<char>(static_cast<unsigned char>(changed[i]) ^ 1U);
    CHECK_FALSE(accepts(keys.public_key, changed, minisig));
  }
}

TEST_CASE("a signature file has four lines and nothing else") {
  const auto keys = fixed_keys();
  const auto good = crypto::sign_file(keys.secret_key, content, "comment");
  const auto refused = [&](const std::string& minisig) {
    return !accepts(keys.public_key, content, minisig);
  };
  CHECK(refused(""));
  CHECK(refused(good + "\n"));
  CHECK(refused(good + "x"));
  CHECK(refused("\n" + good));
  CHECK(refused(replaced(good, "comment\n", "comment\r\n")));
  CHECK(refused(replaced(good, "\ntrusted comment: ", "\nTrusted comment: ")));
  CHECK(refused(replaced(good, "signature of a Phieu Kin device", "anything else")));
  CHECK(refused(good + std::string(100000, 'x')));
  CHECK(refused(std::string(100000, '\n')));
}

TEST_CASE("a signature with the right bytes under another key id is refused") {
  const auto keys = fixed_keys();
  const auto minisig = crypto::sign_file(keys.secret_key, content, "comment");
  auto renamed = keys.public_key;
  renamed.id.writable()[0] ^= 1U;
  CHECK_FALSE(accepts(renamed, content, minisig));
}

TEST_CASE("a comment cannot be moved between two signatures of one key") {
  const auto keys = fixed_keys();
  const auto one = crypto::sign_file(keys.secret_key, "one", "first");
  const auto two = crypto::sign_file(keys.secret_key, "two", "second");
  const auto tail = [](const std::string& text) { return text.substr(text.find("\ntrusted")); };
  CHECK_FALSE(accepts(keys.public_key, "one", replaced(one, tail(one), tail(two))));
}

TEST_CASE("the pair of an id and a seed is always the same") {
  const auto keys = fixed_keys();
  CHECK(keys.public_key == fixed_keys().public_key);
  CHECK(keys.public_key.id == keys.secret_key.id);
  CHECK(keys.public_key.line() == "RWQBAgMEBQYHCG56HN0psLeP0Tr0xVmP7/TvKpcWbjym8uT7/M2AUFvx");
  CHECK(crypto::random_sign_keys().public_key != crypto::random_sign_keys().public_key);
}

TEST_CASE("a public key is read as a line or as a file") {
  const auto key = fixed_keys().public_key;
  CHECK(key.line().size() == 56);
  for (const auto& text : {key.line(), key.line() + "\n", key.file("máy 1")}) {
    const auto read = crypto::SignPublicKey::parse(text);
    REQUIRE(read);
    CHECK(*read == key);
  }
}

TEST_CASE("anything else is no public key") {
  const auto line = fixed_keys().public_key.line();
  const auto file = fixed_keys().public_key.file("x");
  for (const auto& text : {std::string(), line.substr(1), line + "=", " " + line, line + "\n\n",
                           file + "x", "comment: x\n" + line + "\n", replaced(line, "RW", "RU"),
                           file + file, std::string(100000, 'R'),
                           "untrusted comment: " + std::string(2000, 'x') + "\n" + line + "\n"}) {
    const auto read = crypto::SignPublicKey::parse(text);
    REQUIRE_FALSE(read);
    CHECK(read.error() == Error::malformed);
  }
}
