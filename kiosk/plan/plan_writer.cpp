#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>

#include "kiosk/plan/candidate_facts_json.h"
#include "kiosk/plan/plan.h"

namespace kiosk::plan {

namespace {

using Json = nlohmann::ordered_json;

void write_unless_empty(Json& object, const char* name, const std::string& text) {
  if (!text.empty()) object[name] = text;
}

Json round_of(const election::Round& round) {
  Json object = {{"id", round.id}, {"name", round.name}, {"date", round.date}};
  write_unless_empty(object, "date_reason", round.date_reason);
  object["term_from"] = round.term_from;
  object["term_to"] = round.term_to;
  return object;
}

Json commune_of(const election::Commune& commune) {
  return {{"code", commune.code},
          {"name", commune.name},
          {"province_code", commune.province_code},
          {"province", commune.province}};
}

Json unit_of(const PlannedStation& station) {
  const auto& unit = station.unit;
  Json object = {
      {"code", unit.code}, {"kind", unit.kind}, {"name", unit.name}, {"title", unit.title}};
  write_unless_empty(object, "valid_from", station.valid_from);
  write_unless_empty(object, "valid_to", station.valid_to);
  return object;
}

Json candidates_of(const PlannedStation& station) {
  auto candidates = Json::array();
  for (std::size_t i = 0; i < station.candidates.size(); ++i) {
    const auto& candidate = station.candidates[i];
    Json object = {{"honorific", candidate.honorific},
                   {"name", candidate.name},
                   {"birth", candidate.birth},
                   {"nominated_by", candidate.nominated_by}};
    if (i < station.facts.size()) write_facts(station.facts[i], object);
    if (i < station.photo_files.size()) object["photo"] = station.photo_files[i];
    candidates.push_back(std::move(object));
  }
  return candidates;
}

// Those whose being written once saves most.
std::string shared_rules(const std::vector<std::string>& rules) {
  std::map<std::string_view, std::size_t> bytes;
  for (const auto& each : rules) bytes[each] += each.size();
  const auto less = [&](const std::string& a, const std::string& b) { return bytes[a] < bytes[b]; };
  return *std::max_element(rules.begin(), rules.end(), less);
}

Json stations_of(const Plan& plan, const std::vector<std::string>& rules,
                 const std::string& shared) {
  auto stations = Json::array();
  for (std::size_t i = 0; i < plan.stations.size(); ++i) {
    const auto& station = plan.stations[i];
    Json object = {{"id", station.id}, {"unit", unit_of(station)}, {"booths", station.booths}};
    if (station.spares > 0) object["spares"] = station.spares;
    object["voting_hours"] = station.voting_hours;
    if (rules[i] != shared) object["rules"] = Json::parse(rules[i]);
    object["candidates"] = candidates_of(station);
    stations.push_back(std::move(object));
  }
  return stations;
}

void write_optional_parts(const Plan& plan, Json& object) {
  if (!plan.holidays.empty()) object["holidays"] = plan.holidays;
  write_unless_empty(object, "retention_until", plan.retention_until);
  for (const auto& term : plan.previous) {
    object["previous"].push_back(
        {{"unit", term.unit}, {"households", term.households}, {"voted", term.voted}});
  }
  if (!plan.rerun_of) return;
  object["rerun_of"] = {{"round", plan.rerun_of->round},
                        {"number", plan.rerun_of->number},
                        {"results", plan.rerun_of->results}};
}

}  // namespace

std::string plan_json(const Plan& plan) {
  std::vector<std::string> rules;
  for (const auto& station : plan.stations) rules.push_back(election::rules_json(station.rules));
  const auto shared = shared_rules(rules);
  Json object;
  object["format"] = "phieukin-plan";
  object["version"] = 1;
  object["round"] = round_of(plan.round);
  object["commune"] = commune_of(plan.commune);
  object["rules"] = Json::parse(shared);
  write_optional_parts(plan, object);
  object["stations"] = stations_of(plan, rules, shared);
  return object.dump();
}

}  // namespace kiosk::plan
