// The folder of a re-run, and the end of personal data.

#include <catch2/catch_test_macros.hpp>

#include "kiosk/desk/update.h"
#include "tests/kiosk/desk/acting.h"
#include "tests/kiosk/desk/fixtures.h"

using namespace kiosk::desk;
using desk_tests::loaded;
using desk_tests::on;
using desk_tests::only;
using desk_tests::type;
using kiosk::commune::HamletState;

namespace {

Model at_purge(bool over) {
  auto model = on(Page::report);
  only<SeePurge>(update(model, FormWanted{FormKind::purge, 0, {}}));
  CHECK(model.busy == Busy::reading);
  only<SeeSticks>(update(model, PurgeSeen{{"2031-12-31", over, {{"roll", 3, 1240}}, 0}}));
  REQUIRE(model.page == Page::form);
  REQUIRE(model.busy == Busy::no);
  return model;
}

}  // namespace

TEST_CASE("a re-run's folder has a Sunday or a reason, and a place of its own") {
  auto model = on(Page::overview);
  only<SeeSticks>(update(model, FormWanted{FormKind::rerun_folder, 0, {}}));
  REQUIRE(model.page == Page::form);
  update(model, NextWanted{});
  CHECK(model.word->text == "rerun_date");
  update(model, WordRead{});
  type(model, "rerun_date", "12122026");  // a Saturday
  update(model, NextWanted{});
  CHECK(model.word->id == "desk.word.not_sunday");
  update(model, WordRead{});
  CHECK(model.form.step == 0);
  type(model, "not_sunday", "Chủ nhật có bão.");
  update(model, NextWanted{});
  CHECK(model.form.at_folder());
  CHECK(update(model, NextWanted{}).empty());  // where to?
  CHECK(model.page == Page::form);
  update(model, BackWanted{});
  CHECK(model.form.step == 0);
  type(model, "not_sunday", "");
  type(model, "rerun_date", "13122026");
  update(model, NextWanted{});
  update(model, FolderEdited{"/srv/bau-cu"});
  update(model, NextWanted{});
  REQUIRE(model.page == Page::confirm);
  const auto effect = only<DeriveRerun>(update(model, Confirmed{}));
  CHECK(effect.folder == "/srv/bau-cu/2026-11-r1");
  CHECK(effect.date == "2026-12-13");
  CHECK(effect.reason.empty());
  CHECK(model.busy == Busy::writing);
  // What is refused leaves everything as it was written.
  update(model, Refused{"Thư mục đã có dữ liệu."});
  update(model, WordRead{});
  CHECK(model.page == Page::confirm);
  CHECK(model.form.text("rerun_date") == "13122026");
  update(model, Confirmed{});
  only<Look>(update(model, Done{{"desk.word.rerun_derived", "/srv/bau-cu/2026-11-r1", true}}));
  CHECK(model.page == Page::overview);
}

TEST_CASE("without an ordered re-run there is no folder to make, and elsewhere neither") {
  auto calm = on(Page::overview);
  for (auto& one : calm.snapshot.hamlets) {
    if (one.state == HamletState::rerun_ordered) one.state = HamletState::complaint_pending;
  }
  CHECK(to_vote_again(calm).empty());
  CHECK(update(calm, FormWanted{FormKind::rerun_folder, 0, {}}).empty());
  CHECK(calm.page == Page::overview);
  auto elsewhere = on(Page::prepare);
  CHECK(to_vote_again(elsewhere).size() == 4);
  CHECK(update(elsewhere, FormWanted{FormKind::rerun_folder, 0, {}}).empty());
  CHECK(elsewhere.page == Page::prepare);
  for (const auto kind : {FormKind::purge, FormKind::export_report}) {
    CHECK(update(elsewhere, FormWanted{kind, 0, {}}).empty());
  }
  update(elsewhere, PurgeSeen{});
  CHECK(elsewhere.page == Page::prepare);
}

TEST_CASE("before its time nothing is deleted unless somebody says so") {
  auto model = at_purge(false);
  update(model, NextWanted{});
  CHECK(model.word->id == "desk.word.before_time");
  update(model, WordRead{});
  CHECK(model.form.step == 0);
  update(model, FieldEdited{"x"});  // no field stands on this page
  CHECK(model.form.text("deleter").empty());
  update(model, OptionChosen{true});
  update(model, NextWanted{});
  CHECK(model.form.step == 1);
  type(model, "deleter", "Y Thủ Thư");
  update(model, NextWanted{});
  CHECK(model.word->text == "reason");
  update(model, WordRead{});
  type(model, "reason", "Theo yêu cầu.");
  update(model, NextWanted{});
  REQUIRE(model.form.at_folder());
  CHECK(next_deadline(model));  // sticks are looked for
  update(model, FolderEdited{"/srv"});
  update(model, NextWanted{});
  REQUIRE(model.page == Page::confirm);
  const auto effect = only<Purge>(update(model, Confirmed{}));
  CHECK(effect.folder == "/srv");
  CHECK(effect.by == "Y Thủ Thư");
  CHECK(effect.reason == "Theo yêu cầu.");
  CHECK(effect.before_time);
  only<Look>(update(model, Done{{"desk.word.purged", "/srv/giay.json", true}}));
  CHECK(model.page == Page::report);
  CHECK(model.word->text == "/srv/giay.json");
}

TEST_CASE("after its time the reason stands there, and nobody is asked about the time") {
  auto model = at_purge(true);
  update(model, NextWanted{});
  CHECK_FALSE(model.word);
  CHECK_FALSE(model.form.text("reason").empty());
  type(model, "deleter", "Y Thủ Thư");
  update(model, NextWanted{});
  update(model, FolderEdited{"/srv"});
  update(model, NextWanted{});
  CHECK_FALSE(only<Purge>(update(model, Confirmed{})).before_time);
}

TEST_CASE("a purge that cannot be looked at leaves the report open") {
  auto model = on(Page::report);
  update(model, FormWanted{FormKind::purge, 0, {}});
  update(model, Refused{"Còn khiếu nại."});
  CHECK(model.busy == Busy::no);
  CHECK(model.page == Page::report);
}
