// A difference names stations and fields, and nothing of what stands in them.

#include "kiosk/plan/difference.h"

#include <functional>
#include <set>

#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/plan/plan_edits.h"

namespace kiosk::plan {
namespace {

Difference after(const std::function<void(Plan&)>& change) {
  const auto before = parse_plan(edited(add_second_station)).value();
  auto plan = before;
  change(plan);
  return difference(before, plan);
}

}  // namespace

TEST_CASE("a plan does not differ from itself") {
  CHECK(after([](Plan&) {}).empty());
}

TEST_CASE("each field of a round is told apart") {
  const std::pair<Field, std::function<void(Plan&)>> changes[] = {
      {Field::round_id, [](Plan& p) { p.round.id = "x"; }},
      {Field::round_name, [](Plan& p) { p.round.name = "x"; }},
      {Field::date, [](Plan& p) { p.round.date = "2026-12-06"; }},
      {Field::date, [](Plan& p) { p.round.date_reason = "x"; }},
      {Field::term, [](Plan& p) { p.round.term_from = "2027"; }},
      {Field::term, [](Plan& p) { p.round.term_to = "2032"; }},
      {Field::commune, [](Plan& p) { p.commune.name = "x"; }},
      {Field::holidays, [](Plan& p) { p.holidays.push_back("2027-01-01"); }},
      {Field::retention, [](Plan& p) { p.retention_until = "2027-01-01"; }},
      {Field::previous,
       [](Plan& p) {
         p.previous.push_back({"23504-001", 2, 1});
       }},
      {Field::rerun,
       [](Plan& p) {
         p.rerun_of = RerunOf{"x", 1, {}};
       }},
      {Field::order, [](Plan& p) { std::swap(p.stations.front(), p.stations.back()); }},
  };
  for (const auto& [field, change] : changes) {
    INFO(name_of(field));
    const auto found = after(change);
    CHECK(found.round == std::vector<Field>{field});
    CHECK(found.stations.empty());
    CHECK(sentences_of(found).size() == 1);
  }
}

TEST_CASE("each field of a station is told apart") {
  using Station = PlannedStation;
  const std::pair<Field, std::function<void(Station&)>> changes[] = {
      {Field::unit_code, [](Station& s) { s.unit.code = "23504-009"; }},
      {Field::unit, [](Station& s) { s.unit.kind = "bản"; }},
      {Field::unit, [](Station& s) { s.unit.title = "Trưởng bản"; }},
      {Field::unit_name, [](Station& s) { s.unit.name = "Bản 1"; }},
      {Field::validity, [](Station& s) { s.valid_from = "2026-01-01"; }},
      {Field::validity, [](Station& s) { s.valid_to = "2027-01-01"; }},
      {Field::booths, [](Station& s) { s.booths = 5; }},
      {Field::spares, [](Station& s) { s.spares = 5; }},
      {Field::voting_hours, [](Station& s) { s.voting_hours = 5; }},
      {Field::rules, [](Station& s) { s.rules.legal_basis.push_back("x"); }},
      {Field::candidates, [](Station& s) { s.candidates.front().name = "x"; }},
      {Field::candidates, [](Station& s) { std::swap(s.candidates[0], s.candidates[1]); }},
      {Field::facts, [](Station& s) { s.facts.front().note = "x"; }},
      {Field::photos,
       [](Station& s) {
         s.photo_files = {"a.png", "b.png"};
       }},
  };
  for (const auto& [field, change] : changes) {
    INFO(name_of(field));
    const auto found = after([&change = change](Plan& plan) { change(plan.stations.front()); });
    CHECK(found.round.empty());
    REQUIRE(found.stations.size() == 1);
    CHECK(found.stations.front().station == "23504-001-1");
    CHECK(found.stations.front().fate == StationFate::changed);
    CHECK(found.stations.front().fields == std::vector<Field>{field});
  }
}

TEST_CASE("stations that come and go are named, and do not change the order of the others") {
  const auto found = after([](Plan& plan) {
    plan.stations.erase(plan.stations.begin());
    auto one = plan.stations.front();
    one.id = "new";
    plan.stations.insert(plan.stations.begin(), one);
  });
  CHECK(found.round.empty());
  REQUIRE(found.stations.size() == 2);
  CHECK(found.stations[0].station == "new");
  CHECK(found.stations[0].fate == StationFate::added);
  CHECK(found.stations[1].station == "23504-001-1");
  CHECK(found.stations[1].fate == StationFate::removed);
  const auto lines = sentences_of(found);
  REQUIRE(lines.size() == 2);
  CHECK(lines[1] == "23504-001-1 (Thôn số 1): bỏ khỏi kế hoạch");
}

TEST_CASE("every field has a name and words of its own") {
  std::set<std::string_view> names, words;
  for (int i = 0; i <= static_cast<int>(Field::photos); ++i) {
    const auto field = static_cast<Field>(i);
    CHECK(names.insert(name_of(field)).second);
    CHECK(words.insert(words_of(field)).second);
  }
  CHECK(is_in_package(Field::candidates));
  CHECK_FALSE(is_in_package(Field::facts));
}

}  // namespace kiosk::plan
