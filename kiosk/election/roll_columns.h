#pragma once
// Which column of a commune's list means what.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/election/error.h"
#include "kiosk/election/roll_csv.h"

namespace kiosk::election {

enum class Column { number, head, representative, birth, sex, male, female, cluster, note };
inline constexpr std::size_t column_count = 9;

class Columns {
 public:
  // The column a header cell names; nullopt for one the roll does not keep (identity numbers, ...).
  static std::optional<Column> named(std::string_view header);
  // Columns of this row, if it is a header row: it names the head or the representative.
  static Result<std::optional<Columns>> of_row(const CsvRow& row);

  bool has(Column column) const { return place(column).has_value(); }
  // Trimmed NFC cell, line breaks and runs of blanks as one space; empty when there is none.
  Result<std::string> cell(const CsvRow& row, Column column) const;

 private:
  const std::optional<std::size_t>& place(Column column) const {
    return places_[static_cast<std::size_t>(column)];
  }
  std::array<std::optional<std::size_t>, column_count> places_;
};

// Blanks of every kind as one space, none at the ends. Excel and Word leave U+00A0 in names.
std::string tidied(std::string_view cell);

}  // namespace kiosk::election
