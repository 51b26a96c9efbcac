// Every vowel with every tone, and every rime of the language, against what ICU composes.

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "kiosk/election/text.h"
#include "kiosk/ui/syllable.h"
#include "kiosk/ui/utf8.h"

namespace {

using kiosk::ui::Tone;

constexpr std::array<Tone, 6> tones{Tone::level, Tone::grave, Tone::hook,
                                    Tone::tilde, Tone::acute, Tone::dot};
constexpr std::array<char32_t, 6> marks{0, 0x0300, 0x0309, 0x0303, 0x0301, 0x0323};

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  return *icu::Normalizer2::getNFCInstance(status);
}
const icu::Normalizer2& nfd() {
  UErrorCode status = U_ZERO_ERROR;
  return *icu::Normalizer2::getNFDInstance(status);
}

std::u32string composed(std::u32string points) {
  UErrorCode status = U_ZERO_ERROR;
  std::string text;
  nfc()
      .normalize(icu::UnicodeString::fromUTF8(kiosk::ui::to_utf8(points)), status)
      .toUTF8String(text);
  return kiosk::ui::code_points(text);
}

// The text without its tones, and how many it had.
std::pair<std::string, int> without_tones(const std::u32string& points) {
  UErrorCode status = U_ZERO_ERROR;
  const auto apart =
      nfd().normalize(icu::UnicodeString::fromUTF8(kiosk::ui::to_utf8(points)), status);
  icu::UnicodeString left;
  int found = 0;
  for (std::int32_t i = 0; i < apart.length(); ++i) {
    const char16_t unit = apart.charAt(i);
    const bool tone =
        unit == 0x0300 || unit == 0x0309 || unit == 0x0303 || unit == 0x0301 || unit == 0x0323;
    if (tone) {
      ++found;
    } else {
      left.append(unit);
    }
  }
  std::string text;
  nfc().normalize(left, status).toUTF8String(text);
  return {text, found};
}

}  // namespace

TEST_CASE("every vowel takes every tone as ICU composes it, in both cases") {
  for (const char32_t vowel : std::u32string(U"aăâeêioôơuưyAĂÂEÊIOÔƠUƯY")) {
    for (std::size_t i = 0; i < tones.size(); ++i) {
      std::u32string wanted(1, vowel);
      if (marks[i] != 0) wanted += marks[i];
      const auto toned = kiosk::ui::with_tone(std::u32string(1, vowel), tones[i]);
      INFO(kiosk::ui::to_utf8(wanted));
      CHECK(toned == composed(wanted));
      CHECK(kiosk::ui::tone_of(toned.front()) == tones[i]);
      for (const Tone other : tones) {
        CHECK(kiosk::ui::with_tone(toned, other) ==
              kiosk::ui::with_tone(std::u32string(1, vowel), other));
      }
    }
  }
}

TEST_CASE("every rime takes one tone, stays composed and keeps its letters") {
  const std::array<std::u32string, 52> vowels{
      U"a",   U"ă",   U"â",   U"e",   U"ê",   U"i",   U"o",   U"ô",  U"ơ",   U"u",   U"ư",
      U"y",   U"ai",  U"ao",  U"au",  U"ay",  U"âu",  U"ây",  U"eo", U"êu",  U"ia",  U"iê",
      U"iu",  U"oa",  U"oă",  U"oe",  U"oi",  U"ôi",  U"ơi",  U"ua", U"uâ",  U"uê",  U"ui",
      U"uô",  U"uơ",  U"uy",  U"ưa",  U"ươ",  U"ưi",  U"ưu",  U"yê", U"iêu", U"oai", U"oay",
      U"oeo", U"uây", U"uôi", U"ươi", U"ươu", U"uya", U"uyê", U"yêu"};
  const std::array<std::u32string, 10> ends{U"",  U"c",  U"ch", U"k", U"m",
                                            U"n", U"ng", U"nh", U"p", U"t"};
  for (const std::u32string& start :
       {std::u32string(), std::u32string(U"Ngh"), std::u32string(U"Đ"), std::u32string(U"Qu")}) {
    for (const auto& vowel : vowels) {
      for (const auto& end : ends) {
        const auto plain = start + vowel + end;
        for (std::size_t i = 1; i < tones.size(); ++i) {
          const auto toned = kiosk::ui::with_tone(plain, tones[i]);
          const auto [letters, found] = without_tones(toned);
          INFO(kiosk::ui::to_utf8(toned));
          CHECK(found == 1);
          CHECK(letters == kiosk::ui::to_utf8(plain));
          CHECK(composed(toned) == toned);
          const auto name = kiosk::election::normalised(kiosk::ui::to_utf8(toned));
          CHECK(name.has_value());
        }
      }
    }
  }
}

TEST_CASE("letters of minority names have both cases and take no Vietnamese tone") {
  for (const char32_t letter : std::u32string(U"ŏĕĭŭƀčñ")) {
    INFO(kiosk::ui::to_utf8(std::u32string(1, letter)));
    const char32_t capital = kiosk::ui::upper(letter);
    CHECK(capital != letter);
    CHECK(kiosk::ui::lower(capital) == letter);
    CHECK(kiosk::election::upper(kiosk::ui::to_utf8(std::u32string(1, letter))) ==
          kiosk::ui::to_utf8(std::u32string(1, capital)));
    CHECK(kiosk::ui::is_letter(letter));
    CHECK(kiosk::ui::with_tone(std::u32string(1, letter), Tone::acute) ==
          std::u32string(1, letter));
    CHECK(kiosk::election::normalised(kiosk::ui::to_utf8(std::u32string(1, letter))).has_value());
  }
}
