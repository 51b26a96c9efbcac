#include "kiosk/ui/syllable.h"

#include <array>
#include <optional>
#include <string_view>

namespace kiosk::ui {

namespace {

// Each row: one vowel in the order of Tone. The first six rows have no mark of their own.
constexpr std::size_t tones = 6;
constexpr std::array<std::u32string_view, 12> lower_vowels{
    U"aàảãáạ", U"eèẻẽéẹ", U"iìỉĩíị", U"oòỏõóọ", U"uùủũúụ", U"yỳỷỹýỵ",
    U"ăằẳẵắặ", U"âầẩẫấậ", U"êềểễếệ", U"ôồổỗốộ", U"ơờởỡớợ", U"ưừửữứự"};
constexpr std::array<std::u32string_view, 12> upper_vowels{
    U"AÀẢÃÁẠ", U"EÈẺẼÉẸ", U"IÌỈĨÍỊ", U"OÒỎÕÓỌ", U"UÙỦŨÚỤ", U"YỲỶỸÝỴ",
    U"ĂẰẲẴẮẶ", U"ÂẦẨẪẤẬ", U"ÊỀỂỄẾỆ", U"ÔỒỔỖỐỘ", U"ƠỜỞỠỚỢ", U"ƯỪỬỮỨỰ"};
constexpr std::size_t first_marked_row = 6;

// Letters of minority names beside the Vietnamese ones; Vietnamese tones do not stand on them.
constexpr std::u32string_view lower_further = U"đŏĕĭŭƀčñ";
constexpr std::u32string_view upper_further = U"ĐŎĔĬŬɃČÑ";
static_assert(lower_further.size() == upper_further.size());

struct Vowel {
  std::size_t row = 0;
  std::size_t tone = 0;
  bool capital = false;
};

std::optional<Vowel> vowel_of(char32_t point) {
  for (std::size_t row = 0; row < lower_vowels.size(); ++row) {
    for (std::size_t tone = 0; tone < tones; ++tone) {
      if (lower_vowels[row][tone] == point) return Vowel{row, tone, false};
      if (upper_vowels[row][tone] == point) return Vowel{row, tone, true};
    }
  }
  return std::nullopt;
}

char32_t written(const Vowel& vowel, std::size_t tone) {
  return vowel.capital ? upper_vowels[vowel.row][tone] : lower_vowels[vowel.row][tone];
}

std::size_t start_of_last_syllable(const std::u32string& text) {
  std::size_t start = text.size();
  while (start > 0 && is_letter(text[start - 1])) --start;
  return start;
}

bool bare(char32_t point, char32_t vowel) {
  const auto found = vowel_of(point);
  return found.has_value() && lower_vowels[found->row][0] == vowel;
}

// The u of "qu" and the i of "gi" belong to the consonant when another vowel follows.
std::size_t behind_initial(const std::u32string& text, std::size_t start) {
  std::size_t at = start;
  while (at < text.size() && !vowel_of(text[at])) ++at;
  if (at == start || at + 1 >= text.size() || !vowel_of(text[at + 1])) return at;
  const char32_t before = lower(text[at - 1]);
  const bool glide = (before == U'q' && bare(text[at], U'u')) ||
                     (before == U'g' && at - start == 1 && bare(text[at], U'i'));
  return glide ? at + 1 : at;
}

// Where the part of a word begins that has its last vowels: in "arất" behind the first a.
std::size_t start_of_last_vowels(const std::u32string& text, std::size_t start) {
  std::size_t at = text.size();
  while (at > start && !vowel_of(text[at - 1])) --at;
  while (at > start && vowel_of(text[at - 1])) --at;
  while (at > start && !vowel_of(text[at - 1])) --at;
  return at;
}

// Index of the vowel that carries the tone, by the usual (older) spelling.
std::optional<std::size_t> carrier(const std::u32string& text, std::size_t word) {
  const std::size_t first = behind_initial(text, start_of_last_vowels(text, word));
  std::size_t end = first;
  std::optional<std::size_t> marked;
  while (end < text.size() && vowel_of(text[end])) {
    if (vowel_of(text[end])->row >= first_marked_row) marked = end;
    ++end;
  }
  const std::size_t count = end - first;
  if (count == 0) return std::nullopt;
  if (marked) return marked;
  if (end < text.size()) return end - 1;  // a consonant closes the syllable: toán, huýt
  return count >= 3 ? first + 1 : first;  // ngoài; hòa, thúy
}

}  // namespace

bool is_letter(char32_t point) { return lower(point) != upper(point); }

bool is_vowel(char32_t point) { return vowel_of(point).has_value(); }

Tone tone_of(char32_t point) {
  const auto vowel = vowel_of(point);
  return vowel ? static_cast<Tone>(vowel->tone) : Tone::level;
}

char32_t upper(char32_t point) {
  if (const auto vowel = vowel_of(point)) return upper_vowels[vowel->row][vowel->tone];
  if (point >= U'a' && point <= U'z') return point - U'a' + U'A';
  const auto further = lower_further.find(point);
  return further == std::u32string_view::npos ? point : upper_further[further];
}

char32_t lower(char32_t point) {
  if (const auto vowel = vowel_of(point)) return lower_vowels[vowel->row][vowel->tone];
  if (point >= U'A' && point <= U'Z') return point - U'A' + U'a';
  const auto further = upper_further.find(point);
  return further == std::u32string_view::npos ? point : lower_further[further];
}

std::u32string with_tone(std::u32string text, Tone tone) {
  const std::size_t start = start_of_last_syllable(text);
  const auto place = carrier(text, start);
  if (!place) return text;
  for (std::size_t i = start; i < text.size(); ++i) {
    if (const auto vowel = vowel_of(text[i])) text[i] = written(*vowel, 0);
  }
  text[*place] = written(*vowel_of(text[*place]), static_cast<std::size_t>(tone));
  return text;
}

std::u32string tone_settled(std::u32string text) {
  std::size_t tone = 0;
  for (std::size_t i = start_of_last_syllable(text); i < text.size(); ++i) {
    const auto vowel = vowel_of(text[i]);
    if (vowel && vowel->tone != 0) tone = vowel->tone;
  }
  return tone == 0 ? text : with_tone(std::move(text), static_cast<Tone>(tone));
}

}  // namespace kiosk::ui
