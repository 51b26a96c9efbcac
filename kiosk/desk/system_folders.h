#pragma once
// The folders and sticks of this machine: what desktops mount below /media and /run/media, and what
// arrives in a folder. Nothing is mounted or unmounted here.

#include <map>

#include "kiosk/commune/watched_folder.h"
#include "kiosk/desk/ports.h"

namespace kiosk::desk {

class SystemFolders : public Folders {
 public:
  explicit SystemFolders(std::vector<std::filesystem::path> roots = {"/media", "/run/media"})
      : roots_(std::move(roots)) {}
  // Folders two below a root that belong to another file system than the one they are mounted on.
  std::vector<Stick> sticks() const override;
  std::vector<std::filesystem::path> arrived(const std::filesystem::path& folder) override;
  std::vector<std::filesystem::path> files_at(const std::filesystem::path& place,
                                              FilePurpose purpose) const override;

 private:
  std::vector<std::filesystem::path> roots_;
  std::map<std::filesystem::path, commune::WatchedFolder> watched_;
};

}  // namespace kiosk::desk
