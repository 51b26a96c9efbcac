// The documents' pictures: every link leads to one, every one is drawn by docs/pictures/make from
// the screens as they are, and no screen is forgotten.

#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/screens/document_pictures.h"

namespace {

namespace fs = std::filesystem;
using kiosk::station::Screen;

const fs::path root = PHIEUKIN_SOURCE_DIR;
const fs::path folder = root / "docs" / "pictures";

std::string text_of(const fs::path& file) {
  std::ifstream stream(file);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

std::vector<fs::path> documents() {
  std::vector<fs::path> all{root / "README.md"};
  for (const auto& entry : fs::recursive_directory_iterator(root / "docs")) {
    if (entry.path().extension() == ".md") all.push_back(entry.path());
  }
  return all;
}

// Pictures that a document links to, as paths from its own folder.
std::vector<std::string> pictures_in(const std::string& text) {
  static const std::regex link(R"(\]\(([^)]*\.png)\))");
  std::vector<std::string> all;
  for (std::sregex_iterator at(text.begin(), text.end(), link), end; at != end; ++at) {
    all.push_back((*at)[1]);
  }
  return all;
}

// Those are held by tests/kiosk/desk/pictures_test.cpp.
bool is_of_the_desk(const std::string& link) {
  return link.find("pictures/desk/") != std::string::npos;
}

std::set<fs::path> made() {
  std::set<fs::path> all;
  for (const auto& picture : document_pictures::drawn()) {
    all.insert(folder / (picture.file + ".png"));
  }
  return all;
}

std::set<Screen> every_screen() {
  std::set<Screen> all;
  for (int number = 0;; ++number) {
    const auto screen = static_cast<Screen>(number);
    if (kiosk::station::name_of(screen).empty()) return all;
    all.insert(screen);
  }
}

bool on_debian_12() {
  return text_of("/etc/os-release").find("VERSION_CODENAME=bookworm") != std::string::npos;
}

}  // namespace

TEST_CASE("every picture that a document links to is one that docs/pictures/make draws") {
  const auto drawn = made();
  std::size_t links = 0;
  for (const auto& document : documents()) {
    for (const auto& link : pictures_in(text_of(document))) {
      INFO(document.string() << " links to " << link);
      if (is_of_the_desk(link)) continue;
      const auto picture = (document.parent_path() / link).lexically_normal();
      CHECK(drawn.contains(picture));
      CHECK(fs::exists(picture));
      ++links;
    }
  }
  CHECK(links > 0);
  CHECK(pictures_in("[a](x.png) ![b](y/z.png)\n(no.png)") ==
        std::vector<std::string>{"x.png", "y/z.png"});
}

TEST_CASE("every picture drawn is there, has a document that shows it, and nothing else is there") {
  std::set<fs::path> shown;
  for (const auto& document : documents()) {
    for (const auto& link : pictures_in(text_of(document))) {
      shown.insert((document.parent_path() / link).lexically_normal());
    }
  }
  const auto drawn = made();
  CHECK(drawn.size() == document_pictures::drawn().size());
  std::uintmax_t bytes = 0;
  for (const auto& picture : drawn) {
    INFO(picture.string());
    REQUIRE(fs::exists(picture));
    CHECK(shown.contains(picture));
    const auto size = fs::file_size(picture);
    CHECK(size < 64U << 10U);
    bytes += size;
  }
  CHECK(bytes < 2U << 20U);
  for (const auto& entry : fs::directory_iterator(folder)) {
    INFO(entry.path().string());
    if (entry.is_directory()) continue;  // the desk's
    if (entry.path().filename() != "make") CHECK(drawn.contains(entry.path()));
  }
}

TEST_CASE("every screen has a picture in the documents, or a reason why not") {
  std::set<Screen> pictured;
  for (const auto& picture : document_pictures::drawn()) {
    pictured.insert(document_pictures::fixture_of(picture).screen);
  }
  std::map<Screen, std::string> reasons;
  for (const auto& [screen, reason] : document_pictures::missing()) {
    INFO(kiosk::station::name_of(screen));
    CHECK_FALSE(reason.empty());
    CHECK(reasons.emplace(screen, reason).second);
  }
  const auto all = every_screen();
  CHECK(all.contains(Screen::stick));
  for (const auto screen : all) {
    INFO(kiosk::station::name_of(screen));
    CHECK(pictured.contains(screen) != reasons.contains(screen));
  }
}

TEST_CASE("the pictures of the documents are what the screens look like now") {
  if (!on_debian_12()) {
    std::cout << "The documents' pictures are drawn on Debian 12: not compared here.\n";
    SKIP("not Debian 12");
  }
  for (const auto& picture : document_pictures::drawn()) {
    const auto kept = support::read_png(folder / (picture.file + ".png"));
    INFO(picture.file << ": if the screen is right, run docs/pictures/make");
    CHECK(kept.width == 1366);
    CHECK(kept.height == 768);
    CHECK(support::differing_pixels(
              document_pictures::picture_of(document_pictures::fixture_of(picture)), kept) <= 60);
  }
}
