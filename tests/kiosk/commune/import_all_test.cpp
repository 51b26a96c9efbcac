// Many files at once end exactly as one after the other, whatever the order and the threads.

#include <catch2/catch_get_random_seed.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <random>

#include "tests/kiosk/commune/desk.h"

namespace kiosk::commune {
namespace {

using Files = std::vector<std::filesystem::path>;

// Honest, repeated, corrupted, forged, stolen, older, conflicting, taken over, not there at all.
Files a_bad_night(const Desk& desk, const FakeBooth& first, const FakeBooth& spare,
                  const FakeBooth& second) {
  std::vector<std::string> all;
  Day day;
  day.sequence = 2;
  all.push_back(first.hold(day));
  all.push_back(all.front());
  auto corrupted = all.front();
  corrupted[corrupted.size() / 2] ^= 1;
  all.push_back(corrupted);
  all.push_back(all.front().substr(0, 3000));
  day.sequence = 1;
  all.push_back(first.hold(day));
  day.sequence = 3;
  day.choices = {1, 1, 1, 0};
  all.push_back(first.hold(day));
  day.manifest = [&](auto& manifest) { manifest.previous = crypto::sha256(all.back()).hex(); };
  day.sequence = 4;
  all.push_back(first.hold(day));
  all.push_back(spare.hold({}));
  all.push_back(spare.hold(taken_over_day(2, 5)));
  all.push_back(first.hold({}, second.key()));
  Day single;
  single.choices = {0, 0, 0, 1};
  all.push_back(second.hold(single));
  single.record = [](auto& record) { record[700] ^= 1; };
  all.push_back(second.hold(single));
  all.push_back(second.enrolment());
  all.emplace_back("no envelope at all");
  Files files;
  for (std::size_t i = 0; i < all.size(); ++i) {
    files.push_back(desk.file(std::to_string(i) + ".envelope", all[i]));
  }
  files.push_back(desk.folder / "nowhere.envelope");
  files.push_back(desk.folder / "out");  // a folder
  return files;
}

std::string line_of(const Imported& imported) {
  return std::to_string(static_cast<int>(imported.fate)) + " " + imported.station + " " +
         imported.reason + " " + imported.sentence + " " + imported.envelope + " " +
         imported.device + " " + std::to_string(imported.sequence) + "\n";
}

std::string one_by_one(Commune& commune, const Files& files) {
  std::string lines;
  for (const auto& file : files) {
    const auto imported = commune.import(file);
    REQUIRE(imported);
    lines += line_of(*imported);
  }
  return lines + traces(commune);
}

std::string at_once(Commune& commune, const Files& files, unsigned threads) {
  const auto imported = commune.import_all(files, threads);
  REQUIRE(imported);
  REQUIRE(imported->size() == files.size());
  std::string lines;
  for (const auto& each : *imported) lines += line_of(each);
  return lines + traces(commune);
}

std::vector<std::string> names_in(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    names.push_back(entry.path().filename());
  }
  std::sort(names.begin(), names.end());
  return names;
}

TEST_CASE("many files at once end like one after the other") {
  const auto seed = Catch::getSeed();
  std::mt19937 random(seed);
  Desk desk(sample_plan(), 2);
  auto files =
      a_bad_night(desk, desk.booth(station_a), desk.booth(station_a, 1), desk.booth(station_b));
  for (int round = 0; round < 6; ++round) {
    INFO("seed " << seed << ", round " << round);
    const auto a = desk.copy("one_by_one"), b = desk.copy("one"), c = desk.copy("four");
    auto slow = desk.opened(a), one = desk.opened(b), four = desk.opened(c);
    const auto expected = one_by_one(slow, files);
    CHECK(at_once(one, files, 1) == expected);
    CHECK(at_once(four, files, 4) == expected);
    for (const auto* folder : {"accepted", "quarantine"}) {
      CHECK(names_in(b / folder) == names_in(a / folder));
      CHECK(names_in(c / folder) == names_in(a / folder));
    }
    // A second time nothing new can happen but what a repetition brings to light.
    CHECK(at_once(four, files, 3) == one_by_one(slow, files));
    std::shuffle(files.begin(), files.end(), random);
  }
}

TEST_CASE("the first file of a station's results counts, whichever thread is done first") {
  Desk desk(sample_plan(), 2);
  Day small, large;
  small.choices = {0, 0, 0};
  large.choices = {1, 1, 1, 0, 0};
  const auto slow = desk.file("slow.envelope", desk.booth(station_a).hold(large));
  const auto fast = desk.file("fast.envelope", desk.booth(station_a, 1).hold(small));
  const auto imported = desk.commune->import_all({slow, fast}, 2);
  REQUIRE(imported);
  CHECK(imported->at(0).fate == Fate::accepted);
  CHECK(imported->at(1).reason == "same_key");
  CHECK(desk.commune->status()->stations.front().ballots == 5);
}

TEST_CASE("no file, and more threads than files") {
  Desk desk;
  CHECK(desk.commune->import_all({}).value().empty());
  const auto file = desk.file("a.envelope", desk.booth(station_a).hold({}));
  std::vector<std::size_t> told;
  const auto imported =
      desk.commune->import_all({file, file, file}, 16, [&](std::size_t files, std::size_t of) {
        CHECK(of == 3);
        told.push_back(files);
      });
  REQUIRE(imported);
  CHECK(told == std::vector<std::size_t>{1, 2, 3});
  CHECK(imported->at(0).fate == Fate::accepted);
  CHECK(imported->at(1).fate == Fate::duplicate);
  CHECK(imported->at(2).fate == Fate::duplicate);
}

}  // namespace
}  // namespace kiosk::commune
