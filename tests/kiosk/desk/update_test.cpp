// What each event makes of the model, where it is allowed and where it is not.

#include "kiosk/desk/update.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/desk/acting.h"
#include "tests/kiosk/desk/fixtures.h"

using namespace kiosk::desk;
using desk_tests::at_hamlet;
using desk_tests::loaded;
using desk_tests::on;
using desk_tests::only;
using desk_tests::type;
using kiosk::commune::Fate;
using kiosk::commune::HamletState;

namespace {

// One of each kind a person causes, as it would come from any page.
std::vector<Event> of_persons() {
  return {PageChosen{Page::hamlets},
          BackWanted{},
          PageTurned{true},
          NarrowingChosen{{HamletState::verified, false}},
          SearchToggled{},
          SearchEdited{"a"},
          HamletOpened{"VM-002"},
          FormWanted{FormKind::recognise, 0, {}},
          FieldSelected{1},
          FieldEdited{"x"},
          OptionChosen{true},
          RoleChosen{},
          NextWanted{},
          Confirmed{},
          FolderEdited{"/x"},
          StickChosen{0},
          ImportWanted{},
          FilesDropped{{"/x"}},
          EnvelopeOpened{"x"},
          ExportWanted{},
          LookWanted{},
          LeaveConfirmed{}};
}

}  // namespace

TEST_CASE("the first tick reads the round, and nothing is done before it is there") {
  Model model;
  only<Look>(update(model, Ticked{1796195100}));
  CHECK(model.today == "2026-12-02");
  for (auto& event : of_persons()) {
    const auto index = event.index();
    INFO(index);
    CHECK(update(model, std::move(event)).empty());
    CHECK(model.page == Page::overview);
  }
  CHECK(update(model, Ticked{1796195101}).empty());
  update(model, Looked{desk_tests::snapshot()});
  CHECK(model.loaded);
  CHECK(model.snapshot.hamlets.size() == 60);
}

TEST_CASE("while the worker writes, and while a word is unread, persons change nothing") {
  for (const bool by_word : {false, true}) {
    auto model = loaded();
    if (by_word) model.word = Word{"desk.word.decided", {}, true};
    if (!by_word) model.busy = Busy::writing;
    for (auto& event : of_persons()) {
      INFO(event.index());
      CHECK(update(model, std::move(event)).empty());
      CHECK(model.page == Page::overview);
      CHECK_FALSE(model.leaving);
    }
  }
  auto model = loaded();
  model.word = Word{"", "Không được.", false};
  update(model, WordRead{});
  CHECK_FALSE(model.word);
}

TEST_CASE("pages are opened, but none that needs something chosen first") {
  for (const auto page :
       {Page::overview, Page::hamlets, Page::states, Page::tray, Page::prepare, Page::leave}) {
    auto model = loaded();
    CHECK(update(model, PageChosen{page}).empty());
    CHECK(model.page == page);
  }
  for (const auto page : {Page::hamlet, Page::form, Page::confirm, Page::envelope}) {
    auto model = loaded();
    CHECK(update(model, PageChosen{page}).empty());
    CHECK(model.page == Page::overview);
  }
  auto model = loaded();
  only<SeeSticks>(update(model, PageChosen{Page::receive}));
  only<SeeSticks>(update(model, PageChosen{Page::report}));
  only<ReadJournal>(update(model, PageChosen{Page::journal}));
  CHECK(model.busy == Busy::reading);
  update(model, JournalRead{{{2, "t", "e", "d"}, {1, "t", "e", "d"}}});
  CHECK(model.busy == Busy::no);
  CHECK(model.journal.size() == 2);
}

TEST_CASE("lists are turned page by page and end where they end") {
  auto model = on(Page::hamlets);
  update(model, PageTurned{false});
  CHECK(model.list.page == 0);
  for (int i = 0; i < 30; ++i) update(model, PageTurned{true});
  CHECK(model.list.page == 9);  // 60 hamlets, six on a page
  update(model, PageTurned{false});
  CHECK(model.list.page == 8);
  for (const auto page : {Page::tray, Page::prepare, Page::report, Page::journal, Page::receive}) {
    auto other = on(page);
    other.arrivals.resize(4);
    other.journal.resize(20);
    update(other, PageTurned{true});
    CHECK(other.tray_page + other.stations_page + other.missing_page + other.journal_page +
              other.arrivals_page ==
          1);
  }
  auto none = on(Page::overview);
  CHECK(update(none, PageTurned{true}).empty());
}

