#include "kiosk/commune/watched_folder.h"

#include <system_error>

#include "crypto/hash.h"
#include "kiosk/commune/preparation_file.h"
#include "sync/directory.h"
#include "sync/envelope.h"

namespace kiosk::commune {

namespace {
constexpr std::size_t most_files = 10'000;
}  // namespace

std::vector<std::filesystem::path> WatchedFolder::settled_files() {
  std::map<std::filesystem::path, Seen> now;
  std::error_code error;
  std::filesystem::directory_iterator entry(folder_, error);
  for (; !error && entry != std::filesystem::directory_iterator() && now.size() < most_files;
       entry.increment(error)) {
    std::error_code vanished;
    const bool file = std::filesystem::is_regular_file(entry->symlink_status(vanished));
    if (!file || entry->path().extension() != ".envelope") continue;
    Seen seen{entry->file_size(vanished), {}, false};
    if (!vanished) seen.changed = entry->last_write_time(vanished);
    if (!vanished) now.emplace(entry->path(), seen);
  }
  std::vector<std::filesystem::path> settled;
  for (auto& [path, file] : now) {
    const auto before = seen_.find(path);
    const bool same = before != seen_.end() && before->second.size == file.size &&
                      before->second.changed == file.changed;
    if (!same || file.size == 0) continue;
    file.handed_out = true;
    if (before->second.handed_out || is_preparation(path)) continue;
    if (is_new_content(path)) settled.push_back(path);
  }
  seen_ = std::move(now);
  return settled;
}

// What cannot be read, or is too large, has no hash here: it is told once for each time it changes.
bool WatchedFolder::is_new_content(const std::filesystem::path& file) {
  const auto bytes = sync::read_whole(file, sync::most_envelope_bytes);
  return !bytes || hashes_.insert(crypto::sha256(*bytes).hex()).second;
}

}  // namespace kiosk::commune
