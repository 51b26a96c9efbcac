// Which PINs are refused, and what the store keeps of the others.
#include "kiosk/station/officer_pins.h"

#include <catch2/catch_test_macros.hpp>

#include "prepared_station.h"

namespace kiosk::station {

namespace {

constexpr std::string_view issued = "402958176034";

bool weak(std::string_view pin, std::string_view given = issued) {
  return pin_is_weak(crypto::as_bytes(pin), crypto::as_bytes(given));
}

std::string six_digits(std::uint32_t number) {
  std::string text = std::to_string(number);
  return std::string(6 - text.size(), '0') + text;
}

}  // namespace

TEST_CASE("PINs that people try first are refused") {
  for (const auto* pin : {"000000",   "111111111", "123456",     "654321", "890123", "210987",
                          "024680",   "135791",    "1234567890", "121212", "123123", "12341234",
                          "1212121",  "112233",    "99887766",   "197512", "121975", "01011985",
                          "19850101", "1011990",   "150875",     "311299", "202600"}) {
    INFO(pin);
    CHECK(weak(pin));
  }
  for (const auto* pin : {"482915", "730264", "605837", "948163", "4829157", "35179284",
                          "390174628053", "189942", "203011", "320199", "123457"}) {
    INFO(pin);
    CHECK_FALSE(weak(pin));
  }
}

TEST_CASE("a PIN is no piece of the issued secret") {
  for (std::size_t length = 6; length <= 12; ++length) {
    for (std::size_t from = 0; from + length <= issued.size(); ++from) {
      CHECK(weak(issued.substr(from, length)));
    }
  }
  CHECK_FALSE(weak("582958"));  // six digits of it, but not side by side
  CHECK_FALSE(weak("817603", "000000000000"));
}

TEST_CASE("a PIN has 6 to 12 digits") {
  for (const auto* pin : {"", "4", "48291", "4829150736281"}) CHECK(weak(pin));
}

// The table of docs/decisions/0013-pins-and-two-people.md, counted over all of them.
TEST_CASE("six of a hundred six-digit PINs are refused") {
  std::size_t refused = 0;
  std::size_t refused_for_copying = 0;
  for (std::uint32_t number = 0; number < 1'000'000; ++number) {
    const auto pin = six_digits(number);
    if (weak(pin, "")) {
      ++refused;
    } else if (weak(pin)) {
      ++refused_for_copying;
    }
  }
  CHECK(refused == 62591);
  CHECK(refused_for_copying == 7);
}

TEST_CASE("what is kept tells the same PIN from another, and not two people's from each other") {
  const auto typed = simulate::entry("482915");
  const auto head = make_pin("head", typed, crypto::test_cost).value();
  const auto secretary = make_pin("secretary", typed, crypto::test_cost).value();
  CHECK(head.verifier != secretary.verifier);
  CHECK(pin_matches(head, typed) == true);
  for (const auto* other : {"482914", "48291", "4829150", ""}) {
    CHECK(pin_matches(head, simulate::entry(other)) == false);
  }
  auto dear = head;
  dear.cost.memory_bytes = crypto::most_memory_bytes + 1;
  CHECK_FALSE(pin_matches(dear, typed).has_value());
}

TEST_CASE("the document of PINs is read back strictly") {
  const auto pin = make_pin("head", simulate::entry("482915"), crypto::test_cost).value();
  const auto other = make_pin("secretary", simulate::entry("730264"), crypto::test_cost).value();
  const auto text = pins_json({pin, other});
  const auto read = parse_pins(text);
  REQUIRE(read.has_value());
  REQUIRE(read->size() == 2);
  CHECK((*read)[1].role == "secretary");
  CHECK((*read)[0].verifier == pin.verifier);
  CHECK(parse_pins("[]").value().empty());
  CHECK_FALSE(parse_pins(pins_json(std::vector<OfficerPin>(9, pin))).has_value());
  for (std::size_t cut = 0; cut < text.size(); ++cut) CHECK_FALSE(parse_pins(text.substr(0, cut)));
  for (const auto* bad : {"", "{}", "[{}]", "[1]", "[[]]", "[ ]", R"([{"role":"head"}])"}) {
    CHECK_FALSE(parse_pins(bad).has_value());
  }
  // However many officers have one, the document fills one block of the store.
  CHECK(pins_json(std::vector<OfficerPin>(8, pin)).size() + 8 <= 4096);
}

}  // namespace kiosk::station
