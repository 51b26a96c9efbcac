#include <fmt/format.h>

#include "kiosk/commune/report.h"
#include "kiosk/commune/report_sentences.h"
#include "kiosk/commune/secret_file.h"
#include "kiosk/commune/sentences.h"
#include "sync/directory.h"

namespace kiosk::commune {

namespace {

using package::Outcome;
using package::refuse;

bool is_there(const std::filesystem::path& file) {
  std::error_code error;
  return std::filesystem::exists(std::filesystem::symlink_status(file, error));
}

bool same(const std::filesystem::path& file, const std::string& bytes) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(std::filesystem::symlink_status(file, error))) return false;
  const auto content = sync::read_whole(file, bytes.size());
  return content && *content == bytes;
}

}  // namespace

Outcome<std::vector<ReportFile>> report_files(const std::vector<reports::Table>& tables) {
  auto book = reports::workbook(tables);
  if (!book) {
    return refuse(book.error() == reports::Error::table ? sentences::report_too_large
                                                        : sentences::report_not_made);
  }
  std::vector<ReportFile> files;
  files.push_back({"bao-cao.xlsx", std::move(*book)});
  for (const auto& table : tables) files.push_back({table.name + ".csv", reports::csv(table)});
  return files;
}

Outcome<void> write_report(const std::filesystem::path& folder,
                           const std::vector<ReportFile>& files) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (!std::filesystem::is_directory(folder, error)) return refuse(sentences::cannot_write);
  std::vector<const ReportFile*> missing;
  for (const auto& file : files) {
    if (!is_there(folder / file.name)) {
      missing.push_back(&file);
    } else if (!same(folder / file.name, file.bytes)) {
      return refuse(fmt::format(sentences::report_differs, file.name));
    }
  }
  for (const auto* file : missing) {
    SecretFile made(folder / file->name);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(file->bytes.data());
    if (!made.write({bytes, file->bytes.size()}) || !made.finish()) {
      return refuse(sentences::cannot_write);
    }
  }
  return {};
}

}  // namespace kiosk::commune
