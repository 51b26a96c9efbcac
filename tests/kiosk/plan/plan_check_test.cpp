#include "kiosk/plan/plan_check.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/plan/plan_edits.h"

namespace kiosk::plan {
namespace {

using nlohmann::json;

// The sample's hamlet with a second station that says something else of it.
std::string disagreement(const std::function<void(json& second, json& plan)>& change) {
  return refusal_of_plan(edited([&](json& plan) {
    add_second_station(plan);
    change(plan["stations"][2], plan);
  }));
}

bool names_both(const std::string& sentence, std::string_view what) {
  return sentence.find("23504-001-1") != std::string::npos &&
         sentence.find("23504-001-2") != std::string::npos &&
         sentence.find(what) != std::string::npos;
}

TEST_CASE("a hamlet may have several stations that say the same of it") {
  const auto plan = parse_plan(edited(add_second_station));
  INFO((plan ? std::string() : plan.error().detail));
  REQUIRE(plan);
  const auto counts = plan_counts(*plan);
  CHECK(counts.hamlets == 2);
  CHECK(counts.stations == 3);
  CHECK(counts.booths == 5);
  CHECK(counts.spares == 0);
  CHECK(plan->stations[2].candidates[0].name == "Nguyễn Văn An");
  // How many booths, spares and hours is each station's own affair.
  CHECK(disagreement([](json& second, json&) {
          second["booths"] = 1;
          second["spares"] = 2;
          second["voting_hours"] = 9;
        }) == "");
}

TEST_CASE("stations of one hamlet that contradict each other are refused, both named") {
  const auto unit = [](const char* field, const char* value) {
    return disagreement([&](json& second, json&) { second["unit"][field] = value; });
  };
  CHECK(names_both(unit("name", "Thôn khác"), "tên gọi"));
  CHECK(names_both(unit("kind", "làng"), "tên gọi"));
  CHECK(names_both(unit("title", "Trưởng làng"), "tên gọi"));
  CHECK(names_both(unit("valid_from", "2020-01-01"), "tên gọi"));
  CHECK(names_both(unit("valid_to", "2030-01-01"), "tên gọi"));
  const auto rules = disagreement([](json& second, json& plan) {
    second["rules"] = plan["rules"];
    second["rules"]["min_ballots"] = 9;
  });
  CHECK(names_both(rules, "quy tắc"));
  CHECK(disagreement([](json& second, json& plan) { second["rules"] = plan["rules"]; }) == "");
}

TEST_CASE("the candidates of one hamlet are the same people with the same facts") {
  const auto person = [](const char* field, const json& value) {
    return disagreement([&](json& second, json&) { second["candidates"][0][field] = value; });
  };
  CHECK(names_both(person("name", "Trần Thị Bích"), "người ứng cử"));
  CHECK(names_both(person("birth", "1975-03-03"), "người ứng cử"));
  CHECK(names_both(person("honorific", "Bà"), "người ứng cử"));
  CHECK(names_both(person("nominated_by", "self"), "người ứng cử"));
  CHECK(names_both(person("incumbent", true), "người ứng cử"));
  CHECK(names_both(person("ethnicity", "Kinh"), "người ứng cử"));
  CHECK(names_both(disagreement([](json& second, json&) { second["candidates"].erase(1); }),
                   "người ứng cử"));
  CHECK(names_both(disagreement([](json& second, json&) {
                     for (auto& one : second["candidates"]) one["photo"] = "photos/a.png";
                   }),
                   "ảnh người ứng cử"));
}

TEST_CASE("several incumbents, a wrong sex and a party date to come are pointed out") {
  const auto after = [](const std::string& date) {
    return warnings_in(edited([&](json& plan) {
      candidate_in(plan)["party"] = {{"status", "probationary"}, {"date", date}};
    }));
  };
  CHECK(after("2026-11-29").empty());
  REQUIRE(after("2026-11-30").size() == 1);
  CHECK(after("2026-11-30")[0].find("Bà Trần Thị Bình (30/11/2026)") != std::string::npos);

  const auto sex = [](const char* named) {
    return warnings_in(edited([&](json& plan) { candidate_in(plan)["sex"] = named; }));
  };
  CHECK(sex("female").empty());
  REQUIRE(sex("male").size() == 1);

  const auto incumbents = [](std::size_t count) {
    return warnings_in(edited([&](json& plan) {
      for (std::size_t i = 0; i < count; ++i) candidate_in(plan, 0, i)["incumbent"] = true;
      candidate_in(plan, 1)["incumbent"] = true;  // another hamlet's
    }));
  };
  CHECK(incumbents(1).empty());
  REQUIRE(incumbents(2).size() == 1);
  CHECK(incumbents(2)[0].find("Ông Nguyễn Văn An, Bà Trần Thị Bình") != std::string::npos);
}

TEST_CASE("a hamlet's candidates are looked at once, however many stations it has") {
  const auto warnings = warnings_in(edited([](json& plan) {
    candidate_in(plan)["birth"] = "2005-11-30";
    add_second_station(plan);
  }));
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].find("23504-001-1") != std::string::npos);
}

TEST_CASE("a unit's name must be valid on the day, or it is pointed out") {
  const auto valid = [](const json& from, const json& to) {
    return warnings_in(edited([&](json& plan) {
      auto& unit = plan["stations"][0]["unit"];
      if (!from.is_null()) unit["valid_from"] = from;
      if (!to.is_null()) unit["valid_to"] = to;
    }));
  };
  CHECK(valid("2026-11-29", "2026-11-29").empty());
  CHECK(valid("2020-01-01", nullptr).empty());
  REQUIRE(valid("2026-11-30", nullptr).size() == 1);
  CHECK(valid("2026-11-30", nullptr)[0].find("30/11/2026") != std::string::npos);
  REQUIRE(valid(nullptr, "2026-11-28").size() == 1);
  CHECK(valid(nullptr, "2026-11-28")[0].find("28/11/2026") != std::string::npos);
}

TEST_CASE("a holiday, a short retention and a hamlet nobody votes in are pointed out") {
  const auto with = [](const char* field, const json& value) {
    return warnings_in(edited([&](json& plan) { plan[field] = value; })).size();
  };
  CHECK(with("holidays", {"2026-09-02", "2026-11-24"}) == 0);
  CHECK(with("holidays", {"2026-11-29"}) == 1);
  CHECK(with("retention_until", "2026-11-30") == 0);
  CHECK(with("retention_until", "2026-11-29") == 1);
  const auto previous = [](const char* unit) {
    return json::array({{{"unit", unit}, {"households", 80}, {"voted", 70}}});
  };
  CHECK(with("previous", previous("23504-001")) == 0);
  CHECK(with("previous", previous("23504-099")) == 1);
  CHECK(warnings_in(edited([&](json& plan) {
          plan["previous"] = previous("23504-099");
          plan["rerun_of"] = {{"round", "2026-10"}, {"number", 1}, {"results", json::array()}};
        })).empty());
}

TEST_CASE("the sample commune gives nothing to point out") {
  const auto plan = parse_plan(demonstration_plan());
  REQUIRE(plan);
  CHECK(plan->warnings == std::vector<std::string>{});
  CHECK(plan_counts(*plan).hamlets == 8);
}

}  // namespace
}  // namespace kiosk::plan
