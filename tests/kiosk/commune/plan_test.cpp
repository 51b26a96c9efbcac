#include "kiosk/commune/plan.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/commune/world.h"

namespace kiosk::commune {
namespace {

std::string with(std::string_view from, std::string_view to) {
  auto plan = sample_plan();
  const auto at = plan.find(from);
  REQUIRE(at != std::string::npos);
  return plan.replace(at, from.size(), to);
}

bool refused(std::string_view json) {
  const auto plan = parse_plan(json);
  return !plan && !plan.error().detail.empty();
}

TEST_CASE("a plan reads, sorts its candidates officially and writes back") {
  const auto plan = parse_plan(sample_plan());
  INFO((plan ? std::string() : plan.error().detail));
  REQUIRE(plan);
  REQUIRE(plan->stations.size() == 2);
  CHECK(plan->stations[0].candidates[0].name == "Nguyễn Văn An");
  CHECK(plan->stations[0].candidates[1].name == "Trần Thị Bình");
  CHECK(plan->stations[0].booths == 2);
  CHECK(plan->stations[1].rules.min_ballots == 3);
  CHECK(plan->warnings.empty());
  const auto again = parse_plan(plan_json(*plan));
  REQUIRE(again);
  CHECK(plan_json(*again) == plan_json(*plan));
}

TEST_CASE("the sample plan of the repository reads") {
  const auto plan = parse_plan(read_file(PHIEUKIN_ASSETS "/sample/plan.json"));
  INFO((plan ? std::string() : plan.error().detail));
  CHECK(plan);
}

TEST_CASE("a station may bring its own rules, in full") {
  auto rules = election::Rules();
  rules.min_ballots = 7;
  const auto own = "\"rules\":" + election::rules_json(rules) + ",\"candidates\":";
  const auto plan = parse_plan(with("\"candidates\":", own));
  REQUIRE(plan);
  CHECK(plan->stations[0].rules.min_ballots == 7);
  CHECK(plan->stations[1].rules.min_ballots == 3);
  CHECK(refused(with("\"candidates\":", "\"rules\":{\"min_ballots\":7},\"candidates\":")));
}

TEST_CASE("a day that is not a Sunday needs a reason") {
  CHECK(refused(with("2026-11-29", "2026-11-30")));
  const auto plan =
      parse_plan(with("\"2026-11-29\"", "\"2026-11-30\",\"date_reason\":\"Bão số 12\""));
  REQUIRE(plan);
  CHECK(plan->round.date_reason == "Bão số 12");
  CHECK(refused(with("2026-11-29", "2026-02-29")));
}

TEST_CASE("a candidate under 21 is pointed out, not refused") {
  const auto eve = parse_plan(with("1975-03-02", "2005-11-30"));
  REQUIRE(eve);
  REQUIRE(eve->warnings.size() == 1);
  CHECK(eve->warnings[0].find("Trần Thị Bình") != std::string::npos);
  const auto birthday = parse_plan(with("1975-03-02", "2005-11-29"));
  REQUIRE(birthday);
  CHECK(birthday->warnings.empty());
}

TEST_CASE("ids that differ in case only are one id, for a scanner loses it") {
  auto plan = with("23504-002-1", "kon-1");
  const std::string_view first = "23504-001-1";
  const auto at = plan.find(first);
  plan.replace(at, first.size(), "KON-1");
  CHECK(refused(plan));
  plan.replace(at, 5, "KON-2");
  CHECK(parse_plan(plan));
}

TEST_CASE("a plan that says something impossible or unknown is refused") {
  CHECK(refused(with("23504-002-1", "23504-001-1")));
  CHECK(refused(with("\"code\":\"23504\"", "\"code\":\"2350\"")));
  CHECK(refused(with("\"code\":\"23504-001\"", "\"code\":\"99999-001\"")));
  CHECK(refused(with("\"booths\":2", "\"booths\":0")));
  CHECK(refused(with("\"booths\":2", "\"booths\":9")));
  CHECK(refused(with("\"voting_hours\":4", "\"voting_hours\":0")));
  CHECK(refused(with("Trần Thị Bình", "Nguyễn Văn An")));
  CHECK(refused(with("\"Bà\"", "\"Cô\"")));
  CHECK(refused(with("\"2031-12\"", "\"2025-12\"")));
  CHECK(refused(with("\"version\":1", "\"version\":2")));
  CHECK(refused(with("\"version\":1", "\"version\":1,\"version\":1")));
  CHECK(refused(with("phieukin-plan", "phieukin-definition")));
  CHECK(refused(with("\"stations\":", "\"extra\":1,\"stations\":")));
  CHECK(refused(with("23504-001-1", "../../etc/passwd")));
}

TEST_CASE("hostile bytes are refused, whatever they are") {
  CHECK(refused(""));
  CHECK(refused("[]"));
  CHECK(refused("{\"stations\":{}}"));
  CHECK(refused(std::string(100000, '[')));
  CHECK(refused(std::string(most_plan_bytes + 1, ' ')));
  const auto plan = sample_plan();
  for (std::size_t cut = 0; cut < plan.size(); cut += 13) CHECK(refused(plan.substr(0, cut)));
}

}  // namespace
}  // namespace kiosk::commune
