// draw_desk FOLDER [LANGUAGE [1920x1080]]: a picture of every page of the desk, without a window.
// draw_desk FOLDER documented: the pictures of docs/desk.md.

#include <algorithm>
#include <exception>
#include <iostream>
#include <string>

#include "tests/kiosk/desk/desk_window.h"
#include "tests/kiosk/desk/documented.h"
#include "tests/kiosk/desk/fixtures.h"
#include "tests/support/raster.h"

int main(int count, char** words) {
  if (count < 2 || count > 4) {
    std::cerr << "draw_desk FOLDER [LANGUAGE [1920x1080] | documented]\n";
    return 2;
  }
  try {
    const std::string folder = words[1];
    const bool documented = count > 2 && std::string(words[2]) == "documented";
    const std::string language = count > 2 && !documented ? words[2] : "vi";
    const bool large = count > 3 && std::string(words[3]) == "1920x1080";
    auto& window = large ? desk_tests::desk_window(1920, 1080, language)
                         : desk_tests::desk_window(1366, 768, language);
    const auto& wanted = desk_tests::documented;
    for (const auto& fixture : desk_tests::fixtures()) {
      const bool shown = std::find(wanted.begin(), wanted.end(), fixture.name) != wanted.end();
      if (documented && !shown) continue;
      window.show(fixture.model);
      support::write_png(support::coarse(support::rasterised()),
                         folder + "/" + fixture.name + ".png");
    }
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
  return 0;
}
