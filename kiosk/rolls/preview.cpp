#include "kiosk/rolls/preview.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "kiosk/election/definition.h"
#include "kiosk/election/text.h"
#include "kiosk/rolls/bytes.h"
#include "kiosk/rolls/csv_table.h"
#include "kiosk/rolls/damage.h"
#include "kiosk/rolls/letters.h"
#include "kiosk/rolls/sentences.h"
#include "kiosk/rolls/xlsx.h"

namespace kiosk::rolls {

namespace {

using package::Outcome;
using package::refuse;

constexpr std::string_view zip_magic = "PK\x03\x04";
constexpr std::string_view compound_magic = "\xD0\xCF\x11\xE0";

std::string separator_name(char separator) {
  if (separator == ';') return "semicolon";
  return separator == '\t' ? "tab" : "comma";
}

Outcome<std::vector<RollTable>> tables_of(std::string_view bytes, const RollOptions& options,
                                          RollPreview& preview) {
  if (bytes.empty()) return refuse(sentences::empty_file);
  if (bytes.size() > most_roll_bytes) return refuse(sentences::roll_too_large);
  if (bytes.starts_with(compound_magic)) return refuse(sentences::old_workbook);
  if (bytes.starts_with(zip_magic)) {
    preview.format = "xlsx";
    auto workbook = read_workbook(bytes);
    if (!workbook) return tl::unexpected(workbook.error());
    for (const auto& name : workbook->hidden) {
      preview.remarks.push_back(fmt::format("Trang tính ẩn “{}” không được đọc.", name));
    }
    return std::move(workbook->sheets);
  }
  preview.format = "csv";
  if (bytes.size() > most_csv_bytes) return refuse(sentences::text_too_large);
  auto text = decode_roll(bytes, options.font);
  if (!text) return tl::unexpected(text.error());
  preview.encoding = text->encoding;
  auto table = csv_table(text->text);
  if (!table) return tl::unexpected(table.error());
  preview.separator = separator_name(table->separator);
  return std::vector<RollTable>{std::move(*table)};
}

// Refused when the list is in an old font nobody named, or in another than was named.
// `found` is then the font to be named.
Outcome<void> settle_font(RollTable& table, std::optional<OldFont> told,
                          std::optional<OldFont>& found) {
  std::vector<std::string_view> cells;
  for (const auto& row : table.rows) {
    for (const auto& cell : row.cells) {
      if (cell.kind == CellKind::text && !cell.covered) cells.push_back(cell.text);
    }
  }
  const auto font = font_of(cells);
  if (font && font != told) {
    found = font;
    return refuse(sentence_of(*font));
  }
  if (!told) return {};
  if (!font) return refuse(fmt::format("Danh sách không viết bằng phông {}.", name_of(*told)));
  for (auto& row : table.rows) {
    for (auto& cell : row.cells) {
      auto became = converted(cell.text, *told);
      if (cell.kind != CellKind::text || became == cell.text) continue;
      cell.old_text = std::exchange(cell.text, std::move(became));
    }
  }
  return {};
}

struct Chosen {
  RollTable table;
  Header header;
};

// The only sheet with a list in it, or the one that was asked for.
Outcome<Chosen> choose(std::vector<RollTable> tables, const RollOptions& options,
                       RollPreview& preview) {
  std::optional<Chosen> chosen;
  std::vector<std::string> names;
  std::optional<OldFont> font;
  package::Refusal last{std::string(sentences::no_roll_header)};
  for (auto& table : tables) {
    if (!options.sheet.empty() && table.sheet != options.sheet) continue;
    const auto settled = settle_font(table, options.font, font);
    auto header = settled ? Header::find(table) : tl::unexpected(settled.error());
    if (!header) {
      // Why a sheet with words in it is no list says more than that an empty one is none.
      if (names.empty() && !table.rows.empty()) last = header.error();
      const auto damage = settled ? damage_of(table) : std::string_view();
      if (!damage.empty()) last.sentence = damage;
      continue;
    }
    names.push_back(table.sheet);
    if (!chosen) chosen = Chosen{std::move(table), std::move(*header)};
  }
  if (!chosen) {
    preview.font = font;
    return tl::unexpected(last);
  }
  if (names.size() == 1) return std::move(*chosen);
  preview.sheets = names;
  return refuse(fmt::format(
      "Có nhiều trang tính chứa danh sách: “{}”. Hãy chọn một trang (dòng lệnh: --sheet).",
      fmt::join(names, "”, “")));
}

std::string shown(const RollCell& cell) {
  const auto text = election::normalised(tidied(cell.text));
  return text ? *text : std::string();
}

// With its marks: the family name in "Tống Sơn" is no total.
bool is_total(const RollRow& row) {
  return std::any_of(row.cells.begin(), row.cells.end(), [](const RollCell& cell) {
    const auto words = election::upper(shown(cell)) + " ";
    return words.starts_with("TỔNG SỐ ") || words.starts_with("TỔNG SỐ:") ||
           words.starts_with("TỔNG CỘNG ") || words.starts_with("TỔNG CỘNG:") || words == "CỘNG " ||
           words.starts_with("CỘNG:");
  });
}

// The only words of a row, outside the columns of names or across several columns.
const RollCell* lone_text(const RollRow& row, const Header& header) {
  const RollCell* lone = nullptr;
  bool across = false;
  for (const auto& cell : row.cells) {
    if (is_blank(cell)) continue;
    if (lone != nullptr) {
      across = across || (cell.covered && cell.text == lone->text);
      if (!across || cell.text != lone->text) return nullptr;
      continue;
    }
    lone = &cell;
  }
  if (lone == nullptr || header.columns().size() < 2) return nullptr;
  if (across) return lone;
  for (const auto field : {Field::head, Field::representative, Field::name, Field::given_name}) {
    if (header.cell(row, field) == lone) return nullptr;
  }
  return lone;
}

class ListReader {
 public:
  ListReader(const Chosen& chosen, std::string_view date, const RollOptions& options)
      : chosen_(chosen), date_(date), options_(options) {}

