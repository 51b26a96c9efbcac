// The screens as pictures, pixel by pixel, beside those that somebody has looked at and approved
// (tests/golden/screens; tests/golden/approve rewrites them). Letters are drawn a little
// differently on other releases, so the pictures are those of Debian 12.

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>

#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/screens/looks.h"
#include "tests/support/raster.h"

namespace {

namespace fs = std::filesystem;
using support::Picture;

constexpr int step = 17;                      // of the colours in the pictures
constexpr int least_difference = 3 * step;    // of one channel
constexpr std::size_t most_differences = 60;  // pixels of a million

bool on_debian_12() {
  std::ifstream file("/etc/os-release");
  std::string line;
  bool found = false;
  while (std::getline(file, line)) found = found || line == "VERSION_CODENAME=bookworm";
  return found;
}

bool approving() { return std::getenv("PHIEUKIN_APPROVE") != nullptr; }

struct Shot {
  std::string name;
  const support::Fixture* fixture = nullptr;
  kiosk::station::Comfort comfort;
};

std::vector<Shot> shots() {
  std::vector<Shot> all;
  std::set<looks::Screen> seen;
  for (const auto& fixture : looks::fixtures()) {
    if (seen.insert(fixture.screen).second) all.push_back({fixture.name, &fixture, {}});
  }
  const std::set<std::string> chosen{"greeting", "mark_3", "mark_8", "review", "done", "card"};
  const std::set<std::string> photos{"mark_1_photos", "mark_3_photos", "mark_8_photos",
                                     "review_photo"};
  for (const auto& fixture : looks::fixtures()) {
    if (photos.contains(fixture.name)) all.push_back({fixture.name, &fixture, {}});
    if (!chosen.contains(fixture.name)) continue;
    all.push_back({fixture.name + "_largest_contrast", &fixture, {"", 3, true, false}});
    all.push_back({fixture.name + "_en", &fixture, {"en", 1, false, false}});
    if (fixture.name.starts_with("mark_")) all.push_back({fixture.name, &fixture, {}});
  }
  return all;
}

Picture picture_of(const Shot& shot) {
  auto& booth = support::headless(1366, 768);
  auto model = shot.fixture->model;
  model.comfort = shot.comfort;
  looks::show(booth, *shot.fixture, model);
  return support::coarse(support::rasterised());
}

std::size_t differences(const Picture& one, const Picture& other) {
  if (one.rgb.size() != other.rgb.size() || one.width != other.width) return one.rgb.size();
  std::size_t count = 0;
  for (std::size_t i = 0; i < one.rgb.size(); i += 3) {
    bool differs = false;
    for (std::size_t k = 0; k < 3; ++k) {
      differs = differs || std::abs(one.rgb[i + k] - other.rgb[i + k]) >= least_difference;
    }
    count += differs;
  }
  return count;
}

}  // namespace

TEST_CASE("screens look as they were approved") {
  if (!on_debian_12()) {
    std::cout << "The approved pictures are those of Debian 12: not compared here.\n";
    SKIP("not Debian 12");
  }
  std::set<fs::path> known;
  for (const auto& shot : shots()) {
    const fs::path file = fs::path(PHIEUKIN_GOLDEN) / (shot.name + ".png");
    known.insert(file);
    const Picture now = picture_of(shot);
    if (approving()) {
      if (differences(now, support::read_png(file)) > 0) support::write_png(now, file);
      continue;
    }
    const auto differing = differences(now, support::read_png(file));
    if (differing <= most_differences) continue;
    const fs::path beside = fs::temp_directory_path() / ("phieukin-" + shot.name + ".png");
    support::write_png(now, beside);
    FAIL_CHECK(shot.name << " differs in " << differing << " pixels; it looks like "
                         << beside.string() << "; if that is right, run tests/golden/approve");
  }
  std::size_t bytes = 0;
  for (const auto& entry : fs::directory_iterator(PHIEUKIN_GOLDEN)) {
    INFO(entry.path().string());
    if (approving() && !known.contains(entry.path())) fs::remove(entry.path());
    if (!approving()) CHECK(known.contains(entry.path()));
    if (fs::exists(entry.path())) bytes += fs::file_size(entry.path());
  }
  CHECK(bytes < 3U << 20U);
}

TEST_CASE("a picture tells a screen from the same screen with another choice") {
  auto shot = Shot{"", nullptr, {}};
  for (const auto& fixture : looks::fixtures()) {
    if (fixture.name == "mark_3") shot.fixture = &fixture;
  }
  REQUIRE(shot.fixture != nullptr);
  const Picture one = picture_of(shot);
  CHECK(differences(one, picture_of(shot)) == 0);
  support::Fixture other = *shot.fixture;
  other.model.draft.choose(0);
  shot.fixture = &other;
  CHECK(differences(one, picture_of(shot)) > most_differences);
}

TEST_CASE("text and ground of a rendered screen are the theme's colours") {
  for (const bool high : {false, true}) {
    auto& booth = support::headless(1366, 768);
    auto model = support::open_booth(3);
    model.voter = kiosk::station::VoterStep::mark;
    model.comfort.high_contrast = high;
    booth.show(model);
    const Picture picture = support::rasterised();
    const auto scheme = high ? kiosk::ui::Scheme::high_contrast : kiosk::ui::Scheme::ordinary;
    const auto& ui = booth.ui();
    for (const auto& text : ui.texts()) {
      INFO(text.text << (high ? " in high contrast" : ""));
      double most = 0;
      const auto area = text.ink;
      const auto ground = picture.at(static_cast<std::size_t>(std::max(0.0F, area.x)),
                                     static_cast<std::size_t>(std::max(0.0F, area.y)));
      for (auto y = static_cast<std::size_t>(area.y); y < static_cast<std::size_t>(area.bottom());
           ++y) {
        for (auto x = static_cast<std::size_t>(area.x); x < static_cast<std::size_t>(area.right());
             ++x) {
          const auto* pixel = picture.at(x, y);
          most = std::max(most, kiosk::ui::contrast({pixel[0], pixel[1], pixel[2]},
                                                    {ground[0], ground[1], ground[2]}));
        }
      }
      CHECK(most >= (scheme == kiosk::ui::Scheme::ordinary ? kiosk::ui::ordinary_contrast
                                                           : kiosk::ui::high_contrast));
    }
  }
}
