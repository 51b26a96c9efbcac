// The lists of the sample commune in assets/sample must be what its README says: other tests and
// the demonstration stand on them.
#include <algorithm>
#include <fstream>
#include <iterator>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "kiosk/election/definition.h"
#include "tests/kiosk/rolls/lists.h"

namespace kiosk::rolls {
namespace {

std::string sample(const std::string& name) {
  std::ifstream file(std::string(PHIEUKIN_ASSETS) + "/sample/" + name, std::ios::binary);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

election::Roll roll_of(const std::string& station) {
  const auto preview = preview_of(sample("rolls/" + station + ".csv"));
  CHECK(preview.importable());
  CHECK(preview.count(RowState::understood) == preview.rows.size());
  return preview.roll();
}

TEST_CASE("every sample roll is read, with births by year and enough booths") {
  const auto plan = nlohmann::json::parse(sample("plan.json"));
  std::size_t smallest = election::most_households, largest = 0;
  for (const auto& station : plan.at("stations")) {
    const std::string id = station.at("id");
    CAPTURE(id);
    const auto roll = roll_of(id);
    smallest = std::min(smallest, roll.size());
    largest = std::max(largest, roll.size());
    CHECK(std::any_of(roll.begin(), roll.end(), [](const auto& h) { return h.birth.size() == 4; }));
    CHECK(std::any_of(roll.begin(), roll.end(),
                      [](const auto& h) { return h.representative != h.head; }));
    CHECK(election::booths_needed(roll.size(), station.at("voting_hours")) ==
          station.at("booths").get<std::uint32_t>());
  }
  CHECK(smallest == 80);
  CHECK(roll_of("23504-001").size() == 80);
  CHECK(largest == 700);
}

}  // namespace
}  // namespace kiosk::rolls
