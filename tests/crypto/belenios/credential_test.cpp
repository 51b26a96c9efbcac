#include "crypto/belenios/credential.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "crypto/bytes.h"

namespace crypto::belenios {

TEST_CASE("random credentials have the form of a card and can be read again") {
  const auto card = random_credential();
  const auto text = card.with([](auto bytes) { return std::string(as_text(bytes)); });
  CHECK(text.size() == 25);
  CHECK(text[5] == '-');
  CHECK(text[12] == '-');
  CHECK(text[18] == '-');
  const auto again = read_credential(as_bytes(text));
  REQUIRE(again);
  CHECK(public_credential(*again, "abcdefghijkmno") == public_credential(card, "abcdefghijkmno"));
  CHECK(public_credential(card, "abcdefghijkmnp") != public_credential(card, "abcdefghijkmno"));
  const auto other = random_credential().with([](auto b) { return std::string(as_text(b)); });
  CHECK(other != text);
}

TEST_CASE("what is no credential is refused") {
  for (const auto* text :
       {"", "j3n3w-yWja1Y-H2Mb1-paJdA", "j3n3w-yWja1Y-H2Mb1-paJdApp", "j3n3wyyWja1Y-H2Mb1-paJdAp",
        "j3n3w-yWja1Y-H2Mb1-paJdA0", "j3n3w-yWja1Y-H2Mb1-paJdAl", "j3n3w-yWja1-Y-H2Mb1-paJdA"}) {
    INFO(text);
    CHECK_FALSE(read_credential(as_bytes(text)));
  }
}

TEST_CASE("the list of credentials is sorted and distinct") {
  std::vector<Point> points;
  for (int i = 0; i < 20; ++i) points.push_back(base_power(random_scalar()));
  const auto text = write_credential_list(points);
  const auto read = parse_credential_list(text);
  REQUIRE(read);
  CHECK(std::is_sorted(read->begin(), read->end()));
  std::sort(points.begin(), points.end());
  CHECK(*read == points);
  CHECK(parse_credential_list("[]")->empty());

  const auto one = points[0].text();
  CHECK_FALSE(parse_credential_list("[\"" + one + "\",\"" + one + "\"]"));
  CHECK_FALSE(parse_credential_list("[\"" + one + ",2\"]"));
  CHECK_FALSE(parse_credential_list("[\"" + Point().text() + "\"]"));
  CHECK_FALSE(parse_credential_list("{\"a\":\"" + one + "\"}"));
  CHECK_FALSE(parse_credential_list("[" + one + "]"));
  CHECK_FALSE(parse_credential_list(""));
}

}  // namespace crypto::belenios
