// A station prepared at the desk on a real commune: its list from a text file and from a workbook,
// its laptop, and what is refused on the way.

#include <catch2/catch_test_macros.hpp>

#include "kiosk/desk/commune_office.h"
#include "kiosk/desk/desk.h"
#include "kiosk/desk/system_folders.h"
#include "tests/kiosk/commune/world.h"
#include "tests/kiosk/rolls/made_workbook.h"

using namespace kiosk::desk;
using kiosk::commune::FakeBooth;
using kiosk::commune::station_a;
using kiosk::commune::station_b;
using kiosk::commune::write_file;
using kiosk::rolls::rows_of;
using kiosk::rolls::workbook_of;

namespace {

const std::string sample = PHIEUKIN_ASSETS "/sample/rolls/";

// A round in which nothing is prepared yet.
struct Preparing {
  Preparing()
      : commune(kiosk::commune::new_commune(folder, clock)),
        office(commune, clock),
        folders(std::vector<std::filesystem::path>{}),
        desk(office, folders, nullptr, {}, false) {
    act(Ticked{clock.unix_seconds()});
    open(station_a);
  }
  void act(Event event) {
    desk.post(std::move(event));
    while (desk.pump()) {
    }
  }
  void open(std::string_view station) {
    act(PageChosen{Page::prepare});
    act(StationOpened{std::string(station)});
    REQUIRE(desk.model().page == Page::station);
  }
  // As far as the choice of the file.
  void say_who() {
    act(FormWanted{FormKind::list, 0, {}});
    act(FieldEdited{"Nguyễn Thị Thảo"});
    act(NextWanted{});
    REQUIRE(desk.model().page == Page::files);
  }
  void drop(const std::filesystem::path& file) { act(FilesDropped{{file}}); }
  // The word that has to be read, which is then read.
  Word word() {
    REQUIRE(desk.model().word);
    const auto said = *desk.model().word;
    INFO(said.id << said.text);
    act(WordRead{});
    return said;
  }
  const Preparation& station() const { return *station_of(desk.model()); }
  std::string journal() const { return *commune.journal(); }
  bool journal_says(std::string_view words) const {
    return journal().find(words) != std::string::npos;
  }

  kiosk::commune::Folder folder;
  kiosk::commune::FixedClock clock;
  kiosk::commune::Commune commune;
  CommuneOffice office;
  SystemFolders folders;
  Desk desk;
};

}  // namespace

TEST_CASE("the sample's largest list is found in its folder, looked at and taken in") {
  Preparing at;
  CHECK(at.station().households == 0);
  at.say_who();
  at.act(FolderEdited{sample});
  const auto& found = at.desk.model().work.files.found;
  REQUIRE(found.size() == 8);
  REQUIRE(found.back().filename() == "23504-008.csv");
  at.act(FileOpened{7});
  REQUIRE(at.desk.model().page == Page::list);
  const auto& look = at.desk.model().work.list.look;
  CHECK(look.preview.households() == 700);
  CHECK(look.preview.separator == "comma");
  CHECK(look.preview.count(kiosk::rolls::RowState::refused) == 0);
  CHECK(at.journal_says(R"("what":"roll","id":"23504-001-1","who":"Nguyễn Thị Thảo")"));
  CHECK(at.station().households == 0);  // looking takes nothing in
  at.act(NextWanted{});
  if (look.preview.needs_decision()) at.act(OptionChosen{true});
  at.act(Confirmed{});
  const auto said = at.word();
  CHECK(said.id == "desk.word.list_taken");
  CHECK(said.text == "700");
  CHECK(at.desk.model().page == Page::station);
  CHECK(at.station().households == 700);
  CHECK(at.journal_says(R"("by":"Nguyễn Thị Thảo")"));
}

