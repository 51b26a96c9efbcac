// A station's own page: a list is opened, looked at and taken in; a laptop's words are compared
// before it is enrolled; what may not be done there is not done.

#include <catch2/catch_test_macros.hpp>

#include "kiosk/desk/update.h"
#include "tests/kiosk/desk/acting.h"
#include "tests/kiosk/desk/fixtures.h"

using namespace kiosk::desk;
using desk_tests::at_list;
using desk_tests::at_station;
using desk_tests::loaded;
using desk_tests::look_of;
using desk_tests::made_enrolment;
using desk_tests::odd_list;
using desk_tests::only;

namespace {

constexpr const char* plain_list = "Số hộ,Chủ hộ\n1,A Tơ\n2,Y Rĩ\n";
constexpr const char* csv = "/media/t/K/danh-sach.csv";

Model named(std::size_t station) {
  auto model = at_station(station);
  update(model, FormWanted{FormKind::list, 0, {}});
  update(model, FieldEdited{"Nguyễn Thị Thảo"});
  update(model, NextWanted{});
  return model;
}

}  // namespace

TEST_CASE("a station is opened from the page of preparation and from nowhere else") {
  auto model = loaded();
  update(model, StationOpened{"VM-004-1"});
  CHECK(model.page == Page::overview);
  update(model, PageChosen{Page::prepare});
  update(model, StationOpened{"nowhere"});
  CHECK(model.page == Page::prepare);
  update(model, StationOpened{"VM-004-1"});
  REQUIRE(model.page == Page::station);
  CHECK(station_of(model)->station == "VM-004-1");
  update(model, BackWanted{});
  CHECK(model.page == Page::prepare);
  CHECK(model.work.station.empty());
  for (const auto page :
       {Page::station, Page::files, Page::list, Page::list_confirm, Page::enrolment}) {
    update(model, PageChosen{page});
    CHECK(model.page == Page::prepare);
  }
}

TEST_CASE("who opens the list is asked first, and the next time their name stands there") {
  auto model = at_station(3);
  CHECK(update(model, FormWanted{FormKind::list, 0, {}}).empty());
  REQUIRE(model.page == Page::form);
  update(model, NextWanted{});
  REQUIRE(model.word);
  CHECK(model.word->text == "by");
  update(model, WordRead{});
  update(model, FieldEdited{"Nguyễn Thị Thảo"});
  only<SeeSticks>(update(model, NextWanted{}));
  CHECK(model.page == Page::files);
  CHECK(model.work.files.purpose == FilePurpose::list);
  update(model, BackWanted{});
  CHECK(model.page == Page::station);
  update(model, BackWanted{});
  update(model, StationOpened{"VM-006-1"});
  update(model, FormWanted{FormKind::list, 0, {}});
  CHECK(model.form.text("by") == "Nguyễn Thị Thảo");
  update(model, BackWanted{});
  CHECK(model.page == Page::station);
}

TEST_CASE("a file is found by what is typed, on a stick, or by being dropped") {
  auto model = named(3);
  update(model, FolderEdited{std::string(most_path_letters + 1, 'x')});
  CHECK(model.work.files.path.empty());
  CHECK(only<SeeFiles>(update(model, FolderEdited{"/m"})).path == "/m");
  update(model, FilesSeen{"/other", {"/other/a.csv"}});
  CHECK(model.work.files.found.empty());  // of what stood there before
  update(model, FilesSeen{"/m", {"/m/a.csv", "/m/b.csv"}});
  REQUIRE(model.work.files.found.size() == 2);
  update(model, SticksSeen{{{"KINGSTON", "/media/t/K"}}});
  CHECK(update(model, StickChosen{7}).empty());
  const auto seen = only<SeeFiles>(update(model, StickChosen{0}));
  CHECK(seen.path == "/media/t/K");
  CHECK(seen.purpose == FilePurpose::list);
  CHECK(model.folder.empty());  // where results come from is another matter
  CHECK(model.work.files.found.empty());
  CHECK(update(model, FileOpened{0}).empty());
  update(model, FilesSeen{"/media/t/K", {csv}});
  CHECK(update(model, FileOpened{1}).empty());
  auto dropping = model;
  const auto read = only<ReadList>(update(model, FileOpened{0}));
  CHECK(read.station == "VM-004-1");
  CHECK(read.file == csv);
  CHECK(read.who == "Nguyễn Thị Thảo");
  CHECK(model.busy == Busy::opening);
  CHECK(update(model, FileOpened{0}).empty());  // a second click

  update(dropping, FilesDropped{{"/a.csv", "/b.csv"}});
  CHECK(dropping.word->id == "desk.word.one_file");
  update(dropping, WordRead{});
  CHECK(only<ReadList>(update(dropping, FilesDropped{{"/x/b.csv"}})).file == "/x/b.csv");
}

