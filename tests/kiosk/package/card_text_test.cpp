#include "kiosk/package/card_text.h"

#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "crypto/bytes.h"
#include "kiosk/package/card.h"

namespace kiosk::package {
namespace {

std::string plain(const crypto::DigitEntry& code) {
  return code.with([](auto digits) { return std::string(digits.begin(), digits.end()); });
}

std::optional<CardText> parse(std::string_view text) {
  return parse_card_text(crypto::as_bytes(text));
}

crypto::DigitEntry entry(std::string_view digits) {
  crypto::DigitEntry typed;
  for (const auto digit : digits) typed.push(digit);
  return typed;
}

}  // namespace

TEST_CASE("a card's text is written as the page of formats says") {
  const auto text = card_text("23504-001", entry("0123456789"));
  CHECK(text.with([](auto bytes) { return std::string(crypto::as_text(bytes)); }) ==
        "PK1-23504-001-0123456789");
}

TEST_CASE("what is written reads back, whatever is in the id") {
  const std::vector<std::string> stations{"a",
                                          "23504-001-1",
                                          "-",
                                          "--",
                                          "a.b_c-",
                                          "-1234567890",
                                          "PK1-x-1234567890",
                                          std::string(64, 'Z')};
  for (const auto& station : stations) {
    INFO(station);
    const auto code = random_card_code();
    const auto text = card_text(station, code);
    CHECK(text.size() <= most_card_text);
    const auto read = text.with([](auto bytes) { return parse_card_text(bytes); });
    REQUIRE(read);
    CHECK(read->station == station);
    CHECK(plain(read->code) == plain(code));
  }
}

TEST_CASE("a scanner may change the case") {
  const auto read = parse("pk1-kON-pLONG-0123456789");
  REQUIRE(read);
  CHECK(same_station(read->station, "Kon-Plong"));
  CHECK_FALSE(same_station(read->station, "Kon-Plon"));
  CHECK_FALSE(same_station("a_b", "a-b"));
  CHECK(same_station("", ""));
  CHECK(station_less("A", "b"));
  CHECK(station_less("a", "B"));
  CHECK_FALSE(station_less("a", "A"));
}

TEST_CASE("everything else is no card's text") {
  CHECK_FALSE(parse(""));
  CHECK_FALSE(parse("PK1"));
  CHECK_FALSE(parse("PK1--0123456789"));             // no station
  CHECK_FALSE(parse("PK10123456789"));               // nothing but digits
  CHECK_FALSE(parse("PK2-a-0123456789"));            // another version
  CHECK_FALSE(parse("XPK1-a-0123456789"));           // a scanner's own prefix
  CHECK_FALSE(parse("PK1-a-012345678"));             // nine digits
  CHECK_FALSE(parse("PK1-a_0123456789"));            // no hyphen before the code
  CHECK_FALSE(parse("PK1-a-01234 6789"));            // a gap
  CHECK_FALSE(parse("PK1-a-012345678O"));            // a letter in the code
  CHECK_FALSE(parse("PK1-a/b-0123456789"));          // no identifier
  CHECK_FALSE(parse("PK1-th\xc3\xb4n-0123456789"));  // nor this
  CHECK_FALSE(parse("PK1-" + std::string(65, 'a') + "-0123456789"));
  CHECK_FALSE(parse("https://example.org/PK1-a-0123456789"));
  CHECK_FALSE(parse(std::string(100'000, '-')));
  const std::string whole = "PK1-23504-001-0123456789";
  for (std::size_t length = 0; length < whole.size(); ++length) {
    INFO(length);
    CHECK_FALSE(parse(whole.substr(0, length)));
  }
}

}  // namespace kiosk::package
