// A stick or a folder: what is on it is taken in, and beside each file the commune's answer is
// left. The answer is a courtesy: whatever hinders it, the import stands.
#include <algorithm>
#include <system_error>

#include <spdlog/spdlog.h>

#include "kiosk/commune/commune_impl.h"
#include "kiosk/commune/preparation_file.h"
#include "kiosk/commune/receive_sentences.h"
#include "kiosk/package/receipt.h"
#include "sync/directory.h"

namespace kiosk::commune {

namespace {

using package::refuse;

constexpr std::size_t most_files = 10'000;

Outcome<std::vector<std::filesystem::path>> envelopes_in(const std::filesystem::path& folder) {
  std::error_code error;
  std::vector<std::filesystem::path> files;
  std::filesystem::directory_iterator entry(folder, error);
  for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
    std::error_code vanished;
    const bool file = std::filesystem::is_regular_file(entry->symlink_status(vanished));
    if (!file || entry->path().extension() != ".envelope") continue;
    if (is_preparation(entry->path())) continue;
    if (files.size() == most_files) return refuse(sentences::too_many_files);
    files.push_back(entry->path());
  }
  if (error) return refuse(sentences::cannot_read_folder);
  std::sort(files.begin(), files.end());
  return files;
}

std::string_view fate_word(Fate fate) {
  switch (fate) {
    case Fate::accepted: return "accepted";
    case Fate::duplicate: return "duplicate";
    case Fate::quarantined: break;
  }
  return "quarantined";
}

// Empty, or why there is no receipt beside the file.
std::string answer(const Commune::Impl& impl, const std::filesystem::path& file,
                   const Imported& imported) {
  if (imported.envelope.empty()) return std::string(sentences::receipt_unread);
  auto beside = file;
  beside.replace_extension(package::receipt_ending);
  const auto& sign = impl.keys.sign;
  if (const auto there = sync::read_whole(beside, package::most_receipt_bytes); there) {
    const auto older = package::read_receipt(*there, sign.public_key);
    if (!older || older->envelope != imported.envelope) {
      return std::string(sentences::receipt_in_the_way);
    }
  } else if (std::error_code none;
             std::filesystem::exists(std::filesystem::symlink_status(beside, none))) {
    return std::string(sentences::receipt_in_the_way);
  }
  const package::Receipt receipt{imported.envelope,
                                 imported.station,
                                 imported.device,
                                 imported.sequence,
                                 std::string(fate_word(imported.fate)),
                                 imported.reason,
                                 package::vietnamese_day(impl.clock->unix_seconds())};
  const auto written =
      sync::write_whole(beside, package::write_receipt(receipt, sign.secret_key), true);
  if (written) return {};
  spdlog::warn("receipt: {}", written.error().detail);
  return std::string(written.error().error == sync::Error::no_space
                         ? sentences::receipt_no_space
                         : sentences::receipt_unwritable);
}

}  // namespace

Outcome<FolderImport> Commune::import_with_receipts(const std::vector<std::filesystem::path>& files,
                                                    const ImportProgress& progress) {
  auto imported = import_all(files, 0, progress);
  if (!imported) return tl::unexpected(imported.error());
  FolderImport done;
  for (std::size_t i = 0; i < files.size(); ++i) {
    auto& each = (*imported)[i];
    auto problem = answer(*impl_, files[i], each);
    done.files.push_back({files[i], std::move(each), std::move(problem)});
  }
  return done;
}

Outcome<FolderImport> Commune::import_folder(const std::filesystem::path& folder,
                                             const ImportProgress& progress) {
  const auto files = envelopes_in(folder);
  if (!files) return tl::unexpected(files.error());
  return import_with_receipts(*files, progress);
}

}  // namespace kiosk::commune
