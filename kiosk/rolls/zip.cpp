#include "kiosk/rolls/zip.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

#include "kiosk/rolls/sentences.h"

namespace kiosk::rolls {

namespace {

using package::Outcome;
using package::refuse;

struct ArchiveFree {
  void operator()(archive* reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<archive, ArchiveFree>;

constexpr std::size_t block = 64U << 10;
constexpr std::size_t longest_name = 300;

bool is_of_the_table(std::string_view name) {
  if (name == "xl/workbook.xml" || name == "xl/_rels/workbook.xml.rels") return true;
  if (name == "xl/sharedStrings.xml" || name == "xl/styles.xml") return true;
  return name.starts_with("xl/") && name.find("sheet") != name.npos && name.ends_with(".xml");
}

// The record at the end of a zip, and nothing behind it but its own comment: a file cut short has
// none, and libarchive would read what is left of it without a word.
bool is_whole(std::string_view bytes) {
  constexpr std::size_t record = 22;
  const auto at = bytes.rfind("PK\x05\x06");
  if (at == bytes.npos || bytes.size() - at < record) return false;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[at + i]); };
  return bytes.size() - at == record + byte(20) + byte(21) * 256U;
}

Outcome<std::string> unpacked(archive* reader, std::size_t& left) {
  std::string content;
  std::string buffer(block, '\0');
  for (;;) {
    const auto got = archive_read_data(reader, buffer.data(), buffer.size());
    if (got < 0) return refuse(sentences::damaged_workbook);
    if (got == 0) return content;
    const auto count = static_cast<std::size_t>(got);
    if (count > left || content.size() + count > most_part_bytes) {
      return refuse(sentences::oversized_workbook);
    }
    left -= count;
    content.append(buffer, 0, count);
  }
}

}  // namespace

Outcome<ZipParts> zip_parts(std::string_view bytes) {
  if (!is_whole(bytes)) return refuse(sentences::damaged_workbook);
  const Reader reader(archive_read_new());
  if (!reader || archive_read_support_format_zip(reader.get()) != ARCHIVE_OK ||
      archive_read_open_memory(reader.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) {
    return refuse(sentences::damaged_workbook);
  }
  ZipParts parts;
  std::size_t left = most_parts_bytes;
  for (std::size_t entries = 0;; ++entries) {
    archive_entry* entry = nullptr;
    const auto status = archive_read_next_header(reader.get(), &entry);
    if (status == ARCHIVE_EOF) return parts;
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN) return refuse(sentences::damaged_workbook);
    if (entries >= most_zip_entries) return refuse(sentences::oversized_workbook);
    if (archive_entry_is_encrypted(entry) != 0) return refuse(sentences::encrypted_workbook);
    const char* raw = archive_entry_pathname(entry);
    const std::string name = raw == nullptr ? "" : raw;
    if (name.size() > longest_name) return refuse(sentences::damaged_workbook);
    if (!is_of_the_table(name)) continue;
    auto content = unpacked(reader.get(), left);
    if (!content) return tl::unexpected(content.error());
    if (!parts.emplace(name, std::move(*content)).second) {
      return refuse(sentences::damaged_workbook);
    }
  }
}

}  // namespace kiosk::rolls
