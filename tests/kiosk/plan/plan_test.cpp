#include "kiosk/plan/plan.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/plan/plan_edits.h"

namespace kiosk::plan {
namespace {

using nlohmann::json;

std::string with(std::string_view from, std::string_view to) {
  auto plan = sample_plan();
  const auto at = plan.find(from);
  REQUIRE(at != std::string::npos);
  return plan.replace(at, from.size(), to);
}

bool refused(std::string_view text) {
  const auto plan = parse_plan(text);
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
  const auto plan = parse_plan(demonstration_plan());
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

TEST_CASE("what is new in a plan is optional, reads and is written back") {
  const std::string hash(64, 'a'), other(64, 'b');
  const auto plan = parse_plan(edited([&](json& edit) {
    edit["holidays"] = {"2027-01-01", "2026-09-02"};
    edit["retention_until"] = "2027-06-30";
    edit["previous"] = {{{"unit", "23504-002"}, {"households", 90}, {"voted", 90}},
                        {{"unit", "23504-001"}, {"households", 80}, {"voted", 0}}};
    edit["rerun_of"] = {{"round", "2026-10"}, {"number", 2}, {"results", {other, hash}}};
    auto& station = edit["stations"][1];
    station["spares"] = 3;
    station["unit"]["valid_from"] = "2025-07-01";
    station["unit"]["valid_to"] = "2030-12-31";
  }));
  INFO((plan ? std::string() : plan.error().detail));
  REQUIRE(plan);
  CHECK(plan->warnings.empty());
  const auto again = parse_plan(plan_json(*plan));
  REQUIRE(again);
  CHECK(plan_json(*again) == plan_json(*plan));
  for (const auto* read : {&*plan, &*again}) {
    CHECK(read->holidays == std::vector<std::string>{"2026-09-02", "2027-01-01"});
    CHECK(read->retention_until == "2027-06-30");
    REQUIRE(read->previous.size() == 2);
    CHECK(read->previous[1].unit == "23504-001");
    CHECK(read->previous[0].households == 90);
    CHECK(read->previous[0].voted == 90);
    REQUIRE(read->rerun_of);
    CHECK(read->rerun_of->round == "2026-10");
    CHECK(read->rerun_of->number == 2);
    CHECK(read->rerun_of->results == std::vector<std::string>{hash, other});
    CHECK(read->stations[0].spares == 0);
    CHECK(read->stations[1].spares == 3);
    CHECK(read->stations[1].valid_from == "2025-07-01");
    CHECK(read->stations[1].valid_to == "2030-12-31");
  }
}

TEST_CASE("what is new in a plan is refused when it cannot be") {
  const auto why = [](const char* field, const json& value) {
    return refusal_of_plan(edited([&](json& edit) { edit[field] = value; }));
  };
  const auto names = [](const std::string& sentence, std::string_view field) {
    return sentence.find(field) != std::string::npos;
  };
  CHECK(names(why("holidays", "2026-09-02"), "holidays"));
  CHECK(names(why("holidays", {"2026-09-02", "2/9/2026"}), "holidays[1]"));
  CHECK(names(why("holidays", {"2026-02-29"}), "holidays[0]"));
  CHECK(names(why("holidays", {1}), "holidays[0]"));
  CHECK(names(why("holidays", {"2026-09-02", "2026-09-02"}), "holidays"));
  CHECK(names(why("holidays", json(most_holidays + 1, "2026-09-02")), "holidays"));
  CHECK(names(why("retention_until", "2027"), "retention_until"));
  CHECK(names(why("retention_until", ""), "retention_until"));
  const json term = {{"unit", "23504-001"}, {"households", 80}, {"voted", 70}};
  const auto previous = [&](const char* field, const json& value) {
    auto changed = term;
    changed[field] = value;
    return names(why("previous", json::array({changed})), "previous[0]");
  };
  CHECK(previous("voted", 81));
  CHECK(previous("households", 0));
  CHECK(previous("households", most_previous_households + 1));
  CHECK(previous("unit", "23505-001"));
  CHECK(previous("turnout", 1));
  CHECK(names(why("previous", json::array({term, term})), "previous[1]"));
  CHECK(names(why("previous", json::array({1})), "previous[0]"));
  const auto rerun = [&](const char* field, const json& value) {
    json object = {{"round", "2026-10"}, {"number", 1}, {"results", json::array()}};
    object[field] = value;
    return names(why("rerun_of", object), "rerun_of");
  };
  CHECK(rerun("round", "2026-11"));  // itself
  CHECK(rerun("round", "../2026"));
  CHECK(rerun("number", 0));
  CHECK(rerun("number", 10));
  CHECK(rerun("results", {"abc"}));
  CHECK(rerun("results", {std::string(64, 'A')}));
  CHECK(rerun("results", {std::string(64, 'a'), std::string(64, 'a')}));
  CHECK(rerun("extra", 1));
  const auto station = [&](const std::function<void(json&)>& change) {
    const auto sentence = refusal_of_plan(edited([&](json& edit) { change(edit["stations"][0]); }));
    return names(sentence, "stations[0]");
  };
  CHECK(station([](json& one) { one["spares"] = most_spares + 1; }));
  CHECK(station([](json& one) { one["spares"] = -1; }));
  CHECK(station([](json& one) { one["unit"]["valid_from"] = "2026"; }));
  CHECK(station([](json& one) { one["unit"]["valid_until"] = "2026-01-01"; }));
  CHECK(station([](json& one) {
    one["unit"]["valid_from"] = "2026-01-02";
    one["unit"]["valid_to"] = "2026-01-01";
  }));
}

TEST_CASE("a province reads, and what was read is written so that it can be read again") {
  const auto text = plan_of_many(most_stations).dump();
  REQUIRE(text.size() <= most_plan_bytes);
  const auto plan = parse_plan(text);
  INFO((plan ? std::string() : plan.error().detail));
  REQUIRE(plan);
  const auto written = plan_json(*plan);
  CHECK(written.size() <= text.size());
  const auto again = parse_plan(written);
  REQUIRE(again);
  CHECK(plan_json(*again) == written);
  CHECK(again->stations[0].rules.legal_basis.size() == 6);
  CHECK(again->stations[1].rules.legal_basis.size() == 1);
  CHECK_FALSE(again->stations[1].rules.floor_nominations);
  CHECK(refused(plan_of_many(most_stations + 1).dump()));
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
}  // namespace kiosk::plan
