#include "kiosk/desk/watch.h"

namespace kiosk::desk {

std::vector<std::filesystem::path> FolderWatch::seen(const std::vector<WaitingFile>& files) {
  std::map<std::filesystem::path, Known> now;
  std::vector<std::filesystem::path> whole;
  for (const auto& file : files) {
    if (now.size() == most_waiting_files) break;
    Known known{file};
    const auto before = known_.find(file.path);
    if (before != known_.end() && before->second.file == file) {
      if (!before->second.handed_on) whole.push_back(file.path);
      known.handed_on = true;
    }
    now.emplace(file.path, std::move(known));
  }
  known_ = std::move(now);
  return whole;
}

}  // namespace kiosk::desk
