#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "kiosk/election/check_words.h"
#include "kiosk/election/text.h"

namespace kiosk::election {
namespace {

constexpr std::array<std::string_view, 10> digit_words = {"không", "một", "hai", "ba",  "bốn",
                                                          "năm",   "sáu", "bảy", "tám", "chín"};

void append_word(std::string& out, std::string_view word) {
  if (!out.empty()) out += ' ';
  out += word;
}

// The last two digits of a group; `after_something` makes 05 "linh năm" instead of "năm".
void append_tens(std::string& out, std::uint64_t rest, bool after_something) {
  const std::uint64_t tens = rest / 10;
  const std::uint64_t ones = rest % 10;
  if (tens == 0 && ones == 0) return;
  if (tens == 0) {
    if (after_something) append_word(out, "linh");
    append_word(out, digit_words[ones]);
    return;
  }
  if (tens == 1) {
    append_word(out, "mười");
  } else {
    append_word(out, digit_words[tens]);
    append_word(out, "mươi");
  }
  if (ones == 0) return;
  if (ones == 1 && tens > 1) return append_word(out, "mốt");
  append_word(out, ones == 5 ? "lăm" : digit_words[ones]);
}

// Three digits; inside a longer number "không trăm" is said.
void append_group(std::string& out, std::uint64_t group, bool inside) {
  const std::uint64_t hundreds = group / 100;
  const bool said = hundreds > 0 || inside;
  if (said) {
    append_word(out, digit_words[hundreds]);
    append_word(out, "trăm");
  }
  append_tens(out, group % 100, said);
}

void append_below_billion(std::string& out, std::uint64_t number, bool inside) {
  constexpr std::array<std::pair<std::uint64_t, std::string_view>, 3> groups = {
      {{1'000'000, "triệu"}, {1'000, "nghìn"}, {1, ""}}};
  for (const auto& [size, name] : groups) {
    const std::uint64_t group = number / size % 1000;
    if (group == 0) continue;
    append_group(out, group, inside);
    if (!name.empty()) append_word(out, name);
    inside = true;
  }
}

int hex_value(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
  if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
  return -1;
}

}  // namespace

std::string grouped(std::uint64_t number) {
  std::string out = fmt::format("{}", number);
  for (std::size_t left = out.size(); left > 3; left -= 3) out.insert(left - 3, 1, '.');
  return out;
}

std::string percent(std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) return "0,00%";
  // Long division digit by digit: part * 10000 could overflow.
  std::uint64_t units = part / whole;
  std::uint64_t rest = part % whole;
  std::uint64_t fraction = 0;
  for (int digit = 0; digit < 4; ++digit) {
    rest *= 10;
    fraction = fraction * 10 + rest / whole;
    rest %= whole;
  }
  if (rest >= whole - rest) ++fraction;
  const std::uint64_t hundredths = units * 10'000 + fraction;
  return fmt::format("{},{:02}%", hundredths / 100, hundredths % 100);
}

std::string vietnamese_date(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::string(iso);
  return fmt::format("{}/{}/{}", iso.substr(8, 2), iso.substr(5, 2), iso.substr(0, 4));
}

// NOLINTNEXTLINE(misc-no-recursion): at most three levels, 64 bits end at 18 billion billions.
std::string number_in_words(std::uint64_t number) {
  constexpr std::uint64_t billion = 1'000'000'000;
  if (number == 0) return std::string(digit_words[0]);
  if (number < billion) {
    std::string out;
    append_below_billion(out, number, false);
    return out;
  }
  std::string out = number_in_words(number / billion) + " tỷ";
  append_below_billion(out, number % billion, true);
  return out;
}

std::string spaced_digits(std::string_view digits, std::size_t group) {
  std::string out;
  for (std::size_t at = 0; at < digits.size(); ++at) {
    if (group > 0 && at > 0 && at % group == 0) out += ' ';
    out += digits[at];
  }
  return out;
}

std::vector<std::string> check_words(std::string_view hex_hash) {
  constexpr std::size_t count = 6;
  std::vector<std::string> words;
  if (hex_hash.size() < 2 * count) return words;
  for (std::size_t at = 0; at < count; ++at) {
    const int high = hex_value(hex_hash[2 * at]);
    const int low = hex_value(hex_hash[2 * at + 1]);
    if (high < 0 || low < 0) return {};
    words.emplace_back(
        check_word_list[static_cast<std::size_t>(high) * 16 + static_cast<std::size_t>(low)]);
  }
  return words;
}

}  // namespace kiosk::election
