#pragma once
// Letters of Vietnamese one by one: code points, tones apart from vowels, and whether a word could
// be Vietnamese at all. Old fonts and twins are told by it.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::rolls {

// U+FFFD for every byte that is no UTF-8.
std::u32string code_points(std::string_view text);
void append_utf8(std::string& out, char32_t code_point);
std::string utf8_of(std::u32string_view code_points);

// Blanks of every kind as one space, none at the ends. Excel and Word leave U+00A0 in names.
std::string tidied(std::string_view cell);

struct Vowel {
  char32_t plain;    // upper case without tone: Ế -> Ê
  std::size_t tone;  // 0 none, then grave, hook, tilde, acute, dot
};
std::optional<Vowel> vowel_of(char32_t upper_case);

struct Syllables {
  std::size_t words = 0;    // with letters beyond ASCII
  std::size_t correct = 0;  // of these, such as Vietnamese could have
  // 1 when there is nothing to judge.
  double share() const;
};
// Any text; the letters of one word stand together.
Syllables syllables_of(std::string_view text);

}  // namespace kiosk::rolls
