#pragma once
// A folder that is looked at again and again: which envelopes have arrived whole since the last
// look. A file counts when two looks find it with the same size; content that was handed out before
// is not handed out again, under whatever name.

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace kiosk::commune {

class WatchedFolder {
 public:
  explicit WatchedFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}

  // One look. In the order of their names; empty also while the folder is not there (a stick that
  // was pulled out).
  std::vector<std::filesystem::path> settled_files();

 private:
  struct Seen {
    std::uintmax_t size = 0;
    std::filesystem::file_time_type changed{};
    bool handed_out = false;
  };
  bool is_new_content(const std::filesystem::path& file);

  std::filesystem::path folder_;
  std::map<std::filesystem::path, Seen> seen_;
  std::set<std::string> hashes_;
};

}  // namespace kiosk::commune
