#include "kiosk/plan/candidate_facts.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/plan/plan_edits.h"

namespace kiosk::plan {
namespace {

using nlohmann::json;

const json everything = {{"sex", "female"},
                         {"ethnicity", "Xơ Đăng"},
                         {"religion", "Công giáo"},
                         {"hometown", "xã Đăk Pxi"},
                         {"residence", "Thôn số 1, xã Đăk Pxi"},
                         {"occupation", "Làm nông"},
                         {"workplace", "Hợp tác xã Đăk Pxi"},
                         {"education", "12/12"},
                         {"political_theory", "Sơ cấp"},
                         {"party", {{"status", "full"}, {"date", "2010-05-19"}}},
                         {"incumbent", true},
                         {"note", "Trưởng thôn từ năm 2022"}};

std::string with_fact(const std::string& name, const json& value) {
  return edited([&](json& plan) { candidate_in(plan)[name] = value; });
}

TEST_CASE("every fact of form F05 reads and is written back") {
  const auto plan = parse_plan(edited([](json& edit) { candidate_in(edit).update(everything); }));
  INFO((plan ? std::string() : plan.error().detail));
  REQUIRE(plan);
  CHECK(plan->warnings.empty());
  const auto& station = plan->stations[0];
  REQUIRE(station.facts.size() == 2);
  const auto& facts = station.facts[1];  // Bình comes after An in the official order
  REQUIRE(station.candidates[1].name == "Trần Thị Bình");
  CHECK(facts.sex == Sex::female);
  CHECK(facts.ethnicity == "Xơ Đăng");
  CHECK(facts.religion == "Công giáo");
  CHECK(facts.hometown == "xã Đăk Pxi");
  CHECK(facts.residence == "Thôn số 1, xã Đăk Pxi");
  CHECK(facts.occupation == "Làm nông");
  CHECK(facts.workplace == "Hợp tác xã Đăk Pxi");
  CHECK(facts.education == "12/12");
  CHECK(facts.political_theory == "Sơ cấp");
  CHECK(facts.party == PartyStatus::full);
  CHECK(facts.party_date == "2010-05-19");
  CHECK(facts.incumbent);
  CHECK(facts.note == "Trưởng thôn từ năm 2022");
  const auto again = parse_plan(plan_json(*plan));
  REQUIRE(again);
  CHECK(again->stations[0].facts == station.facts);
}

TEST_CASE("a candidate without facts has empty ones, and nothing is written of them") {
  const auto plan = parse_plan(sample_plan());
  REQUIRE(plan);
  REQUIRE(plan->stations[0].facts.size() == 2);
  CHECK(plan->stations[0].facts[0] == CandidateFacts{});
  const auto written = json::parse(plan_json(*plan));
  CHECK(written["stations"][0]["candidates"][0].size() == 4);
}

TEST_CASE("facts follow their candidate into the official order, whatever the order of the list") {
  const auto plan = [](bool turned) {
    return parse_plan(edited([&](json& edit) {
      candidate_in(edit, 0, 0)["note"] = "của Bình";
      candidate_in(edit, 0, 1)["note"] = "của An";
      auto& list = edit["stations"][0]["candidates"];
      if (turned) std::swap(list[0], list[1]);
    }));
  };
  for (const bool turned : {false, true}) {
    const auto read = plan(turned);
    REQUIRE(read);
    const auto& station = read->stations[0];
    REQUIRE(station.candidates[0].name == "Nguyễn Văn An");
    CHECK(station.facts[0].note == "của An");
    CHECK(station.facts[1].note == "của Bình");
  }
}

TEST_CASE("the names of sexes and party statuses lead both ways") {
  for (const auto sex : {Sex::male, Sex::female}) CHECK(sex_named(name_of(sex)) == sex);
  for (const auto status :
       {PartyStatus::none, PartyStatus::proposed, PartyStatus::probationary, PartyStatus::full}) {
    CHECK(party_status_named(name_of(status)) == status);
    const json party = {{"status", name_of(status)}};
    CHECK(refusal_of_plan(with_fact("party", party)) == "");
  }
  CHECK_FALSE(sex_named("Nữ"));
  CHECK_FALSE(party_status_named("member"));
  CHECK_FALSE(party_status_named(""));
}

TEST_CASE("a fact of the wrong kind is refused with its place") {
  const auto place = [](const std::string& name, const json& value) {
    const auto sentence = refusal_of_plan(with_fact(name, value));
    return sentence.find("stations[0].candidates[0]." + name) != std::string::npos;
  };
  for (const auto& [name, value] : everything.items()) {
    CAPTURE(name);
    CHECK(place(name, 1));
    CHECK(place(name, nullptr));
    CHECK(place(name, json::array()));
    CHECK(place(name, ""));
    CHECK(place(name, std::string(301, 'a')));
  }
  CHECK(place("sex", "Nữ"));
  CHECK(place("ethnicity", "Kinh\n"));
  CHECK(place("ethnicity", " Kinh"));
  CHECK(place("party", {{"status", "member"}}));
  CHECK(place("party", {{"date", "2010-05-19"}}));
  CHECK(place("party", {{"status", "full"}, {"since", "2010-05-19"}}));
  CHECK(place("party", {{"status", "full"}, {"date", "2010"}}));
  CHECK(place("party", {{"status", "full"}, {"date", "2010-02-30"}}));
  CHECK(place("party", {{"status", "none"}, {"date", "2010-05-19"}}));
  CHECK(place("party", {{"status", "proposed"}, {"date", "2010-05-19"}}));
  CHECK(place("gender", "female"));
}

}  // namespace
}  // namespace kiosk::plan
