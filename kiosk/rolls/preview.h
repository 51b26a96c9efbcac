#pragma once
// What a list of households was understood to say, row by row, before anything is stored: what was
// repaired and why, what was refused, what a person has to look at. Nothing is guessed silently.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/election/roll.h"
#include "kiosk/rolls/fonts.h"
#include "kiosk/rolls/headers.h"

namespace kiosk::rolls {

struct RollOptions {
  std::optional<OldFont> font;  // convert from this font
  std::string sheet;            // of several sheets with a list, this one
  bool accept_repairs = false;
};

enum class RowState { understood, repaired, refused, skipped };

struct Repair {
  Field field;
  std::string word;           // machine word, docs/formats/roll.md
  std::string why;            // sentence
  std::string before, after;  // identity numbers are masked
};

// Something about a row, or about two, that a person has to know.
struct Flag {
  std::string word;
  std::string sentence;
  bool decide = true;  // somebody has to accept it
};

struct PreviewRow {
  std::size_t row = 0;  // as a spreadsheet counts
  RowState state = RowState::understood;
  std::string why;  // of a refused or skipped row
  election::Household household;
  std::string id;             // digits, for comparison only; never shown, never stored
  bool either_order = false;  // of day and month of the birth
  std::vector<Repair> repairs;
  std::vector<Flag> flags;
};

struct RollPreview {
  std::string format;     // csv | xlsx
  std::string encoding;   // of a text file
  std::string separator;  // of a text file: comma | semicolon | tab
  std::string sheet;      // of a workbook
  std::vector<ColumnUse> columns;
  std::vector<std::string> remarks;
  std::vector<PreviewRow> rows;
  std::string refusal;  // the whole file; empty when it was read
  // What a person can say so that a refused file is read: its font, or one of these sheets.
  std::optional<OldFont> font{};
  std::vector<std::string> sheets{};

  std::size_t count(RowState state) const;
  std::size_t households() const;  // understood or repaired
  std::size_t flagged() const;     // rows with something to be looked at
  bool needs_decision() const;     // something was repaired or flagged
  bool importable() const;         // nothing is refused, and somebody is on the list
  election::Roll roll() const;
};

// `date` is the day of the vote, YYYY-MM-DD. Any bytes.
RollPreview preview_roll(std::string_view bytes, std::string_view date, const RollOptions& options);

// A household in one line, and the letters over a column of a spreadsheet (A, B, ... Z, AA).
std::string household_line(const election::Household& household);
std::string column_letters(std::size_t column);

std::string preview_text(const RollPreview& preview);
std::string preview_json(const RollPreview& preview);

// Of this room only.
PreviewRow read_roll_row(const RollRow& row, const Header& header, const RollTable& table,
                         std::string_view date, const RollOptions& options);
void flag_twins(std::vector<PreviewRow>& rows);
// Where one row writes the month first, so may those in which nothing tells.
void flag_orders(std::vector<PreviewRow>& rows);

}  // namespace kiosk::rolls