  std::vector<PreviewRow> read() {
    const auto& rows = chosen_.table.rows;
    for (std::size_t at = chosen_.header.first_household(); at < rows.size(); ++at) {
      if (std::all_of(rows[at].cells.begin(), rows[at].cells.end(), is_blank)) continue;
      rows_.push_back(read_row(rows[at]));
    }
    flag_twins(rows_);
    flag_orders(rows_);
    return std::move(rows_);
  }

 private:
  PreviewRow skipped(const RollRow& row, std::string why, bool decide) const {
    PreviewRow out;
    out.row = row.number;
    out.state = RowState::skipped;
    if (decide)
      out.flags.push_back({"skipped_row", "Hãy xem lại: dòng này không phải là hộ.", true});
    out.why = std::move(why);
    return out;
  }

  PreviewRow read_row(const RollRow& row) {
    if (is_total(row)) {
      below_total_ = true;
      return skipped(row, "Dòng tổng cộng.", false);
    }
    if (const auto* lone = lone_text(row, chosen_.header)) {
      return skipped(row, fmt::format("Dòng chỉ có một ô chữ: “{}”.", shown(*lone)), !below_total_);
    }
    auto read = read_roll_row(row, chosen_.header, chosen_.table, date_, options_);
    if (below_total_ && read.state == RowState::refused && read.household.number == 0) {
      return skipped(row, "Dòng ký tên dưới dòng tổng cộng.", true);
    }
    take_number(read);
    return read;
  }

