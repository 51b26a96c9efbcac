// Each edit does what it says to every station it concerns, keeps the plan readable, and refuses in
// the name of a field without having changed anything.

#include "kiosk/plan/edit.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "kiosk/plan/difference.h"
#include "kiosk/plan/plan_check.h"
#include "tests/kiosk/plan/plan_edits.h"

namespace kiosk::plan {
namespace {

constexpr auto first = "23504-001";
constexpr auto second = "23504-002";

Plan clustered() { return parse_plan(edited(add_second_station)).value(); }

// What is applied can be kept: it reads, and reads as what it is.
void applied(Plan& plan, const Edit& edit) {
  const auto done = apply(plan, edit);
  INFO((done ? "" : done.error().sentence));
  REQUIRE(done);
  const auto read = parse_plan(plan_json(plan));
  INFO((read ? "" : read.error().detail));
  REQUIRE(read);
  CHECK(difference(plan, *read).empty());
}

// The field in whose name it is refused; the plan stays as it was.
std::string refused(Plan plan, const Edit& edit) {
  const auto before = plan_json(plan);
  const auto done = apply(plan, edit);
  REQUIRE_FALSE(done);
  CHECK_FALSE(done.error().sentence.empty());
  CHECK(plan_json(plan) == before);
  return done.error().field;
}

SetRound sunday() {
  return {"Bầu Trưởng thôn, Tổ trưởng tổ dân phố",
          "2026-12-06",
          "",
          "2026-12",
          "2031-12",
          "2027-06-30"};
}

SetUnit unit_of(const char* code) {
  return {code, "tổ dân phố", "Tổ dân phố 7", "Tổ trưởng", "2026-01-01", ""};
}

election::Candidate person(const std::string& name, const std::string& birth = "1980") {
  return {"Bà", name, birth, "front"};
}

std::vector<std::string> names_in(const PlannedStation& station) {
  std::vector<std::string> names;
  for (const auto& one : station.candidates) names.push_back(one.name);
  return names;
}

}  // namespace

TEST_CASE("a round has another date, and a reason when it is no Sunday") {
  auto plan = clustered();
  applied(plan, sunday());
  CHECK(plan.round.date == "2026-12-06");
  CHECK(plan.retention_until == "2027-06-30");
  auto monday = sunday();
  monday.round_date = "2026-12-07";
  CHECK(refused(plan, monday) == "date_reason");
  monday.date_reason = "  Chủ nhật có lễ hội của thôn. ";
  applied(plan, monday);
  CHECK(plan.round.date_reason == "Chủ nhật có lễ hội của thôn.");
  // Back on a Sunday the reason would be untrue.
  monday.round_date = "2026-12-13";
  applied(plan, monday);
  CHECK(plan.round.date_reason.empty());
  CHECK(plan.round.id == "2026-11");
}

TEST_CASE("a round is refused with the field that is wrong") {
  const auto plan = clustered();
  const auto with = [&](auto change) {
    auto round = sunday();
    change(round);
    return refused(plan, round);
  };
  CHECK(with([](SetRound& r) { r.round_name = "  "; }) == "round_name");
  CHECK(with([](SetRound& r) { r.round_name = std::string(301, 'a'); }) == "round_name");
  CHECK(with([](SetRound& r) { r.round_name = "hai\ndòng"; }) == "round_name");
  CHECK(with([](SetRound& r) { r.round_date = "2026-02-30"; }) == "round_date");
  CHECK(with([](SetRound& r) { r.round_date.clear(); }) == "round_date");
  CHECK(with([](SetRound& r) { r.date_reason = std::string(301, 'a'); }) == "date_reason");
  CHECK(with([](SetRound& r) { r.term_from = "2026-13"; }) == "term_from");
  CHECK(with([](SetRound& r) { r.term_to = "sau"; }) == "term_to");
  CHECK(with([](SetRound& r) { r.term_to = "2020"; }) == "term_to");
  CHECK(with([](SetRound& r) { r.retention_until = "2027-06-31"; }) == "retention_until");
}

TEST_CASE("the legal basis is a list that is edited where most stations share it") {
  auto plan = clustered();  // of three stations one has rules of its own, and the same basis
  plan.stations.back().rules.legal_basis = {"Văn bản riêng"};
  plan.stations.front().rules.legal_basis = {"Văn bản riêng"};
  applied(plan, SetBasis{std::nullopt, " Nghị định số 59/2023/NĐ-CP "});
  CHECK(plan.stations.front().rules.legal_basis ==
        std::vector<std::string>{"Văn bản riêng", "Nghị định số 59/2023/NĐ-CP"});
  CHECK(plan.stations[1].rules.legal_basis.size() == 1);  // its own
  CHECK(legal_basis_of(plan).size() == 2);
  applied(plan, SetBasis{0, "Luật số 10/2022/QH15"});
  CHECK(legal_basis_of(plan).front() == "Luật số 10/2022/QH15");
  applied(plan, SetBasis{0, "Luật số 10/2022/QH15"});  // as it was
  CHECK(refused(plan, SetBasis{1, "Luật số 10/2022/QH15"}) == "basis");
  CHECK(refused(plan, SetBasis{std::nullopt, "Luật số 10/2022/QH15"}) == "basis");
  CHECK(refused(plan, SetBasis{2, "x"}) == "basis");
  CHECK(refused(plan, SetBasis{std::nullopt, std::string(401, 'a')}) == "basis");
  CHECK(refused(plan, SetBasis{std::nullopt, ""}) == "basis");
  CHECK(refused(plan, RemoveBasis{2}) == "basis");
  applied(plan, RemoveBasis{0});
  CHECK(legal_basis_of(plan) == std::vector<std::string>{"Nghị định số 59/2023/NĐ-CP"});
  applied(plan, RemoveBasis{0});
  CHECK(legal_basis_of(plan).empty());
  for (std::size_t i = 0; i < most_legal_basis; ++i) {
    applied(plan, SetBasis{std::nullopt, "Văn bản " + std::to_string(i)});
  }
  CHECK(refused(plan, SetBasis{std::nullopt, "Một văn bản nữa"}) == "basis");
}

TEST_CASE("holidays are days, sorted, and none twice") {
  auto plan = clustered();
  applied(plan, AddHoliday{"2027-01-01"});
  applied(plan, AddHoliday{"2026-12-24"});
  CHECK(plan.holidays == std::vector<std::string>{"2026-12-24", "2027-01-01"});
  CHECK(refused(plan, AddHoliday{"2027-01-01"}) == "holiday");
  CHECK(refused(plan, AddHoliday{"2027-02-29"}) == "holiday");
  CHECK(refused(plan, AddHoliday{""}) == "holiday");
  CHECK(refused(plan, RemoveHoliday{"2027-01-02"}) == "holiday");
  applied(plan, RemoveHoliday{"2026-12-24"});
  CHECK(plan.holidays == std::vector<std::string>{"2027-01-01"});
  plan.holidays.clear();
  for (int year = 1900; plan.holidays.size() < most_holidays; ++year) {
    plan.holidays.push_back(std::to_string(year) + "-01-01");
    plan.holidays.push_back(std::to_string(year) + "-01-02");
  }
  CHECK(refused(plan, AddHoliday{"2026-12-24"}) == "holiday");
}

TEST_CASE("a unit is called otherwise at all its stations") {
  auto plan = clustered();
  applied(plan, unit_of(first));
  for (const auto& station : plan.stations) {
    CHECK((station.unit.name == "Tổ dân phố 7") == (station.unit.code == first));
  }
  CHECK(plan.stations.front().valid_from == "2026-01-01");
  CHECK(refused(plan, unit_of("23504-009")) == "hamlet");
  const auto with = [&](auto change) {
    auto unit = unit_of(first);
    change(unit);
    return refused(plan, unit);
  };
  CHECK(with([](SetUnit& u) { u.unit_kind.clear(); }) == "unit_kind");
  CHECK(with([](SetUnit& u) { u.unit_name = std::string(121, 'a'); }) == "unit_name");
  CHECK(with([](SetUnit& u) { u.unit_title = " "; }) == "unit_title");
  CHECK(with([](SetUnit& u) { u.valid_from = "2026"; }) == "valid_from");
  CHECK(with([](SetUnit& u) { u.valid_to = "2026-02-30"; }) == "valid_to");
  CHECK(with([](SetUnit& u) { u.valid_to = "2025-12-31"; }) == "valid_to");
}

TEST_CASE("a station has its own laptops and hours") {
  auto plan = clustered();
  applied(plan, SetStation{"23504-001-2", {8, 8, 16}});
  CHECK(plan.stations.back().booths == 8);
  CHECK(plan.stations.back().spares == 8);
  CHECK(plan.stations.back().voting_hours == 16);
  CHECK(plan.stations.front().booths == 2);
  CHECK(refused(plan, SetStation{"nowhere", {1, 0, 4}}) == "station");
  CHECK(refused(plan, SetStation{"23504-001-2", {0, 0, 4}}) == "booths");
  CHECK(refused(plan, SetStation{"23504-001-2", {9, 0, 4}}) == "booths");
  CHECK(refused(plan, SetStation{"23504-001-2", {1, 9, 4}}) == "spares");
  CHECK(refused(plan, SetStation{"23504-001-2", {1, 0, 0}}) == "voting_hours");
  CHECK(refused(plan, SetStation{"23504-001-2", {1, 0, 17}}) == "voting_hours");
}

TEST_CASE("a candidate joins every station of the hamlet, in the official order with the facts") {
  auto plan = clustered();
  CandidateFacts facts;
  facts.ethnicity = " Xơ Đăng ";
  facts.party = PartyStatus::full;
  facts.party_date = "2001-05-19";
  applied(plan, SetCandidate{first, std::nullopt, person("Y Blong"), facts});
  for (const auto* id : {"23504-001-1", "23504-001-2"}) {
    const auto& station = *std::find_if(plan.stations.begin(), plan.stations.end(),
                                        [&](const auto& one) { return one.id == id; });
    const std::vector<std::string> order{"Nguyễn Văn An", "Trần Thị Bình", "Y Blong"};
    CHECK(names_in(station) == order);
    REQUIRE(station.facts.size() == 3);
    CHECK(station.facts[2].ethnicity == "Xơ Đăng");
    CHECK(station.facts[0].ethnicity.empty());
  }
  CHECK(hamlet_in(plan, second)->candidates.size() == 1);
  CHECK(refused(plan, SetCandidate{first, std::nullopt, person("Y Blong"), {}}) ==
        "candidate_name");
  applied(plan, SetCandidate{first, std::nullopt, person("Y Blong", "1981"), {}});
  CHECK(refused(plan, SetCandidate{"23504-009", std::nullopt, person("A"), {}}) == "hamlet");
  for (const char* name : {"Y Hạnh", "Y Lan", "Y Mai", "Y Nga"}) {
    applied(plan, SetCandidate{first, std::nullopt, person(name), {}});
  }
  REQUIRE(hamlet_in(plan, first)->candidates.size() == election::most_candidates);
  CHECK(refused(plan, SetCandidate{first, std::nullopt, person("Thừa"), {}}) == "candidate_name");
}

TEST_CASE("a misspelt candidate is corrected and moves to the right place with facts and photo") {
  auto plan = parse_plan(edited([](nlohmann::json& all) {
                add_second_station(all);
                for (auto& station : all["stations"]) {
                  for (auto& one : station["candidates"]) {
                    one["photo"] = one["name"].get<std::string>() + ".png";
                    one["note"] = one["name"];
                  }
                }
              })).value();
  const Who an{"Nguyễn Văn An", "1975-03-02"};
  auto facts = hamlet_in(plan, first)->facts.front();
  applied(plan, SetCandidate{first, an, {"Ông", "Nguyễn Văn Yên", "1975-03-02", "self"}, facts});
  for (const auto& station : plan.stations) {
    if (station.unit.code != first) continue;
    CHECK(names_in(station) == std::vector<std::string>{"Trần Thị Bình", "Nguyễn Văn Yên"});
    CHECK(station.facts[1].note == "Nguyễn Văn An");
    CHECK(station.photo_files[1] == "Nguyễn Văn An.png");
    CHECK(station.candidates[1].nominated_by == "self");
  }
  CHECK(refused(plan, SetCandidate{first, an, person("Ai"), {}}) == "candidate_name");
  const Who yen{"Nguyễn Văn Yên", "1975-03-02"};
  CHECK(refused(plan, SetCandidate{first, yen, person("Trần Thị Bình", "1975-03-02"), {}}) ==
        "candidate_name");
  // Everybody has a photo: somebody without one cannot join.
  CHECK(refused(plan, SetCandidate{first, std::nullopt, person("Ai"), {}}) == "candidate_name");
  applied(plan, RemoveCandidate{first, yen});
  CHECK(hamlet_in(plan, first)->photo_files == std::vector<std::string>{"Trần Thị Bình.png"});
}

TEST_CASE("a candidate is refused with the field that is wrong") {
  const auto plan = clustered();
  const auto with = [&](auto change) {
    SetCandidate candidate{first, std::nullopt, person("Y Blong"), {}};
    change(candidate);
    return refused(plan, candidate);
  };
  CHECK(with([](SetCandidate& c) { c.candidate.honorific = "Cô"; }) == "honorific");
  CHECK(with([](SetCandidate& c) { c.candidate.name = ""; }) == "candidate_name");
  CHECK(with([](SetCandidate& c) { c.candidate.name = std::string(121, 'a'); }) ==
        "candidate_name");
  CHECK(with([](SetCandidate& c) { c.candidate.birth = "1980-02-30"; }) == "birth");
  CHECK(with([](SetCandidate& c) { c.candidate.birth = ""; }) == "birth");
  CHECK(with([](SetCandidate& c) { c.candidate.nominated_by = "party"; }) == "nominated_by");
  CHECK(with([](SetCandidate& c) { c.facts.party_date = "2001-05-19"; }) == "party_date");
  CHECK(with([](SetCandidate& c) {
          c.facts.party = PartyStatus::proposed;
          c.facts.party_date = "2001-05-19";
        }) == "party_date");
  CHECK(with([](SetCandidate& c) {
          c.facts.party = PartyStatus::full;
          c.facts.party_date = "2001-05";
        }) == "party_date");
  const std::pair<const char*, std::string CandidateFacts::*> texts[] = {
      {"ethnicity", &CandidateFacts::ethnicity},
      {"religion", &CandidateFacts::religion},
      {"hometown", &CandidateFacts::hometown},
      {"residence", &CandidateFacts::residence},
      {"occupation", &CandidateFacts::occupation},
      {"workplace", &CandidateFacts::workplace},
      {"education", &CandidateFacts::education},
      {"political_theory", &CandidateFacts::political_theory},
      {"note", &CandidateFacts::note}};
  for (const auto& [field, text] : texts) {
    INFO(field);
    CHECK(with([&](SetCandidate& c) { c.facts.*text = std::string(301, 'a'); }) == field);
  }
}

TEST_CASE("a candidate leaves every station of the hamlet, but never the last one") {
  auto plan = clustered();
  applied(plan, RemoveCandidate{first, {"Nguyễn Văn An", "1975-03-02"}});
  for (const auto& station : plan.stations) {
    if (station.unit.code == first) CHECK(names_in(station).size() == 1);
    CHECK(station.facts.size() == station.candidates.size());
  }
  CHECK(refused(plan, RemoveCandidate{first, {"Trần Thị Bình", "1975-03-02"}}) == "candidate_name");
  CHECK(refused(plan, RemoveCandidate{first, {"Trần Thị Bình", "1976"}}) == "candidate_name");
  CHECK(refused(plan, RemoveCandidate{"23504-009", {"A", "1976"}}) == "hamlet");
}

TEST_CASE("a hamlet is added with the shared rules, where its code belongs") {
  auto plan = parse_plan(sample_plan()).value();
  CHECK(next_hamlet_code(plan) == "23504-003");
  AddHamlet hamlet{unit_of("23504-003"), {2, 1, 5}, person("Y Blong")};
  applied(plan, hamlet);
  REQUIRE(plan.stations.size() == 3);
  CHECK(plan.stations.back().id == "23504-003");
  CHECK(plan.stations.back().spares == 1);
  CHECK(next_hamlet_code(plan) == "23504-004");
  hamlet.unit.hamlet = "23504-000";
  applied(plan, hamlet);
  CHECK(plan.stations.front().id == "23504-000");
  CHECK(refused(plan, hamlet) == "hamlet");
  const auto with = [&](auto change) {
    AddHamlet other{unit_of("23504-004"), {2, 1, 5}, person("Y Blong")};
    change(other);
    return refused(plan, other);
  };
  CHECK(with([](AddHamlet& h) { h.unit.hamlet = "99999-001"; }) == "hamlet");
  CHECK(with([](AddHamlet& h) { h.unit.unit_name = ""; }) == "unit_name");
  CHECK(with([](AddHamlet& h) { h.figures.booths = 0; }) == "booths");
  CHECK(with([](AddHamlet& h) { h.candidate.name = ""; }) == "candidate_name");
}

TEST_CASE("another station of a hamlet has its unit, rules and candidates") {
  auto plan = parse_plan(sample_plan()).value();
  applied(plan, AddStation{first, "", {1, 0, 4}});
  REQUIRE(plan.stations.size() == 3);
  CHECK(plan.stations[1].id == "23504-001");  // behind its sibling, before the next hamlet
  CHECK(plan.stations[1].candidates.size() == 2);
  CHECK(plan.stations[1].booths == 1);
  CHECK(next_station_id(plan, first) == "23504-001-2");
  applied(plan, AddStation{first, "", {1, 0, 4}});
  CHECK(plan.stations[2].id == "23504-001-2");
  CHECK(refused(plan, AddStation{first, "23504-001-2", {1, 0, 4}}) == "station");
  CHECK(refused(plan, AddStation{first, "điểm", {1, 0, 4}}) == "station");
  CHECK(refused(plan, AddStation{first, "practice", {1, 0, 4}}) == "station");
  CHECK(refused(plan, AddStation{"23504-009", "", {1, 0, 4}}) == "hamlet");
  CHECK(refused(plan, AddStation{first, "", {0, 0, 4}}) == "booths");
  applied(plan, AddStation{first, "Nha-van-hoa", {1, 0, 4}});
  CHECK(refused(plan, AddStation{first, "NHA-VAN-HOA", {1, 0, 4}}) == "station");
}

TEST_CASE("a station leaves, and with the last one the hamlet's previous term") {
  auto plan = clustered();
  applied(plan, SetPrevious{first, PreviousTerm{"", 120, 118}});
  applied(plan, RemoveStation{"23504-001-1"});
  CHECK(plan.previous.size() == 1);
  applied(plan, RemoveStation{"23504-001-2"});
  CHECK(plan.previous.empty());
  CHECK(hamlet_in(plan, first) == nullptr);
  CHECK(refused(plan, RemoveStation{"23504-002-1"}) == "station");
  CHECK(refused(plan, RemoveStation{"23504-001-1"}) == "station");
}

TEST_CASE("how a hamlet voted the last time is written, corrected and taken out") {
  auto plan = clustered();
  applied(plan, SetPrevious{first, PreviousTerm{"", 120, 118}});
  applied(plan, SetPrevious{first, PreviousTerm{"", 121, 118}});
  REQUIRE(plan.previous.size() == 1);
  CHECK(plan.previous.front().unit == first);
  CHECK(plan.previous.front().households == 121);
  CHECK(refused(plan, SetPrevious{first, PreviousTerm{"", 0, 0}}) == "previous_households");
  CHECK(refused(plan, SetPrevious{first, PreviousTerm{"", 100'001, 0}}) == "previous_households");
  CHECK(refused(plan, SetPrevious{first, PreviousTerm{"", 5, 6}}) == "previous_voted");
  CHECK(refused(plan, SetPrevious{"23504-009", std::nullopt}) == "hamlet");
  applied(plan, SetPrevious{first, std::nullopt});
  applied(plan, SetPrevious{first, std::nullopt});
  CHECK(plan.previous.empty());
}

}  // namespace kiosk::plan
