#include "crypto/text_entry.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

namespace {

crypto::TextEntry entry_of(std::string_view text) {
  crypto::TextEntry entry;
  for (const char c : text) entry.push(c);
  return entry;
}

std::string text_of(const crypto::TextEntry& entry) {
  return entry.with([](auto text) { return std::string(text.begin(), text.end()); });
}

}  // namespace

TEST_CASE("a text entry takes what a keyboard can print, and no more than it holds") {
  crypto::TextEntry entry;
  for (const char wrong : {' ', '\0', '\n', '\t', '\x7f', '\xc3'}) CHECK_FALSE(entry.push(wrong));
  CHECK(entry.length() == 0);
  for (std::size_t i = 0; i < crypto::TextEntry::capacity; ++i) CHECK(entry.push('~'));
  CHECK_FALSE(entry.push('a'));
  CHECK(entry.length() == crypto::TextEntry::capacity);
}

TEST_CASE("a text entry hands its text over, and clears") {
  auto entry = entry_of("PK1-x_.Y-0");
  const auto taken = entry.take();
  CHECK(text_of(taken) == "PK1-x_.Y-0");
  CHECK(entry.length() == 0);
  CHECK(entry.push('a'));
  CHECK(text_of(taken) == "PK1-x_.Y-0");
  entry.clear();
  CHECK(text_of(entry).empty());
}
