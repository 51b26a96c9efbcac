// One row of a list as one household, with everything that had to be repaired for it.
#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "kiosk/election/text.h"
#include "kiosk/rolls/birth.h"
#include "kiosk/rolls/identity.h"
#include "kiosk/rolls/letters.h"
#include "kiosk/rolls/preview.h"

namespace kiosk::rolls {

namespace {

constexpr std::size_t longest_name = 120;
constexpr std::size_t most_number_digits = 6;
constexpr int of_age = 18;
constexpr int oldest = 115;

// Marks that no printer shows: zero-width blanks, soft hyphens, directions.
bool is_invisible(char32_t letter) {
  return (letter >= 0x200B && letter <= 0x200F) || letter == 0x2060 || letter == 0xFEFF ||
         letter == 0xAD;
}

class RowReader {
 public:
  RowReader(const RollRow& row, const Header& header, const RollTable& table, std::string_view date)
      : row_(row), header_(header), table_(table), date_(date) {
    out_.row = row.number;
  }

  PreviewRow read(bool font_told) {
    font_told_ = font_told;
    auto& household = out_.household;
    read_names();
    household.cluster = text(Field::cluster);
    household.note = text(Field::note);
    household.birth = birth();
    household.sex = sex();
    household.number = number();
    if (household.head.empty()) refuse("Thiếu họ và tên chủ hộ, người đại diện.");
    if (household.head.size() > longest_name || household.representative.size() > longest_name) {
      refuse("Họ và tên dài quá 120 byte.");
    }
    read_id();
    read_age();
    if (row_.hidden) flag("hidden_row", "Dòng này bị ẩn trong bảng tính.");
    if (out_.state != RowState::refused && !out_.repairs.empty()) out_.state = RowState::repaired;
    return std::move(out_);
  }

 private:
  void refuse(std::string sentence) {
    if (out_.state != RowState::refused) out_.why = std::move(sentence);
    out_.state = RowState::refused;
  }
  void flag(std::string word, std::string sentence) {
    out_.flags.push_back({std::move(word), std::move(sentence), true});
  }

  std::string text(Field field) {
    const auto* cell = header_.cell(row_, field);
    if (cell == nullptr || (is_blank(*cell))) return {};
    if (!readable(*cell, field)) return {};
    if (cell->kind == CellKind::boolean) {
      refuse(fmt::format("Cột {}: ô chứa giá trị đúng/sai.", words_of(field)));
      return {};
    }
    auto written = cell->text;
    if (cell->kind == CellKind::date) {
      const auto iso = read_birth(*cell, table_.from_1904, date_).iso;
      if (!iso.empty()) written = iso.size() == 4 ? iso : election::vietnamese_date(iso);
    }
    const auto visible = without_invisible(written);
    auto taken = election::normalised(tidied(visible));
    if (!taken) {
      refuse(fmt::format("Cột {}: {}", words_of(field), taken.error().detail));
      return {};
    }
    if (visible != written) {
      repair(field, "invisible", "Bỏ ký tự không nhìn thấy.", *taken, *taken);
    }
    if (!cell->old_text.empty()) {
      repair(field, "old_font", "Chuyển từ phông cũ sang Unicode.", cell->old_text, *taken);
    } else if (!font_told_ && font_of_cell(*taken)) {
      flag("old_font", fmt::format("“{}” có thể viết bằng phông cũ (TCVN3 hoặc VNI).", *taken));
    }
    return std::move(*taken);
  }

  bool readable(const RollCell& cell, Field field) {
    if (cell.kind == CellKind::uncomputed) {
      refuse(
          fmt::format("Cột {}: công thức chưa có kết quả; hãy mở tệp, lưu lại.", words_of(field)));
    } else if (cell.kind == CellKind::wrong) {
      refuse(fmt::format("Cột {}: công thức bị lỗi.", words_of(field)));
    } else {
      return true;
    }
    return false;
  }

  static std::string without_invisible(std::string_view written) {
    auto letters = code_points(written);
    std::erase_if(letters, is_invisible);
    return election::is_utf8(written) ? utf8_of(letters) : std::string(written);
  }

  void repair(Field field, std::string word, std::string why, std::string before,
              std::string after) {
    out_.repairs.push_back(
        {field, std::move(word), std::move(why), std::move(before), std::move(after)});
  }

  void read_names() {
    auto& household = out_.household;
    auto person = text(Field::name);
    if (person.empty() && header_.has(Field::family_name) && header_.has(Field::given_name)) {
      person = text(Field::family_name);
      const auto given = text(Field::given_name);
      if (!person.empty() && !given.empty()) person += ' ';
      person += given;
    }
    household.head = text(Field::head);
    household.representative = text(Field::representative);
    // One name more than the two: of whoever has no column.
    auto& nobody = header_.has(Field::representative) ? household.head : household.representative;
    if (nobody.empty()) nobody = std::move(person);
    if (household.representative.empty()) household.representative = household.head;
    if (household.head.empty()) household.head = household.representative;
    for (const auto& name : {household.head, household.representative}) {
      if (name.find('?') == std::string::npos) continue;
      // An encoding without Vietnamese letters was chosen when the file was saved.
      refuse(fmt::format("Họ và tên “{}” đã mất chữ có dấu khi lưu tệp.", name));
    }
  }

