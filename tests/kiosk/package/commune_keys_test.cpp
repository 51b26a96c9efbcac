#include "kiosk/package/commune_keys.h"

#include <catch2/catch_test_macros.hpp>

namespace kiosk::package {
namespace {

CommuneKeys random_keys() {
  return {crypto::random_sign_keys().public_key, crypto::random_seal_keys().public_key};
}

TEST_CASE("the file of a commune's keys reads back, and its comment counts for nothing") {
  const auto keys = random_keys();
  const auto read = parse_commune_keys(commune_keys_file(keys, "Xã Đăk Pxi"));
  REQUIRE(read);
  CHECK(*read == keys);
  const auto other_comment = parse_commune_keys(commune_keys_file(keys, "phường khác"));
  REQUIRE(other_comment);
  CHECK(check_words_of(*other_comment) == check_words_of(keys));
}

TEST_CASE("the first two lines are a minisign public key") {
  const auto keys = random_keys();
  const auto file = commune_keys_file(keys, "x");
  const auto minisign = crypto::SignPublicKey::parse(file.substr(0, file.rfind("seal ")));
  REQUIRE(minisign);
  CHECK(*minisign == keys.sign);
}

TEST_CASE("either key changes the check words") {
  const auto keys = random_keys();
  const auto other = random_keys();
  CHECK(check_words_of(keys).size() == 6);
  CHECK(check_words_of({keys.sign, other.seal}) != check_words_of(keys));
  CHECK(check_words_of({other.sign, keys.seal}) != check_words_of(keys));
}

TEST_CASE("anything else is refused with a sentence") {
  const auto file = commune_keys_file(random_keys(), "x");
  const auto refused = [](std::string_view text) {
    const auto read = parse_commune_keys(text);
    return !read && !read.error().sentence.empty();
  };
  CHECK(refused(""));
  CHECK(refused("\n\n\n"));
  CHECK(refused(file + "\n"));
  CHECK(refused(file + file));
  CHECK(refused(file.substr(0, file.size() - 1)));
  CHECK(refused(file.substr(0, file.rfind("seal "))));
  CHECK(refused(std::string(most_commune_keys_bytes, 'a') + file));
  for (std::size_t cut = 0; cut < file.size(); cut += 7) CHECK(refused(file.substr(0, cut)));
}

}  // namespace
}  // namespace kiosk::package
