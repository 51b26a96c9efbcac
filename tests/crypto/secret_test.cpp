#include "crypto/secret.h"

#include <type_traits>

#include <catch2/catch_test_macros.hpp>

#include "crypto/bytes.h"

namespace {

using Key = crypto::Secret<struct TestKeyTag, 32>;

template <class T>
concept Comparable = requires(const T& a, const T& b) {
  a == b;
};

static_assert(!std::is_copy_constructible_v<Key> && !std::is_copy_assignable_v<Key>);
static_assert(std::is_nothrow_move_constructible_v<Key>);
static_assert(!std::is_default_constructible_v<Key>);
static_assert(!Comparable<Key> && !Comparable<crypto::DigitEntry>);
static_assert(!std::is_copy_constructible_v<crypto::SecretBuffer>);
static_assert(!std::is_copy_constructible_v<crypto::DigitEntry>);

std::string digits_of(const crypto::DigitEntry& entry) {
  return entry.with([](auto digits) { return std::string(crypto::as_text(digits)); });
}

crypto::DigitEntry entry_of(std::string_view digits) {
  crypto::DigitEntry entry;
  for (const char digit : digits) entry.push(digit);
  return entry;
}

}  // namespace

TEST_CASE("a secret lends what was put in") {
  const auto key = Key::make([](std::span<std::uint8_t, 32> out) {
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<std::uint8_t>(i);
  });
  key.with([](std::span<const std::uint8_t, 32> bytes) {
    CHECK(bytes.front() == 0);
    CHECK(bytes.back() == 31);
  });
}

TEST_CASE("two random secrets differ") {
  const auto hex = [](auto bytes) { return crypto::to_hex(bytes); };
  CHECK(Key::random().with(hex) != Key::random().with(hex));
}

TEST_CASE("a buffer may be empty") {
  const auto buffer =
      crypto::SecretBuffer::make(0, [](std::span<std::uint8_t> out) { CHECK(out.empty()); });
  CHECK(buffer.size() == 0);
  CHECK(buffer.with([](auto bytes) { return bytes.empty(); }));
}

TEST_CASE("an entry takes digits only, and no more than it holds") {
  crypto::DigitEntry entry;
  for (const char wrong : {'a', '-', ' ', '\0', '/', ':'}) CHECK_FALSE(entry.push(wrong));
  CHECK(entry.length() == 0);
  for (std::size_t i = 0; i < crypto::DigitEntry::capacity; ++i) CHECK(entry.push('7'));
  CHECK_FALSE(entry.push('7'));
  entry.pop();
  CHECK(entry.length() == crypto::DigitEntry::capacity - 1);
}

TEST_CASE("an entry can be corrected and cleared") {
  auto entry = entry_of("123");
  entry.pop();
  CHECK(entry.push('9'));
  CHECK(digits_of(entry) == "129");
  entry.clear();
  CHECK(entry.length() == 0);
  entry.pop();
  CHECK(entry.length() == 0);
}

TEST_CASE("taking hands the digits over") {
  auto entry = entry_of("0042");
  const auto taken = entry.take();
  CHECK(digits_of(taken) == "0042");
  CHECK(entry.length() == 0);
  CHECK(entry.push('1'));
  CHECK(digits_of(taken) == "0042");
}

TEST_CASE("entries are the same only digit by digit") {
  CHECK(entry_of("1234").same_as(entry_of("1234")));
  CHECK_FALSE(entry_of("1234").same_as(entry_of("1235")));
  CHECK_FALSE(entry_of("1234").same_as(entry_of("123")));
  auto shortened = entry_of("12349");
  shortened.pop();
  CHECK(shortened.same_as(entry_of("1234")));
}