  std::string birth() {
    const auto* cell = header_.cell(row_, Field::birth);
    if (cell == nullptr || is_blank(*cell) || !readable(*cell, Field::birth)) return {};
    auto read = read_birth(*cell, table_.from_1904, date_);
    const auto written = shown(*cell);
    if (read.refused) {
      refuse(fmt::format("Ngày sinh không hợp lệ: “{}”.", written));
      return {};
    }
    out_.either_order = read.either_order;
    if (!read.word.empty()) {
      repair(Field::birth, std::move(read.word), std::move(read.why), written, read.iso);
    }
    return std::move(read.iso);
  }

  static std::string shown(const RollCell& cell) {
    const auto text = election::normalised(tidied(cell.text));
    return text ? *text : "?";
  }

  bool is_marked(Field field) {
    const auto* cell = header_.cell(row_, field);
    if (cell == nullptr || is_blank(*cell) || !readable(*cell, field)) return false;
    return tidied(cell->text) != "0";
  }

  std::string sex() {
    const auto written = text(Field::sex);
    const auto plain = election::folded(written);
    const bool male = plain == "nam" || is_marked(Field::male);
    const bool female = plain == "nu" || is_marked(Field::female);
    if (male && female) refuse("Đánh dấu cả nam và nữ.");
    if (!written.empty() && !male && !female) {
      refuse(fmt::format("Giới tính không hợp lệ: “{}”.", written));
    }
    if (male) return "Nam";
    return female ? "Nữ" : "";
  }

  std::uint32_t number() {
    if (!header_.has(Field::number)) return 0;  // counted by the list
    const auto written = text(Field::number);
    std::uint32_t value = 0;
    const auto [end, error] =
        std::from_chars(written.data(), written.data() + written.size(), value);
    const bool whole = error == std::errc() && end == written.data() + written.size() &&
                       written.size() <= most_number_digits && value > 0;
    if (whole) return value;
    refuse(written.empty() ? "Thiếu số hộ." : fmt::format("Số hộ không hợp lệ: “{}”.", written));
    return 0;
  }

  void read_id() {
    const auto* cell = header_.cell(row_, Field::id);
    if (cell == nullptr || is_blank(*cell)) return;
    const auto written = shown(*cell);
    auto read = read_identity(written);
    if (!read.word.empty()) {
      repair(Field::id, std::move(read.word), std::move(read.why), masked(written),
             masked(read.digits));
    }
    out_.id = std::move(read.digits);
    if (disagrees(out_.id, out_.household.birth, out_.household.sex)) {
      flag("id_disagrees", "Số căn cước không khớp với năm sinh hoặc giới tính.");
    }
  }

  void read_age() {
    const auto& birth = out_.household.birth;
    if (birth.empty()) return;
    const int age = age_at(date_, birth);
    if (age < 0) {
      refuse("Ngày sinh sau ngày bầu cử.");
    } else if (age < of_age) {
      flag("under_18", "Người đại diện chưa đủ 18 tuổi vào ngày bầu cử.");
    } else if (age == of_age && birth.size() == 4) {
      flag("perhaps_under_18", "Chỉ có năm sinh: có thể chưa đủ 18 tuổi vào ngày bầu cử.");
    } else if (age > oldest) {
      flag("very_old", fmt::format("Người đại diện {} tuổi: hãy xem lại năm sinh.", age));
    }
  }

  const RollRow& row_;
  const Header& header_;
  const RollTable& table_;
  std::string_view date_;
  bool font_told_ = false;
  PreviewRow out_;
};

}  // namespace

void flag_orders(std::vector<PreviewRow>& rows) {
  const bool month_first = std::any_of(rows.begin(), rows.end(), [](const auto& row) {
    return std::any_of(row.repairs.begin(), row.repairs.end(),
                       [](const auto& repair) { return repair.word == "month_first"; });
  });
  if (!month_first) return;
  for (auto& row : rows) {
    if (!row.either_order || row.state == RowState::refused) continue;
    row.flags.push_back({"day_or_month",
                         fmt::format("Ngày sinh {} có thể bị đảo ngày và tháng: dòng khác của danh "
                                     "sách viết tháng trước.",
                                     election::vietnamese_date(row.household.birth)),
                         true});
  }
}

PreviewRow read_roll_row(const RollRow& row, const Header& header, const RollTable& table,
                         std::string_view date, const RollOptions& options) {
  return RowReader(row, header, table, date).read(options.font.has_value());
}

}  // namespace kiosk::rolls
