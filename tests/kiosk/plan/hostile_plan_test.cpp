// A plan with every field, damaged at random: it is refused with a sentence, or it reads and is
// written back the same.

#include <random>

#include <catch2/catch_get_random_seed.hpp>
#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/plan/plan_edits.h"

namespace kiosk::plan {
namespace {

using nlohmann::json;

json full_plan() {
  auto plan = json::parse(sample_plan());
  candidate_in(plan).update({{"sex", "female"},
                             {"ethnicity", "Xơ Đăng"},
                             {"party", {{"status", "full"}, {"date", "2010-05-19"}}},
                             {"incumbent", true},
                             {"note", "Trưởng thôn"}});
  plan["stations"][0]["unit"]["valid_from"] = "2020-01-01";
  plan["stations"][0]["spares"] = 2;
  add_second_station(plan);
  plan["stations"].erase(1);
  plan["holidays"] = {"2026-09-02", "2027-01-01"};
  plan["retention_until"] = "2027-06-30";
  plan["previous"] = {{{"unit", "23504-001"}, {"households", 80}, {"voted", 70}}};
  plan["rerun_of"] = {{"round", "2026-10"}, {"number", 1}, {"results", {std::string(64, 'a')}}};
  return plan;
}

// Whether what parse_plan answers is one of the two things it may answer.
bool sound(const std::string& text) {
  const auto plan = parse_plan(text);
  if (!plan) return !plan.error().detail.empty();
  const auto written = plan_json(*plan);
  const auto again = parse_plan(written);
  return again && plan_json(*again) == written && again->warnings == plan->warnings;
}

// Every place of a value in the plan.
std::vector<json::json_pointer> places_in(const json& plan) {
  std::vector<json::json_pointer> places;
  const auto flat = plan.flatten();
  for (const auto& [path, value] : flat.items()) {
    // The value itself and everything it stands in.
    for (json::json_pointer place(path); !place.empty(); place = place.parent_pointer()) {
      places.push_back(place);
    }
  }
  return places;
}

TEST_CASE("a plan damaged in any byte is refused, or reads and is written back") {
  INFO("seed " << Catch::getSeed());
  std::mt19937 dice(Catch::getSeed());
  const auto plan = full_plan().dump();
  REQUIRE(parse_plan(plan));
  std::size_t unsound = 0, read = 0;
  for (int round = 0; round < 1500; ++round) {
    auto text = plan;
    const auto at = dice() % text.size();
    switch (dice() % 4) {
      case 0: text[at] = static_cast<char>(dice() % 256); break;
      case 1: text.erase(at, 1 + dice() % 30); break;
      case 2: text.insert(at, text.substr(dice() % text.size(), dice() % 30)); break;
      default: text[at] = "\"{}[]:,0 "[dice() % 9];
    }
    if (!sound(text)) ++unsound;
    if (parse_plan(text)) ++read;
  }
  CHECK(unsound == 0);
  CHECK(read > 0);  // some damage changes a name only
}

TEST_CASE("a plan with any value of another kind is refused, or reads and is written back") {
  const auto plan = full_plan();
  const std::vector<json> strangers{nullptr,
                                    true,
                                    -1,
                                    0,
                                    18446744073709551615U,
                                    1e300,
                                    "",
                                    "\u0000",
                                    "2026-02-30",
                                    std::string(2000, 'a'),
                                    json::array(),
                                    json::object(),
                                    json(600, 7)};
  std::size_t unsound = 0, asked = 0;
  for (const auto& place : places_in(plan)) {
    for (const auto& stranger : strangers) {
      auto changed = plan;
      changed[place] = stranger;
      if (!sound(changed.dump())) ++unsound;
      ++asked;
    }
    auto shorter = plan;
    auto& parent = shorter[place.parent_pointer()];
    if (parent.is_object()) {
      parent.erase(place.back());
    } else {
      parent.erase(std::stoul(place.back()));
    }
    if (!sound(shorter.dump())) ++unsound;
  }
  CHECK(unsound == 0);
  CHECK(asked > 1000);
}

}  // namespace
}  // namespace kiosk::plan
