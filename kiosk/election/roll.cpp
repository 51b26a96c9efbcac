#include "kiosk/election/roll.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "kiosk/election/definition.h"
#include "kiosk/election/json_reader.h"
#include "kiosk/election/refusal.h"
#include "kiosk/election/roll_columns.h"
#include "kiosk/election/text.h"

namespace kiosk::election {
namespace {

constexpr std::size_t most_bytes = 4 << 20;
constexpr std::size_t rows_above_header = 20;
constexpr std::size_t longest_name = 120;

bool is_utf16(std::string_view text) {
  return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") ||
         text.substr(0, 64).find('\0') != std::string_view::npos;
}

// TCVN3 and VNI write Vietnamese with letters of western Europe that Vietnamese itself does not
// have; a list converted to UTF-8 byte by byte is full of them.
bool looks_like_old_font(std::string_view text) {
  constexpr std::string_view foreign[] = {"µ", "¸", "¶", "·", "¹", "¨", "»", "¾", "¼", "½",
                                          "Æ", "¬", "­", "®", "§", "Ö", "×", "Ø", "Ü", "Þ"};
  std::size_t found = 0;
  for (const std::string_view letter : foreign) {
    for (auto at = text.find(letter); at != std::string_view::npos && found < 4;
         at = text.find(letter, at + letter.size())) {
      ++found;
    }
  }
  return found >= 4;
}

// dd/mm/yyyy with one or two digits, - or . as separators, YYYY-MM-DD, or a year.
std::string iso_birth(std::string_view text) {
  if (text.empty() || is_date_or_year(text)) return std::string(text);
  std::vector<std::string> parts(1);
  for (const char letter : text) {
    if (letter == '/' || letter == '-' || letter == '.') {
      parts.emplace_back();
    } else {
      parts.back() += letter;
    }
  }
  if (parts.size() != 3) return {};
  for (std::size_t at = 0; at < 2; ++at) {
    if (parts[at].size() == 1) parts[at].insert(0, 1, '0');
  }
  const std::string iso = parts[2] + "-" + parts[1] + "-" + parts[0];
  return is_date(iso) ? iso : std::string();
}

class RollReader {
 public:
  explicit RollReader(const Columns& columns) : columns_(columns) {}

  Result<void> read(const CsvRow& row) {
    row_ = &row;
    failed_ = false;
    Household household;
    household.head = cell(Column::head);
    household.representative = cell(Column::representative);
    if (household.representative.empty()) household.representative = household.head;
    if (household.head.empty()) household.head = household.representative;
    household.cluster = cell(Column::cluster);
    household.note = cell(Column::note);
    household.birth = birth();
    household.sex = sex();
    household.number = number();
    if (!failed_ && household.head.empty()) refuse("thiếu họ và tên chủ hộ.");
    if (household.head.size() > longest_name || household.representative.size() > longest_name) {
      refuse("họ và tên dài quá 120 byte.");
    }
    if (failed_) return tl::unexpected(failure_);
    roll_.push_back(std::move(household));
    return {};
  }

  Roll take() { return std::move(roll_); }
  std::size_t size() const { return roll_.size(); }

 private:
  void refuse(std::string_view sentence) {
    if (!failed_) failure_ = in_row(row_->number, Error::malformed, sentence);
    failed_ = true;
  }

  std::string cell(Column column) {
    auto text = columns_.cell(*row_, column);
    if (text) return std::move(*text);
    if (!failed_) failure_ = text.error();
    failed_ = true;
    return {};
  }

  std::string birth() {
    const std::string written = cell(Column::birth);
    std::string iso = iso_birth(written);
    if (iso.empty() && !written.empty()) {
      refuse(fmt::format("ngày sinh không hợp lệ: “{}”.", written));
    }
    return iso;
  }

