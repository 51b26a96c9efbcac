#include "tests/kiosk/rolls/made_workbook.h"

#include <archive.h>
#include <archive_entry.h>

#include <stdexcept>

#include <fmt/format.h>

namespace kiosk::rolls {

std::string zip_of(const Parts& parts) {
  std::size_t most = 65536;
  for (const auto& [name, content] : parts) most += content.size() + 4096;
  std::string bytes(most, '\0');
  std::size_t used = 0;
  auto* writer = archive_write_new();
  archive_write_set_format_zip(writer);
  if (archive_write_open_memory(writer, bytes.data(), bytes.size(), &used) != ARCHIVE_OK) {
    throw std::runtime_error("zip");
  }
  for (const auto& [name, content] : parts) {
    auto* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_write_header(writer, entry);
    archive_write_data(writer, content.data(), content.size());
    archive_entry_free(entry);
  }
  archive_write_close(writer);
  archive_write_free(writer);
  bytes.resize(used);
  return bytes;
}

Parts workbook_parts(std::string_view data, std::string_view behind) {
  return {{"xl/workbook.xml",
           R"(<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="S" sheetId="1" )"
           R"(r:id="rId1"/></x:sheets></x:workbook>)"},
          {"xl/_rels/workbook.xml.rels",
           R"(<Relationships><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/>)"
           "</Relationships>"},
          {"xl/worksheets/sheet1.xml",
           fmt::format("<worksheet><sheetData>{}</sheetData>{}</worksheet>", data, behind)}};
}

std::string workbook_of(std::string_view data, std::string_view behind) {
  return zip_of(workbook_parts(data, behind));
}

std::string rows_of(const std::vector<std::vector<std::string>>& rows) {
  std::string data;
  for (const auto& row : rows) {
    data += "<row>";
    for (const auto& cell : row) {
      data +=
          cell.empty() ? "<c/>" : fmt::format("<c t=\"inlineStr\"><is><t>{}</t></is></c>", cell);
    }
    data += "</row>";
  }
  return data;
}

}  // namespace kiosk::rolls
