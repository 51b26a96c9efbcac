#include "kiosk/ui/telex.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <catch2/catch_test_macros.hpp>
#include <map>
#include <sstream>
#include <vector>

#include "kiosk/ui/utf8.h"
#include "tests/kiosk/ui/names.h"

using kiosk::ui::telex;
using kiosk::ui::Writing;

namespace {

std::string typed(std::string_view keys, Writing writing = Writing::name) {
  std::string text;
  for (const char key : keys) text = telex(text, key, writing);
  return text;
}

// How a syllable is typed, worked out by ICU and not by the code under test.
struct Keys {
  std::string letters;         // each letter followed by its mark's key
  std::string plain;           // letters alone
  std::string marks;           // keys of the marks, one of each
  std::size_t tone_after = 0;  // in `letters`: behind the vowel that carries the tone
  char tone = 0;
};

Keys keys_of(const std::string& syllable) {
  static const std::map<UChar32, char> tones{
      {0x0301, 's'}, {0x0300, 'f'}, {0x0309, 'r'}, {0x0303, 'x'}, {0x0323, 'j'}};
  UErrorCode status = U_ZERO_ERROR;
  auto text = icu::UnicodeString::fromUTF8(syllable).toLower();
  text = icu::Normalizer2::getNFDInstance(status)->normalize(text, status);
  Keys keys;
  const auto mark = [&](char key) {
    keys.letters += key;
    if (keys.marks.find(key) == std::string::npos) keys.marks += key;
  };
  for (std::int32_t i = 0; i < text.length(); ++i) {
    const UChar32 point = text.char32At(i);
    if (const auto tone = tones.find(point); tone != tones.end()) {
      keys.tone = tone->second;
      keys.tone_after = keys.letters.size();
    } else if (point == 0x0302) {
      mark(keys.letters.back());
    } else if (point == 0x0306 || point == 0x031b) {
      mark('w');
    } else if (point == 0x0111) {
      keys.letters += 'd';
      keys.plain += 'd';
      mark('d');
    } else {
      REQUIRE(point < 0x80);
      keys.letters += static_cast<char>(point);
      keys.plain += static_cast<char>(point);
    }
  }
  return keys;
}

// Four ways: the tone last; marks and tone last; tone before the marks; the tone at its vowel.
std::vector<std::string> ways_to_type(const Keys& keys) {
  const std::string tone(keys.tone == 0 ? 0 : 1, keys.tone);
  std::vector<std::string> ways{keys.letters + tone, keys.plain + keys.marks + tone,
                                keys.plain + tone + keys.marks};
  auto at_vowel = keys.letters;
  if (keys.tone != 0) at_vowel.insert(std::min(keys.tone_after, at_vowel.size()), tone);
  ways.push_back(at_vowel);
  return ways;
}

std::vector<std::string> syllables() {
  std::vector<std::string> all;
  for (const auto line : names::lines) {
    std::istringstream words{std::string(line)};
    for (std::string word; words >> word;) all.push_back(word);
  }
  return all;
}

}  // namespace

TEST_CASE("every name of the list is typed in Telex, letter by letter as people do") {
  std::size_t seen = 0;
  for (const auto& syllable : syllables()) {
    const auto keys = keys_of(syllable);
    const std::string tone(keys.tone == 0 ? 0 : 1, keys.tone);
    INFO(syllable << " as " << keys.letters << tone);
    CHECK(typed(keys.letters + tone) == syllable);
    ++seen;
  }
  CHECK(seen > 400);
}

TEST_CASE("marks and tones may come at the end of the syllable, or in the other order") {
  for (const auto& syllable : syllables()) {
    for (const auto& way : ways_to_type(keys_of(syllable))) {
      INFO(syllable << " as " << way);
      CHECK(typed(way) == syllable);
    }
  }
}

TEST_CASE("a name of several words, with the capitals that come by themselves") {
  CHECK(typed("nguyeenx thij buwowir") == "Nguyễn Thị Bưởi");
  CHECK(typed("ddinh vawn uwcj") == "Đinh Văn Ực");
  CHECK(typed("DDINH VAWN WCJ") == "ĐINH VĂN ỰC");
  CHECK(typed("k'breeu") == "K'Brêu");
  CHECK(typed("  a  xim") == "A Xim");
  CHECK(typed("hoangf") == "Hoàng");
  CHECK(typed("hoaf") == "Hòa");
  CHECK(typed("hoafng") == "Hoàng");
  CHECK(typed("lee anh") == "Lê Anh");
  CHECK(typed("NGUYEENX") == "NGUYỄN");
  CHECK(typed("mats ther owr nhaf, 3", Writing::sentence) == "Mát thẻ ở nhà, 3");
  CHECK(typed("a1,.b") == "Ab");  // no signs of a sentence in a name
}

