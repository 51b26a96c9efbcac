// A round of more stations than a package can name.

#include <set>

#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/commune/world.h"
#include "tests/kiosk/plan/plan_edits.h"

namespace kiosk::commune {
namespace {

constexpr std::size_t stations = 701;

std::string id_of(std::size_t index) { return "s" + std::to_string(index); }

// The ids that the package of this station names.
std::set<std::string> named_by(Commune& commune, const Folder& folder, std::size_t index) {
  const auto id = id_of(index);
  FakeBooth booth;
  REQUIRE(commune.enrol(id, write_file(folder / "device.envelope", booth.enrolment())));
  REQUIRE(commune.add_roll(id, write_file(folder / "roll.csv", sample_roll())));
  const auto built = commune.build_package(id, folder / "out", {});
  INFO((built ? std::string() : built.error().sentence));
  REQUIRE(built);
  booth.load(read_file(built->envelope), read_file(built->codes));
  std::set<std::string> ids;
  for (const auto& one : booth.content().neighbours) ids.insert(one.station);
  return ids;
}

std::set<std::string> all_from_to(std::size_t first, std::size_t last, std::size_t without) {
  std::set<std::string> ids;
  for (auto i = first; i <= last; ++i) {
    if (i != without) ids.insert(id_of(i));
  }
  return ids;
}

TEST_CASE("packages of a large round name the stations that the plan lists nearest") {
  Folder folder;
  FixedClock clock;
  const auto plan = plan::parse_plan(plan::plan_of_many(stations).dump());
  REQUIRE(plan);
  auto commune = Commune::create(folder / "commune", *plan, passphrase(),
                                 {crypto::test_cost, crypto::test_cost}, clock);
  REQUIRE(commune);
  REQUIRE(package::most_neighbours == 600);
  CHECK(named_by(*commune, folder, 0) == all_from_to(0, 600, 0));
  CHECK(named_by(*commune, folder, 300) == all_from_to(0, 600, 300));
  CHECK(named_by(*commune, folder, 301) == all_from_to(1, 601, 301));
  CHECK(named_by(*commune, folder, 400) == all_from_to(100, 700, 400));
  CHECK(named_by(*commune, folder, 700) == all_from_to(100, 700, 700));
}

}  // namespace
}  // namespace kiosk::commune
