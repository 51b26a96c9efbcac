#include "kiosk/commune/plan.h"

#include <map>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "kiosk/election/json_reader.h"
#include "kiosk/package/card_text.h"
#include "kiosk/package/practice.h"

namespace kiosk::commune {

namespace {

using election::ObjectReader;
using election::ReadState;
using nlohmann::json;

constexpr std::string_view format_name = "phieukin-plan";
constexpr std::uint64_t format_version = 1;
constexpr std::string_view what = "kế hoạch bầu cử";
constexpr std::size_t most_name = 120;
constexpr std::size_t most_title = 300;
constexpr std::size_t most_code = 64;
constexpr std::size_t most_file_name = 200;
constexpr int least_age = 21;
constexpr std::size_t code_digits = 5;

void impossible(ReadState& state, std::string sentence) {
  state.fail({election::Error::inconsistent, std::move(sentence)});
}

std::string identifier(ObjectReader& reader, std::string_view name) {
  auto text = reader.text(name, most_code);
  if (reader.state().ok() && !election::is_identifier(text)) reader.refuse(name, text);
  return text;
}

// A year, a month (2026-12) or a day.
bool is_term_end(std::string_view text) {
  return text.size() == 7 ? election::is_date(std::string(text) + "-01")
                          : election::is_date_or_year(text);
}

void read_round(ObjectReader reader, Plan& plan) {
  plan.round.id = identifier(reader, "id");
  plan.round.name = reader.text("name", most_title);
  plan.round.date = reader.text("date", most_code);
  if (reader.present("date_reason"))
    plan.round.date_reason = reader.text("date_reason", most_title);
  plan.round.term_from = reader.text("term_from", most_code);
  plan.round.term_to = reader.text("term_to", most_code);
  reader.finish();
  auto& state = reader.state();
  if (!state.ok()) return;
  if (!election::is_date(plan.round.date)) return reader.refuse("date", plan.round.date);
  if (!election::is_sunday(plan.round.date) && plan.round.date_reason.empty()) {
    impossible(state, fmt::format("round.date: ngày {} không phải là Chủ nhật và không có lý do "
                                  "(date_reason).",
                                  plan.round.date));
  }
  if (!is_term_end(plan.round.term_from)) reader.refuse("term_from", plan.round.term_from);
  if (!is_term_end(plan.round.term_to)) reader.refuse("term_to", plan.round.term_to);
  if (plan.round.term_from >= plan.round.term_to) {
    impossible(state, "round: nhiệm kỳ kết thúc trước khi bắt đầu.");
  }
}

void read_commune(ObjectReader reader, Plan& plan) {
  plan.commune.code = reader.text("code", most_code);
  plan.commune.name = reader.text("name", most_name);
  plan.commune.province_code = reader.text("province_code", most_code);
  plan.commune.province = reader.text("province", most_name);
  reader.finish();
  if (!reader.state().ok()) return;
  if (!election::is_digits(plan.commune.code, code_digits)) {
    reader.refuse("code", plan.commune.code);
  }
  if (!election::is_digits(plan.commune.province_code, 2)) {
    reader.refuse("province_code", plan.commune.province_code);
  }
}

void read_unit(ObjectReader reader, const election::Commune& commune, election::Unit& unit) {
  unit.code = reader.text("code", most_code);
  unit.kind = reader.text("kind", most_name);
  unit.name = reader.text("name", most_name);
  unit.title = reader.text("title", most_name);
  reader.finish();
  if (!reader.state().ok()) return;
  const auto prefix = commune.code + "-";
  if (!unit.code.starts_with(prefix) ||
      !election::is_digits(std::string_view(unit.code).substr(prefix.size()), 3)) {
    reader.refuse("code", unit.code);
  }
}

std::optional<election::Rules> read_rules(const json& value, const std::string& path,
                                          ReadState& state) {
  if (!state.ok()) return std::nullopt;
  auto rules = election::parse_rules(value.dump());
  if (rules) return std::move(*rules);
  state.fail({rules.error().error, path + ": " + rules.error().detail});
  return std::nullopt;
}

// Whole years on the day of the vote; a birth year alone counts from its first day.
int age_on(std::string_view date, std::string_view birth) {
  const auto year = [](std::string_view text) {
    return (text[0] - '0') * 1000 + (text[1] - '0') * 100 + (text[2] - '0') * 10 + (text[3] - '0');
  };
  const int years = year(date) - year(birth);
  const bool before_birthday = birth.size() > 4 && date.substr(4) < birth.substr(4);
  return before_birthday ? years - 1 : years;
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

struct Named {
  election::Candidate candidate;
  std::string photo;  // empty: none
};

Named read_candidate(const json& value, const std::string& path, ReadState& state) {
  ObjectReader reader(value, path, state);
  Named named;
  auto& candidate = named.candidate;
  candidate.honorific = reader.text("honorific", most_code);
  candidate.name = reader.text("name", most_name);
  candidate.birth = reader.text("birth", most_code);
  candidate.nominated_by = reader.text("nominated_by", most_code);
  if (reader.present("photo")) named.photo = reader.text("photo", most_file_name);
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
  if (!named.photo.empty() && !is_file_below(named.photo)) reader.refuse("photo", named.photo);
  return named;
}

using Photos = std::map<std::pair<std::string, std::string>, std::string>;  // by name and birth

// In the order of the candidates. A photo beside one name and none beside the other would favour
// somebody: all have one, or nobody.
void take_photos(const Photos& photos, PlannedStation& station, ReadState& state) {
  std::string without;
  for (const auto& candidate : station.candidates) {
    const auto& file = photos.at({candidate.name, candidate.birth});
    if (!file.empty()) {
      station.photo_files.push_back(file);
    } else {
      without += (without.empty() ? "" : ", ") + candidate.honorific + " " + candidate.name;
    }
  }
  if (station.photo_files.empty() || without.empty()) return;
  impossible(state, fmt::format("Điểm {}: chưa có ảnh của {}. Để bình đẳng giữa những người ứng "
                                "cử, hoặc ai cũng có ảnh, hoặc không ai có ảnh.",
                                station.id, without));
}

void read_candidates(const json& list, const std::string& path, Plan& plan, PlannedStation& station,
                     ReadState& state) {
  Photos seen;
  for (std::size_t i = 0; i < list.size() && state.ok(); ++i) {
    if (!list[i].is_object()) {
      return impossible(state, fmt::format("{}[{}]: không đúng mẫu.", path, i));
    }
    auto [candidate, photo] = read_candidate(list[i], fmt::format("{}[{}]", path, i), state);
    if (!state.ok()) return;
    if (!seen.emplace(std::pair(candidate.name, candidate.birth), photo).second) {
      return impossible(
          state, fmt::format("{}[{}]: {} có trong danh sách hai lần.", path, i, candidate.name));
    }
    if (age_on(plan.round.date, candidate.birth) < least_age) {
      plan.warnings.push_back(fmt::format("Điểm {}: {} {} chưa đủ {} tuổi vào ngày bầu cử.",
                                          station.id, candidate.honorific, candidate.name,
                                          least_age));
    }
    station.candidates.push_back(std::move(candidate));
  }
  election::sort_officially(station.candidates);
  if (state.ok()) take_photos(seen, station, state);
}

void read_station(const json& value, std::size_t index, const election::Rules& rules, Plan& plan,
                  ReadState& state) {
  const auto path = fmt::format("stations[{}]", index);
  if (!value.is_object()) return impossible(state, path + ": không đúng mẫu.");
  ObjectReader reader(value, path, state);
  PlannedStation station;
  station.id = identifier(reader, "id");
  if (station.id == package::practice_station)
    reader.refuse("id", station.id);  // kept for practice
  read_unit(reader.object("unit"), plan.commune, station.unit);
  station.booths = reader.small_number("booths", {1, election::most_booths});
  station.voting_hours = reader.small_number("voting_hours", {1, most_voting_hours});
  station.rules = rules;
  if (reader.present("rules")) {
    const auto own = reader.object("rules");
    if (auto read = read_rules(value.at("rules"), path + ".rules", state)) station.rules = *read;
  }
  const auto& candidates = reader.array("candidates", {1, election::most_candidates});
  read_candidates(candidates, path + ".candidates", plan, station, state);
  reader.finish();
  for (const auto& other : plan.stations) {
    if (package::same_station(other.id, station.id)) {  // a scanner may lose the case
      impossible(state, fmt::format("{}.id: mã điểm {} có hai lần.", path, station.id));
    }
  }
  if (state.ok()) plan.stations.push_back(std::move(station));
}

}  // namespace

election::Result<Plan> parse_plan(std::string_view text) {
  const auto object = election::parse_object(text, what, most_plan_bytes);
  if (!object) return tl::unexpected(object.error());
  ReadState state;
  ObjectReader reader(*object, "", state);
  const auto format = reader.text("format", most_code);
  if (state.ok() && format != format_name) reader.refuse("format", format);
  reader.number("version", {format_version, format_version});
  Plan plan;
  read_round(reader.object("round"), plan);
  read_commune(reader.object("commune"), plan);
  reader.object("rules");
  std::optional<election::Rules> rules;
  if (state.ok()) rules = read_rules(object->at("rules"), "rules", state);
  const auto& stations = reader.array("stations", {1, most_stations});
  for (std::size_t i = 0; i < stations.size() && state.ok(); ++i) {
    read_station(stations[i], i, *rules, plan, state);
  }
  reader.finish();
  if (!state.ok()) return tl::unexpected(state.failure());
  return plan;
}

std::string plan_json(const Plan& plan) {
  using nlohmann::ordered_json;
  const auto rules_of = [](const election::Rules& rules) {
    return ordered_json::parse(election::rules_json(rules));
  };
  ordered_json object;
  object["format"] = format_name;
  object["version"] = format_version;
  auto& round = object["round"];
  round = {{"id", plan.round.id}, {"name", plan.round.name}, {"date", plan.round.date}};
  if (!plan.round.date_reason.empty()) round["date_reason"] = plan.round.date_reason;
  round["term_from"] = plan.round.term_from;
  round["term_to"] = plan.round.term_to;
  object["commune"] = {{"code", plan.commune.code},
                       {"name", plan.commune.name},
                       {"province_code", plan.commune.province_code},
                       {"province", plan.commune.province}};
  object["rules"] = rules_of(plan.stations.front().rules);
  auto stations = ordered_json::array();
  for (const auto& station : plan.stations) {
    auto candidates = ordered_json::array();
    for (std::size_t i = 0; i < station.candidates.size(); ++i) {
      const auto& candidate = station.candidates[i];
      candidates.push_back({{"honorific", candidate.honorific},
                            {"name", candidate.name},
                            {"birth", candidate.birth},
                            {"nominated_by", candidate.nominated_by}});
      if (i < station.photo_files.size()) candidates.back()["photo"] = station.photo_files[i];
    }
    stations.push_back({{"id", station.id},
                        {"unit",
                         {{"code", station.unit.code},
                          {"kind", station.unit.kind},
                          {"name", station.unit.name},
                          {"title", station.unit.title}}},
                        {"booths", station.booths},
                        {"voting_hours", station.voting_hours},
                        {"rules", rules_of(station.rules)},
                        {"candidates", std::move(candidates)}});
  }
  object["stations"] = std::move(stations);
  return object.dump();
}

}  // namespace kiosk::commune