TEST_CASE("a workbook with a repair and twins is accepted by name, and replaces the list") {
  Preparing at;
  REQUIRE(at.commune.add_roll(station_a,
                              write_file(at.folder / "r.csv", kiosk::commune::sample_roll())));
  at.act(LookWanted{});
  CHECK(at.station().households == 5);
  const auto file =
      write_file(at.folder / "thon.xlsx",
                 workbook_of(rows_of({{"DANH SÁCH HỘ"},
                                      {"Số hộ", "Chủ hộ", "Ngày sinh", "Số CCCD"},
                                      {"1", "Nguyễn Văn Hoà", "06/01/75", "62057001234"},
                                      {"2", "Nguyễn Văn Hòa", "1975", ""}})));
  at.drop(file);
  REQUIRE(at.desk.model().page == Page::form);  // who?
  at.act(FieldEdited{"Thảo"});
  at.act(NextWanted{});
  REQUIRE(at.desk.model().work.files.found.size() == 1);
  at.act(FileOpened{0});
  REQUIRE(at.desk.model().page == Page::list);
  const auto& list = at.desk.model().work.list;
  CHECK(list.look.preview.format == "xlsx");
  CHECK(list.look.preview.sheet == "S");
  CHECK(list.look.preview.count(kiosk::rolls::RowState::repaired) == 1);
  CHECK(list.look.preview.flagged() == 2);
  for (const auto& row : list.look.preview.rows) CHECK(row.id.empty());
  for (const auto& line : list.lines) CHECK(line.text.find("57001234") == std::string::npos);
  at.act(NextWanted{});
  at.act(Confirmed{});
  CHECK_FALSE(at.desk.model().word);
  CHECK(at.station().households == 5);
  at.act(OptionChosen{true});
  at.act(Confirmed{});
  CHECK(at.word().good);
  CHECK(at.station().households == 2);
}

TEST_CASE("what is taken in is what somebody has looked at") {
  Preparing at;
  at.say_who();
  const auto file = write_file(at.folder / "a.csv", "Số hộ,Chủ hộ\n1,A Tơ\n");
  at.drop(file);
  at.act(NextWanted{});
  write_file(file, "Số hộ,Chủ hộ\n1,A Tơ\n2,Người lạ\n");
  at.act(Confirmed{});
  CHECK(at.word().text ==
        "Tệp danh sách đã thay đổi sau khi xem. Hãy xem lại danh sách rồi mới nạp.");
  CHECK(at.station().households == 0);
  at.act(BackWanted{});
  at.act(ListReadAs{});
  CHECK(at.desk.model().work.list.look.preview.households() == 2);
}

TEST_CASE("lists that cannot be taken in say why") {
  Preparing at;
  at.say_who();
  at.drop(write_file(at.folder / "a.csv", "Số hộ,Chủ hộ\n1,A Tơ\n1,Y Rĩ\n"));
  CHECK(at.desk.model().work.list.look.preview.count(kiosk::rolls::RowState::refused) == 1);
  at.act(NextWanted{});
  CHECK(at.desk.model().page == Page::list);
  at.act(BackWanted{});
  at.drop(write_file(at.folder / "b.csv", "xin chào"));
  CHECK_FALSE(at.desk.model().work.list.look.preview.refusal.empty());
  at.act(BackWanted{});
  at.drop(at.folder / "missing.csv");
  CHECK(at.word().text == "Không đọc được tệp.");
  CHECK(at.desk.model().page == Page::files);
  at.drop(write_file(at.folder / "c.xls", "\xD0\xCF\x11\xE0 old"));
  CHECK(at.desk.model().work.list.look.preview.refusal.find(".xlsx") != std::string::npos);
  CHECK(at.station().households == 0);
}

