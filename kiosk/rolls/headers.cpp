#include "kiosk/rolls/headers.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "kiosk/election/text.h"
#include "kiosk/rolls/letters.h"
#include "kiosk/rolls/sentences.h"

namespace kiosk::rolls {

namespace {

constexpr std::size_t header_rows = 3;

std::string shown(const RollCell& cell) {
  const auto text = election::normalised(tidied(cell.text));
  return text ? *text : std::string();
}

}  // namespace

class HeaderFinder {
 public:
  explicit HeaderFinder(const RollTable& table) : table_(table) {}

  // The header beginning at this row, with as many rows below as go on saying what columns mean.
  std::optional<Header> at(std::size_t first) {
    std::optional<Header> best;
    for (std::size_t rows = 1; rows <= header_rows && first + rows <= table_.rows.size(); ++rows) {
      if (rows > 1 && !goes_on(first + rows - 1)) break;
      auto header = of_rows(first, rows);
      if (names_somebody(header)) best = std::move(header);
    }
    if (best) skip_counters(*best);
    return best;
  }

  const std::string& twice() const { return twice_; }

 private:
  // Every cell of the row is a header, or continues a merged one.
  bool goes_on(std::size_t row) const {
    bool own = false;
    for (const auto& cell : table_.rows[row].cells) {
      if (is_blank(cell) || cell.covered) continue;
      if (cell.kind != CellKind::text || !meaning_of(shown(cell))) return false;
      own = true;
    }
    return own;
  }

  // A merged header says what it says once, over all the columns it covers.
  bool has_own_cell(std::size_t first, std::size_t rows, std::size_t column) const {
    for (std::size_t row = first; row < first + rows; ++row) {
      const auto& cells = table_.rows[row].cells;
      if (column < cells.size() && !is_blank(cells[column]) && !cells[column].covered) return true;
    }
    return false;
  }

  // "Họ và tên" above "chủ hộ": together, or the lower one alone, or the upper one alone.
  std::optional<Meaning> meaning_at(std::size_t first, std::size_t rows, std::size_t column,
                                    std::string& header) const {
    std::vector<std::string> levels;
    for (std::size_t row = first; row < first + rows; ++row) {
      const auto& cells = table_.rows[row].cells;
      auto text = column < cells.size() ? shown(cells[column]) : std::string();
      if (!text.empty() && (levels.empty() || levels.back() != text)) {
        levels.push_back(std::move(text));
      }
    }
    header = fmt::format("{}", fmt::join(levels, " / "));
    if (levels.empty()) return std::nullopt;
    const auto lowest = meaning_of(levels.back());
    if (levels.size() == 1 || (lowest && lowest->field != Field::name)) return lowest;
    if (const auto whole = meaning_of(header)) return whole;
    return lowest ? lowest : meaning_of(levels.front());
  }

  Header of_rows(std::size_t first, std::size_t rows) {
    Header header;
    header.first_household_ = first + rows;
    std::size_t width = 0;
    for (std::size_t row = first; row < first + rows; ++row) {
      width = std::max(width, table_.rows[row].cells.size());
    }
    std::array<int, fields> ranks{};
    twice_.clear();
    for (std::size_t column = 0; column < width; ++column) {
      ColumnUse use{column, "", std::nullopt};
      const auto meaning = meaning_at(first, rows, column, use.header);
      if (meaning) {
        const auto index = static_cast<std::size_t>(meaning->field);
        if (meaning->rank == ranks[index] && has_own_cell(first, rows, column)) {
          twice_ = use.header;
        }
        if (meaning->rank > ranks[index]) {
          if (const auto before = header.places_[index]) header.columns_[*before].field.reset();
          ranks[index] = meaning->rank;
          header.places_[index] = column;
          use.field = meaning->field;
        }
      }
      header.columns_.push_back(std::move(use));
    }
    return header;
  }

  static bool names_somebody(const Header& header) {
    const bool person = header.has(Field::head) || header.has(Field::representative) ||
                        header.has(Field::name) ||
                        (header.has(Field::family_name) && header.has(Field::given_name));
    const auto understood =
        std::count_if(header.columns_.begin(), header.columns_.end(),
                      [](const ColumnUse& use) { return use.field.has_value(); });
    if (!person) return false;
    return understood > 1 ||
           std::any_of(header.columns_.begin(), header.columns_.end(),
                       [](const ColumnUse& use) { return names_a_person(use.header); });
  }

  // Official forms number their columns below the header: (1) (2) (3), or A B 1 2.
  void skip_counters(Header& header) const {
    if (header.first_household_ >= table_.rows.size()) return;
    std::size_t counters = 0;
    for (const auto& cell : table_.rows[header.first_household_].cells) {
      if (is_blank(cell)) continue;
      const auto text = shown(cell);
      const auto inner = text.find_first_not_of("(");
      const auto end = text.find_last_not_of(")");
      if (inner == text.npos || end == text.npos || end < inner || end - inner > 1) return;
      const auto counter = text.substr(inner, end - inner + 1);
      const bool digits =
          std::all_of(counter.begin(), counter.end(), [](char c) { return c >= '0' && c <= '9'; });
      const bool letter = counter.size() == 1 && counter[0] >= 'A' && counter[0] <= 'Z';
      if (!digits && !letter) return;
      ++counters;
    }
    if (counters > 1) ++header.first_household_;
  }

  const RollTable& table_;
  std::string twice_;
};

package::Outcome<Header> Header::find(const RollTable& table) {
  HeaderFinder finder(table);
  for (std::size_t row = 0; row < table.rows.size() && row < rows_above_households; ++row) {
    auto header = finder.at(row);
    if (!header) continue;
    if (!finder.twice().empty()) {
      return package::refuse(
          fmt::format("Cột “{}” trùng nghĩa với một cột khác trong dòng tiêu đề.", finder.twice()));
    }
    return std::move(*header);
  }
  return package::refuse(sentences::no_roll_header);
}

const RollCell* Header::cell(const RollRow& row, Field field) const {
  const auto& place = places_[static_cast<std::size_t>(field)];
  if (!place || *place >= row.cells.size()) return nullptr;
  return &row.cells[*place];
}

}  // namespace kiosk::rolls
