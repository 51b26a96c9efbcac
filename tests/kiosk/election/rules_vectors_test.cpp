#include <algorithm>
#include <fstream>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "kiosk/election/rules.h"
#include "kiosk/election/text.h"

using namespace kiosk::election;
using nlohmann::json;

namespace {

Rules rules_of(const json& changes) {
  json rules = json::parse(rules_json({}));
  rules.update(changes);
  const auto parsed = parse_rules(rules.dump());
  REQUIRE(parsed);
  return *parsed;
}

}  // namespace

TEST_CASE("published elections are decided as the law says") {
  std::ifstream file(std::string(PHIEUKIN_TEST_VECTORS) + "/rules/cases.json");
  const json cases = json::parse(file);
  REQUIRE(cases.size() >= 10);
  for (const json& item : cases) {
    CAPTURE(item.at("origin").get<std::string>());
    const auto votes = item.at("votes").get<std::vector<std::uint64_t>>();
    const Tallied tallied{item.at("households"), item.at("present"), item.at("ballots"), votes,
                          false};
    const auto decision = decide(rules_of(item.at("rules")), tallied);
    const std::string outcome = item.at("outcome");
    if (outcome == "inconsistent") {
      REQUIRE(!decision);
      CHECK(decision.error().error == Error::inconsistent);
      continue;
    }
    REQUIRE(decision);
    CHECK(name_of(decision->outcome) == outcome);
    CHECK(decision->winner.has_value() == item.contains("winner"));
    if (decision->winner) CHECK(*decision->winner == item.at("winner"));
    CHECK(decision->valid == item.at("valid"));
    CHECK(decision->invalid == item.at("invalid"));
    const std::uint64_t best = *std::max_element(votes.begin(), votes.end());
    CHECK(percent(best, decision->base) == item.at("percent").get<std::string>());
  }
}
