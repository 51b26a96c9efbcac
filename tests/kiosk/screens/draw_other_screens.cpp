// draw_other_screens FOLDER: beside the photographs of a day (01-locked.png) it draws the screens
// that day did not meet (other-officer_locked.png), so that every screen is there.

#include <exception>
#include <filesystem>
#include <iostream>
#include <set>
#include <string>

#include "tests/kiosk/screens/document_pictures.h"

namespace {

namespace fs = std::filesystem;

// "09-opening.png" is of the screen "opening".
std::set<std::string> photographed(const fs::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const auto stem = entry.path().stem().string();
    const auto dash = stem.find('-');
    if (dash != std::string::npos) names.insert(stem.substr(dash + 1));
  }
  return names;
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) {
    std::cerr << "draw_other_screens FOLDER\n";
    return 2;
  }
  try {
    const fs::path folder = words[1];
    auto known = photographed(folder);
    for (const auto& fixture : support::fixtures()) {
      const std::string name(kiosk::station::name_of(fixture.screen));
      if (!known.insert(name).second) continue;
      const auto picture = document_pictures::picture_of(fixture);
      support::write_png(picture, folder / ("other-" + name + ".png"));
      std::cout << "drawn, not photographed: " << name << '\n';
    }
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
  return 0;
}
