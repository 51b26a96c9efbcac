#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "kiosk/package/practice.h"
#include "kiosk/plan/candidate_facts_json.h"
#include "kiosk/plan/plan_reader.h"

namespace kiosk::plan {

namespace {

using election::ObjectReader;
using election::ReadState;
using nlohmann::json;

constexpr std::size_t most_file_name = 200;

void read_unit(ObjectReader reader, const election::Commune& commune, PlannedStation& station) {
  auto& unit = station.unit;
  unit.code = reader.text("code", most_plan_code);
  unit.kind = reader.text("kind", most_plan_name);
  unit.name = reader.text("name", most_plan_name);
  unit.title = reader.text("title", most_plan_name);
  station.valid_from = read_optional_date(reader, "valid_from");
  station.valid_to = read_optional_date(reader, "valid_to");
  reader.finish();
  if (!reader.state().ok()) return;
  if (!is_unit_code(commune, unit.code)) reader.refuse("code", unit.code);
  const bool both = !station.valid_from.empty() && !station.valid_to.empty();
  if (both && station.valid_to < station.valid_from) reader.refuse("valid_to", station.valid_to);
}

// A way from the plan's folder downwards.
bool is_file_below(std::string_view name) {
  while (true) {
    const auto end = name.find('/');
    const auto part = name.substr(0, end);
    if (part.empty() || part == "." || part == "..") return false;
    if (end == name.npos) return true;
    name.remove_prefix(end + 1);
  }
}

// What is known of a candidate beside what the ballot shows.
struct Beside {
  CandidateFacts facts;
  std::string photo;  // empty: none
};

struct Named {
  election::Candidate candidate;
  Beside beside;
};

Named read_candidate(const json& value, const std::string& path, ReadState& state) {
  ObjectReader reader(value, path, state);
  Named named;
  auto& [candidate, beside] = named;
  candidate.honorific = reader.text("honorific", most_plan_code);
  candidate.name = reader.text("name", most_plan_name);
  candidate.birth = reader.text("birth", most_plan_code);
  candidate.nominated_by = reader.text("nominated_by", most_plan_code);
  beside.facts = read_facts(reader);
  if (reader.present("photo")) beside.photo = reader.text("photo", most_file_name);
  reader.finish();
  if (!state.ok()) return named;
  if (candidate.honorific != "Ông" && candidate.honorific != "Bà") {
    reader.refuse("honorific", candidate.honorific);
  }
  if (!election::is_date_or_year(candidate.birth)) reader.refuse("birth", candidate.birth);
  if (candidate.nominated_by != "front" && candidate.nominated_by != "self" &&
      candidate.nominated_by != "floor") {
    reader.refuse("nominated_by", candidate.nominated_by);
  }
  if (!beside.photo.empty() && !is_file_below(beside.photo)) reader.refuse("photo", beside.photo);
  return named;
}

using Known = std::map<std::pair<std::string, std::string>, Beside>;  // by name and birth

// In the order of the candidates. A photo beside one name and none beside the other would favour
// somebody: all have one, or nobody.
void take(Known& known, PlannedStation& station, ReadState& state) {
  std::string without;
  for (const auto& candidate : station.candidates) {
    auto& beside = known.at({candidate.name, candidate.birth});
    station.facts.push_back(std::move(beside.facts));
    if (!beside.photo.empty()) {
      station.photo_files.push_back(std::move(beside.photo));
    } else {
      without += (without.empty() ? "" : ", ") + candidate.honorific + " " + candidate.name;
    }
  }
  if (station.photo_files.empty() || without.empty()) return;
  impossible(state, fmt::format("Điểm {}: chưa có ảnh của {}. Để bình đẳng giữa những người ứng "
                                "cử, hoặc ai cũng có ảnh, hoặc không ai có ảnh.",
                                station.id, without));
}

void read_candidates(const json& list, const std::string& path, PlannedStation& station,
                     ReadState& state) {
  Known known;
  for (std::size_t i = 0; i < list.size() && state.ok(); ++i) {
    const auto here = fmt::format("{}[{}]", path, i);
    if (!list[i].is_object()) return impossible(state, here + ": không đúng mẫu.");
    auto [candidate, beside] = read_candidate(list[i], here, state);
    if (!state.ok()) return;
    const auto [at, is_new] =
        known.emplace(std::pair(candidate.name, candidate.birth), std::move(beside));
    if (!is_new) {
      return impossible(state,
                        fmt::format("{}: {} có trong danh sách hai lần.", here, candidate.name));
    }
    station.candidates.push_back(std::move(candidate));
  }
  election::sort_officially(station.candidates);
  if (state.ok()) take(known, station, state);
}

}  // namespace

void read_station(const json& value, const std::string& path, const election::Rules& rules,
                  Plan& plan, ReadState& state) {
  if (!value.is_object()) return impossible(state, path + ": không đúng mẫu.");
  ObjectReader reader(value, path, state);
  PlannedStation station;
  station.id = read_identifier(reader, "id");
  if (station.id == package::practice_station) reader.refuse("id", station.id);
  read_unit(reader.object("unit"), plan.commune, station);
  station.booths = reader.small_number("booths", {1, election::most_booths});
  if (reader.present("spares")) station.spares = reader.small_number("spares", {0, most_spares});
  station.voting_hours = reader.small_number("voting_hours", {1, most_voting_hours});
  station.rules = rules;
  if (reader.present("rules")) {
    reader.object("rules");
    if (auto own = read_rules(value.at("rules"), path + ".rules", state)) station.rules = *own;
  }
  const auto& candidates = reader.array("candidates", {1, election::most_candidates});
  read_candidates(candidates, path + ".candidates", station, state);
  reader.finish();
  if (state.ok()) plan.stations.push_back(std::move(station));
}

}  // namespace kiosk::plan
