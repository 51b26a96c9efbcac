#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "kiosk/election/rules.h"

using namespace kiosk::election;
using nlohmann::ordered_json;

namespace {

const ordered_json& plain() {
  static const auto object = ordered_json::parse(rules_json({}));
  return object;
}

bool refused(const ordered_json& rules) { return !parse_rules(rules.dump()); }

}  // namespace

TEST_CASE("rules survive the way to JSON and back") {
  Rules rules;
  rules.quorum = {2, 3};
  rules.quorum_strict = false;
  rules.majority = {3, 5};
  rules.majority_strict = false;
  rules.base = MajorityBase::valid;
  rules.blank = BlankPolicy::separate;
  rules.disagree_is_valid = false;
  rules.floor_nominations = false;
  rules.floor_order = FloorOrder::appended;
  rules.fixed_method = Method::secret;
  rules.min_ballots = 12;
  rules.committee_max = 4;
  rules.legal_basis = {"Luật số 10/2022/QH15", "Nghị định số 59/2023/NĐ-CP"};
  const auto again = parse_rules(rules_json(rules));
  REQUIRE(again);
  CHECK(rules_json(*again) == rules_json(rules));
  CHECK(again->fixed_method == Method::secret);
  CHECK(again->floor_order == FloorOrder::appended);
  CHECK(again->base == MajorityBase::valid);
  CHECK(again->quorum.denominator == 3);
}

TEST_CASE("the canonical rules are these bytes") {
  CHECK(rules_json({}) ==
        R"({"quorum":{"numerator":1,"denominator":2},"quorum_strict":true,)"
        R"("majority":{"numerator":1,"denominator":2},"majority_strict":true,)"
        R"("base":"households","blank":"invalid","disagree_is_valid":true,)"
        R"("floor_nominations":true,"floor_order":"sorted","fixed_method":null,)"
        R"("min_ballots":10,"committee_min":3,)"
        R"("committee_max":5,"witnesses":2,"max_reruns":2,"rerun_window_days":15,)"
        R"("recognition_days":5,"posting_days":7,"team_days":10,"list_days":15,"plan_days":20,)"
        R"("minutes_copies":3,"legal_basis":[]})");
}

TEST_CASE("each field of the rules is needed, and no other") {
  for (const auto& [name, value] : plain().items()) {
    CAPTURE(name);
    ordered_json rules = plain();
    rules.erase(name);
    CHECK(refused(rules));
  }
  ordered_json rules = plain();
  rules["bonus"] = 1;
  CHECK(refused(rules));
}

TEST_CASE("a field written twice is refused") {
  std::string text = rules_json({});
  text.insert(1, R"("base":"valid",)");
  const auto rules = parse_rules(text);
  REQUIRE(!rules);
  CHECK(rules.error().error == Error::malformed);
}

TEST_CASE("each field of the rules has a type and bounds") {
  const auto with = [](const char* name, ordered_json value) {
    ordered_json rules = plain();
    rules[name] = std::move(value);
    return refused(rules);
  };
  CHECK(with("floor_order", "first"));
  CHECK(with("quorum", "1/2"));
  CHECK(with("quorum", {{"numerator", 1}, {"denominator", 0}}));
  CHECK(with("quorum", {{"numerator", 0}, {"denominator", 2}}));
  CHECK(with("majority", {{"numerator", 3}, {"denominator", 2}}));
  CHECK(with("majority", {{"numerator", 1.5}, {"denominator", 2}}));
  CHECK(with("quorum_strict", 1));
  CHECK(with("base", "H"));
  CHECK(with("blank", ""));
  CHECK(with("fixed_method", "post"));
  CHECK(with("min_ballots", -1));
  CHECK(with("min_ballots", 1001));
  CHECK(with("committee_min", 2));
  CHECK(with("committee_max", 6));
  CHECK(with("witnesses", 1));
  CHECK(with("legal_basis", {1}));
  CHECK(with("legal_basis", ordered_json::array_t(21, "Luật")));
  CHECK(with("legal_basis", {"Nghị\nđịnh"}));
  CHECK_FALSE(with("fixed_method", "hands"));
  ordered_json crossed = plain();
  crossed["committee_min"] = 5;
  crossed["committee_max"] = 3;
  CHECK(refused(crossed));
}

TEST_CASE("what is no rules object at all is refused") {
  for (const char* text : {"", "null", "[]", "{", "{}", "1", "\"\"", "{\"quorum\":", "nonsense"}) {
    CAPTURE(text);
    CHECK(!parse_rules(text));
  }
  CHECK(!parse_rules(std::string(1 << 20, ' ')));
  CHECK(!parse_rules(std::string(60000, '[')));
  std::string deep;
  for (int level = 0; level < 5000; ++level) deep += "{\"quorum\":";
  CHECK(!parse_rules(deep));
}

TEST_CASE("every truncation of the rules is refused") {
  const std::string text = rules_json({});
  for (std::size_t length = 0; length < text.size(); ++length) {
    if (parse_rules(text.substr(0, length))) FAIL(length);
  }
}