TEST_CASE("the list is narrowed by state, by day and by name") {
  auto model = loaded();
  update(model, NarrowingChosen{{HamletState::interim, false}});
  CHECK(model.page == Page::hamlets);
  for (const auto* one : listed(model)) CHECK(one->state == HamletState::interim);
  CHECK(listed(model).size() == 4);
  update(model, NarrowingChosen{{std::nullopt, true}});
  CHECK_FALSE(listed(model).empty());
  for (const auto* one : listed(model)) CHECK(one->overdue);
  update(model, NarrowingChosen{});
  CHECK(listed(model).size() == 60);
  model.list.page = 7;
  update(model, SearchEdited{"dak kdem"});  // without marks, as people type
  CHECK(model.list.page == 0);
  REQUIRE(listed(model).size() == 7);
  CHECK(listed(model).front()->unit.name == "Thôn Đăk Kđem");
  update(model, SearchToggled{});
  CHECK(rows_on_page(model.list) == hamlets_beside_keyboard);
  update(model, PageChosen{Page::hamlets});
  CHECK(model.list.search.empty());
  CHECK_FALSE(model.list.searching);
}

TEST_CASE("counts of the states add up to all hamlets") {
  const auto model = loaded();
  std::size_t sum = 0;
  for (const auto& one : state_counts(model)) sum += one.hamlets;
  CHECK(state_counts(model).size() == hamlet_states);
  CHECK(sum == 60);
}

TEST_CASE("a decision goes from form to confirmation to the worker, and back to the hamlet") {
  auto model = at_hamlet("VM-002");
  update(model, FormWanted{FormKind::recognise, 0, {}});
  REQUIRE(model.page == Page::form);
  CHECK(update(model, NextWanted{}).empty());  // nobody has signed it
  REQUIRE(model.word);
  CHECK(model.word->text == "by");
  update(model, WordRead{});
  CHECK(model.page == Page::form);
  type(model, "by", "Nguyễn Thị Thảo");
  CHECK(update(model, Confirmed{}).empty());  // not from the form
  update(model, NextWanted{});
  REQUIRE(model.page == Page::confirm);
  const auto effect = only<WriteDecision>(update(model, Confirmed{}));
  CHECK(effect.hamlet == "VM-002");
  CHECK(effect.decision.by == "Nguyễn Thị Thảo");
  CHECK(effect.decision.date == "2026-12-02");
  CHECK(model.busy == Busy::writing);
  CHECK(update(model, Confirmed{}).empty());  // a second click
  only<Look>(update(model, Done{{"desk.word.decided", {}, true}}));
  CHECK(model.page == Page::hamlet);
  CHECK(model.word->good);
}

TEST_CASE("what is refused leaves the form as it was written") {
  auto model = at_hamlet("VM-002");
  update(model, FormWanted{FormKind::recognise, 0, {}});
  type(model, "by", "Nguyễn Thị Thảo");
  update(model, NextWanted{});
  update(model, Confirmed{});
  CHECK(update(model, Refused{"Đang có khiếu nại."}).empty());
  CHECK(model.busy == Busy::no);
  CHECK(model.word->text == "Đang có khiếu nại.");
  update(model, WordRead{});
  CHECK(model.page == Page::confirm);
  update(model, BackWanted{});
  CHECK(model.page == Page::form);
  CHECK(model.form.text("by") == "Nguyễn Thị Thảo");
  update(model, BackWanted{});
  CHECK(model.page == Page::hamlet);
  update(model, BackWanted{});
  CHECK(model.page == Page::hamlets);
}

TEST_CASE("what is not offered has no form") {
  auto recognised = at_hamlet("VM-001");
  update(recognised, FormWanted{FormKind::rerun, 0, {}});
  CHECK(recognised.page == Page::hamlet);
  auto elsewhere = loaded();
  update(elsewhere, FormWanted{FormKind::recognise, 0, {}});
  update(elsewhere, FormWanted{FormKind::dismiss, 0, {}});
  update(elsewhere, FormWanted{FormKind::packages, 0, {}});
  update(elsewhere, HamletOpened{"nowhere"});
  update(elsewhere, EnvelopeOpened{"nothing"});
  CHECK(elsewhere.page == Page::overview);
}

TEST_CASE("fields take what they are for") {
  auto model = at_hamlet("VM-002");
  update(model, FormWanted{FormKind::refuse, 0, {}});
  type(model, "date", "abc");
  CHECK(model.form.text("date") == "02122026");
  type(model, "date", "021220261");
  CHECK(model.form.text("date") == "02122026");
  type(model, "by", std::string(most_name_letters, 'A'));
  type(model, "by", std::string(most_name_letters + 1, 'B'));
  CHECK(model.form.text("by").front() == 'A');
  std::string marked;
  for (int i = 0; i < 41; ++i) marked += "ế";  // three bytes each, more than a name may have
  type(model, "by", marked);
  CHECK(model.form.text("by").front() == 'A');
  const auto active = model.form.active;
  update(model, FieldSelected{99});
  CHECK(model.form.active == active);
}

