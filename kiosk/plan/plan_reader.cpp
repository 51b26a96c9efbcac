#include "kiosk/plan/plan_reader.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "kiosk/election/refusal.h"
#include "kiosk/package/card_text.h"
#include "kiosk/plan/plan_check.h"

namespace kiosk::plan {

namespace {

using election::ObjectReader;
using election::ReadState;
using nlohmann::json;

constexpr std::string_view format_name = "phieukin-plan";
constexpr std::uint64_t format_version = 1;
constexpr std::string_view what = "kế hoạch bầu cử";
constexpr std::size_t code_digits = 5;
constexpr std::size_t hash_digits = 64;
constexpr std::uint32_t most_reruns = 9;

// A year, a month (2026-12) or a day.
bool is_term_end(std::string_view text) {
  return text.size() == 7 ? election::is_date(std::string(text) + "-01")
                          : election::is_date_or_year(text);
}

void read_round(ObjectReader reader, Plan& plan) {
  plan.round.id = read_identifier(reader, "id");
  plan.round.name = reader.text("name", most_plan_title);
  plan.round.date = reader.text("date", most_plan_code);
  if (reader.present("date_reason")) {
    plan.round.date_reason = reader.text("date_reason", most_plan_title);
  }
  plan.round.term_from = reader.text("term_from", most_plan_code);
  plan.round.term_to = reader.text("term_to", most_plan_code);
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
  plan.commune.code = reader.text("code", most_plan_code);
  plan.commune.name = reader.text("name", most_plan_name);
  plan.commune.province_code = reader.text("province_code", most_plan_code);
  plan.commune.province = reader.text("province", most_plan_name);
  reader.finish();
  if (!reader.state().ok()) return;
  if (!election::is_digits(plan.commune.code, code_digits)) {
    reader.refuse("code", plan.commune.code);
  }
  if (!election::is_digits(plan.commune.province_code, 2)) {
    reader.refuse("province_code", plan.commune.province_code);
  }
}

// A list of texts of one shape, sorted; none twice.
struct Kind {
  std::string_view name;
  std::size_t most = 0;
  bool (*is_one)(std::string_view) = nullptr;
};

std::vector<std::string> read_set(ObjectReader& reader, const Kind& kind) {
  std::vector<std::string> texts;
  auto& state = reader.state();
  for (const auto& value : reader.array(kind.name, {0, kind.most})) {
    const auto path = fmt::format("{}[{}]", reader.path_of(kind.name), texts.size());
    texts.push_back(election::text_at(value, path, most_plan_code, state));
    if (!state.ok()) return {};
    if (!kind.is_one(texts.back())) state.fail(election::bad_value(path, texts.back()));
  }
  std::sort(texts.begin(), texts.end());
  const auto twice = std::adjacent_find(texts.begin(), texts.end());
  if (twice != texts.end()) {
    impossible(state, fmt::format("{}: {} có hai lần.", reader.path_of(kind.name), *twice));
  }
  return texts;
}

void read_previous(ObjectReader& parent, Plan& plan) {
  auto& state = parent.state();
  std::set<std::string> seen;
  const auto& list = parent.array("previous", {0, most_stations});
  for (std::size_t i = 0; i < list.size() && state.ok(); ++i) {
    const auto path = fmt::format("previous[{}]", i);
    if (!list[i].is_object()) return impossible(state, path + ": không đúng mẫu.");
    ObjectReader reader(list[i], path, state);
    PreviousTerm term;
    term.unit = reader.text("unit", most_plan_code);
    term.households = reader.number("households", {1, most_previous_households});
    term.voted = reader.number("voted", {0, term.households});
    reader.finish();
    if (!state.ok()) return;
    if (!is_unit_code(plan.commune, term.unit)) return reader.refuse("unit", term.unit);
    if (!seen.insert(term.unit).second) {
      return impossible(state, fmt::format("{}: {} có hai lần.", path, term.unit));
    }
    plan.previous.push_back(std::move(term));
  }
}

void read_rerun(ObjectReader reader, Plan& plan) {
  RerunOf rerun;
  rerun.round = read_identifier(reader, "round");
  rerun.number = reader.small_number("number", {1, most_reruns});
  const auto is_hash = [](std::string_view text) { return election::is_hex(text, hash_digits); };
  rerun.results = read_set(reader, {"results", most_stations, is_hash});
  reader.finish();
  if (!reader.state().ok()) return;
  if (rerun.round == plan.round.id) return reader.refuse("round", rerun.round);
  plan.rerun_of = std::move(rerun);
}

void read_optional_parts(ObjectReader& reader, Plan& plan) {
  if (reader.present("holidays")) {
    plan.holidays = read_set(reader, {"holidays", most_holidays, election::is_date});
  }
  plan.retention_until = read_optional_date(reader, "retention_until");
  if (reader.present("previous")) read_previous(reader, plan);
  if (reader.present("rerun_of")) read_rerun(reader.object("rerun_of"), plan);
}

struct StationLess {
  bool operator()(std::string_view one, std::string_view other) const {
    return package::station_less(one, other);
  }
};

void read_stations(ObjectReader& reader, const election::Rules& rules, Plan& plan) {
  auto& state = reader.state();
  const auto& stations = reader.array("stations", {1, most_stations});
  std::set<std::string, StationLess> ids;  // a scanner may lose the case
  for (std::size_t i = 0; i < stations.size() && state.ok(); ++i) {
    const auto path = fmt::format("stations[{}]", i);
    read_station(stations[i], path, rules, plan, state);
    if (!state.ok() || ids.insert(plan.stations.back().id).second) continue;
    impossible(state, fmt::format("{}.id: mã điểm {} có hai lần.", path, plan.stations.back().id));
  }
}

}  // namespace

void impossible(ReadState& state, std::string sentence) {
  state.fail({election::Error::inconsistent, std::move(sentence)});
}

std::string read_identifier(ObjectReader& reader, std::string_view name) {
  auto text = reader.text(name, most_plan_code);
  if (reader.state().ok() && !election::is_identifier(text)) reader.refuse(name, text);
  return text;
}

std::string read_optional_date(ObjectReader& reader, std::string_view name) {
  if (!reader.present(name)) return {};
  auto text = reader.text(name, most_plan_code);
  if (reader.state().ok() && !election::is_date(text)) reader.refuse(name, text);
  return text;
}

bool is_unit_code(const election::Commune& commune, std::string_view code) {
  const auto prefix = commune.code + "-";
  return code.starts_with(prefix) && election::is_digits(code.substr(prefix.size()), 3);
}

std::optional<election::Rules> read_rules(const json& value, const std::string& path,
                                          ReadState& state) {
  if (!state.ok()) return std::nullopt;
  auto rules = election::parse_rules(value.dump());
  if (rules) return std::move(*rules);
  state.fail({rules.error().error, path + ": " + rules.error().detail});
  return std::nullopt;
}

election::Result<Plan> parse_plan(std::string_view text) {
  const auto object = election::parse_object(text, what, most_plan_bytes);
  if (!object) return tl::unexpected(object.error());
  ReadState state;
  ObjectReader reader(*object, "", state);
  const auto format = reader.text("format", most_plan_code);
  if (state.ok() && format != format_name) reader.refuse("format", format);
  reader.number("version", {format_version, format_version});
  Plan plan;
  read_round(reader.object("round"), plan);
  read_commune(reader.object("commune"), plan);
  reader.object("rules");
  std::optional<election::Rules> rules;
  if (state.ok()) rules = read_rules(object->at("rules"), "rules", state);
  read_optional_parts(reader, plan);
  if (rules) read_stations(reader, *rules, plan);
  reader.finish();
  if (!state.ok()) return tl::unexpected(state.failure());
  if (auto sentence = hamlet_disagreement(plan)) {
    return tl::unexpected(election::Failure{election::Error::inconsistent, std::move(*sentence)});
  }
  plan.warnings = plan_warnings(plan);
  return plan;
}

}  // namespace kiosk::plan
