// Effects reach the office, and what it answers becomes events; the watched folder.

#include "kiosk/desk/worker.h"

#include <catch2/catch_test_macros.hpp>

#include "kiosk/desk/desk.h"
#include "tests/kiosk/desk/fake_office.h"
#include "tests/kiosk/desk/fixtures.h"

using namespace kiosk::desk;
using desk_tests::FakeFolders;
using desk_tests::FakeOffice;

namespace {

template <class T>
T only(Worker& worker) {
  const auto answers = worker.take_answers();
  REQUIRE(answers.size() == 1);
  REQUIRE(std::holds_alternative<T>(answers.front()));
  return std::get<T>(answers.front());
}

}  // namespace

TEST_CASE("each effect asks the office for one thing, and is answered") {
  FakeOffice office;
  FakeFolders folders;
  Worker worker(office, folders, nullptr, false);
  office.snapshot.commune = "Xã Đăk Pxi";
  worker.give(Look{});
  CHECK(only<Looked>(worker).snapshot.commune == "Xã Đăk Pxi");
  worker.give(WriteDecision{"VM-001", {}});
  CHECK(only<Done>(worker).word.id == "desk.word.decided");
  worker.give(WriteComplaint{"VM-001", {}});
  CHECK(only<Done>(worker).word.id == "desk.word.complaint_kept");
  worker.give(CloseComplaint{"VM-001", 1, "2026-12-02", "Đã trả lời."});
  CHECK(only<Done>(worker).word.good);
  worker.give(WriteCongress{"VM-001", {}});
  CHECK(only<Done>(worker).word.id == "desk.word.congress_kept");
  worker.give(WriteRuling{{"abc", {}, "A", "B"}});
  CHECK(only<Done>(worker).word.id == "desk.word.ruled");
  worker.give(ConfirmPrinted{"VM-001-1"});
  CHECK(only<Done>(worker).word.id == "desk.word.printed");
  worker.give(ExportReports{"/x", "Y Thư", false});
  CHECK(only<Exported>(worker).files.front() == "bao-cao.xlsx");
  worker.give(ExportReports{"/x", "Y Thư", true});
  CHECK(only<Exported>(worker).files.front() == "bao-cao.xlsx");
  worker.give(DeriveRerun{"/x/r1", "2026-12-13", ""});
  CHECK(only<Done>(worker).word.text == "/x/r1");
  worker.give(SeePurge{});
  CHECK(only<PurgeSeen>(worker).preview.counts.front().rows == 1240);
  worker.give(Purge{"/x", "Y Thư", "Hết hạn", true});
  CHECK(only<Done>(worker).word.text == "/x/giay.json");
  worker.give(ChangePlan{kiosk::plan::AddHoliday{"2027-01-01"}, "Thảo", "Tết"});
  CHECK(only<Done>(worker).word.id == "desk.word.plan_changed");
  worker.give(ReadJournal{});
  CHECK(only<JournalRead>(worker).entries.size() == 1);
  CHECK(office.asked ==
        std::vector<std::string>{
            "look", "decide VM-001", "open_complaint VM-001",
            "close_complaint VM-001 1 2026-12-02 Đã trả lời.", "record_congress VM-001", "rule abc",
            "confirm_printed VM-001-1", "export /x Y Thư", "export_posted /x Y Thư",
            "derive_rerun /x/r1 2026-12-13 ", "purge_preview", "purge /x Y Thư Hết hạn before time",
            "change_plan Thảo, Tết", "journal"});
}

TEST_CASE("what the office refuses comes back as its sentence") {
  FakeOffice office;
  FakeFolders folders;
  Worker worker(office, folders, nullptr, false);
  office.refusal = "Ổ đĩa đã đầy.";
  for (const Effect& effect : std::vector<Effect>{
           Look{}, WriteDecision{}, WriteComplaint{}, CloseComplaint{}, WriteCongress{},
           WritePaper{}, WriteRuling{}, ImportFolder{}, ImportFiles{}, ConfirmPrinted{},
           ExportReports{}, ReadJournal{}, DeriveRerun{}, SeePurge{}, Purge{}}) {
    INFO(effect.index());
    worker.give(effect);
    CHECK(only<Refused>(worker).sentence == office.refusal);
  }
}