TEST_CASE("names of the mountains, some keys twice where Telex would take them for a tone") {
  const std::map<std::string, std::string> known{
      {"ddawks pow", "Đắk Pơ"}, {"row chaam", "Rơ Châm"},
      {"ksorr", "Ksor"},        {"kpaw", "Kpă"},
      {"nay", "Nay"},           {"siu", "Siu"},
      {"rcom", "Rcom"},         {"hmok", "Hmok"},
      {"niee", "Niê"},          {"byaw", "Byă"},
      {"mloo", "Mlô"},          {"eeban", "Êban"},
      {"kbuoorr", "Kbuôr"},     {"knul", "Knul"},
      {"hddowk", "Hđơk"},       {"adrowng", "Adrơng"},
      {"kroong", "Krông"},      {"krong", "Krong"},
      {"y blow", "Y Blơ"},      {"y hluis", "Y Hlúi"},
      {"a brol", "A Brol"},     {"a thuts", "A Thút"},
      {"y rix", "Y Rĩ"},        {"y eenh", "Y Ênh"},
      {"bnuwowchs", "Bnướch"},  {"zowrraam", "Zơrâm"},
      {"alawng", "Alăng"},      {"brius", "Bríu"},
      {"cooorr", "Coor"},       {"hooih", "Hôih"},
      {"arraats", "Arất"},      {"powlooong", "Pơloong"},
      {"towngool", "Tơngôl"},   {"ating", "Ating"},
      {"riah", "Riah"},         {"hree", "Hrê"},
      {"k'brooih", "K'Brôih"},  {"ha-gieeng", "Ha-Giêng"},
      {"hlang", "Hlang"}};
  for (const auto& [keys, name] : known) {
    INFO(keys);
    CHECK(typed(keys) == name);
  }
}

TEST_CASE("the same key once more takes back what it did") {
  CHECK(typed("ass") == "As");
  CHECK(typed("toff") == "Tof");
  CHECK(typed("blorr") == "Blor");
  CHECK(typed("axx") == "Ax");
  CHECK(typed("ajj") == "Aj");
  CHECK(typed("aaa") == "Aa");
  CHECK(typed("eee") == "Ee");
  CHECK(typed("ooo") == "Oo");
  CHECK(typed("aww") == "Aw");
  CHECK(typed("oww") == "Ow");
  CHECK(typed("tuww") == "Tuw");
  CHECK(typed("huwoww") == "Huow");
  CHECK(typed("ww") == "W");
  CHECK(typed("wwih") == "Wih");
  CHECK(typed("ddd") == "Dd");
  CHECK(typed("thanhss") == "Thanhs");
  CHECK(typed("ksorr") == "Ksor");
}

TEST_CASE("z takes the tone away and stays a letter where there is none") {
  CHECK(typed("hoasz") == "Hoa");
  CHECK(typed("nguyeenxz") == "Nguyên");
  CHECK(typed("zet") == "Zet");
  CHECK(typed("hoaz") == "Hoaz");
}

TEST_CASE("a tone replaces another, and consonants take none") {
  CHECK(typed("hoasf") == "Hòa");
  CHECK(typed("ngs") == "Ngs");
  CHECK(typed("s") == "S");
  CHECK(typed("f") == "F");
  CHECK(typed("an s") == "An S");
  CHECK(typed("jrai") == "Jrai");
}

TEST_CASE("whatever is typed stays composed, and every key leaves text") {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfc = icu::Normalizer2::getNFCInstance(status);
  constexpr std::string_view keys = "aeoudwsfrxjz nh'";
  // All sequences of four keys after a few beginnings: no crash, nothing decomposed.
  for (const std::string_view start : {"", "Ng", "Thu", "Đ", "K'"}) {
    for (std::size_t code = 0; code < keys.size() * keys.size() * keys.size(); ++code) {
      std::string text(start);
      std::size_t rest = code;
      for (int i = 0; i < 3; ++i, rest /= keys.size()) {
        text = telex(text, keys[rest % keys.size()], Writing::name);
      }
      const auto points = icu::UnicodeString::fromUTF8(text);
      if (!nfc->isNormalized(points, status)) FAIL(text);
    }
  }
  for (int key = 0; key < 256; ++key) {
    const auto text = telex("Lê", static_cast<char>(key), Writing::sentence);
    if (text.size() < 3) FAIL(key);
  }
}

TEST_CASE("numbers of papers have strokes and brackets, names of people have not") {
  CHECK(telex("Số 59", '/', Writing::sentence) == "Số 59/");
  CHECK(telex("Luật", '(', Writing::sentence) == "Luật(");
  CHECK(telex("Luật (", ')', Writing::sentence) == "Luật ()");
  CHECK(telex("An", '/', Writing::name) == "An");
  CHECK(telex("An", '(', Writing::name) == "An");
  CHECK(telex("An", '$', Writing::sentence) == "An");
}
