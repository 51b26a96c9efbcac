#pragma once
// Vietnamese text: normal form, order, folding for search, numbers as minutes print them.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/election/error.h"

namespace kiosk::election {

inline constexpr std::size_t longest_text = 4096;  // bytes; a longer one is refused as too_large

// NFC of valid UTF-8 without control characters, combining marks that stay apart in NFC, or
// characters that the fonts in assets/fonts are not sure to draw; bad_text otherwise.
Result<std::string> normalised(std::string_view text);
bool is_utf8(std::string_view text);
std::string upper(std::string_view text);   // Unicode-aware: đ -> Đ
std::string folded(std::string_view text);  // lower case, no marks, đ -> d: for search
bool vietnamese_less(std::string_view a, std::string_view b);

// Official order of people: given name (last word), family name (first word), middle names, birth
// date.
bool official_name_less(std::string_view a, std::string_view birth_a, std::string_view b,
                        std::string_view birth_b);

std::string grouped(std::uint64_t number);                     // 340.134
std::string percent(std::uint64_t part, std::uint64_t whole);  // "44,04%", rounded half up
std::string vietnamese_date(std::string_view iso);             // 2026-11-29 -> 29/11/2026
std::string number_in_words(std::uint64_t number);             // 285 -> hai trăm tám mươi lăm
std::string spaced_digits(std::string_view digits,
                          std::size_t group);  // 1234567890,3 -> 123 456 ...

// Six everyday words that stand for the first 48 bits of a hash (hex), to compare aloud; empty when
// the text is not that much hex.
std::vector<std::string> check_words(std::string_view hex_hash);

}  // namespace kiosk::election