TEST_CASE("a paper count is entered in three steps") {
  auto model = at_hamlet("VM-006");
  update(model, FormWanted{FormKind::paper, 0, {}});
  type(model, "by", "Nguyễn Thị Thảo");
  update(model, OptionChosen{true});
  update(model, NextWanted{});
  CHECK(model.form.step == 1);
  for (const char* id : {"households", "present", "issued", "collected", "valid"}) {
    type(model, id, "200");
  }
  update(model, NextWanted{});
  CHECK(model.form.step == 2);
  update(model, BackWanted{});
  CHECK(model.form.step == 1);
  CHECK(model.form.entries[model.form.active].id == "households");
  update(model, NextWanted{});
  for (auto& entry : model.form.entries) {
    if (entry.step == 2) entry.text = "10";
  }
  update(model, NextWanted{});
  REQUIRE(model.page == Page::confirm);
  const auto effect = only<WritePaper>(update(model, Confirmed{}));
  CHECK(effect.hamlet == "VM-006");
  CHECK(effect.count.present == 200);
  CHECK(effect.count.house_to_house);
  only<Look>(update(model, PaperTaken{false}));
  CHECK(model.word->id == "desk.word.paper_first");
  update(model, WordRead{});
  model.page = Page::confirm;
  update(model, PaperTaken{true});
  CHECK(model.word->id == "desk.word.paper_agreed");
}

TEST_CASE("complaints and congresses reach the worker") {
  auto pending = at_hamlet("VM-011");
  update(pending, FormWanted{FormKind::close_complaint, 0, {}});
  type(pending, "answer", "Đã bổ sung tên.");
  update(pending, NextWanted{});
  const auto closing = only<CloseComplaint>(update(pending, Confirmed{}));
  CHECK(closing.hamlet == "VM-011");
  CHECK(closing.answer == "Đã bổ sung tên.");
  CHECK(closing.closed == "2026-12-02");

  auto opening = at_hamlet("VM-002");
  update(opening, FormWanted{FormKind::open_complaint, 0, {}});
  type(opening, "by", "A");
  type(opening, "complaint", "Không có tên.");
  update(opening, NextWanted{});
  CHECK(only<WriteComplaint>(update(opening, Confirmed{})).complaint.text == "Không có tên.");

  auto congress = at_hamlet("VM-001");
  update(congress, FormWanted{FormKind::congress, 0, {}});
  update(congress, RoleChosen{kiosk::commune::UnifiedRole::front_head});
  update(congress, NextWanted{});
  CHECK(only<WriteCongress>(update(congress, Confirmed{})).congress.role ==
        kiosk::commune::UnifiedRole::front_head);
}

TEST_CASE("the tray: only what verifies may be taken in") {
  auto model = on(Page::tray);
  CHECK(open_tray(model).size() == 6);  // one is ruled on
  update(model, EnvelopeOpened{model.snapshot.tray[1].envelope});
  REQUIRE(model.page == Page::envelope);
  update(model, FormWanted{FormKind::take_in, 0, {}});
  CHECK(model.page == Page::envelope);
  update(model, BackWanted{});
  update(model, EnvelopeOpened{model.snapshot.tray[0].envelope});
  update(model, FormWanted{FormKind::take_in, 0, {}});
  REQUIRE(model.page == Page::form);
  type(model, "by", "A");
  type(model, "reason", "Đúng máy dự phòng.");
  update(model, NextWanted{});
  const auto effect = only<WriteRuling>(update(model, Confirmed{}));
  CHECK(effect.ruling.envelope == model.snapshot.tray[0].envelope);
  CHECK(effect.ruling.decision == kiosk::commune::TrayDecision::take_in);
  update(model, Done{{"desk.word.ruled", {}, true}});
  CHECK(model.page == Page::tray);
}

TEST_CASE("leaving is asked twice") {
  auto model = loaded();
  update(model, LeaveConfirmed{});
  CHECK_FALSE(model.leaving);
  update(model, PageChosen{Page::leave});
  update(model, BackWanted{});
  CHECK(model.page == Page::overview);
  update(model, PageChosen{Page::leave});
  update(model, LeaveConfirmed{});
  CHECK(model.leaving);
}

TEST_CASE("the desk wakes up for its folder and for sticks, and not otherwise") {
  auto model = loaded();
  CHECK_FALSE(next_deadline(model));
  CHECK(next_deadline(on(Page::receive)));
  model.watched = "/w";
  CHECK(next_deadline(model) == model.now + watch_seconds);
  only<Watch>(update(model, Ticked{model.now + 1}));
  CHECK(update(model, Ticked{model.now + 60}).empty());  // still looking
  CHECK(update(model, Arrived{{}, true}).empty());
  CHECK(update(model, Ticked{model.now + 1}).empty());
  only<Watch>(update(model, Ticked{model.now + watch_seconds}));
  only<Look>(update(model, Arrived{{{"a", Fate::accepted, "S", "", ""}}, true}));
  CHECK(model.page == Page::overview);
}

TEST_CASE("shorter lists leave nobody on a page that is gone") {
  auto model = on(Page::hamlets);
  model.list.page = 9;
  auto fewer = desk_tests::snapshot();
  fewer.hamlets.resize(8);
  update(model, Looked{fewer});
  CHECK(model.list.page == 1);
}
