#pragma once
// The sample plan with one thing changed, for the tests of what a plan may say.

#include <fstream>
#include <functional>
#include <iterator>
#include <string>

#include <nlohmann/json.hpp>

#include "kiosk/plan/plan.h"
#include "tests/kiosk/plan/sample_plan.h"

namespace kiosk::plan {

inline std::string edited(const std::function<void(nlohmann::json&)>& change) {
  auto plan = nlohmann::json::parse(sample_plan());
  change(plan);
  return plan.dump();
}

inline nlohmann::json& candidate_in(nlohmann::json& plan, std::size_t station = 0,
                                    std::size_t candidate = 0) {
  return plan["stations"][station]["candidates"][candidate];
}

// Three stations; the first and the last are of one hamlet and say the same of it.
inline void add_second_station(nlohmann::json& plan) {
  auto again = plan["stations"][0];
  again["id"] = "23504-001-2";
  std::swap(again["candidates"][0], again["candidates"][1]);
  plan["stations"].push_back(std::move(again));
}

// Two hundred hamlets with several stations each, half of them with rules of their own.
inline nlohmann::json plan_of_many(std::size_t stations) {
  auto plan = nlohmann::json::parse(sample_plan());
  auto& basis = plan["rules"]["legal_basis"];
  while (basis.size() < 6) basis.push_back(std::string(390, 'a'));
  const auto one = plan["stations"][0], other = plan["stations"][1];
  plan["stations"].clear();
  for (std::size_t i = 0; i < stations; ++i) {
    auto station = i % 2 == 0 ? one : other;
    station["id"] = "s" + std::to_string(i);
    station["unit"]["code"] = "23504-" + std::to_string((i % 2 == 0 ? 100 : 200) + i / 2 % 100);
    plan["stations"].push_back(std::move(station));
  }
  return plan;
}

// assets/sample/plan.json: the plan of the demonstration.
inline std::string demonstration_plan() {
  std::ifstream file(PHIEUKIN_ASSETS "/sample/plan.json");
  return {std::istreambuf_iterator<char>(file), {}};
}

// Why it is refused; empty when it is not.
inline std::string refusal_of_plan(const std::string& json) {
  const auto plan = parse_plan(json);
  return plan ? "" : plan.error().detail;
}

inline std::vector<std::string> warnings_in(const std::string& json) {
  const auto plan = parse_plan(json);
  return plan ? plan->warnings : std::vector<std::string>{"refused: " + plan.error().detail};
}

}  // namespace kiosk::plan
