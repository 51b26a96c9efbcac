#include <nlohmann/json.hpp>

#include "kiosk/election/json_reader.h"
#include "kiosk/election/refusal.h"
#include "kiosk/election/rules_reader.h"

namespace kiosk::election {
namespace {

constexpr std::size_t most_rules_bytes = 64 << 10;
constexpr std::size_t most_legal_texts = 20;
constexpr std::size_t most_legal_bytes = 400;

nlohmann::ordered_json fraction_json(const Fraction& fraction) {
  return {{"numerator", fraction.numerator}, {"denominator", fraction.denominator}};
}

Fraction read_fraction(ObjectReader& parent, std::string_view name) {
  ObjectReader reader = parent.object(name);
  Fraction fraction;
  fraction.numerator = reader.small_number("numerator", {1, 100});
  fraction.denominator = reader.small_number("denominator", {1, 100});
  reader.finish();
  if (fraction.numerator > fraction.denominator) parent.refuse(name, "lớn hơn 1");
  return fraction;
}

template <class Enum>
Enum read_name(ObjectReader& reader, std::string_view name,
               std::optional<Enum> (*named)(std::string_view)) {
  const std::string text = reader.text(name, 32);
  const auto value = named(text);
  if (!value) reader.refuse(name, text);
  return value.value_or(Enum{});
}

std::vector<std::string> read_legal_basis(ObjectReader& reader) {
  std::vector<std::string> texts;
  for (const auto& text : reader.array("legal_basis", {0, most_legal_texts})) {
    const std::string path = reader.path_of("legal_basis");
    texts.push_back(text_at(text, path, most_legal_bytes, reader.state()));
  }
  return texts;
}

void read_days(ObjectReader& reader, Rules& rules) {
  rules.max_reruns = reader.small_number("max_reruns", {0, 9});
  rules.rerun_window_days = reader.small_number("rerun_window_days", {0, 365});
  rules.recognition_days = reader.small_number("recognition_days", {0, 365});
  rules.posting_days = reader.small_number("posting_days", {0, 365});
  rules.team_days = reader.small_number("team_days", {0, 365});
  rules.list_days = reader.small_number("list_days", {0, 365});
  rules.plan_days = reader.small_number("plan_days", {0, 365});
  rules.minutes_copies = reader.small_number("minutes_copies", {1, 20});
}

}  // namespace

nlohmann::ordered_json rules_object(const Rules& rules) {
  nlohmann::ordered_json out;
  out["quorum"] = fraction_json(rules.quorum);
  out["quorum_strict"] = rules.quorum_strict;
  out["majority"] = fraction_json(rules.majority);
  out["majority_strict"] = rules.majority_strict;
  out["base"] = name_of(rules.base);
  out["blank"] = name_of(rules.blank);
  out["disagree_is_valid"] = rules.disagree_is_valid;
  out["floor_nominations"] = rules.floor_nominations;
  out["floor_order"] = name_of(rules.floor_order);
  out["fixed_method"] = nullptr;
  if (rules.fixed_method) out["fixed_method"] = name_of(*rules.fixed_method);
  out["min_ballots"] = rules.min_ballots;
  out["committee_min"] = rules.committee_min;
  out["committee_max"] = rules.committee_max;
  out["witnesses"] = rules.witnesses;
  out["max_reruns"] = rules.max_reruns;
  out["rerun_window_days"] = rules.rerun_window_days;
  out["recognition_days"] = rules.recognition_days;
  out["posting_days"] = rules.posting_days;
  out["team_days"] = rules.team_days;
  out["list_days"] = rules.list_days;
  out["plan_days"] = rules.plan_days;
  out["minutes_copies"] = rules.minutes_copies;
  out["legal_basis"] = rules.legal_basis;
  return out;
}

Rules read_rules(ObjectReader reader) {
  Rules rules;
  rules.quorum = read_fraction(reader, "quorum");
  rules.quorum_strict = reader.flag("quorum_strict");
  rules.majority = read_fraction(reader, "majority");
  rules.majority_strict = reader.flag("majority_strict");
  rules.base = read_name<MajorityBase>(reader, "base", base_named);
  rules.blank = read_name<BlankPolicy>(reader, "blank", blank_policy_named);
  rules.disagree_is_valid = reader.flag("disagree_is_valid");
  rules.floor_nominations = reader.flag("floor_nominations");
  rules.floor_order = read_name<FloorOrder>(reader, "floor_order", floor_order_named);
  if (!reader.is_null("fixed_method")) {
    rules.fixed_method = read_name<Method>(reader, "fixed_method", method_named);
  }
  rules.min_ballots = reader.small_number("min_ballots", {0, 1000});
  rules.committee_min = reader.small_number("committee_min", {3, 5});
  rules.committee_max = reader.small_number("committee_max", {3, 5});
  rules.witnesses = reader.small_number("witnesses", {2, 2});
  read_days(reader, rules);
  rules.legal_basis = read_legal_basis(reader);
  reader.finish();
  if (rules.committee_min > rules.committee_max) {
    reader.refuse("committee_min", "lớn hơn committee_max");
  }
  return rules;
}

std::string rules_json(const Rules& rules) { return rules_object(rules).dump(); }

Result<Rules> parse_rules(std::string_view json) {
  const auto parsed = parse_object(json, "rules", most_rules_bytes);
  if (!parsed) return tl::unexpected(parsed.error());
  ReadState state;
  Rules rules = read_rules(ObjectReader(*parsed, "", state));
  if (!state.ok()) return tl::unexpected(state.failure());
  return rules;
}

}  // namespace kiosk::election