TEST_CASE("a paper count stands when the second entry agrees") {
  FakeOffice office;
  FakeFolders folders;
  Worker worker(office, folders, nullptr, false);
  kiosk::commune::PaperCount count;
  count.by = "Nguyễn Văn A";
  worker.give(WritePaper{"VM-006", count});
  CHECK_FALSE(only<PaperTaken>(worker).agreed);
  office.paper_agrees = true;
  worker.give(WritePaper{"VM-006", count});
  CHECK(only<PaperTaken>(worker).agreed);
  REQUIRE(office.papers.size() == 2);
  CHECK(office.papers.front().by == "Nguyễn Văn A");
}

TEST_CASE("packages are made one after the other until one is refused") {
  FakeOffice office;
  FakeFolders folders;
  Worker worker(office, folders, nullptr, false);
  office.refused_station = "B";
  worker.give(BuildPackages{{"A", "B", "C"}, "/out"});
  auto answers = worker.take_answers();
  REQUIRE(answers.size() == 3);
  CHECK(std::get<Progressed>(answers[0]).doing == "A");
  CHECK(std::get<Progressed>(answers[1]).done == 1);
  const auto& made = std::get<PackagesMade>(answers[2]);
  REQUIRE(made.made.size() == 1);
  CHECK(made.made.front().station == "A");
  CHECK(made.refusal == "B: Ổ đĩa đã đầy.");
  CHECK(office.asked.size() == 2);
}

TEST_CASE("what came in is told file by file") {
  FakeOffice office;
  FakeFolders folders;
  Worker worker(office, folders, nullptr, false);
  office.imported.files = {{"/media/a/K/x.envelope",
                            {kiosk::commune::Fate::accepted, "VM-001-1", "", "Đã nhận."},
                            "Thẻ nhớ chỉ đọc."}};
  worker.give(ImportFolder{"/media/a/K"});
  const auto arrived = only<Arrived>(worker);
  REQUIRE(arrived.arrivals.size() == 1);
  CHECK_FALSE(arrived.watched);
  CHECK(arrived.arrivals.front().file == "x.envelope");
  CHECK(arrived.arrivals.front().station == "VM-001-1");
  CHECK(arrived.arrivals.front().receipt_problem == "Thẻ nhớ chỉ đọc.");
}

TEST_CASE("the watched folder is imported by itself") {
  FakeOffice office;
  FakeFolders folders;
  office.imported.files = {{"/w/a.envelope", {kiosk::commune::Fate::accepted, "S", "", ""}, ""}};
  Desk desk(office, folders, nullptr, "/w", false);
  desk.post(Ticked{1000});
  desk.pump();
  CHECK(desk.model().arrivals.empty());
  folders.whole = {"/w/a.envelope"};
  desk.post(Ticked{1002});  // too soon
  desk.pump();
  CHECK(office.files.empty());
  desk.post(Ticked{1006});
  while (desk.pump()) {
  }
  CHECK(office.files == std::vector<std::filesystem::path>{"/w/a.envelope"});
  REQUIRE(desk.model().arrivals.size() == 1);
  CHECK(desk.model().arrivals.front().file == "a.envelope");
  desk.post(Ticked{1020});
  while (desk.pump()) {
  }
  CHECK(office.files.size() == 1);
}

TEST_CASE("a desk with a thread of its own answers and stops") {
  FakeOffice office;
  office.snapshot = desk_tests::snapshot();
  FakeFolders folders;
  struct Bell : Waker {
    std::mutex mutex;
    std::condition_variable rung;
    int times = 0;
    void wake() override {
      const std::lock_guard lock(mutex);
      ++times;
      rung.notify_all();
    }
  } bell;
  Desk desk(office, folders, &bell, {}, true);
  desk.post(Ticked{1000});
  {
    std::unique_lock lock(bell.mutex);
    REQUIRE(bell.rung.wait_for(lock, std::chrono::seconds(60), [&] { return bell.times > 0; }));
  }
  CHECK(desk.pump());
  CHECK(desk.model().loaded);
  CHECK(desk.model().snapshot.hamlets.size() == 60);
}
