#include "kiosk/rolls/csv_rows.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "kiosk/rolls/table.h"

namespace kiosk::rolls {
namespace {

using package::Outcome;
using package::Refusal;

constexpr std::size_t looked_at = 8192;

bool is_empty(const CsvRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(), [](const std::string& cell) {
    return cell.find_first_not_of(" \t\r\n") == std::string::npos;
  });
}

class Splitter {
 public:
  Splitter(std::string_view text, std::size_t most_rows)
      : text_(text), separator_(csv_separator(text)), most_rows_(most_rows) {}

  Outcome<std::vector<CsvRow>> split() {
    while (at_ < text_.size()) {
      if (auto failure = read_row()) return tl::unexpected(*failure);
    }
    return std::move(rows_);
  }

 private:
  using MaybeFailure = std::optional<Refusal>;

  MaybeFailure read_row() {
    row_ = {next_number_, {}};
    ++next_number_;
    bool more = true;
    while (more) {
      std::string cell;
      if (auto failure = read_cell(cell)) return failure;
      row_.cells.push_back(std::move(cell));
      if (row_.cells.size() > most_roll_columns) {
        return in_row("có quá nhiều cột.");
      }
      more = at_ < text_.size() && text_[at_] == separator_;
      if (more) ++at_;
    }
    skip_line_end();
    if (is_empty(row_)) return std::nullopt;
    if (rows_.size() >= most_rows_) {
      return Refusal{fmt::format("Danh sách dài quá {} dòng.", most_rows_)};
    }
    rows_.push_back(std::move(row_));
    return std::nullopt;
  }

  MaybeFailure read_cell(std::string& cell) {
    if (at_ < text_.size() && text_[at_] == '"') return read_quoted(cell);
    while (at_ < text_.size() && !ends_cell(text_[at_])) cell += text_[at_++];
    return check_length(cell);
  }

  MaybeFailure read_quoted(std::string& cell) {
    ++at_;
    for (;;) {
      if (at_ >= text_.size() || cell.size() > most_cell_bytes) {
        return in_row("dấu ngoặc kép không được đóng lại.");
      }
      const char letter = text_[at_++];
      if (letter == '"') {
        if (at_ >= text_.size() || text_[at_] != '"') break;
        ++at_;
      }
      cell += letter;
    }
    if (at_ < text_.size() && !ends_cell(text_[at_])) {
      return in_row("có chữ đứng sau dấu ngoặc kép đóng.");
    }
    return check_length(cell);
  }

  MaybeFailure check_length(const std::string& cell) const {
    if (cell.size() <= most_cell_bytes) return std::nullopt;
    return in_row("có ô dài quá 1.000 byte.");
  }

  Refusal in_row(std::string_view sentence) const {
    return {fmt::format("Dòng {}: {}", row_.number, sentence)};
  }

  bool ends_cell(char letter) const {
    return letter == separator_ || letter == '\n' || letter == '\r';
  }

  void skip_line_end() {
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
    if (at_ < text_.size() && text_[at_] == '\n') ++at_;
  }

  std::string_view text_;
  char separator_;
  std::size_t most_rows_;
  std::size_t at_ = 0;
  std::size_t next_number_ = 1;
  CsvRow row_;
  std::vector<CsvRow> rows_;
};

}  // namespace

// The separator that is most frequent outside quotes near the top: title rows rarely have any.
char csv_separator(std::string_view text) {
  constexpr std::array<char, 3> separators = {',', ';', '\t'};
  std::array<std::size_t, 3> seen{};
  bool quoted = false;
  for (const char letter : text.substr(0, looked_at)) {
    if (letter == '"') quoted = !quoted;
    for (std::size_t at = 0; at < separators.size() && !quoted; ++at) {
      if (letter == separators[at]) ++seen[at];
    }
  }
  return separators[static_cast<std::size_t>(std::max_element(seen.begin(), seen.end()) -
                                             seen.begin())];
}

Outcome<std::vector<CsvRow>> split_csv(std::string_view text, std::size_t most_rows) {
  return Splitter(text, most_rows).split();
}

}  // namespace kiosk::rolls