TEST_CASE("a list in an old font is read as somebody says, one sheet of several as well") {
  Preparing at;
  at.say_who();
  const auto two = rows_of({{"Số hộ", "Chủ hộ"}, {"1", "A Tơ"}, {"2", "Y Rĩ"}});
  auto parts = kiosk::rolls::workbook_parts(two);
  parts[0].second =
      R"(<workbook xmlns:r="r"><sheets><sheet name="Thôn 1" sheetId="1" r:id="rId1"/>)"
      R"(<sheet name="Thôn 2" sheetId="2" r:id="rId1"/></sheets></workbook>)";
  at.drop(write_file(at.folder / "a.xlsx", kiosk::rolls::zip_of(parts)));
  const auto& list = at.desk.model().work.list;
  INFO(list.look.preview.refusal);
  REQUIRE(list.look.preview.sheets == std::vector<std::string>{"Thôn 1", "Thôn 2"});
  auto options = list.options;
  options.sheet = "Thôn 2";
  at.act(ListReadAs{options});
  CHECK(list.look.preview.refusal.empty());
  CHECK(list.look.preview.households() == 2);
  CHECK(list.options.sheet == "Thôn 2");
}

TEST_CASE("a laptop's words are shown first, and it is enrolled when they are the same") {
  Preparing at;
  const FakeBooth booth;
  const auto file = write_file(at.folder / "may.envelope", booth.enrolment());
  at.drop(file);
  REQUIRE(at.desk.model().page == Page::enrolment);
  const auto look = at.desk.model().work.enrolment.look;
  CHECK(look.device == booth.id());
  CHECK(look.name == "Máy thử");
  CHECK(look.device_words.size() == 6);
  CHECK(look.commune_words.size() == 6);
  CHECK_FALSE(look.enrolled);
  CHECK(at.commune.preparation()->front().devices == 0);
  at.act(Confirmed{});
  CHECK(at.word().text == "Máy thử");
  CHECK(at.station().devices == 1);
  CHECK(at.station().device_names == std::vector<std::string>{"Máy thử"});
  at.drop(file);
  CHECK(at.desk.model().work.enrolment.look.enrolled);
  at.act(BackWanted{});
  at.act(BackWanted{});

  at.open(station_b);
  at.drop(file);
  CHECK(at.word().text ==
        "Máy này đã được đăng ký cho điểm bỏ phiếu 23504-001-1; mỗi máy chỉ dùng cho một điểm.");
  CHECK(at.desk.model().page == Page::station);
}

TEST_CASE("words that differ, and files that changed meanwhile, enrol nobody") {
  Preparing at;
  const FakeBooth booth;
  const FakeBooth other;
  const auto file = write_file(at.folder / "may.envelope", booth.enrolment());
  at.drop(file);
  at.act(WordsDiffer{});
  CHECK(at.word().id == "desk.word.words_differ");
  at.drop(file);
  write_file(file, other.enrolment());
  at.act(Confirmed{});
  CHECK(at.word().text.find("không còn là tệp vừa xem") != std::string::npos);
  CHECK(at.station().devices == 0);
}

TEST_CASE("files that are no enrolment are named for what they are") {
  kiosk::commune::World world;
  CommuneOffice office(world.commune, world.clock);
  const auto refusal = [&](const std::filesystem::path& file) {
    const auto look = office.look_at_enrolment(station_a, file);
    REQUIRE_FALSE(look);
    return look.error().sentence;
  };
  CHECK(refusal(world.folder / "out/23504-001-1.envelope").find("là gói dữ liệu") !=
        std::string::npos);
  CHECK(refusal(write_file(world.folder / "r", world.booth_a.hold({}))).find("kết quả") !=
        std::string::npos);
  CHECK(refusal(write_file(world.folder / "l.csv", "Số hộ\n")) ==
        "Tệp không phải là tệp đăng ký máy.");
  CHECK(refusal(write_file(world.folder / "big", std::string(300'000, 'x'))).find("quá lớn") !=
        std::string::npos);
  CHECK(refusal(world.folder / "missing") == "Không đọc được tệp.");
  const FakeBooth spare;
  CHECK(refusal(write_file(world.folder / "s", spare.enrolment())).find("Gói") == 0);
  CHECK(office.look_at_enrolment(
      station_a, write_file(world.folder / "a.envelope", world.booth_a.enrolment())));
}
