#include "kiosk/rolls/xlsx.h"

#include <map>

#include "kiosk/rolls/sentences.h"
#include "kiosk/rolls/sheet.h"
#include "kiosk/rolls/xml.h"
#include "kiosk/rolls/zip.h"

namespace kiosk::rolls {

namespace {

using package::Outcome;
using package::refuse;

constexpr std::string_view workbook_part = "xl/workbook.xml";
constexpr std::string_view relations_part = "xl/_rels/workbook.xml.rels";
constexpr std::string_view strings_part = "xl/sharedStrings.xml";
constexpr std::string_view styles_part = "xl/styles.xml";

const std::string* part(const ZipParts& parts, std::string_view name) {
  const auto found = parts.find(std::string(name));
  return found == parts.end() ? nullptr : &found->second;
}

// Relation id -> part. Whatever lies outside the file is left out, and so never asked for.
Outcome<std::map<std::string, std::string>> targets_of(std::string_view xml) {
  const auto document = parse_xml(xml);
  if (!document) return tl::unexpected(document.error());
  std::map<std::string, std::string> targets;
  for (const auto relation : child_of(*document, "Relationships").children()) {
    if (attribute_of(relation, "TargetMode") == "External") continue;
    const auto target = attribute_of(relation, "Target");
    if (target.empty()) continue;
    targets[std::string(attribute_of(relation, "Id"))] =
        target.front() == '/' ? std::string(target.substr(1)) : "xl/" + std::string(target);
  }
  return targets;
}

Outcome<SharedParts> shared_of(const ZipParts& parts) {
  SharedParts shared;
  if (const auto* xml = part(parts, strings_part)) {
    auto strings = read_shared_strings(*xml);
    if (!strings) return tl::unexpected(strings.error());
    shared.strings = std::move(*strings);
  }
  if (const auto* xml = part(parts, styles_part)) {
    auto styles = read_date_styles(*xml);
    if (!styles) return tl::unexpected(styles.error());
    shared.is_date = std::move(*styles);
  }
  return shared;
}

bool is_true(std::string_view text) { return text == "1" || text == "true"; }

}  // namespace

Outcome<Workbook> read_workbook(std::string_view bytes) {
  const auto parts = zip_parts(bytes);
  if (!parts) return tl::unexpected(parts.error());
  const auto* book_xml = part(*parts, workbook_part);
  const auto* relations_xml = part(*parts, relations_part);
  if (book_xml == nullptr || relations_xml == nullptr) return refuse(sentences::not_a_workbook);
  const auto document = parse_xml(*book_xml);
  if (!document) return tl::unexpected(document.error());
  const auto targets = targets_of(*relations_xml);
  if (!targets) return tl::unexpected(targets.error());
  const auto shared = shared_of(*parts);
  if (!shared) return tl::unexpected(shared.error());

  const auto book = child_of(*document, "workbook");
  const bool from_1904 = is_true(attribute_of(child_of(book, "workbookPr"), "date1904"));
  Workbook workbook;
  std::size_t sheets = 0;
  for (const auto sheet : child_of(book, "sheets").children()) {
    if (++sheets > most_sheets) return refuse(sentences::oversized_workbook);
    const std::string name(attribute_of(sheet, "name").substr(0, most_cell_bytes));
    const auto state = attribute_of(sheet, "state");
    if (!state.empty() && state != "visible") {
      workbook.hidden.push_back(name);
      continue;
    }
    const auto target = targets->find(std::string(attribute_of(sheet, "id")));
    const auto* xml = target == targets->end() ? nullptr : part(*parts, target->second);
    if (xml == nullptr) continue;  // a chart, or a sheet outside the file
    auto table = read_sheet(*xml, *shared);
    if (!table) return tl::unexpected(table.error());
    table->sheet = name;
    table->from_1904 = from_1904;
    workbook.sheets.push_back(std::move(*table));
  }
  return workbook;
}

}  // namespace kiosk::rolls
