// Until a package is made the plan may change in everything but its round and commune; after that,
// in what no package holds. Whatever is done stands in the journal, without what it was about.

#include <algorithm>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "kiosk/commune/decide_sentences.h"
#include "kiosk/commune/plan_sentences.h"
#include "kiosk/plan/edit.h"
#include "tests/kiosk/commune/clusters.h"

namespace kiosk::commune {
namespace {

using plan::Edit;
using plan::Plan;

constexpr auto other = "23504-002-1";
constexpr PlanChanger clerk{"Y Thủ Thư", "Sửa theo danh sách chính thức."};

Plan edited(const Commune& commune, const Edit& edit) {
  auto plan = commune.plan();
  const auto done = plan::apply(plan, edit);
  INFO((done ? "" : done.error().sentence));
  REQUIRE(done);
  return plan;
}

// The sentence of a refusal, after which everything is as before; "" for what was done.
std::string changed(Commune& commune, const Plan& next, PlanChanger changer = clerk) {
  const auto before = plan::plan_json(commune.plan());
  const auto lines = commune.journal().value();
  const auto done = commune.change_plan(next, changer);
  if (done) {
    CHECK(commune.plan().stations.size() == next.stations.size());
    return "";
  }
  CHECK(plan::plan_json(commune.plan()) == before);
  CHECK(commune.journal().value() == lines);
  if (changer.by == clerk.by && changer.reason == clerk.reason) {
    const auto preview = commune.preview_plan(next);
    REQUIRE_FALSE(preview);
    CHECK(preview.error().sentence == done.error().sentence);
  }
  return done.error().sentence;
}

std::string changed(Commune& commune, const Edit& edit) {
  return changed(commune, edited(commune, edit));
}

bool names(const std::string& sentence, std::string_view part) {
  INFO(sentence);
  return sentence.find(part) != std::string::npos;
}

nlohmann::json last_line(const Commune& commune) {
  auto lines = commune.journal().value();
  lines.pop_back();
  return nlohmann::json::parse(lines.substr(lines.rfind('\n') + 1));
}

plan::SetRound round_of(const Plan& plan) {
  return {plan.round.name,      plan.round.date,    plan.round.date_reason,
          plan.round.term_from, plan.round.term_to, plan.retention_until};
}

plan::SetUnit unit_of(std::string code, std::string name) {
  return {std::move(code), "thôn", std::move(name), "Trưởng thôn", "", ""};
}

election::Candidate person(std::string name) { return {"Bà", std::move(name), "1980", "front"}; }

plan::AddHamlet hamlet_of(std::string code, std::string name) {
  return {unit_of(std::move(code), std::move(name)), {1, 0, 4}, person("Y Blong")};
}

// A list and a laptop, and no package.
void prepare(Clusters& world, std::string_view station) {
  auto& booth = world.booths[std::string(station)];
  REQUIRE(world.commune->enrol(
      station, write_file(world.folder / (std::string(station) + ".device"), booth.enrolment())));
  REQUIRE(world.commune->add_roll(
      station, write_file(world.folder / (std::string(station) + ".csv"), sample_roll())));
}

}  // namespace

TEST_CASE("before the first package everything but round and commune changes, and is kept") {
  Clusters world;
  auto& commune = *world.commune;
  auto round = round_of(commune.plan());
  round.round_date = "2026-12-06";
  CHECK(changed(commune, round).empty());
  CHECK(changed(commune, plan::SetBasis{std::nullopt, "Nghị định số 59/2023/NĐ-CP"}).empty());
  CHECK(changed(commune, plan::AddHoliday{"2027-01-01"}).empty());
  CHECK(changed(commune, unit_of(std::string(hamlet_1), "Thôn Pa Cheng")).empty());
  CHECK(changed(commune, plan::SetStation{std::string(cluster_1), {3, 1, 6}}).empty());
  CHECK(changed(commune,
                plan::SetCandidate{std::string(hamlet_1), std::nullopt, person("Y Blong"), {}})
            .empty());
  CHECK(changed(commune, hamlet_of("23504-003", "Thôn mới")).empty());
  CHECK(changed(commune, plan::AddStation{std::string(hamlet_2), "", {1, 0, 4}}).empty());
  CHECK(changed(commune, plan::SetPrevious{std::string(hamlet_2), plan::PreviousTerm{"", 9, 8}})
            .empty());
  const auto kept = plan::plan_json(commune.plan());
  world.reopen();
  CHECK(plan::plan_json(world.commune->plan()) == kept);
  CHECK(world.commune->stations().size() == 5);
  CHECK(world.commune->plan().round.date == "2026-12-06");
  // What was changed is what the package holds.
  world.package(cluster_1);
  CHECK(world.commune->preparation().value().front().booths == 3);
  CHECK(world.hamlet(hamlet_1).unit.name == "Thôn Pa Cheng");
  CHECK(world.hamlet(hamlet_1).candidates.size() == 3);
}

TEST_CASE("the journal says who, why and where, and nothing of a person") {
  Clusters world;
  auto& commune = *world.commune;
  plan::CandidateFacts facts;
  facts.religion = "Công giáo";
  REQUIRE(changed(commune,
                  plan::SetCandidate{std::string(hamlet_1), std::nullopt, person("Y Blong"), facts})
              .empty());
  const auto line = last_line(commune);
  CHECK(line["kind"] == "plan_changed");
  const auto& told = line["facts"];
  CHECK(told["by"] == "Y Thủ Thư");
  CHECK(told["reason"] == "Sửa theo danh sách chính thức.");
  CHECK(told["round"].empty());
  const nlohmann::json fields{"candidates", "facts"};
  CHECK(told["stations"]["changed"] == nlohmann::json{{cluster_1, fields}, {cluster_2, fields}});
  CHECK_FALSE(told.contains("deleted"));
  CHECK_FALSE(names(line.dump(), "Blong"));
  CHECK_FALSE(names(line.dump(), "Công giáo"));
  // The hash of what was stored.
  CHECK(told["plan"] == crypto::sha256(plan::plan_json(commune.plan())).hex());
}

TEST_CASE("a round of a province fits into a line of the journal") {
  auto plan = clusters_plan();
  const auto one = plan.stations.front();
  for (int i = 0; i < 900; ++i) {
    plan.stations.push_back(one);
    plan.stations.back().id = "diem-bo-phieu-so-" + std::to_string(i);
  }
  Clusters world(plan);
  auto next = world.commune->plan();
  for (auto& station : next.stations) station.voting_hours = 7;
  REQUIRE(changed(*world.commune, next).empty());
  CHECK(last_line(*world.commune)["facts"]["stations"]["changed"] == 903);
}

TEST_CASE("somebody changes it for a reason") {
  Clusters world;
  const auto next = edited(*world.commune, plan::AddHoliday{"2027-01-01"});
  CHECK(changed(*world.commune, next, {"", "Lý do"}) == sentences::no_plan_changer);
  CHECK(changed(*world.commune, next, {" ", "Lý do"}) == sentences::no_plan_changer);
  CHECK(changed(*world.commune, next, {"Y Thủ Thư", ""}) == sentences::no_plan_reason);
  CHECK(changed(*world.commune, next, {"Y Thủ Thư", "hai\ndòng"}) == sentences::text_too_long);
  const std::string long_name(121, 'a'), long_reason(1001, 'a');
  CHECK(changed(*world.commune, next, {long_name, "Lý do"}) == sentences::text_too_long);
  CHECK(changed(*world.commune, next, {"Y Thủ Thư", long_reason}) == sentences::text_too_long);
}

TEST_CASE("a plan that is none, another round's or the same is refused") {
  Clusters world;
  auto& commune = *world.commune;
  const auto with = [&](auto change) {
    auto next = commune.plan();
    change(next);
    return changed(commune, next);
  };
  CHECK(with([](Plan&) {}) == sentences::same_plan);
  CHECK(with([](Plan& p) { p.stations.clear(); }) == sentences::no_stations);
  CHECK(with([](Plan& p) { p.round.id = "2027-01"; }) == sentences::other_round);
  CHECK(with([](Plan& p) { p.commune.name = "Xã khác"; }) == sentences::other_commune);
  CHECK(with([](Plan& p) {
          p.rerun_of = plan::RerunOf{"2026-10", 1, {}};
        }) == sentences::other_rerun);
  CHECK(names(with([](Plan& p) { p.round.date = "2026-11-30"; }), "không phải là Chủ nhật"));
  CHECK(names(with([](Plan& p) { p.stations.front().booths = 9; }), "stations[0].booths"));
  // One of two stations of a hamlet.
  CHECK(names(with([](Plan& p) { p.stations.front().unit.name = "Thôn khác"; }), cluster_2));
  CHECK(with([](Plan& p) {
          for (auto& station : p.stations) {
            station.photo_files.assign(station.candidates.size(), "a.png");
          }
        }) == "Ảnh người ứng cử chưa được đọc vào.");
}

TEST_CASE("a packaged station stands in all that its package holds, and the round with it") {
  Clusters world;
  world.package(other);
  auto& commune = *world.commune;
  const auto with = [&](auto change) {
    auto next = commune.plan();
    change(next, next.stations.back());
    return changed(commune, next);
  };
  using Station = plan::PlannedStation;
  REQUIRE(commune.plan().stations.back().id == other);
  for (const auto& sentence :
       {with([](Plan&, Station&s) { s.unit.kind = "bản"; }),
        with([](Plan&, Station&s) { s.unit.name = "Bản 2"; }),
        with([](Plan&, Station&s) { s.unit.code = "23504-009"; }),
        with([](Plan&, Station&s) { s.booths = 4; }),
        with([](Plan&, Station&s) { s.rules.legal_basis.push_back("Văn bản"); }),
        with([](Plan&, Station&s) { s.candidates.front().name = "Hồ Văn Cương"; }),
        with([](Plan&p, Station&) { p.round.name = "Bầu lại"; }),
        with([](Plan&p, Station&) { p.round.date = "2026-12-06"; }),
        with([](Plan&p, Station&) { p.round.term_to = "2032"; }),
        with([](Plan&p, Station&) { p.stations.pop_back(); })}) {
    CHECK(names(sentence, "Gói của điểm 23504-002-1 đã được tạo"));
  }
  // What no package holds.
  CHECK(with([](Plan& p, Station& s) {
          s.spares = 2;
          s.voting_hours = 5;
          s.valid_from = "2026-01-01";
          s.facts.front().ethnicity = "Xơ Đăng";
          p.holidays = {"2027-01-01"};
          p.retention_until = "2027-06-30";
          p.previous = {{std::string(hamlet_2), 9, 8}};
        }).empty());
  const auto line = last_line(commune);
  CHECK(line["facts"]["round"] == nlohmann::json{"holidays", "retention_until", "previous"});
  // And the hamlet that has no package.
  CHECK(changed(commune,
                plan::SetCandidate{std::string(hamlet_1), std::nullopt, person("Y Blong"), {}})
            .empty());
  CHECK(changed(commune, plan::SetStation{std::string(cluster_1), {4, 0, 4}}).empty());
}

TEST_CASE("what packages say of their neighbours stays true") {
  Clusters world;
  world.package(other);
  auto& commune = *world.commune;
  // Its name stands in the package of another hamlet.
  const auto renamed = changed(commune, unit_of(std::string(hamlet_1), "Thôn Pa Cheng"));
  CHECK(names(renamed, "Điểm 23504-001-1 đã được ghi trong các gói"));
  CHECK(names(renamed, other));
  auto moved = commune.plan();
  for (auto& station : moved.stations) {
    if (station.unit.code == hamlet_1) station.unit.code = "23504-009";
  }
  CHECK(names(changed(commune, moved), "Điểm 23504-001-1 đã được ghi trong các gói"));
  // A new hamlet: a card of it is then only not known at the earlier booths.
  CHECK(changed(commune, hamlet_of("23504-003", "Thôn mới")).empty());
  // One that leaves: no card of it will ever exist, and its id is nobody else's.
  CHECK(changed(commune, plan::RemoveStation{"23504-003"}).empty());
  const auto again = changed(commune, hamlet_of("23504-003", "Thôn khác"));
  CHECK(names(again, "Mã điểm 23504-003"));
  CHECK(names(again, "“Thôn mới”"));
  auto in_capitals = edited(commune, hamlet_of("23504-004", "Thôn bốn"));
  in_capitals.stations.back().id = "NHA-VAN-HOA";
  CHECK(changed(commune, in_capitals).empty());
  CHECK(changed(commune, plan::RemoveStation{"NHA-VAN-HOA"}).empty());
  in_capitals = edited(commune, hamlet_of("23504-005", "Thôn năm"));
  in_capitals.stations.back().id = "nha-van-hoa";
  CHECK(names(changed(commune, in_capitals), "“Thôn bốn”"));
  CHECK(changed(commune, hamlet_of("23504-003", "Thôn mới")).empty());
}

TEST_CASE("a hamlet one of whose stations is packaged keeps the others") {
  Clusters world;
  world.package(cluster_1);
  auto& commune = *world.commune;
  CHECK(names(changed(commune, plan::AddStation{std::string(hamlet_1), "", {1, 0, 4}}),
              "Gói của điểm 23504-001-1"));
  CHECK(names(changed(commune, plan::RemoveStation{std::string(cluster_2)}),
              "Gói của điểm 23504-001-1"));
  // Its list is the packaged one's, and stations of a hamlet agree.
  CHECK_FALSE(
      changed(commune,
              plan::SetCandidate{std::string(hamlet_1), std::nullopt, person("Y Blong"), {}})
          .empty());
  CHECK(changed(commune, plan::SetStation{std::string(cluster_2), {4, 2, 4}}).empty());
  CHECK(changed(commune, plan::AddStation{std::string(hamlet_2), "", {1, 0, 4}}).empty());
}

TEST_CASE("a station with a list and a laptop changes with them and leaves only with them") {
  Clusters world;
  prepare(world, other);
  auto& commune = *world.commune;
  REQUIRE(changed(commune, plan::SetStation{other, {2, 0, 4}}).empty());
  CHECK(commune.preparation().value().back().households == 5);
  CHECK(commune.preparation().value().back().devices == 1);
  const auto next = edited(commune, plan::RemoveStation{other});
  const auto preview = commune.preview_plan(next);
  REQUIRE(preview);
  REQUIRE(preview->lost.size() == 1);
  CHECK(preview->lost.front().station == other);
  CHECK(preview->lost.front().households == 5);
  CHECK(preview->lost.front().devices == 1);
  CHECK(names(sentences_of(preview->lost).front(), "danh sách 5 hộ và 1 máy"));
  CHECK(commune.stations().size() == 3);  // only looked at
  REQUIRE(changed(commune, next).empty());
  CHECK(last_line(commune)["facts"]["deleted"] == nlohmann::json{{"lists", 1}, {"devices", 1}});
  CHECK(last_line(commune)["facts"]["stations"]["removed"] == nlohmann::json{other});
  world.reopen();
  CHECK(world.commune->stations().size() == 2);
  // The laptop is free again, and the hamlet without a list if it comes back.
  CHECK(changed(*world.commune, hamlet_of(std::string(hamlet_2), "Thôn số 2")).empty());
  CHECK(world.commune->preparation().value().back().households == 0);
  CHECK(world.commune->enrol("23504-002", world.folder / (std::string(other) + ".device")));
}

TEST_CASE("a hamlet about which something was decided or complained stays") {
  Clusters world;
  auto& commune = *world.commune;
  REQUIRE(commune.open_complaint(hamlet_2, {"Đơn", "2026-11-29", "Y Tiếp", "", "", false}));
  CHECK(names(changed(commune, plan::RemoveStation{other}), "khiếu nại"));
  auto moved = commune.plan();
  moved.stations.back().unit.code = "23504-009";
  CHECK(names(changed(commune, moved), "khiếu nại"));
  CHECK(changed(commune, plan::RemoveStation{std::string(cluster_1)}).empty());
}

TEST_CASE("another vote is one of the hamlets it was ordered for") {
  auto plan = clusters_plan();
  plan.round.id = "2026-11-r1";
  plan.rerun_of = plan::RerunOf{"2026-11", 1, {}};
  Clusters world(plan);
  auto& commune = *world.commune;
  CHECK(names(changed(commune, hamlet_of("23504-003", "Thôn mới")), "đợt bầu lại"));
  CHECK(names(changed(commune, plan::AddStation{std::string(hamlet_2), "", {1, 0, 4}}),
              "đợt bầu lại"));
  auto moved = commune.plan();
  moved.stations.back().unit.code = "23504-009";
  CHECK(names(changed(commune, moved), "đợt bầu lại"));
  // Somebody withdraws before the second vote.
  CHECK(changed(commune,
                plan::RemoveCandidate{std::string(hamlet_1), {"Nguyễn Văn An", "1975-03-02"}})
            .empty());
}

TEST_CASE("photos stay with their files and are nobody else's") {
  auto plan = clusters_plan();
  for (auto& station : plan.stations) {
    for (std::size_t i = 0; i < station.candidates.size(); ++i) {
      station.photo_files.push_back(station.unit.code + std::to_string(i) + ".png");
      station.photos.emplace_back();
      station.photos.back().grey.fill(static_cast<std::uint8_t>(10 + i));
    }
  }
  Clusters world(plan);
  auto& commune = *world.commune;
  // An becomes Yên and stands second now.
  REQUIRE(changed(commune, plan::SetCandidate{std::string(hamlet_1),
                                              plan::Who{"Nguyễn Văn An", "1975-03-02"},
                                              {"Ông", "Nguyễn Văn Yên", "1975-03-02", "front"},
                                              {}})
              .empty());
  CHECK(commune.plan().stations.front().photo_files ==
        std::vector<std::string>{"23504-0011.png", "23504-0010.png"});
  // Another picture under the same name is a change as well.
  auto next = commune.plan();
  next.stations.back().photos.emplace_back();
  next.stations.back().photos.back().grey.fill(99);
  REQUIRE(changed(commune, next).empty());
  CHECK(last_line(commune)["facts"]["stations"]["changed"] ==
        nlohmann::json{{other, nlohmann::json{"photos"}}});
  CHECK(changed(commune, next) == sentences::same_plan);
  world.package(other);
  next.stations.back().photos.back().grey.fill(98);
  CHECK(names(changed(commune, next), "ảnh người ứng cử"));
  // All of them leave.
  next = commune.plan();
  for (auto& station : next.stations) {
    if (station.unit.code == hamlet_1) station.photo_files.clear();
  }
  CHECK(changed(commune, next).empty());
  world.package(cluster_1);
  world.package(cluster_2);
}

TEST_CASE("a round whose personal data was deleted keeps its plan") {
  Clusters world;
  world.package_all();
  world.hold(other, Clusters::clear_day());
  CHECK_FALSE(world.commune->is_purged().value());
  REQUIRE(world.commune->purge(world.folder / "certificate.json", "Y Thủ Thư", "Hết hạn.", true));
  CHECK(world.commune->is_purged().value());
  CHECK(changed(*world.commune, plan::AddHoliday{"2027-01-01"}) == sentences::plan_purged);
}

}  // namespace kiosk::commune
