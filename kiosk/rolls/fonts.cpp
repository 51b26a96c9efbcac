#include "kiosk/rolls/fonts.h"

#include <algorithm>
#include <array>

#include "kiosk/election/text.h"
#include "kiosk/rolls/letters.h"

namespace kiosk::rolls {

namespace {

constexpr std::array<OldFont, 2> fonts = {OldFont::tcvn3, OldFont::vni};
constexpr std::size_t enough_words = 400;
constexpr double few_correct = 0.7;
constexpr double most_correct = 0.8;
constexpr double clearly_better = 0.2;

// Letter for letter.
constexpr std::u32string_view tcvn3_from =
    U"¡¢£¤¥¦§µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ";
constexpr std::u32string_view tcvn3_to =
    U"ĂÂÊÔƠƯĐàáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
static_assert(tcvn3_from.size() == tcvn3_to.size());

// VNI writes a vowel and behind it what stands on it, in the vowel's case.
constexpr std::u32string_view vni_vowels = U"aeouyAEOUYôöÔÖ";
constexpr std::u32string_view vni_marks = U"ùøûõïêéèúüëâáàåãäÙØÛÕÏÊÉÈÚÜËÂÁÀÅÃÄ";
constexpr std::array<std::u32string_view, 17> vni_meaning = {
    U"\u0301",       U"\u0300",       U"\u0309",       U"\u0303",       U"\u0323",       U"\u0306",
    U"\u0306\u0301", U"\u0306\u0300", U"\u0306\u0309", U"\u0306\u0303", U"\u0306\u0323", U"\u0302",
    U"\u0302\u0301", U"\u0302\u0300", U"\u0302\u0309", U"\u0302\u0303", U"\u0302\u0323"};
static_assert(vni_marks.size() == 2 * vni_meaning.size());
constexpr std::u32string_view vni_from = U"ôöñæóòîÔÖÑÆÓÒÎ";
constexpr std::u32string_view vni_to = U"ơưđỉĩịỵƠƯĐỈĨỊỴ";
static_assert(vni_from.size() == vni_to.size());

char32_t swapped(char32_t letter, std::u32string_view from, std::u32string_view to) {
  const auto at = from.find(letter);
  return at == from.npos ? letter : to[at];
}

std::u32string from_tcvn3(std::u32string_view letters) {
  std::u32string out;
  for (const char32_t letter : letters) out += swapped(letter, tcvn3_from, tcvn3_to);
  return out;
}

std::u32string from_vni(std::u32string_view letters) {
  std::u32string out;
  for (std::size_t at = 0; at < letters.size(); ++at) {
    out += swapped(letters[at], vni_from, vni_to);
    if (vni_vowels.find(letters[at]) == vni_vowels.npos || at + 1 == letters.size()) continue;
    const auto mark = vni_marks.find(letters[at + 1]);
    if (mark == vni_marks.npos) continue;
    out += vni_meaning[mark % vni_meaning.size()];
    ++at;
  }
  return out;
}

void add(Syllables& sum, const Syllables& more) {
  sum.words += more.words;
  sum.correct += more.correct;
}

}  // namespace

std::string_view name_of(OldFont font) {
  switch (font) {
    case OldFont::tcvn3: return "tcvn3";
    case OldFont::vni: return "vni";
  }
  return "";
}

std::optional<OldFont> font_named(std::string_view name) {
  for (const auto font : fonts) {
    if (name_of(font) == name) return font;
  }
  return std::nullopt;
}

std::string converted(std::string_view text, OldFont font) {
  const auto letters = code_points(text);
  const auto is = [&](auto test) { return std::any_of(letters.begin(), letters.end(), test); };
  if (!is([](char32_t c) { return c >= 0x80; }) || is([](char32_t c) { return c > 0xFF; })) {
    return std::string(text);
  }
  const auto out = utf8_of(font == OldFont::tcvn3 ? from_tcvn3(letters) : from_vni(letters));
  auto composed = election::normalised(out);
  return composed ? std::move(*composed) : out;
}

std::optional<OldFont> font_of(const std::vector<std::string_view>& cells) {
  Syllables plain;
  std::array<Syllables, fonts.size()> became;
  for (const auto cell : cells) {
    const auto here = syllables_of(cell);
    if (here.words == 0) continue;
    add(plain, here);
    for (std::size_t i = 0; i < fonts.size(); ++i) {
      add(became[i], syllables_of(converted(cell, fonts[i])));
    }
    if (plain.words >= enough_words) break;
  }
  const std::size_t best = became[0].share() >= became[1].share() ? 0 : 1;
  const double share = became[best].share();
  if (plain.share() >= few_correct || share < most_correct) return std::nullopt;
  if (share < plain.share() + clearly_better) return std::nullopt;
  return fonts[best];
}

std::optional<OldFont> font_of_cell(std::string_view cell) {
  const auto plain = syllables_of(cell);
  if (plain.words == 0 || plain.correct != 0) return std::nullopt;
  for (const auto font : fonts) {
    const auto became = syllables_of(converted(cell, font));
    if (became.words > 0 && became.correct == became.words) return font;
  }
  return std::nullopt;
}

}  // namespace kiosk::rolls
