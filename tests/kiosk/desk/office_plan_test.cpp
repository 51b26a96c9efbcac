// The desk on a real commune's plan: what is confirmed in the window stands in the folder, and what
// a package holds stays.

#include <catch2/catch_test_macros.hpp>

#include "kiosk/desk/commune_office.h"
#include "kiosk/desk/desk.h"
#include "tests/kiosk/commune/clusters.h"
#include "tests/kiosk/desk/acting.h"
#include "tests/kiosk/desk/fake_office.h"

using namespace kiosk::desk;
using kiosk::commune::Clusters;

namespace {

struct AtWork {
  AtWork() : office(*world.commune, world.clock), desk(office, folders, nullptr, {}, false) {
    act(Ticked{world.clock.unix_seconds()});
  }
  void act(Event event) {
    desk.post(std::move(event));
    while (desk.pump()) {
    }
  }
  void type(const std::string& id, const std::string& text) {
    desk_tests::type_into(desk.model().form, id, text, [&](Event event) { act(std::move(event)); });
  }
  // Through all steps to the word that says what became of it.
  std::string confirm() {
    while (desk.model().page == Page::form) {
      const auto step = desk.model().form.step;
      if (desk.model().form.entry("plan_by")->step == step) {
        type("plan_by", "Y Thủ Thư");
        type("plan_reason", "Theo danh sách chính thức.");
      }
      act(NextWanted{});
      REQUIRE_FALSE(desk.model().word);
    }
    act(Confirmed{});
    REQUIRE(desk.model().word);
    const auto word = *desk.model().word;
    act(WordRead{});
    return word.good ? "" : word.text;
  }
  void open(const std::string& hamlet, PlanTask task) {
    act(PageChosen{Page::plan});
    act(PlanHamletOpened{hamlet});
    PlanTarget target{task};
    const auto stations = stations_of_plan(desk.model());
    REQUIRE_FALSE(stations.empty());
    target.station = stations.front()->id;
    const auto& one = stations.front()->candidates.front();
    target.who = kiosk::plan::Who{one.name, one.birth};
    act(PlanFormWanted{target});
    REQUIRE(desk.model().page == Page::form);
  }
  const kiosk::plan::Plan& plan() const { return world.commune->plan(); }

  Clusters world;
  CommuneOffice office;
  desk_tests::FakeFolders folders;
  Desk desk;
};

constexpr auto first = "23504-001";
constexpr auto second = "23504-002";

}  // namespace

TEST_CASE("a misspelt candidate is mended in the window at every station of the hamlet") {
  AtWork at;
  at.open(first, PlanTask::candidate_set);
  at.type("candidate_name", "Nguyễn Văn Ân");
  CHECK(at.confirm().empty());
  for (const auto& station : at.plan().stations) {
    if (station.unit.code == first) CHECK(station.candidates.front().name == "Nguyễn Văn Ân");
  }
  // The desk shows it at once, on the hamlet's page.
  CHECK(at.desk.model().page == Page::plan_hamlet);
  CHECK(stations_of_plan(at.desk.model()).front()->candidates.front().name == "Nguyễn Văn Ân");
  at.act(PageChosen{Page::journal});
  CHECK(at.desk.model().journal.front().event == "plan_changed");
  CHECK(
      at.desk.model().journal.front().detail.starts_with("Y Thủ Thư, Theo danh sách chính thức."));
}

TEST_CASE("round, holidays, legal basis, stations and hamlets are changed in the folder") {
  AtWork at;
  at.act(PageChosen{Page::plan});
  at.act(PlanFormWanted{{PlanTask::round}});
  at.type("round_date", "06122026");
  CHECK(at.confirm().empty());
  CHECK(at.plan().round.date == "2026-12-06");
  at.act(PlanFormWanted{{PlanTask::holiday_add}});
  at.type("holiday", "01012027");
  CHECK(at.confirm().empty());
  CHECK(at.plan().holidays == std::vector<std::string>{"2027-01-01"});
  at.act(PlanFormWanted{{PlanTask::basis_add}});
  at.type("basis", "Nghị định số 59/2023/NĐ-CP");
  CHECK(at.confirm().empty());
  CHECK(kiosk::plan::legal_basis_of(at.plan()).size() == 2);
  at.open(second, PlanTask::station_set);
  at.type("booths", "4");
  CHECK(at.confirm().empty());
  CHECK(at.plan().stations.back().booths == 4);
  at.open(second, PlanTask::station_remove);
  CHECK(at.confirm().empty());
  CHECK(at.plan().stations.size() == 2);
  CHECK(at.desk.model().page == Page::plan);
}

TEST_CASE("with a package the desk offers only what the commune still takes") {
  AtWork at;
  at.world.package("23504-002-1");
  at.act(LookWanted{});
  at.act(PageChosen{Page::plan});
  at.act(PlanFormWanted{{PlanTask::round}});
  CHECK(at.desk.model().page == Page::plan);
  at.act(PlanFormWanted{{PlanTask::retention}});
  at.type("retention_until", "30062027");
  CHECK(at.confirm().empty());
  CHECK(at.plan().retention_until == "2027-06-30");
  at.open(second, PlanTask::candidate_facts);
  at.type("ethnicity", "Xơ Đăng");
  CHECK(at.confirm().empty());
  CHECK(at.plan().stations.back().facts.front().ethnicity == "Xơ Đăng");
  at.open(first, PlanTask::unit);
  at.type("unit_title", "Trưởng bản");
  CHECK(at.confirm().empty());
}

TEST_CASE("what the commune refuses is said in its words, and the form is still there") {
  AtWork at;
  at.open(second, PlanTask::station_remove);
  // Meanwhile somebody complains on the command line.
  REQUIRE(at.world.commune->open_complaint(second, {"Đơn", "2026-11-29", "Y", "", "", false}));
  const auto refused = at.confirm();
  CHECK(refused.find("khiếu nại") != std::string::npos);
  CHECK(at.desk.model().page == Page::confirm);
  CHECK(at.desk.model().form.text("plan_by") == "Y Thủ Thư");
  CHECK(at.plan().stations.size() == 3);
}
