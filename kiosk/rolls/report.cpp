// The preview of a list for the person and for programs.
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "kiosk/election/text.h"
#include "kiosk/rolls/preview.h"

namespace kiosk::rolls {

namespace {

using nlohmann::ordered_json;

std::string_view name_of(RowState state) {
  switch (state) {
    case RowState::understood: return "understood";
    case RowState::repaired: return "repaired";
    case RowState::refused: return "refused";
    case RowState::skipped: return "skipped";
  }
  return "";
}

std::string_view separator_words(std::string_view separator) {
  if (separator == "comma") return ", ngăn cách bằng dấu phẩy";
  if (separator == "semicolon") return ", ngăn cách bằng dấu chấm phẩy";
  return separator == "tab" ? ", ngăn cách bằng dấu tab" : "";
}

std::string text_of(const PreviewRow& row) {
  std::string text = fmt::format("Dòng {}: ", row.row);
  switch (row.state) {
    case RowState::understood:
    case RowState::repaired: text += household_line(row.household); break;
    case RowState::refused: text += "TỪ CHỐI. " + row.why; break;
    case RowState::skipped: text += "bỏ qua. " + row.why; break;
  }
  text += '\n';
  for (const auto& repair : row.repairs) {
    text += fmt::format("    sửa {}: “{}” → “{}”. {}\n", words_of(repair.field), repair.before,
                        repair.after, repair.why);
  }
  for (const auto& flag : row.flags) text += fmt::format("    lưu ý: {}\n", flag.sentence);
  return text;
}

std::string_view verdict_of(const RollPreview& preview) {
  if (!preview.importable()) {
    return "Chưa nạp được: hãy sửa các dòng bị từ chối trong tệp gốc.";
  }
  if (preview.needs_decision()) {
    return "Cần người quyết định: xem lại các dòng đã sửa và các lưu ý; nếu đúng, nạp với "
           "--accept-repairs.";
  }
  return "Nạp được ngay.";
}

ordered_json json_of(const PreviewRow& row) {
  ordered_json object = {{"row", row.row}, {"state", name_of(row.state)}};
  if (!row.why.empty()) object["why"] = row.why;
  if (row.state == RowState::understood || row.state == RowState::repaired) {
    const auto& household = row.household;
    object["household"] = {{"number", household.number},
                           {"head", household.head},
                           {"representative", household.representative},
                           {"birth", household.birth},
                           {"sex", household.sex},
                           {"cluster", household.cluster},
                           {"note", household.note}};
  }
  auto repairs = ordered_json::array();
  for (const auto& repair : row.repairs) {
    repairs.push_back({{"field", name_of(repair.field)},
                       {"word", repair.word},
                       {"why", repair.why},
                       {"before", repair.before},
                       {"after", repair.after}});
  }
  auto flags = ordered_json::array();
  for (const auto& flag : row.flags) {
    flags.push_back({{"word", flag.word}, {"sentence", flag.sentence}, {"decide", flag.decide}});
  }
  object["repairs"] = std::move(repairs);
  object["flags"] = std::move(flags);
  return object;
}

}  // namespace

std::string column_letters(std::size_t column) {
  std::string letters;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return letters;
}

std::string household_line(const election::Household& household) {
  std::string line = fmt::format("hộ {}: {}", household.number, household.representative);
  if (household.head != household.representative) {
    line += fmt::format(" (chủ hộ {})", household.head);
  }
  const auto& birth = household.birth;
  if (!birth.empty()) {
    line += ", " + (birth.size() == 4 ? birth : election::vietnamese_date(birth));
  }
  for (const auto* more : {&household.sex, &household.cluster, &household.note}) {
    if (!more->empty()) line += ", " + *more;
  }
  return line;
}

std::string preview_text(const RollPreview& preview) {
  std::string text = fmt::format(
      "Tệp .{}{}{}{}\n", preview.format, preview.encoding.empty() ? "" : ", " + preview.encoding,
      separator_words(preview.separator),
      preview.sheet.empty() ? "" : ", trang tính “" + preview.sheet + "”");
  for (const auto& use : preview.columns) {
    if (use.header.empty()) continue;
    text += fmt::format("  cột {} “{}”: {}\n", column_letters(use.column), use.header,
                        use.field ? words_of(*use.field) : "không lấy");
  }
  for (const auto& remark : preview.remarks) text += "  " + remark + "\n";
  for (const auto& row : preview.rows) text += text_of(row);
  if (!preview.refusal.empty()) return text + preview.refusal + "\n";
  return text + fmt::format(
                    "{} hộ: {} đọc được ngay, {} đã sửa; {} dòng bị từ chối, {} dòng bỏ "
                    "qua.\n{}\n",
                    preview.households(), preview.count(RowState::understood),
                    preview.count(RowState::repaired), preview.count(RowState::refused),
                    preview.count(RowState::skipped), verdict_of(preview));
}

std::string preview_json(const RollPreview& preview) {
  ordered_json object = {{"format", preview.format},
                         {"encoding", preview.encoding},
                         {"separator", preview.separator},
                         {"sheet", preview.sheet},
                         {"refusal", preview.refusal},
                         {"households", preview.households()},
                         {"understood", preview.count(RowState::understood)},
                         {"repaired", preview.count(RowState::repaired)},
                         {"flagged", preview.flagged()},
                         {"refused", preview.count(RowState::refused)},
                         {"skipped", preview.count(RowState::skipped)},
                         {"needs_decision", preview.needs_decision()},
                         {"importable", preview.importable()},
                         {"remarks", preview.remarks}};
  auto columns = ordered_json::array();
  for (const auto& use : preview.columns) {
    columns.push_back({{"column", column_letters(use.column)},
                       {"header", use.header},
                       {"field", use.field ? name_of(*use.field) : ""}});
  }
  object["columns"] = std::move(columns);
  auto rows = ordered_json::array();
  for (const auto& row : preview.rows) rows.push_back(json_of(row));
  object["rows"] = std::move(rows);
  return object.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace kiosk::rolls