TEST_CASE("sticks and files are looked for again while a file is being chosen") {
  auto model = named(3);
  update(model, FolderEdited{"/m"});
  model.sticks_at = 0;
  const auto effects = update(model, Ticked{model.now + watch_seconds});
  REQUIRE(effects.size() == 2);
  CHECK(std::holds_alternative<SeeSticks>(effects[0]));
  CHECK(std::get<SeeFiles>(effects[1]).path == "/m");
  CHECK(next_deadline(model));
  CHECK_FALSE(next_deadline(at_station(3)));
}

TEST_CASE("a list that reads plainly is shown, confirmed and taken in") {
  auto model = named(3);
  update(model, FilesDropped{{csv}});
  CHECK(update(model, ListRead{csv, {}, look_of(plain_list)}).empty());
  REQUIRE(model.page == Page::list);
  CHECK(model.busy == Busy::no);
  CHECK(model.work.list.view == ListView::all);
  update(model, NextWanted{});
  REQUIRE(model.page == Page::list_confirm);
  const auto taking = only<TakeList>(update(model, Confirmed{}));
  CHECK(taking.station == "VM-004-1");
  CHECK(taking.file == csv);
  CHECK_FALSE(taking.options.accept_repairs);
  CHECK(taking.taking.by == "Nguyễn Thị Thảo");
  CHECK(taking.taking.seen == std::string(64, 'a'));
  CHECK(model.busy == Busy::writing);
  CHECK(update(model, Confirmed{}).empty());
  only<Look>(update(model, Done{{"desk.word.list_taken", "2", true}}));
  CHECK(model.page == Page::station);
  CHECK(model.work.list.look.preview.rows.empty());  // nobody's names stay behind
}

TEST_CASE("repairs and flags have to be accepted by name before the list is taken in") {
  auto model = at_list(look_of(odd_list(false)));
  CHECK(model.work.list.view == ListView::odd);
  update(model, NextWanted{});
  REQUIRE(model.page == Page::list_confirm);
  CHECK(update(model, Confirmed{}).empty());  // nobody said that they have looked
  update(model, OptionChosen{true});
  update(model, OptionChosen{false});
  CHECK(update(model, Confirmed{}).empty());
  update(model, OptionChosen{true});
  update(model, BackWanted{});
  CHECK(model.page == Page::list);
  update(model, NextWanted{});
  CHECK(update(model, Confirmed{}).empty());  // they have to say so again
  update(model, OptionChosen{true});
  CHECK(only<TakeList>(update(model, Confirmed{})).options.accept_repairs);
  CHECK(update(model, Refused{"Tệp danh sách đã thay đổi sau khi xem."}).empty());
  update(model, WordRead{});
  CHECK(model.page == Page::list_confirm);  // and what was chosen is still there
  CHECK(model.work.list.file == "/media/thao/KINGSTON/danh-sach.csv");
}

TEST_CASE("a list with refused rows is not taken in; the corrected file is read again") {
  auto model = at_list(look_of(odd_list(true)));
  CHECK(update(model, NextWanted{}).empty());
  CHECK(model.page == Page::list);
  model.page = Page::list_confirm;
  update(model, OptionChosen{true});
  CHECK(update(model, Confirmed{}).empty());
  model.page = Page::list;
  CHECK(only<ReadList>(update(model, ListReadAs{model.work.list.options})).file ==
        model.work.list.file);
  update(model, Refused{"Không đọc được tệp."});
  update(model, WordRead{});
  CHECK(model.page == Page::list);
}

TEST_CASE("an old font or one of several sheets is named, and stays named") {
  auto model = at_list(look_of(plain_list));
  kiosk::rolls::RollOptions options;
  options.font = kiosk::rolls::OldFont::vni;
  options.sheet = "Thôn 2";
  const auto read = only<ReadList>(update(model, ListReadAs{options}));
  CHECK(read.options.font == kiosk::rolls::OldFont::vni);
  update(model, ListRead{read.file, read.options, look_of(plain_list)});
  update(model, NextWanted{});
  const auto taken = only<TakeList>(update(model, Confirmed{}));
  CHECK(taken.options.sheet == "Thôn 2");
  CHECK(taken.options.font == kiosk::rolls::OldFont::vni);
}

