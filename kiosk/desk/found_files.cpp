// What somebody may open where they point to.

#include <algorithm>

#include "kiosk/desk/station_work.h"

namespace kiosk::desk {

namespace {

namespace fs = std::filesystem;

std::string ending_of(const fs::path& file) {
  auto ending = file.extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  });
  return ending;
}

bool is_for(const fs::path& file, FilePurpose purpose) {
  if (purpose == FilePurpose::list) return is_list_name(file);
  return ending_of(file) == ".envelope";
}

}  // namespace

bool is_list_name(const fs::path& file) {
  const auto ending = ending_of(file);
  return ending == ".csv" || ending == ".xlsx";
}

std::vector<fs::path> files_at(const fs::path& place, FilePurpose purpose) {
  std::vector<fs::path> found;
  std::error_code error;
  if (fs::is_regular_file(place, error)) return {place};
  for (fs::directory_iterator at(place, error), end; !error && at != end; at.increment(error)) {
    std::error_code unreadable;
    // Spreadsheets keep a file of that name beside the one that is open, and so do some systems.
    const auto name = at->path().filename().string();
    if (name.starts_with(".") || name.starts_with("~$")) continue;
    if (is_for(at->path(), purpose) && at->is_regular_file(unreadable)) found.push_back(at->path());
  }
  std::sort(found.begin(), found.end());
  if (found.size() > most_found_files) found.resize(most_found_files);
  return found;
}

}  // namespace kiosk::desk
