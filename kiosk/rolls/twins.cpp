// One person on two rows: the same name in two spellings, or one identity number.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "kiosk/election/text.h"
#include "kiosk/rolls/letters.h"
#include "kiosk/rolls/preview.h"
#include "kiosk/rolls/twins.h"

namespace kiosk::rolls {

namespace {

bool is_taken(const PreviewRow& row) {
  return row.state == RowState::understood || row.state == RowState::repaired;
}

// Where the tone stands in the word is a matter of taste, and so is y or i at the end of Lý, Kỳ.
std::u32string word_key(std::u32string_view word) {
  std::u32string key;
  std::size_t tone = 0;
  std::size_t vowels = 0;
  for (const char32_t letter : word) {
    const auto vowel = vowel_of(letter);
    if (!vowel) {
      key += letter;
      continue;
    }
    ++vowels;
    if (vowel->tone != 0) tone = vowel->tone;
    key += vowel->plain;
  }
  const bool qu = key.size() == 3 && key.starts_with(U"QU");
  if (key.size() > 1 && key.back() == U'Y' && (vowels == 1 || qu)) key.back() = U'I';
  key += static_cast<char32_t>(U'0' + tone);
  return key;
}

// Births that can be of one person: equal, or a year and a day in it, or nothing on one side.
bool compatible(std::string_view a, std::string_view b) {
  return a.starts_with(b) || b.starts_with(a);
}

void flag_pair(PreviewRow& first, PreviewRow& second, std::string_view word,
               std::string_view sentence) {
  const bool known =
      word == "same_id" || (!first.household.birth.empty() && !second.household.birth.empty());
  const auto flag = [&](PreviewRow& row, const PreviewRow& other) {
    row.flags.push_back({std::string(word), fmt::format(fmt::runtime(sentence), other.row), known});
  };
  flag(second, first);
  // The first of many says it once.
  const bool told = std::any_of(first.flags.begin(), first.flags.end(),
                                [&](const Flag& each) { return each.word == word; });
  if (!told) flag(first, second);
}

}  // namespace

std::string twin_key(std::string_view name) {
  std::string key;
  std::u32string word;
  const auto end_word = [&] {
    if (!word.empty()) key += utf8_of(word_key(word)) + " ";
    word.clear();
  };
  for (char32_t letter : code_points(election::upper(name))) {
    if (letter == 0x2018 || letter == 0x2019 || letter == 0x02BC) letter = U'\'';
    if (letter == U' ' || letter == U'-') {
      end_word();
    } else {
      word += letter;
    }
  }
  end_word();
  return key;
}

void flag_twins(std::vector<PreviewRow>& rows) {
  std::map<std::string, std::vector<std::size_t>> names;
  std::map<std::string, std::size_t> ids;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    auto& row = rows[at];
    if (!is_taken(row)) continue;
    const auto& name = row.household.representative;
    auto& same = names[twin_key(name)];
    bool same_number = false;
    if (!row.id.empty()) {
      const auto [place, fresh] = ids.emplace(row.id, at);
      same_number = !fresh;
      if (same_number) {
        flag_pair(rows[place->second], row, "same_id", "Trùng số căn cước với dòng {}.");
      }
    }
    // One number says more than one name; two numbers say that these are two people.
    for (const auto earlier : same) {
      auto& other = rows[earlier];
      if (same_number || (!row.id.empty() && !other.id.empty())) continue;
      if (!compatible(row.household.birth, other.household.birth)) continue;
      const bool spelt_alike = other.household.representative == name;
      flag_pair(other, row, spelt_alike ? "same_name" : "twin_spelling",
                spelt_alike ? "Trùng họ tên với dòng {}, ngày sinh không khác: có thể là một người."
                            : "Họ tên chỉ khác cách viết so với dòng {}: có thể là một người.");
      break;
    }
    same.push_back(at);
  }
}

}  // namespace kiosk::rolls