  void take_number(PreviewRow& row) {
    if (row.state == RowState::refused) return;
    ++taken_;
    auto& number = row.household.number;
    if (!chosen_.header.has(Field::number)) number = taken_;
    const auto [place, fresh] = numbers_.emplace(number, row.row);
    if (fresh) return;
    row.state = RowState::refused;
    row.why = fmt::format("Số hộ {} đã có ở dòng {}: mỗi hộ chỉ có một người đại diện.", number,
                          place->second);
  }

  const Chosen& chosen_;
  std::string_view date_;
  const RollOptions& options_;
  std::vector<PreviewRow> rows_;
  std::map<std::uint32_t, std::size_t> numbers_;
  std::uint32_t taken_ = 0;
  bool below_total_ = false;
};

void remark_on_marks(const RollTable& table, RollPreview& preview) {
  std::size_t apart = 0;
  for (const auto& row : table.rows) {
    for (const auto& cell : row.cells) {
      const auto plain = tidied(cell.text);
      const auto composed = election::normalised(plain);
      if (composed && *composed != plain) ++apart;
    }
  }
  if (apart == 0 || preview.encoding == "windows-1258") return;
  preview.remarks.push_back(
      fmt::format("{} ô viết dấu rời (NFD) đã được đưa về dấu liền (NFC).", apart));
}

}  // namespace

std::string_view sentence_of(OldFont font) {
  switch (font) {
    case OldFont::tcvn3:
      return "Danh sách viết bằng phông TCVN3 (.VnTime). Hãy chuyển sang Unicode, hoặc đọc "
             "theo phông ấy (dòng lệnh: --font tcvn3) rồi xem lại từng dòng.";
    case OldFont::vni:
      return "Danh sách viết bằng phông VNI. Hãy chuyển sang Unicode, hoặc đọc theo phông ấy (dòng "
             "lệnh: --font vni) rồi xem lại từng dòng.";
  }
  return "";
}

RollPreview preview_roll(std::string_view bytes, std::string_view date,
                         const RollOptions& options) {
  RollPreview preview;
  auto tables = tables_of(bytes, options, preview);
  if (!tables) {
    preview.refusal = tables.error().sentence;
    return preview;
  }
  const auto chosen = choose(std::move(*tables), options, preview);
  if (!chosen) {
    preview.refusal = chosen.error().sentence;
    return preview;
  }
  preview.sheet = chosen->table.sheet;
  preview.columns = chosen->header.columns();
  remark_on_marks(chosen->table, preview);
  preview.rows = ListReader(*chosen, date, options).read();
  if (preview.households() > election::most_households) {
    preview.refusal = fmt::format("Danh sách có quá {} hộ.", election::most_households);
  } else if (preview.households() == 0 && preview.count(RowState::refused) == 0) {
    preview.refusal = sentences::no_households;
  }
  return preview;
}

std::size_t RollPreview::count(RowState state) const {
  return static_cast<std::size_t>(std::count_if(
      rows.begin(), rows.end(), [&](const PreviewRow& row) { return row.state == state; }));
}

std::size_t RollPreview::households() const {
  return count(RowState::understood) + count(RowState::repaired);
}

std::size_t RollPreview::flagged() const {
  return static_cast<std::size_t>(std::count_if(
      rows.begin(), rows.end(), [](const PreviewRow& row) { return !row.flags.empty(); }));
}

bool RollPreview::needs_decision() const {
  return std::any_of(rows.begin(), rows.end(), [](const PreviewRow& row) {
    return row.state == RowState::repaired ||
           std::any_of(row.flags.begin(), row.flags.end(),
                       [](const Flag& flag) { return flag.decide; });
  });
}

bool RollPreview::importable() const {
  return refusal.empty() && count(RowState::refused) == 0 && households() > 0;
}

election::Roll RollPreview::roll() const {
  election::Roll roll;
  for (const auto& row : rows) {
    if (row.state == RowState::understood || row.state == RowState::repaired) {
      roll.push_back(row.household);
    }
  }
  return roll;
}

}  // namespace kiosk::rolls