TEST_CASE("a list is turned page by page, in each view from the beginning") {
  auto model = at_list(look_of(odd_list(false)));
  const auto pages = model.work.list.pages.size();
  REQUIRE(pages > 2);
  for (int i = 0; i < 40; ++i) update(model, PageTurned{true});
  CHECK(model.work.list.page == pages - 1);
  update(model, PageTurned{false});
  CHECK(model.work.list.page == pages - 2);
  update(model, ListViewChosen{ListView::all});
  CHECK(model.work.list.page == 0);
  update(model, ListViewChosen{ListView::columns});
  CHECK(model.work.list.lines.size() == 7);
  update(model, BackWanted{});
  CHECK(model.page == Page::files);
  CHECK(model.work.list.lines.empty());
}

TEST_CASE("a laptop is enrolled only after somebody said that the words are the same") {
  auto model = at_station(4);
  update(model, FilesWanted{FilePurpose::enrolment});
  REQUIRE(model.page == Page::files);
  const auto read = only<ReadEnrolment>(update(model, FilesDropped{{"/x/may.envelope"}}));
  CHECK(read.station == "VM-005-1");
  CHECK(update(model, EnrolmentRead{"/x/may.envelope", made_enrolment()}).empty());
  REQUIRE(model.page == Page::enrolment);
  auto differing = model;
  const auto enrol = only<EnrolDevice>(update(model, Confirmed{}));
  CHECK(enrol.file == "/x/may.envelope");
  CHECK(enrol.seen == std::string(64, 'b'));
  only<Look>(update(model, Done{{"desk.word.enrolled", "Máy 1", true}}));
  CHECK(model.page == Page::station);
  CHECK(update(model, Confirmed{}).empty());

  CHECK(update(differing, WordsDiffer{}).empty());
  CHECK(differing.page == Page::station);
  CHECK(differing.word->id == "desk.word.words_differ");
  update(differing, WordRead{});
  CHECK(update(differing, Confirmed{}).empty());
}

TEST_CASE("a laptop that is there already has nothing to confirm") {
  auto model = at_station(4);
  update(model, FilesWanted{FilePurpose::enrolment});
  auto look = made_enrolment();
  look.enrolled = true;
  update(model, EnrolmentRead{"/x/may.envelope", look});
  CHECK(update(model, Confirmed{}).empty());
  update(model, BackWanted{});
  CHECK(model.page == Page::files);
}

TEST_CASE("once the package is made neither list nor laptop is taken in") {
  for (const std::size_t station : {0U, 1U}) {
    auto model = at_station(station);
    update(model, FormWanted{FormKind::list, 0, {}});
    update(model, FilesWanted{FilePurpose::list});
    update(model, FilesWanted{FilePurpose::enrolment});
    CHECK(model.page == Page::station);
    CHECK(update(model, FilesDropped{{"/x/a.csv"}}).empty());
    CHECK(model.word->id == "desk.word.station_closed");
  }
  // It was made while somebody looked at the list.
  auto model = at_list(look_of(plain_list));
  for (auto& one : model.snapshot.stations) one.packaged = true;
  update(model, NextWanted{});
  CHECK(model.page == Page::list);
}

TEST_CASE("what is dropped on a station is taken for what its name says") {
  auto model = at_station(3);
  CHECK(update(model, FilesDropped{{csv}}).empty());
  REQUIRE(model.page == Page::form);  // who opens it?
  CHECK(model.form.kind == FormKind::list);
  update(model, FieldEdited{"Thảo"});
  const auto effects = update(model, NextWanted{});
  REQUIRE(effects.size() == 2);
  CHECK(std::get<SeeFiles>(effects[1]).path == csv);
  auto laptop = at_station(3);
  only<ReadEnrolment>(update(laptop, FilesDropped{{"/x/may.envelope"}}));
}

