// The desk on a real commune: what the window does is done to the folder, and what it shows is
// there.

#include <catch2/catch_test_macros.hpp>

#include "kiosk/desk/commune_office.h"
#include "kiosk/desk/desk.h"
#include "tests/kiosk/commune/world.h"
#include "tests/kiosk/desk/acting.h"
#include "tests/kiosk/desk/fake_office.h"

using namespace kiosk::desk;
using kiosk::commune::HamletState;
using kiosk::commune::World;

namespace {

// The desk of a world, with every answer taken at once.
struct AtWork {
  AtWork() : office(world.commune, world.clock), desk(office, folders, nullptr, {}, false) {
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
  const kiosk::commune::HamletView& first() const { return desk.model().snapshot.hamlets.front(); }

  World world;
  CommuneOffice office;
  desk_tests::FakeFolders folders;
  Desk desk;
};

}  // namespace

TEST_CASE("the desk reads the round as the commune has it") {
  AtWork at;
  const auto& model = at.desk.model();
  REQUIRE(model.loaded);
  REQUIRE_FALSE(model.word);
  CHECK(model.snapshot.hamlets.size() == 2);
  CHECK(at.first().state == HamletState::handed_over);
  REQUIRE(model.snapshot.stations.size() == 2);
  const auto& station = model.snapshot.stations.front();
  CHECK(station.station == kiosk::commune::station_a);
  CHECK(station.households == 5);
  CHECK(station.devices == 1);
  CHECK(station.packaged);
  CHECK_FALSE(station.printed);
  CHECK(ready_for_package(model).empty());
  CHECK_FALSE(model.snapshot.deadlines.empty());
  CHECK(model.snapshot.summary.held.whole == 2);
}

TEST_CASE("a complaint that is written down at the desk stands in the folder, and ends there") {
  AtWork at;
  const auto code = at.first().code;
  at.act(HamletOpened{code});
  at.act(FormWanted{FormKind::open_complaint, 0, {}});
  at.type("by", "Nguyễn Thị Thảo");
  at.type("complaint", "Hộ ông A Tơ không có tên trong danh sách.");
  at.act(NextWanted{});
  at.act(Confirmed{});
  REQUIRE(at.desk.model().word);
  INFO(at.desk.model().word->text);
  REQUIRE(at.desk.model().word->good);
  at.act(WordRead{});
  REQUIRE(at.first().complaints.size() == 1);
  CHECK(at.first().complaints.front().text == "Hộ ông A Tơ không có tên trong danh sách.");
  at.act(FormWanted{FormKind::close_complaint, 0, {}});
  at.type("answer", "Đã bổ sung tên vào danh sách.");
  at.act(NextWanted{});
  at.act(Confirmed{});
  INFO(at.desk.model().word->text);
  REQUIRE(at.desk.model().word->good);
  CHECK_FALSE(at.first().complaints.front().closed.empty());
}

TEST_CASE("what the commune refuses is said at the desk in its words") {
  AtWork at;
  REQUIRE_FALSE(at.office.decide(at.first().code, {}));
  at.act(PageChosen{Page::prepare});
  at.act(FormWanted{FormKind::printed, 0, "nowhere"});
  at.act(Confirmed{});
  REQUIRE(at.desk.model().word);
  CHECK_FALSE(at.desk.model().word->good);
  CHECK(at.desk.model().word->text == "Kế hoạch không có điểm bỏ phiếu này.");
}

TEST_CASE("a file that is no envelope goes to the tray, and its row to the desk") {
  AtWork at;
  at.act(FilesDropped{{kiosk::commune::write_file(at.world.folder / "x.envelope", "abc")}});
  REQUIRE(at.desk.model().arrivals.size() == 1);
  CHECK(at.desk.model().arrivals.front().fate == kiosk::commune::Fate::quarantined);
  CHECK_FALSE(at.desk.model().arrivals.front().sentence.empty());
  REQUIRE(open_tray(at.desk.model()).size() == 1);
  at.act(PageChosen{Page::tray});
  at.act(EnvelopeOpened{open_tray(at.desk.model()).front()->envelope});
  at.act(FormWanted{FormKind::dismiss, 0, {}});
  at.type("by", "Nguyễn Thị Thảo");
  at.type("reason", "Không phải tệp kết quả.");
  at.act(NextWanted{});
  at.act(Confirmed{});
  INFO(at.desk.model().word->text);
  CHECK(at.desk.model().word->good);
  CHECK(open_tray(at.desk.model()).empty());
}

TEST_CASE("a result that is dropped on the desk is verified, recognised and reported") {
  AtWork at;
  const auto file = at.world.folder / "a.envelope";
  at.act(FilesDropped{{kiosk::commune::write_file(file, at.world.booth_a.hold({}))}});
  INFO(at.desk.model().arrivals.front().sentence);
  REQUIRE(at.desk.model().arrivals.front().fate == kiosk::commune::Fate::accepted);
  CHECK(at.desk.model().arrivals.front().receipt_problem.empty());
  CHECK(std::filesystem::exists(at.world.folder / "a.receipt"));
  REQUIRE(at.first().state == HamletState::verified);
  REQUIRE(at.first().figures);
  CHECK(at.desk.model().snapshot.summary.held.part == 1);
  at.act(HamletOpened{at.first().code});
  at.act(FormWanted{FormKind::recognise, 0, {}});
  at.type("by", "Nguyễn Thị Thảo");
  at.act(NextWanted{});
  at.act(Confirmed{});
  INFO(at.desk.model().word->text);
  REQUIRE(at.desk.model().word->good);
  CHECK(at.first().state == HamletState::recognised);
  CHECK(at.first().decisions.front().by == "Nguyễn Thị Thảo");
}

TEST_CASE("the journal comes from the folder, newest line first") {
  AtWork at;
  at.act(PageChosen{Page::journal});
  REQUIRE(at.desk.model().journal.size() > 3);
  CHECK(at.desk.model().journal.back().sequence == 1);
  CHECK(at.desk.model().journal.back().event == "created");
}

TEST_CASE("reports are written into a folder, and refused in words without sentences for them") {
  AtWork without;
  CHECK_FALSE(without.office.export_reports(without.world.folder / "reports", "Y", false));

  const kiosk::commune::Folder folder;
  const kiosk::commune::FixedClock clock;
  const auto plan = kiosk::plan::parse_plan(kiosk::commune::sample_plan());
  REQUIRE(plan);
  kiosk::commune::CommuneOptions options{crypto::test_cost, crypto::test_cost};
  options.assets = PHIEUKIN_ASSETS;
  auto made = kiosk::commune::Commune::create(folder / "commune", *plan,
                                              kiosk::commune::passphrase(), options, clock);
  REQUIRE(made);
  CommuneOffice office(*made, clock);
  const auto files = office.export_reports(folder / "reports", "Y Thủ Thư", false);
  REQUIRE(files);
  CHECK(files->size() > 2);
  for (const auto& file : *files) CHECK(std::filesystem::exists(file));
  const auto posted = office.export_reports(folder / "posted", "Y Thủ Thư", true);
  REQUIRE(posted);
  CHECK(posted->size() < files->size());
  CHECK(made->journal().value().find(R"("by":"Y Thủ Thư")") != std::string::npos);
}

TEST_CASE("personal data is deleted at the desk, and each certificate has a place of its own") {
  AtWork at;
  const auto folder = (at.world.folder / "papers").string();
  std::filesystem::create_directories(folder);
  const auto purge = [&] {
    at.act(PageChosen{Page::report});
    at.act(FormWanted{FormKind::purge, 0, {}});
    REQUIRE(at.desk.model().page == Page::form);
    at.act(OptionChosen{true});
    at.act(NextWanted{});
    at.type("deleter", "Y Thủ Thư");
    at.type("reason", "Theo yêu cầu.");
    at.act(NextWanted{});
    at.act(FolderEdited{folder});
    at.act(NextWanted{});
    REQUIRE(at.desk.model().page == Page::confirm);
    at.act(Confirmed{});
    REQUIRE(at.desk.model().word);
    INFO(at.desk.model().word->text);
    REQUIRE(at.desk.model().word->good);
    const std::string certificate = at.desk.model().word->text;
    at.act(WordRead{});
    return certificate;
  };
  const auto first = purge();
  CHECK(std::filesystem::exists(first));
  CHECK(std::filesystem::exists(first + ".minisig"));
  CHECK(at.desk.model().purge.counts.front().kind == "roll");
  const auto second = purge();
  CHECK(second != first);
  CHECK(at.desk.model().purge.counts.empty());
  CHECK(kiosk::commune::read_file(second) == kiosk::commune::read_file(first));
}

TEST_CASE("the folder of a re-run is made at the desk, and opens with the passphrase in use") {
  AtWork at;
  const auto file = at.world.folder / "a.envelope";
  kiosk::commune::Day split;
  split.choices = {0, 1, -1};
  at.act(FilesDropped{{kiosk::commune::write_file(file, at.world.booth_a.hold(split))}});
  REQUIRE(at.first().state == HamletState::verified);
  at.act(HamletOpened{at.first().code});
  at.act(FormWanted{FormKind::rerun, 0, {}});
  REQUIRE(at.desk.model().page == Page::form);
  at.type("by", "Nguyễn Thị Thảo");
  at.type("reason", "Không ai quá bán.");
  at.act(NextWanted{});
  at.act(Confirmed{});
  at.act(WordRead{});
  REQUIRE(at.first().state == HamletState::rerun_ordered);
  at.act(PageChosen{Page::overview});
  at.act(FormWanted{FormKind::rerun_folder, 0, {}});
  at.type("rerun_date", "13122026");
  at.act(NextWanted{});
  at.act(FolderEdited{(at.world.folder / "next").string()});
  at.act(NextWanted{});
  at.act(Confirmed{});
  REQUIRE(at.desk.model().word);
  INFO(at.desk.model().word->text);
  REQUIRE(at.desk.model().word->good);
  const auto again =
      kiosk::commune::Commune::open(at.desk.model().word->text, kiosk::commune::passphrase(),
                                    {crypto::test_cost, crypto::test_cost}, at.world.clock);
  REQUIRE(again);
  CHECK(again->plan().round.id == at.desk.model().snapshot.next_round);
  CHECK(again->plan().stations.size() == 1);
}
