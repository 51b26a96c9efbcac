#include "kiosk/rolls/damage.h"

#include <algorithm>
#include <array>

#include "kiosk/rolls/sentences.h"

namespace kiosk::rolls {

namespace {

constexpr std::ptrdiff_t damaged_cells = 3;  // fewer may be somebody's own words

// UTF-8 taken for Windows-1252: how most letters of Vietnamese begin then, and no word otherwise.
constexpr std::array<std::string_view, 4> misread = {"á»", "áº", "Æ°", "Ä‘"};

bool is_misread(const RollCell& cell) {
  return std::any_of(misread.begin(), misread.end(), [&](std::string_view letters) {
    return cell.text.find(letters) != std::string::npos;
  });
}

bool is_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

// A question mark before a letter: "ch? h?" has one, a question at the end of a note has none.
bool has_lost_letters(const RollCell& cell) {
  const auto& text = cell.text;
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    if (text[at] == '?' && (is_letter(text[at + 1]) || text[at + 1] == '?')) return true;
  }
  return false;
}

template <class Condition>
std::ptrdiff_t count(const RollTable& table, Condition condition) {
  std::ptrdiff_t cells = 0;
  for (const auto& row : table.rows) {
    cells += std::count_if(row.cells.begin(), row.cells.end(), condition);
  }
  return cells;
}

}  // namespace

std::string_view damage_of(const RollTable& table) {
  if (count(table, has_lost_letters) >= damaged_cells) return sentences::lost_letters;
  if (count(table, is_misread) >= damaged_cells) return sentences::misread_letters;
  return {};
}

}  // namespace kiosk::rolls
