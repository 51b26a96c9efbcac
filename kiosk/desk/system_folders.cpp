#include "kiosk/desk/system_folders.h"

#include <sys/stat.h>

#include <algorithm>
#include <optional>

namespace kiosk::desk {

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> folders_in(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    std::error_code unreadable;
    if (at->is_directory(unreadable)) found.push_back(at->path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::optional<dev_t> device_of(const fs::path& folder) {
  struct stat facts {};
  if (::stat(folder.c_str(), &facts) != 0) return std::nullopt;
  return facts.st_dev;
}

bool is_mounted(const fs::path& folder) {
  const auto own = device_of(folder);
  return own && own != device_of(folder.parent_path());
}

}  // namespace

std::vector<Stick> SystemFolders::sticks() const {
  std::vector<Stick> found;
  for (const auto& root : roots_) {
    for (const auto& person : folders_in(root)) {
      for (const auto& folder : folders_in(person)) {
        if (found.size() == most_sticks) return found;
        if (is_mounted(folder)) found.push_back({folder.filename().string(), folder});
      }
    }
  }
  return found;
}

std::vector<fs::path> SystemFolders::arrived(const fs::path& folder) {
  return watched_.try_emplace(folder, folder).first->second.settled_files();
}

std::vector<fs::path> SystemFolders::files_at(const fs::path& place, FilePurpose purpose) const {
  return desk::files_at(place, purpose);
}

}  // namespace kiosk::desk