  std::string sex() {
    const std::string written = cell(Column::sex);
    const std::string plain = folded(written);
    const bool male = plain == "nam" || !cell(Column::male).empty();
    const bool female = plain == "nu" || !cell(Column::female).empty();
    if (male && female) refuse("đánh dấu cả nam và nữ.");
    if (!written.empty() && !male && !female) {
      refuse(fmt::format("giới tính không hợp lệ: “{}”.", written));
    }
    if (male) return "Nam";
    return female ? "Nữ" : "";
  }

  std::uint32_t number() {
    if (!columns_.has(Column::number)) return static_cast<std::uint32_t>(roll_.size() + 1);
    const std::string written = cell(Column::number);
    const bool digits =
        !written.empty() && written.size() <= 6 && is_digits(written, written.size());
    const auto value = digits ? static_cast<std::uint32_t>(std::stoul(written)) : 0;
    if (!failed_ && value == 0) refuse(fmt::format("số hộ không hợp lệ: “{}”.", written));
    const auto [place, fresh] = numbers_.emplace(value, row_->number);
    if (!failed_ && !fresh) {
      refuse(fmt::format("số hộ {} đã có ở dòng {}.", value, place->second));
    }
    return value;
  }

  const Columns& columns_;
  const CsvRow* row_ = nullptr;
  bool failed_ = false;
  Failure failure_{};
  Roll roll_;
  std::map<std::uint32_t, std::size_t> numbers_;
};

struct Found {
  Columns columns;
  std::size_t first_row = 0;  // index of the first household
};

Result<Found> find_header(const std::vector<CsvRow>& rows) {
  for (std::size_t at = 0; at < rows.size() && at < rows_above_header; ++at) {
    const auto columns = Columns::of_row(rows[at]);
    if (!columns) return tl::unexpected(columns.error());
    if (*columns) return Found{**columns, at + 1};
  }
  return tl::unexpected(no_header());
}

// Spreadsheets end with a line such as "Tổng số: 80 hộ", which is no household.
bool is_total(const CsvRow& row) {
  return std::any_of(row.cells.begin(), row.cells.end(), [](const std::string& cell) {
    const std::string plain = folded(tidied(cell));
    return plain.starts_with("tong so") || plain.starts_with("tong cong");
  });
}

}  // namespace

Result<Roll> parse_roll_csv(std::string_view csv) {
  if (csv.size() > most_bytes) return tl::unexpected(file_too_large("Danh sách", most_bytes));
  if (is_utf16(csv)) return tl::unexpected(old_encoding());
  if (csv.starts_with("\xEF\xBB\xBF")) csv.remove_prefix(3);
  if (!is_utf8(csv) || looks_like_old_font(csv)) return tl::unexpected(old_encoding());
  const auto rows = split_csv(csv, most_households + rows_above_header);
  if (!rows) return tl::unexpected(rows.error());
  const auto found = find_header(*rows);
  if (!found) return tl::unexpected(found.error());
  RollReader reader(found->columns);
  for (std::size_t at = found->first_row; at < rows->size(); ++at) {
    if (is_total((*rows)[at])) continue;
    const auto read = reader.read((*rows)[at]);
    if (!read) return tl::unexpected(read.error());
    if (reader.size() > most_households) {
      return tl::unexpected(
          Failure{Error::too_large, fmt::format("Danh sách có quá {} hộ.", most_households)});
    }
  }
  if (reader.size() == 0) {
    return tl::unexpected(Failure{Error::malformed, "Danh sách không có hộ nào."});
  }
  return reader.take();
}

std::string canonical_roll(const Roll& roll) {
  std::string out;
  for (const Household& household : roll) {
    const nlohmann::ordered_json line = {{"number", household.number},
                                         {"head", household.head},
                                         {"representative", household.representative},
                                         {"birth", household.birth},
                                         {"sex", household.sex},
                                         {"cluster", household.cluster},
                                         {"note", household.note}};
    out += line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    out += '\n';
  }
  return out;
}

}  // namespace kiosk::election