TEST_CASE(
    "a list that is dropped elsewhere is not taken for a result, and nothing is interrupted") {
  for (const auto page : {Page::overview, Page::receive, Page::prepare, Page::tray}) {
    auto model = loaded();
    update(model, PageChosen{page});
    CHECK(update(model, FilesDropped{{"/x/a.envelope", "/x/list.XLSX"}}).empty());
    CHECK(model.page == page);
    CHECK(model.word->id == "desk.word.drop_list");
  }
  auto form = desk_tests::at_hamlet("VM-002");
  update(form, FormWanted{FormKind::recognise, 0, {}});
  update(form, FieldEdited{"Thảo"});
  CHECK(update(form, FilesDropped{{"/x/a.envelope"}}).empty());
  CHECK(form.word->id == "desk.word.drop_later");
  update(form, WordRead{});
  CHECK(form.page == Page::form);
  CHECK(form.form.text("by") == "Thảo");
  auto list = at_list(look_of(plain_list));
  CHECK(update(list, FilesDropped{{"/x/a.envelope"}}).empty());
  CHECK(list.word->id == "desk.word.drop_later");
}

TEST_CASE("files that are dropped while the desk is busy are spoken of when it is not") {
  auto model = loaded();
  model.busy = Busy::packing;
  CHECK(update(model, FilesDropped{{"/a.envelope", "/b.envelope"}}).empty());
  CHECK(update(model, FilesDropped{{"/c.envelope"}}).empty());
  CHECK_FALSE(model.word);
  update(model, PackagesMade{{}, ""});
  REQUIRE(model.word);
  CHECK(model.word->id == "com.pack.done");  // first what was done
  update(model, FilesDropped{{"/d.envelope"}});
  update(model, WordRead{});
  REQUIRE(model.word);
  CHECK(model.word->id == "desk.word.unheeded");
  CHECK(model.word->text == "4");
  update(model, WordRead{});
  CHECK_FALSE(model.word);

  Model starting;
  update(starting, FilesDropped{{"/a.envelope"}});
  CHECK_FALSE(starting.word);
  update(starting, Looked{desk_tests::snapshot()});
  REQUIRE(starting.word);
  CHECK(starting.word->id == "desk.word.unheeded");
}

TEST_CASE("the package and the cards of one station are dealt with from its page") {
  auto model = at_station(5);
  update(model, FormWanted{FormKind::packages, 0, model.work.station});
  REQUIRE(model.page == Page::form);
  update(model, BackWanted{});
  CHECK(model.page == Page::station);
  update(model, FormWanted{FormKind::packages, 0, model.work.station});
  update(model, FolderEdited{"/srv/goi"});
  update(model, NextWanted{});
  CHECK(only<BuildPackages>(update(model, Confirmed{})).stations ==
        std::vector<std::string>{"VM-006-1"});
  update(model, PackagesMade{{{"VM-006-1", 400, {}}}, ""});
  CHECK(model.page == Page::station);
  auto packaged = at_station(1);
  update(packaged, FormWanted{FormKind::printed, 0, packaged.work.station});
  CHECK(packaged.page == Page::confirm);
  update(packaged, BackWanted{});
  CHECK(packaged.page == Page::station);
}

TEST_CASE("events of a station change nothing on any other page") {
  const auto all = std::vector<Event>{FilesWanted{}, FileOpened{0}, ListViewChosen{ListView::all},
                                      ListReadAs{},  WordsDiffer{}, StationOpened{"VM-004-1"}};
  for (const auto page : {Page::overview, Page::receive, Page::tray, Page::report}) {
    for (auto event : all) {
      auto model = loaded();
      update(model, PageChosen{page});
      INFO(event.index());
      CHECK(update(model, std::move(event)).empty());
      CHECK(model.page == page);
      CHECK_FALSE(model.word);
    }
  }
}

TEST_CASE("while the worker reads a list, and while a word is unread, nothing of a station moves") {
  const auto all =
      std::vector<Event>{FilesWanted{},      FileOpened{0},      ListViewChosen{ListView::all},
                         ListReadAs{},       WordsDiffer{},      NextWanted{},
                         Confirmed{},        OptionChosen{true}, BackWanted{},
                         FolderEdited{"/x"}, StickChosen{0},     PageTurned{true}};
  for (const auto page :
       {Page::station, Page::files, Page::list, Page::list_confirm, Page::enrolment}) {
    for (const bool by_word : {false, true}) {
      for (auto event : all) {
        auto model = at_list(look_of(odd_list(false)));
        model.page = page;
        if (by_word) model.word = Word{"desk.word.one_file", {}, false};
        if (!by_word) model.busy = Busy::opening;
        INFO(event.index());
        CHECK(update(model, std::move(event)).empty());
        CHECK(model.page == page);
        CHECK_FALSE(model.work.list.accepted);
      }
    }
  }
}
