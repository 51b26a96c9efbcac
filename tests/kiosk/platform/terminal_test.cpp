#include "kiosk/platform/terminal.h"

#include <unistd.h>

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <string>

namespace {

struct Pipe {
  Pipe() { REQUIRE(pipe(ends.data()) == 0); }
  ~Pipe() {
    close(ends[0]);
    if (ends[1] >= 0) close(ends[1]);
  }
  void give(const std::string& text) {
    REQUIRE(write(ends[1], text.data(), text.size()) == static_cast<ssize_t>(text.size()));
    close(ends[1]);
    ends[1] = -1;
  }
  std::array<int, 2> ends{};
};

std::string digits_in(const std::string& text) {
  Pipe pipe;
  pipe.give(text);
  const auto digits = kiosk::platform::read_digits(pipe.ends[0]);
  if (!digits) return "refused";
  return digits->with(
      [](std::span<const std::uint8_t> all) { return std::string(all.begin(), all.end()); });
}

}  // namespace

TEST_CASE("digits are read from a descriptor, with or without groups and line end") {
  CHECK(digits_in("123456789012\n") == "123456789012");
  CHECK(digits_in("123 456 789 012") == "123456789012");
  CHECK(digits_in("123456789012\r\nmore") == "123456789012");
}

TEST_CASE("anything else is refused") {
  CHECK(digits_in("") == "refused");
  CHECK(digits_in("\n") == "refused");
  CHECK(digits_in("12a4") == "refused");
  CHECK(digits_in(std::string(17, '1')) == "refused");
  CHECK_FALSE(kiosk::platform::read_digits(-1).has_value());
}

TEST_CASE("an issued secret is one line: who and what") {
  Pipe pipe;
  crypto::DigitEntry digits;
  for (const char digit : std::string("402958176034")) digits.push(digit);
  REQUIRE(kiosk::platform::write_digits(pipe.ends[1], "head", digits));
  std::array<char, 64> read_back{};
  const auto got = read(pipe.ends[0], read_back.data(), read_back.size());
  CHECK(std::string(read_back.data(), static_cast<std::size_t>(got)) == "head 402958176034\n");
  CHECK_FALSE(kiosk::platform::write_digits(-1, "head", digits));
}
