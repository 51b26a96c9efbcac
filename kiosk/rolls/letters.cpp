#include "kiosk/rolls/letters.h"

#include <algorithm>
#include <array>

#include "kiosk/election/text.h"

namespace kiosk::rolls {

namespace {

constexpr char32_t not_a_letter = 0xFFFD;

// Without tone, grave, hook, tilde, acute, dot.
constexpr std::array<std::u32string_view, 12> vowels = {U"AÀẢÃÁẠ", U"ĂẰẲẴẮẶ", U"ÂẦẨẪẤẬ", U"EÈẺẼÉẸ",
                                                        U"ÊỀỂỄẾỆ", U"IÌỈĨÍỊ", U"OÒỎÕÓỌ", U"ÔỒỔỖỐỘ",
                                                        U"ƠỜỞỠỚỢ", U"UÙỦŨÚỤ", U"ƯỪỬỮỨỰ", U"YỲỶỸÝỴ"};

// Every run of vowels a syllable can have, the U of QU and the I of GI apart.
constexpr std::array<std::u32string_view, 62> nuclei = {
    U"A",   U"Ă",   U"Â",   U"E",   U"Ê",   U"I",   U"O",   U"Ô",   U"Ơ",   U"U",   U"Ư",
    U"Y",   U"AI",  U"AO",  U"AU",  U"AY",  U"ÂU",  U"ÂY",  U"EO",  U"ÊU",  U"IA",  U"IÊ",
    U"IU",  U"OA",  U"OĂ",  U"OE",  U"OI",  U"ÔI",  U"ƠI",  U"OO",  U"UA",  U"UÂ",  U"UÊ",
    U"UI",  U"UÔ",  U"UƠ",  U"UY",  U"ƯA",  U"ƯI",  U"ƯƠ",  U"ƯU",  U"IÊU", U"YÊ",  U"YÊU",
    U"OAI", U"OAO", U"OAY", U"OEO", U"UAO", U"UÂY", U"UÔI", U"UYA", U"UYÊ", U"UYU", U"ƯƠI",
    U"ƯƠU", U"UAI", U"UAY", U"UĂ",  U"UE",  U"UÊU", U"UEO"};

constexpr std::array<std::u32string_view, 9> endings = {U"",   U"C",  U"CH", U"M", U"N",
                                                        U"NG", U"NH", U"P",  U"T"};

template <class List>
bool holds(const List& list, std::u32string_view what) {
  return std::find(list.begin(), list.end(), what) != list.end();
}

bool is_ascii_letter(char32_t letter) { return letter >= U'A' && letter <= U'Z'; }

// Upper case. One run of vowels, one tone, an ending that exists.
bool is_syllable(std::u32string_view word) {
  if (word.starts_with(U"QU") && word.size() > 2) word.remove_prefix(2);
  if (word.starts_with(U"GI") && word.size() > 2 && vowel_of(word[2])) word.remove_prefix(2);
  std::size_t at = 0;
  while (at < word.size() && !vowel_of(word[at])) {
    const bool first_letter = is_ascii_letter(word[at]) || (word[at] == U'Đ' && at == 0);
    if (!first_letter) return false;
    ++at;
  }
  std::u32string run;
  std::size_t tones = 0;
  for (; at < word.size(); ++at) {
    const auto vowel = vowel_of(word[at]);
    if (!vowel) break;
    run += vowel->plain;
    if (vowel->tone != 0) ++tones;
  }
  return tones <= 1 && holds(nuclei, run) && holds(endings, word.substr(at));
}

bool separates(char32_t letter) {
  return letter < 0x80 && !is_ascii_letter(letter) && !(letter >= U'a' && letter <= U'z');
}

}  // namespace

std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto first = byte(at++);
    if (first < 0x80) {
      out += static_cast<char32_t>(first);
      continue;
    }
    const std::size_t more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
    char32_t code = more == 0 ? not_a_letter : first & (0x3FU >> more);
    for (std::size_t i = 0; i < more; ++i) {
      if (at >= text.size() || (byte(at) & 0xC0U) != 0x80U) {
        code = not_a_letter;
        break;
      }
      code = (code << 6U) | (byte(at++) & 0x3FU);
    }
    out += code;
  }
  return out;
}

void append_utf8(std::string& out, char32_t code) {
  const auto put = [&](char32_t byte) {
    out += static_cast<char>(static_cast<unsigned char>(byte));
  };
  if (code < 0x80) return put(code);
  if (code < 0x800) {
    put(0xC0U | (code >> 6U));
    return put(0x80U | (code & 0x3FU));
  }
  if (code < 0x10000) {
    put(0xE0U | (code >> 12U));
  } else {
    put(0xF0U | (code >> 18U));
    put(0x80U | ((code >> 12U) & 0x3FU));
  }
  put(0x80U | ((code >> 6U) & 0x3FU));
  put(0x80U | (code & 0x3FU));
}

std::string utf8_of(std::u32string_view letters) {
  std::string out;
  for (const char32_t letter : letters) append_utf8(out, letter);
  return out;
}

std::string tidied(std::string_view cell) {
  constexpr std::string_view no_break_space = "\xC2\xA0";
  std::string out;
  bool pending = false;
  for (std::size_t at = 0; at < cell.size(); ++at) {
    const bool wide = cell.substr(at, 2) == no_break_space;
    const char letter = cell[at];
    if (wide) ++at;
    if (wide || letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n') {
      pending = !out.empty();
      continue;
    }
    if (pending) out += ' ';
    pending = false;
    out += letter;
  }
  return out;
}

std::optional<Vowel> vowel_of(char32_t letter) {
  for (const auto& tones : vowels) {
    const auto at = tones.find(letter);
    if (at != tones.npos) return Vowel{tones.front(), at};
  }
  return std::nullopt;
}

double Syllables::share() const {
  return words == 0 ? 1.0 : static_cast<double>(correct) / static_cast<double>(words);
}

Syllables syllables_of(std::string_view text) {
  std::string line(text);
  // A tab or a carriage return would keep the line from being composed.
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c >= 0 && c < ' '; }, ' ');
  const auto composed = election::normalised(line);
  const auto letters = code_points(election::upper(composed ? *composed : line));
  Syllables found;
  std::u32string word;
  const auto end_word = [&] {
    if (std::any_of(word.begin(), word.end(), [](char32_t c) { return c >= 0x80; })) {
      ++found.words;
      if (is_syllable(word)) ++found.correct;
    }
    word.clear();
  };
  for (const char32_t letter : letters) {
    if (separates(letter)) {
      end_word();
    } else {
      word += letter;
    }
  }
  end_word();
  return found;
}

}  // namespace kiosk::rolls
