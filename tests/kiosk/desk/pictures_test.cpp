// The pictures of docs/desk.md: all there, all shown, and what the desk looks like now.

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>

#include "tests/kiosk/desk/desk_window.h"
#include "tests/kiosk/desk/documented.h"
#include "tests/kiosk/desk/fixtures.h"
#include "tests/support/raster.h"

namespace {

namespace fs = std::filesystem;

const fs::path root = PHIEUKIN_SOURCE_DIR;
const fs::path folder = root / "docs" / "pictures" / "desk";

std::string text_of(const fs::path& file) {
  std::ifstream stream(file);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

fs::path file_of(std::string_view name) { return folder / (std::string(name) + ".png"); }

}  // namespace

TEST_CASE("the desk's pictures are there, the clerk's page shows each, and nothing else is there") {
  const auto page = text_of(root / "docs" / "desk.md");
  std::set<fs::path> wanted;
  for (const auto name : desk_tests::documented) {
    INFO(name);
    wanted.insert(file_of(name));
    CHECK(fs::exists(file_of(name)));
    CHECK(page.find("(pictures/desk/" + std::string(name) + ".png)") != std::string::npos);
  }
  CHECK(wanted.size() == desk_tests::documented.size());
  for (const auto& entry : fs::directory_iterator(folder)) {
    INFO(entry.path().string());
    CHECK(wanted.contains(entry.path()));
    CHECK(entry.file_size() < 80U << 10U);
  }
}

TEST_CASE("the desk's pictures are what its pages look like now") {
  if (text_of("/etc/os-release").find("VERSION_CODENAME=bookworm") == std::string::npos) {
    std::cout << "The documents' pictures are drawn on Debian 12: not compared here.\n";
    SKIP("not Debian 12");
  }
  auto& window = desk_tests::desk_window(1366, 768);
  std::size_t compared = 0;
  for (const auto& fixture : desk_tests::fixtures()) {
    const auto& all = desk_tests::documented;
    if (std::find(all.begin(), all.end(), fixture.name) == all.end()) continue;
    INFO(fixture.name << ": if the page is right, run docs/pictures/make");
    window.show(fixture.model);
    const auto drawn = support::coarse(support::rasterised());
    CHECK(support::differing_pixels(drawn, support::read_png(file_of(fixture.name))) <= 60);
    ++compared;
  }
  CHECK(compared == desk_tests::documented.size());
}
