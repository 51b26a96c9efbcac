// The buttons of a station's page and of what it leads to.

#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/desk/acting.h"
#include "tests/kiosk/desk/desk_window.h"
#include "tests/kiosk/desk/fixtures.h"

using namespace kiosk::desk;
using desk_tests::clicked;
using desk_tests::model_of;
using kiosk::ui::HardwareKey;

namespace {

const kiosk::ui::Target* target(const std::string& name, const std::string& id) {
  auto& window = desk_tests::desk_window(1366, 768);
  window.show(model_of(name));
  return window.target(id);
}

}  // namespace

TEST_CASE("a row of the preparation opens its station") {
  CHECK(clicked<StationOpened>("prepare", "station_VM-004-1").code == "VM-004-1");
  CHECK(clicked<FormWanted>("prepare", "printed_VM-002-1").kind == FormKind::printed);
}

TEST_CASE("a station offers what is possible now and nothing else") {
  CHECK(clicked<FormWanted>("station_no_list", "list").kind == FormKind::list);
  CHECK(clicked<FilesWanted>("station_no_list", "enrol").purpose == FilePurpose::enrolment);
  CHECK(target("station_no_list", "package") == nullptr);
  CHECK(target("station_no_laptop", "package") == nullptr);
  CHECK(clicked<FormWanted>("station_ready", "package").station == "VM-006-1");
  CHECK(clicked<FormWanted>("station_packaged", "printed").kind == FormKind::printed);
  for (const char* id : {"list", "enrol", "package"}) {
    CHECK(target("station_packaged", id) == nullptr);
    CHECK(target("station_printed", id) == nullptr);
  }
  CHECK(target("station_printed", "printed") == nullptr);
  clicked<BackWanted>("station_ready", "back");
  clicked<BackWanted>("station_gone", "back");
  CHECK(clicked<PageChosen>("station_ready", "page_prepare").page == Page::prepare);
}

TEST_CASE("a file is chosen by its button, a stick or the machine's own keys") {
  CHECK(clicked<FileOpened>("files_list", "file_1").index == 1);
  CHECK(clicked<FileOpened>("files_list_last", "file_0").index == 6);
  CHECK(clicked<PageTurned>("files_list", "page_after").forward);
  CHECK(clicked<StickChosen>("files_enrolment", "stick_0").index == 0);
  CHECK(clicked<FileOpened>("files_enrolment", "file_0").index == 0);
  clicked<BackWanted>("files_list_bare", "back");
  auto& window = desk_tests::desk_window(1366, 768);
  window.show(model_of("files_list_bare"));
  const auto typed = window.press(model_of("files_list_bare"), HardwareKey::letter, '/');
  REQUIRE(typed);
  CHECK(std::get<FolderEdited>(*typed).text == "/");
}

TEST_CASE("a list is seen in three ways, turned, read again and led on") {
  CHECK(clicked<ListViewChosen>("list", "view_all").view == ListView::all);
  CHECK(clicked<ListViewChosen>("list_all", "view_odd").view == ListView::odd);
  CHECK(clicked<ListViewChosen>("list", "view_columns").view == ListView::columns);
  CHECK(clicked<PageTurned>("list_700", "page_after").forward);
  CHECK_FALSE(clicked<PageTurned>("list_700_last", "page_before").forward);
  clicked<NextWanted>("list", "next");
  clicked<ListReadAs>("list_refused_rows", "read_again");
  clicked<BackWanted>("list", "back");
  CHECK(clicked<ListReadAs>("list_font", "read_as_1").options.font == kiosk::rolls::OldFont::vni);
  CHECK(clicked<ListReadAs>("list_sheets", "read_as_2").options.sheet ==
        "Tổ dân phố Nguyễn Thị Minh Khai, khu vực số 3");
  CHECK(clicked<PageTurned>("list_sheets", "page_after").forward);
  CHECK(clicked<ListReadAs>("list_sheets_last", "read_as_3").options.sheet ==
        "Tổ dân phố Nguyễn Thị Minh Khai, khu vực số 12");
  for (const char* name : {"list_refused_rows", "list_zero", "list_no_list", "list_font"}) {
    REQUIRE(target(name, "next") != nullptr);
    CHECK_FALSE(target(name, "next")->enabled);
  }
}

TEST_CASE("a list with repairs is confirmed only by somebody who has looked") {
  CHECK_FALSE(target("list_confirm", "confirm")->enabled);
  CHECK(clicked<OptionChosen>("list_confirm", "option_yes").on);
  CHECK_FALSE(clicked<OptionChosen>("list_confirm_looked", "option_no").on);
  clicked<Confirmed>("list_confirm_looked", "confirm");
  clicked<Confirmed>("list_confirm_replaces", "confirm");
  CHECK(target("list_confirm_replaces", "option_yes") == nullptr);
  clicked<BackWanted>("list_confirm", "back");
}

TEST_CASE("the words of a laptop are the same, or differ") {
  clicked<Confirmed>("enrolment", "confirm");
  clicked<WordsDiffer>("enrolment", "differ");
  clicked<BackWanted>("enrolment", "back");
  CHECK(target("enrolment_known", "confirm") == nullptr);
  CHECK(target("enrolment_known", "differ") == nullptr);
}

TEST_CASE("the pages of a station say what a person must know") {
  auto& window = desk_tests::desk_window(1920, 1080);
  const auto says = [&](const char* name, const char* words) {
    window.show(model_of(name));
    INFO(name << ": " << words);
    CHECK(window.says(words));
  };
  says("station_ready", "2/3 (2 máy bỏ phiếu, 1 máy dự phòng)");
  says("list", "*********234");
  says("list", "Lưu ý");
  says("list_refused_rows", "bị từ chối");
  says("list_confirm", "Số dòng có lưu ý");
  says("list_confirm_replaces", "295");
  says("enrolment", "thuyền");
  says("enrolment", "chuông");
  says("confirm_package", "1 điểm bỏ phiếu");
}
