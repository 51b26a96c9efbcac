// Files that come in and go out: results, packages, reports.

#include <catch2/catch_test_macros.hpp>

#include "kiosk/desk/update.h"
#include "tests/kiosk/desk/acting.h"
#include "tests/kiosk/desk/fixtures.h"

using namespace kiosk::desk;
using desk_tests::loaded;
using desk_tests::on;
using desk_tests::only;
using kiosk::commune::Fate;

TEST_CASE("results come in from a folder, a stick and a drop") {
  auto model = on(Page::receive);
  CHECK(update(model, ImportWanted{}).empty());  // from nowhere
  update(model, FolderEdited{std::string(most_path_letters + 1, 'x')});
  CHECK(model.folder.empty());
  update(model, SticksSeen{{{"KINGSTON", "/media/t/KINGSTON"}}});
  update(model, StickChosen{5});
  CHECK(model.folder.empty());
  update(model, StickChosen{0});
  CHECK(only<ImportFolder>(update(model, ImportWanted{})).folder == "/media/t/KINGSTON");
  CHECK(model.busy == Busy::importing);
  update(model, Progressed{3, 60, "x"});
  CHECK(model.done == 3);
  only<Look>(update(
      model,
      Arrived{{{"a", Fate::accepted, "S", "", ""}, {"b", Fate::duplicate, "S", "", ""}}, false}));
  CHECK(model.busy == Busy::looking);
  REQUIRE(model.arrivals.size() == 2);
  CHECK(model.arrivals.front().file == "b");  // newest first
  CHECK(model.done == 0);

  auto elsewhere = on(Page::overview);
  CHECK(update(elsewhere, FilesDropped{}).empty());
  const auto effects = update(elsewhere, FilesDropped{{"/x/a.envelope"}});
  REQUIRE(effects.size() == 2);
  CHECK(std::get<ImportFiles>(effects[1]).files.size() == 1);
  CHECK(elsewhere.page == Page::receive);
  update(elsewhere, Arrived{{}, false});
  CHECK(elsewhere.word->id == "desk.word.nothing_there");
}

TEST_CASE("the list of arrivals has an end") {
  auto model = on(Page::receive);
  update(model, Arrived{std::vector<Arrival>(most_arrivals + 20), false});
  CHECK(model.arrivals.size() == most_arrivals);
}

TEST_CASE("packages are made for the stations that are ready, into a folder") {
  auto model = on(Page::prepare);
  CHECK(ready_for_package(model).size() == 7);  // 12, three made, one no list, one no laptop
  update(model, FormWanted{FormKind::packages, 0, {}});
  REQUIRE(model.page == Page::form);
  update(model, NextWanted{});
  CHECK(model.page == Page::form);  // where to?
  update(model, FolderEdited{"/srv/goi"});
  update(model, NextWanted{});
  REQUIRE(model.page == Page::confirm);
  const auto effect = only<BuildPackages>(update(model, Confirmed{}));
  CHECK(effect.stations.size() == 7);
  CHECK(effect.folder == "/srv/goi");
  CHECK(model.busy == Busy::packing);
  update(model, PackagesMade{{{"VM-004-1", 400, {}}}, ""});
  CHECK(model.page == Page::prepare);
  CHECK(model.word->id == "com.pack.done");
  update(model, WordRead{});
  update(model, FormWanted{FormKind::printed, 0, "VM-002-1"});
  CHECK(model.page == Page::confirm);
  CHECK(only<ConfirmPrinted>(update(model, Confirmed{})).station == "VM-002-1");
  update(model, PackagesMade{{}, "VM-005-1: Ổ đĩa đã đầy."});
  CHECK_FALSE(model.word->good);
}

TEST_CASE("reports are written where somebody said") {
  auto model = on(Page::report);
  CHECK(update(model, ExportWanted{}).empty());
  update(model, FolderEdited{"/srv"});
  CHECK(update(model, ExportWanted{}).empty());
  update(model, NextWanted{});
  CHECK(model.word->text == "reader");  // nobody has asked for it
  update(model, WordRead{});
  update(model, FieldEdited{"Y Thủ Thư"});
  update(model, OptionChosen{true});
  update(model, NextWanted{});
  REQUIRE(model.page == Page::confirm);
  const auto effect = only<ExportReports>(update(model, Confirmed{}));
  CHECK(effect.folder == "/srv");
  CHECK(effect.by == "Y Thủ Thư");
  CHECK(effect.posted);
  CHECK(model.busy == Busy::exporting);
  CHECK(update(model, Exported{{"bao-cao.xlsx"}}).empty());
  CHECK(model.page == Page::report);
  CHECK(model.exported.size() == 1);
  CHECK(model.word->text == "/srv");
}
