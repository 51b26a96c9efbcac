#pragma once
// A list as rows and cells, whatever file it came in, before anybody knows what the columns mean.

#include <cstddef>
#include <string>
#include <vector>

namespace kiosk::rolls {

inline constexpr std::size_t most_roll_bytes = 16U << 20;  // a file
inline constexpr std::size_t most_csv_bytes = 4U << 20;    // of it, as text
inline constexpr std::size_t most_roll_columns = 64;
inline constexpr std::size_t most_cell_bytes = 1000;
inline constexpr std::size_t rows_above_households = 20;  // titles and header

enum class CellKind {
  text,
  number,      // .xlsx only: written without needless zeros, without exponent when whole
  date,        // .xlsx only: a serial number that is shown as a date
  boolean,     // .xlsx only: "1" or "0"
  wrong,       // an error value such as #REF!
  uncomputed,  // a formula nobody has computed yet
};

struct RollCell {
  std::string text;
  CellKind kind = CellKind::text;
  bool covered = false;    // by a merged cell, whose text it repeats
  std::string old_text{};  // as it stood in an old font, when it was converted
};

struct RollRow {
  std::size_t number = 0;  // as a spreadsheet counts
  std::vector<RollCell> cells;
  bool hidden = false;
};

struct RollTable {
  std::string sheet;          // empty for a text file
  std::vector<RollRow> rows;  // without empty ones
  bool from_1904 = false;     // how serial numbers count days
  char separator = 0;         // of a text file
};

bool is_blank(const RollCell& cell);

}  // namespace kiosk::rolls
