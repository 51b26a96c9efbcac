#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "kiosk/election/check_words.h"
#include "kiosk/election/text.h"

using namespace kiosk::election;

TEST_CASE("thousands are grouped with dots") {
  CHECK(grouped(0) == "0");
  CHECK(grouped(999) == "999");
  CHECK(grouped(1000) == "1.000");
  CHECK(grouped(340134) == "340.134");
  CHECK(grouped(18446744073709551615U) == "18.446.744.073.709.551.615");
}

TEST_CASE("percentages have two decimals, a comma, and round half up") {
  CHECK(percent(159, 361) == "44,04%");
  CHECK(percent(159, 314) == "50,64%");
  CHECK(percent(340134, 346663) == "98,12%");
  CHECK(percent(1, 3) == "33,33%");
  CHECK(percent(2, 3) == "66,67%");
  CHECK(percent(1, 20000) == "0,01%");  // 0,005 up
  CHECK(percent(1, 20001) == "0,00%");
  CHECK(percent(19999, 20000) == "100,00%");
  CHECK(percent(0, 5) == "0,00%");
  CHECK(percent(5, 5) == "100,00%");
  CHECK(percent(7, 5) == "140,00%");
  CHECK(percent(0, 0) == "0,00%");
}

TEST_CASE("percentages agree with wide integer arithmetic for every small fraction") {
  for (std::uint64_t whole = 1; whole <= 700; ++whole) {
    for (std::uint64_t part = 0; part <= whole; ++part) {
      const std::uint64_t hundredths = (part * 20000 + whole) / (2 * whole);
      std::string expected = std::to_string(hundredths / 100) + "," +
                             (hundredths % 100 < 10 ? "0" : "") + std::to_string(hundredths % 100) +
                             "%";
      if (percent(part, whole) != expected) FAIL(part << "/" << whole);
    }
  }
}

TEST_CASE("dates are written day first") {
  CHECK(vietnamese_date("2026-11-29") == "29/11/2026");
  CHECK(vietnamese_date("1957") == "1957");
}

TEST_CASE("numbers in words follow the spoken language") {
  const auto [number, words] = GENERATE(table<std::uint64_t, std::string>({
      {0, "không"},
      {1, "một"},
      {5, "năm"},
      {10, "mười"},
      {11, "mười một"},
      {15, "mười lăm"},
      {20, "hai mươi"},
      {21, "hai mươi mốt"},
      {24, "hai mươi bốn"},
      {55, "năm mươi lăm"},
      {100, "một trăm"},
      {101, "một trăm linh một"},
      {105, "một trăm linh năm"},
      {110, "một trăm mười"},
      {111, "một trăm mười một"},
      {285, "hai trăm tám mươi lăm"},
      {1000, "một nghìn"},
      {1005, "một nghìn không trăm linh năm"},
      {1021, "một nghìn không trăm hai mươi mốt"},
      {10500, "mười nghìn năm trăm"},
      {21015, "hai mươi mốt nghìn không trăm mười lăm"},
      {340134, "ba trăm bốn mươi nghìn một trăm ba mươi bốn"},
      {1000000, "một triệu"},
      {1000001, "một triệu không trăm linh một"},
      {2015000, "hai triệu không trăm mười lăm nghìn"},
      {1000000000, "một tỷ"},
      {1000000007, "một tỷ không trăm linh bảy"},
  }));
  CHECK(number_in_words(number) == words);
}

TEST_CASE("no two numbers sound the same") {
  std::set<std::string> words;
  for (std::uint64_t number = 0; number < 20000; ++number) {
    if (!words.insert(number_in_words(number)).second) FAIL(number);
  }
}

TEST_CASE("digits are spaced in groups from the left") {
  CHECK(spaced_digits("1234567890", 3) == "123 456 789 0");
  CHECK(spaced_digits("123456789012", 4) == "1234 5678 9012");
  CHECK(spaced_digits("12", 4) == "12");
  CHECK(spaced_digits("", 4).empty());
  CHECK(spaced_digits("1234", 0) == "1234");
}

namespace {

// What is left when tone and vowel marks are not heard.
std::set<std::string> plain_words() {
  std::set<std::string> plain;
  for (const std::string_view word : check_word_list) plain.insert(folded(word));
  return plain;
}

std::size_t distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t at = 0; at < row.size(); ++at) row[at] = at;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      diagonal = above;
    }
  }
  return row.back();
}

}  // namespace

TEST_CASE("the check words are 256 and differ by more than marks") {
  CHECK(plain_words().size() == 256);
  for (const std::string_view word : check_word_list) {
    CAPTURE(word);
    CHECK(normalised(word) == std::string(word));
    CHECK(word.find("  ") == std::string_view::npos);
    CHECK(word.size() <= 24);
  }
}

TEST_CASE("no two check words are one letter apart") {
  const std::set<std::string> words = plain_words();
  for (auto a = words.begin(); a != words.end(); ++a) {
    for (auto b = std::next(a); b != words.end(); ++b) {
      CAPTURE(*a, *b);
      if (distance(*a, *b) < 2) FAIL("too alike");
    }
  }
}

TEST_CASE("six words stand for the first six bytes") {
  const std::string hash = "00ff0102fe10" + std::string(52, 'a');
  const auto words = check_words(hash);
  REQUIRE(words.size() == 6);
  CHECK(words[0] == check_word_list[0]);
  CHECK(words[1] == check_word_list[255]);
  CHECK(words[2] == check_word_list[1]);
  CHECK(words[3] == check_word_list[2]);
  CHECK(words[4] == check_word_list[254]);
  CHECK(words[5] == check_word_list[16]);
  CHECK(check_words("00FF0102FE10") == words);
  CHECK(check_words("00ff0102fe").empty());
  CHECK(check_words("zz0000000000").empty());
}

TEST_CASE("the words inside the program are the words of the file") {
  std::ifstream file(std::string(PHIEUKIN_ASSETS) + "/strings/check_words.txt");
  std::string line;
  std::size_t at = 0;
  while (std::getline(file, line)) {
    REQUIRE(at < check_word_list.size());
    CHECK(line == check_word_list[at++]);
  }
  CHECK(at == 256);
}
