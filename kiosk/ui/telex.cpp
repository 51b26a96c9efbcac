#include "kiosk/ui/telex.h"

#include <algorithm>
#include <array>
#include <optional>

#include "kiosk/ui/utf8.h"

namespace kiosk::ui {

namespace {

struct Mark {
  char32_t plain, key, marked;
};
constexpr std::array<Mark, 7> marks{{{U'a', U'a', U'â'},
                                     {U'e', U'e', U'ê'},
                                     {U'o', U'o', U'ô'},
                                     {U'a', U'w', U'ă'},
                                     {U'o', U'w', U'ơ'},
                                     {U'u', U'w', U'ư'},
                                     {U'd', U'd', U'đ'}}};

constexpr std::array<std::u32string_view, 10> finals{U"k", U"",   U"c",  U"ch", U"m",
                                                     U"n", U"ng", U"nh", U"p",  U"t"};

std::size_t last_syllable(const std::u32string& text) {
  std::size_t start = text.size();
  while (start > 0 && is_letter(text[start - 1])) --start;
  return start;
}

char32_t with_case_of(char32_t like, char32_t letter) {
  return like == upper(like) ? upper(letter) : letter;
}

// The letter at `at` without its tone, in lower case.
char32_t bare(const std::u32string& text, std::size_t at) {
  return with_tone(std::u32string(1, lower(text[at])), Tone::level).front();
}

void put(std::u32string& text, std::size_t at, char32_t letter) {
  const auto tone = tone_of(text[at]);
  text[at] = with_case_of(text[at], letter);
  if (tone != Tone::level) text[at] = with_tone(std::u32string(1, text[at]), tone).front();
}

std::u32string plain_letter(std::u32string text, char32_t key, bool capital) {
  text += capital ? upper(key) : key;
  return tone_settled(std::move(text));
}

// Can a Vietnamese syllable end with what stands behind `at`? Names of the mountains go on where
// it cannot ("Alăng"), and then a key is a letter.
bool can_end(const std::u32string& text, std::size_t at) {
  std::u32string rest;
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (!is_vowel(text[i])) rest += lower(text[i]);
  }
  return std::find(finals.begin(), finals.end(), rest) != finals.end();
}

// Is "uo" at `at` written uơ: "thuở", "huơ"? Only at the end of such a syllable.
bool open_uo(const std::u32string& text, std::size_t start, std::size_t at) {
  if (at + 2 != text.size()) return false;
  std::u32string initial;
  for (std::size_t i = start; i < at; ++i) initial += lower(text[i]);
  return initial == U"h" || initial == U"th" || initial == U"kh";
}

// u and o together take one w. Where they stand, if they do and the u is not of "qu".
std::optional<std::size_t> pair_uo(const std::u32string& text, std::size_t start) {
  for (std::size_t i = start; i + 1 < text.size(); ++i) {
    const bool after_q = i > start && lower(text[i - 1]) == U'q';
    const char32_t first = bare(text, i);
    const char32_t second = bare(text, i + 1);
    const bool u = first == U'u' || first == U'ư';
    const bool o = second == U'o' || second == U'ơ';
    if (u && o && !after_q && (first == U'u' || second == U'o')) return i;
  }
  return std::nullopt;
}

std::optional<std::u32string> with_horns(std::u32string text, std::size_t start) {
  const auto pair = pair_uo(text, start);
  if (!pair) return std::nullopt;
  const bool done = bare(text, *pair) == U'u' && bare(text, *pair + 1) == U'ơ';
  if (done && open_uo(text, start, *pair)) return std::nullopt;  // taken back by the caller
  if (!open_uo(text, start, *pair)) put(text, *pair, U'ư');
  put(text, *pair + 1, U'ơ');
  return tone_settled(std::move(text));
}

// "ua" and "uu" take their w on the first u ("mưa", "lưu"), but not behind q.
bool horn_comes_before(const std::u32string& text, std::size_t start, std::size_t at) {
  if (at == start || bare(text, at - 1) != U'u') return false;
  const bool after_q = at > start + 1 && lower(text[at - 2]) == U'q';
  return (bare(text, at) == U'a' || bare(text, at) == U'u') && !after_q;
}

// "ươ" that has its w already.
std::optional<std::u32string> without_horns(std::u32string text, std::size_t start, bool capital) {
  for (std::size_t i = start; i + 1 < text.size(); ++i) {
    if (bare(text, i) != U'ư' || bare(text, i + 1) != U'ơ') continue;
    put(text, i, U'u');
    put(text, i + 1, U'o');
    return plain_letter(std::move(text), U'w', capital);
  }
  return std::nullopt;
}

// From the end of the syllable to its first letter: the first one this key marks or has marked.
std::optional<std::u32string> marked(std::u32string text, char32_t key, bool capital) {
  const std::size_t start = last_syllable(text);
  if (key == U'w') {
    if (auto horns = with_horns(text, start)) return horns;
    if (auto plain = without_horns(text, start, capital)) return plain;
  }
  for (std::size_t i = text.size(); i > start; --i) {
    std::size_t at = i - 1;
    // Right behind the other d, or at the end of the syllable that begins with it.
    if (key == U'd' && at + 1 != text.size() && at != start) continue;
    if (key != U'd' && !is_vowel(text[at])) continue;
    if (key == U'w' && horn_comes_before(text, start, at)) --at;
    if (key == U'o' && at + 1 < text.size() && bare(text, at + 1) == U'e') break;  // khoeo
    for (const auto& mark : marks) {
      if (mark.key != key) continue;
      const char32_t letter = bare(text, at);
      if (letter == mark.plain && (key == U'd' || can_end(text, at))) {
        put(text, at, mark.marked);
        return tone_settled(std::move(text));
      }
      if (letter == mark.marked) {
        // A w that stood for a whole ư is a w again.
        if (key == U'w' && at == start && letter == U'ư' && at + 1 == text.size()) {
          text[at] = with_case_of(text[at], U'w');
          return text;
        }
        put(text, at, mark.plain);
        return plain_letter(std::move(text), key, capital);
      }
    }
  }
  return std::nullopt;
}

std::optional<Tone> tone_key(char32_t key) {
  switch (key) {
    case U's': return Tone::acute;
    case U'f': return Tone::grave;
    case U'r': return Tone::hook;
    case U'x': return Tone::tilde;
    case U'j': return Tone::dot;
    case U'z': return Tone::level;
    default: return std::nullopt;
  }
}

// The consonants behind the last vowel are such that a syllable can end.
bool ends_well(const std::u32string& text, std::size_t start) {
  for (std::size_t i = text.size(); i > start; --i) {
    if (is_vowel(text[i - 1])) return can_end(text, i - 1);
  }
  return false;
}

std::u32string toned(std::u32string text, char32_t key, Tone tone, bool capital) {
  const std::size_t start = last_syllable(text);
  Tone now = Tone::level;
  bool has_vowel = false;
  for (std::size_t i = start; i < text.size(); ++i) {
    has_vowel = has_vowel || is_vowel(text[i]);
    if (tone_of(text[i]) != Tone::level) now = tone_of(text[i]);
  }
  if (!has_vowel || !ends_well(text, start) || (tone == Tone::level && now == Tone::level)) {
    return plain_letter(std::move(text), key, capital);
  }
  if (now == tone) {
    return plain_letter(with_tone(std::move(text), Tone::level), key, capital);
  }
  return with_tone(std::move(text), tone);
}

// A letter behind "uơ" makes it "ươ": thuơ, thươn, thương.
std::u32string with_letter(std::u32string text, char32_t key, bool capital) {
  const std::size_t start = last_syllable(text);
  const std::size_t size = text.size();
  if (size >= start + 2 && bare(text, size - 1) == U'ơ' && bare(text, size - 2) == U'u' &&
      (size < start + 3 || lower(text[size - 3]) != U'q')) {
    put(text, size - 2, U'ư');
  }
  return plain_letter(std::move(text), key, capital);
}

std::u32string lettered(std::u32string text, char key, Writing writing) {
  const auto point = static_cast<char32_t>(key);
  const char32_t letter = lower(point);
  const bool capital = point != letter || begins_word(text, writing);
  if (const auto tone = tone_key(letter)) return toned(std::move(text), letter, *tone, capital);
  if (auto with_mark = marked(text, letter, capital)) return std::move(*with_mark);
  if (letter == U'w') return with_letter(std::move(text), U'ư', capital);
  return with_letter(std::move(text), letter, capital);
}

bool is_sign(char key, Writing writing) {
  if (key == '\'' || key == '-') return true;
  // "59/2023/NĐ-CP (sửa đổi)": papers have numbers with strokes.
  constexpr std::string_view written = ",./()";
  const bool of_sentence =
      (key >= '0' && key <= '9') || written.find(key) != std::string_view::npos;
  return of_sentence && writing == Writing::sentence;
}

}  // namespace

std::string telex(std::string_view text, char key, Writing writing) {
  const bool letter = (key >= 'a' && key <= 'z') || (key >= 'A' && key <= 'Z');
  if (letter) return to_utf8(lettered(code_points(text), key, writing));
  const bool space_wanted = !text.empty() && text.back() != ' ';
  if (key == ' ' && space_wanted) return std::string(text) + ' ';
  if (!is_sign(key, writing)) return std::string(text);
  return std::string(text) + key;
}

}  // namespace kiosk::ui
