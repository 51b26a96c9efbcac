#include "crypto/random.h"

#include <algorithm>
#include <array>
#include <numeric>

#include <catch2/catch_test_macros.hpp>

TEST_CASE("a random number stays below its bound and reaches every value") {
  std::array<unsigned, 10> seen{};
  for (int i = 0; i < 2000; ++i) ++seen.at(crypto::random_below(10));
  // Each value is expected 200 times; fewer than 50 has a chance far below one in 10^30.
  for (const auto count : seen) CHECK(count > 50);
  CHECK(crypto::random_below(1) == 0);
}

TEST_CASE("random bytes fill the whole span") {
  crypto::ByteString bytes(64);
  crypto::fill_random(bytes);
  CHECK(std::count(bytes.begin(), bytes.end(), std::uint8_t{0}) < 32);
  crypto::ByteString others(64);
  crypto::fill_random(others);
  CHECK(bytes != others);
}

TEST_CASE("issued digits have the wanted length") {
  for (const std::size_t length : {0U, 1U, 10U, 12U, 16U}) {
    const auto digits = crypto::random_digits(length);
    CHECK(digits.length() == length);
    CHECK(digits.with([](auto bytes) {
      return std::all_of(bytes.begin(), bytes.end(), [](auto b) { return b >= '0' && b <= '9'; });
    }));
  }
  CHECK_FALSE(crypto::random_digits(16).same_as(crypto::random_digits(16)));
}

TEST_CASE("shuffling keeps every value and changes their order") {
  std::vector<int> values(100);
  std::iota(values.begin(), values.end(), 0);
  const auto before = values;
  crypto::shuffle(values);
  CHECK(values != before);
  CHECK(std::is_permutation(values.begin(), values.end(), before.begin()));
}

TEST_CASE("every order of three values comes up") {
  std::array<unsigned, 27> seen{};
  for (int i = 0; i < 1200; ++i) {
    std::vector<std::size_t> values = {0, 1, 2};
    crypto::shuffle(values);
    ++seen.at(values[0] * 9 + values[1] * 3 + values[2]);
  }
  // Six orders, 200 times each on average.
  CHECK(std::count_if(seen.begin(), seen.end(), [](unsigned n) { return n > 50; }) == 6);
}
