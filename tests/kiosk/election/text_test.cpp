#include "kiosk/election/text.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

using namespace kiosk::election;

TEST_CASE("text is brought to NFC") {
  // "Nguyễn" with the two marks of ễ apart, as a Mac writes it
  const auto composed = normalised("Nguye\xCC\x82\xCC\x83n");
  REQUIRE(composed);
  CHECK(*composed == "Nguyễn");
  CHECK(normalised(*composed) == *composed);
}

TEST_CASE("every Vietnamese letter in every tone survives") {
  const std::string letters =
      "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";
  CHECK(normalised(letters) == letters);
  CHECK(normalised(upper(letters)) == upper(letters));
}

TEST_CASE("what the booth's fonts cannot show is refused") {
  const auto refused = [](std::string_view text) {
    const auto result = normalised(text);
    return !result && result.error().error == Error::bad_text;
  };
  CHECK(refused("dòng\nmới"));
  CHECK(refused(std::string_view("a\0b", 3)));
  CHECK(refused("\x7F"));
  CHECK(refused("\xC3"));              // cut in the middle
  CHECK(refused("\xC0\xAF"));          // overlong
  CHECK(refused("\xED\xA0\x80"));      // a surrogate
  CHECK(refused("ơ\xCC\x86"));         // ơ̆ has no composed form
  CHECK(refused("A\xE2\x80\x8BXim"));  // zero width space
  CHECK(
      refused("\xE2\x80\xAE"
              "A"));  // right-to-left override
  CHECK(refused("ភូមិ"));
  CHECK(refused("村"));
  CHECK(refused("😀"));
}

TEST_CASE("punctuation of names and references is accepted") {
  for (const char* text : {"M'Drắk", "M’Nông", "K‘Brêu", "Kʼho", "Văn Miếu - Quốc Tử Giám",
                           "Nguyễn Văn A (Tư)", "Nghị định số 59/2023/NĐ-CP; Điều 3, khoản 5",
                           "nhiệm kỳ 2026–2031", "“Đồng ý”", "Bŏk Ƀôt", "Zơrâm"}) {
    CAPTURE(text);
    CHECK(normalised(text) == std::string(text));
  }
}

TEST_CASE("text beyond the limit is too large") {
  CHECK(normalised(std::string(longest_text, 'a')));
  const auto result = normalised(std::string(longest_text + 1, 'a'));
  REQUIRE(!result);
  CHECK(result.error().error == Error::too_large);
}

TEST_CASE("upper case knows đ and ư") {
  CHECK(upper("Trưởng thôn đặng") == "TRƯỞNG THÔN ĐẶNG");
  CHECK(upper("Tổ trưởng tổ dân phố") == "TỔ TRƯỞNG TỔ DÂN PHỐ");
}

TEST_CASE("folding for search drops every mark") {
  CHECK(folded("Đặng Thị Ưng") == "dang thi ung");
  CHECK(folded("Ƀôt") == "bot");
  CHECK(folded("K’Brêu") == folded("K'Brêu"));
  CHECK(folded("Hoà") == folded("Hòa"));
}

TEST_CASE("the alphabet is Vietnamese") {
  std::vector<std::string> letters = {"ơ", "z", "đ", "â", "o", "d", "a",
                                      "ô", "ă", "ư", "u", "e", "ê"};
  std::sort(letters.begin(), letters.end(), vietnamese_less);
  CHECK(letters ==
        std::vector<std::string>{"a", "ă", "â", "d", "đ", "e", "ê", "o", "ô", "ơ", "u", "ư", "z"});
  std::vector<std::string> tones = {"ạ", "á", "ã", "ả", "à", "a"};
  std::sort(tones.begin(), tones.end(), vietnamese_less);
  CHECK(tones == std::vector<std::string>{"a", "à", "ả", "ã", "á", "ạ"});
}

TEST_CASE("official order: given name, family name, middle name, birth") {
  struct Person {
    std::string name, birth;
    bool operator==(const Person&) const = default;
  };
  const std::vector<Person> expected = {
      {"Trần Thị Ánh", "1980"},          {"Đinh Văn Bình", "1970-01-02"},
      {"Nguyễn An Bình", "1990"},        {"Nguyễn Văn Bình", "1969"},
      {"Nguyễn Văn Bình", "1975-03-02"}, {"Y Dên", "1988"},
      {"Phạm Văn Đức", "1960-05-05"},    {"Điểu", "1959"}};
  std::vector<Person> people(expected.rbegin(), expected.rend());
  std::sort(people.begin(), people.end(), [](const Person& a, const Person& b) {
    return official_name_less(a.name, a.birth, b.name, b.birth);
  });
  std::vector<std::string> names;
  for (const Person& person : people) names.push_back(person.name + " " + person.birth);
  CAPTURE(names);
  // Đ follows D, and within Đ the vowel decides: Điểu (i) before Đức (ư)
  const std::vector<Person> official = {expected[0], expected[1], expected[2], expected[3],
                                        expected[4], expected[5], expected[7], expected[6]};
  CHECK(people == official);
}

TEST_CASE("a name of one word has no family name") {
  CHECK(official_name_less("Bình", "1970", "Nguyễn Bình", "1970"));
  CHECK_FALSE(official_name_less("Nguyễn Bình", "1970", "Bình", "1970"));
  CHECK_FALSE(official_name_less("A Xim", "1970", "A Xim", "1970"));
}
