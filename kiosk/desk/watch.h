#pragma once
// The watched folder: which files there are whole and have not been handed on yet. A file counts as
// whole when two looks find the same size and time. Pure.

#include <map>
#include <vector>

#include "kiosk/desk/ports.h"

namespace kiosk::desk {

class FolderWatch {
 public:
  // What a look at the folder found; the answer is what to import now. A file that changes later is
  // handed on again.
  std::vector<std::filesystem::path> seen(const std::vector<WaitingFile>& files);

 private:
  struct Known {
    WaitingFile file;
    bool handed_on = false;
  };
  std::map<std::filesystem::path, Known> known_;
};

}  // namespace kiosk::desk
