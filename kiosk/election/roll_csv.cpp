#include "kiosk/election/roll_csv.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "kiosk/election/refusal.h"

namespace kiosk::election {
namespace {

constexpr std::size_t most_cells = 64;
constexpr std::size_t longest_cell = 1000;
constexpr std::size_t looked_at = 8192;

class Splitter {
 public:
  Splitter(std::string_view text, std::size_t most_rows)
      : text_(text), separator_(csv_separator(text)), most_rows_(most_rows) {}

  Result<std::vector<CsvRow>> split() {
    while (at_ < text_.size()) {
      if (auto failure = read_row()) return tl::unexpected(*failure);
    }
    return std::move(rows_);
  }

 private:
  using MaybeFailure = std::optional<Failure>;

  MaybeFailure read_row() {
    row_ = {next_number_, {}};
    ++next_number_;
    bool more = true;
    while (more) {
      std::string cell;
      if (auto failure = read_cell(cell)) return failure;
      row_.cells.push_back(std::move(cell));
      if (row_.cells.size() > most_cells) {
        return in_row(row_.number, Error::too_large, "có quá nhiều cột.");
      }
      more = at_ < text_.size() && text_[at_] == separator_;
      if (more) ++at_;
    }
    skip_line_end();
    if (row_.empty()) return std::nullopt;
    if (rows_.size() >= most_rows_) {
      return Failure{Error::too_large, fmt::format("Danh sách dài quá {} dòng.", most_rows_)};
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
      if (at_ >= text_.size() || cell.size() > longest_cell) {
        return in_row(row_.number, Error::malformed, "dấu ngoặc kép không được đóng lại.");
      }
      const char letter = text_[at_++];
      if (letter == '"') {
        if (at_ >= text_.size() || text_[at_] != '"') break;
        ++at_;
      }
      cell += letter;
    }
    if (at_ < text_.size() && !ends_cell(text_[at_])) {
      return in_row(row_.number, Error::malformed, "có chữ đứng sau dấu ngoặc kép đóng.");
    }
    return check_length(cell);
  }

  MaybeFailure check_length(const std::string& cell) const {
    if (cell.size() <= longest_cell) return std::nullopt;
    return in_row(row_.number, Error::too_large, "có ô dài quá 1000 byte.");
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

bool CsvRow::empty() const {
  return std::all_of(cells.begin(), cells.end(), [](const std::string& cell) {
    return cell.find_first_not_of(" \t\r\n") == std::string::npos;
  });
}

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

Result<std::vector<CsvRow>> split_csv(std::string_view text, std::size_t most_rows) {
  return Splitter(text, most_rows).split();
}

}  // namespace kiosk::election
