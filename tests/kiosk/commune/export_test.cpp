// Figures and exports of a real commune's folder, from verified results to files.
#include <sys/stat.h>

#include <sstream>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "crypto/hash.h"
#include "tests/kiosk/commune/clusters.h"

namespace kiosk::commune {
namespace {

// The folder opened as the program does, with the sentences.
void open_with_sentences(Clusters& world) {
  world.commune.reset();
  CommuneOptions options{crypto::test_cost, crypto::test_cost};
  options.assets = PHIEUKIN_ASSETS;
  auto opened = Commune::open(world.folder / "commune", passphrase(), options, world.clock);
  REQUIRE(opened);
  world.commune = std::move(*opened);
}

std::size_t occurrences(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

// The journal's lines of exports.
std::vector<nlohmann::json> exports_in(const std::string& journal) {
  std::vector<nlohmann::json> found;
  std::istringstream lines(journal);
  for (std::string line; std::getline(lines, line);) {
    const auto object = nlohmann::json::parse(line);
    if (object.dump().find("report_exported") != std::string::npos) found.push_back(object);
  }
  return found;
}

}  // namespace

TEST_CASE("the figures of a folder are those of its verified results") {
  Clusters world;
  world.package_all();
  const auto before = world.commune->summary();
  REQUIRE(before);
  CHECK(before->held.part == 0);
  CHECK(before->not_elected.size() == 2);
  REQUIRE(world.hold(cluster_1, Clusters::clear_day()).fate == Fate::accepted);
  const auto half = world.commune->summary();
  REQUIRE(half);
  CHECK(half->held.part == 0);
  CHECK(half->turnout.whole == 0);
  CHECK(half->not_elected[0].why == "received");
  REQUIRE(world.hold(cluster_2, Clusters::clear_day()).fate == Fate::accepted);
  const auto whole = world.commune->summary();
  REQUIRE(whole);
  CHECK(whole->held.part == 1);
  CHECK(whole->elected.part == 1);
  CHECK(whole->elected.whole == 2);
  CHECK(whole->turnout.part == 10);
  CHECK(whole->turnout.whole == 10);
  CHECK(whole->band_70_to_90 == 1);  // 8 of 10 households
}

TEST_CASE("an export of a folder has the sum of a hamlet and no station") {
  Clusters world;
  world.package_all();
  world.hold(cluster_1, Clusters::clear_day());
  world.hold(cluster_2, Clusters::clear_day());
  const auto out = world.folder / "report";
  CHECK_FALSE(world.commune->export_report(out, Readers::commune));  // no sentences
  CHECK_FALSE(std::filesystem::exists(out));

  open_with_sentences(world);
  const auto written = world.commune->export_report(out, Readers::commune);
  REQUIRE(written);
  REQUIRE(written->size() == 7);
  for (const auto& file : *written) {
    CAPTURE(file);
    struct stat facts {};
    REQUIRE(::stat(file.c_str(), &facts) == 0);
    CHECK((facts.st_mode & 0777U) == 0600U);
    const auto content = read_file(file);
    CHECK(content.find(cluster_1) == std::string::npos);
    CHECK(content.find(cluster_2) == std::string::npos);
  }
  const auto hamlets = read_file(out / "thon.csv");
  CHECK(occurrences(hamlets, hamlet_1) == 1);
  CHECK(hamlets.find(",10,10,100.00,8,8,0,0,") != std::string::npos);
  CHECK(hamlets.find(",8,10,80.00,Từ 70% đến 90%,") != std::string::npos);

  // The same again; then something else under the same names.
  CHECK(world.commune->export_report(out, Readers::commune));
  const auto refused = world.commune->export_report(out, Readers::posted);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().sentence.find("bao-cao.xlsx") != std::string::npos);
  CHECK(read_file(out / "thon.csv") == hamlets);

  const auto journal = world.commune->journal();
  REQUIRE(journal);
  const auto lines = exports_in(*journal);
  REQUIRE(lines.size() == 3);
  const auto hash = crypto::sha256(read_file(out / "bao-cao.xlsx")).hex();
  CHECK(lines[0].dump().find(hash) != std::string::npos);
  CHECK(lines[2].dump().find(hash) == std::string::npos);
  CHECK(lines[2].dump().find("posted") != std::string::npos);
}

}  // namespace kiosk::commune
