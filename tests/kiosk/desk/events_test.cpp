// Every button of every page causes its event, and keys do what buttons do.

#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/desk/acting.h"
#include "tests/kiosk/desk/desk_window.h"
#include "tests/kiosk/desk/fixtures.h"

using namespace kiosk::desk;
using desk_tests::clicked;
using desk_tests::model_of;
using kiosk::ui::HardwareKey;

TEST_CASE("no button of any page is dead") {
  auto& window = desk_tests::desk_window(1366, 768);
  for (const auto& fixture : desk_tests::fixtures()) {
    window.show(fixture.model);
    const auto targets = window.ui().targets();
    for (const auto& target : targets) {
      INFO(fixture.name << " " << target.id);
      // A tone key may leave a text as it is.
      if (!target.enabled || target.id.starts_with("key_") || target.id == "erase") continue;
      if (target.id.starts_with("digit_")) continue;
      window.show(fixture.model);
      CHECK(window.click(fixture.model, target.id).has_value());
    }
  }
}

TEST_CASE("the list of pages leads to the pages") {
  CHECK(clicked<PageChosen>("overview", "page_hamlets").page == Page::hamlets);
  CHECK(clicked<PageChosen>("overview", "page_receive").page == Page::receive);
  CHECK(clicked<PageChosen>("overview", "page_tray").page == Page::tray);
  CHECK(clicked<PageChosen>("overview", "page_prepare").page == Page::prepare);
  CHECK(clicked<PageChosen>("overview", "page_report").page == Page::report);
  CHECK(clicked<PageChosen>("overview", "page_journal").page == Page::journal);
  CHECK(clicked<PageChosen>("tray", "page_overview").page == Page::overview);
  CHECK(clicked<PageChosen>("overview", "leave").page == Page::leave);
  clicked<LeaveConfirmed>("leave", "leave_confirm");
  clicked<BackWanted>("leave", "back");
}

TEST_CASE("the overview leads to what worries") {
  CHECK(clicked<PageChosen>("overview", "to_tray").page == Page::tray);
  CHECK(clicked<NarrowingChosen>("overview", "to_overdue").narrowing.overdue);
  CHECK(clicked<NarrowingChosen>("overview", "to_complaints").narrowing.state ==
        kiosk::commune::HamletState::complaint_pending);
}

TEST_CASE("rows and fields open what they show") {
  CHECK(clicked<HamletOpened>("hamlets", "hamlet_VM-003").code == "VM-003");
  CHECK(clicked<HamletOpened>("hamlets_last", "hamlet_VM-060").code == "VM-060");
  clicked<SearchToggled>("hamlets", "search");
  CHECK(clicked<PageChosen>("hamlets", "states").page == Page::states);
  CHECK(clicked<PageTurned>("hamlets", "page_after").forward);
  CHECK_FALSE(clicked<PageTurned>("hamlets_last", "page_before").forward);
  CHECK(clicked<NarrowingChosen>("states", "state_overdue").narrowing.overdue);
  CHECK(clicked<NarrowingChosen>("states", "state_all").narrowing == Narrowing{});
  CHECK(clicked<FormWanted>("hamlet_VM-002", "recognise").kind == FormKind::recognise);
  CHECK(clicked<FormWanted>("hamlet_VM-011", "close_complaint").kind == FormKind::close_complaint);
  CHECK(clicked<FormWanted>("envelope_0", "take_in").kind == FormKind::take_in);
  CHECK(clicked<FormWanted>("envelope_1", "dismiss").kind == FormKind::dismiss);
  CHECK(clicked<FormWanted>("prepare", "printed_VM-002-1").station == "VM-002-1");
  CHECK(clicked<FormWanted>("prepare", "packages").kind == FormKind::packages);
  CHECK(clicked<StickChosen>("receive", "stick_1").index == 1);
  clicked<ImportWanted>("receive", "import");
  clicked<ExportWanted>("report_written", "export");
  clicked<NextWanted>("form_recognise", "next");
  clicked<Confirmed>("confirm_recognise", "confirm");
  clicked<WordRead>("word_refused", "word_read");
  CHECK(clicked<FieldEdited>("form_recognise_number", "ending_0").text == "05/QĐ-UBND/QĐ-UBND");
}

TEST_CASE("re-run, purge and export are reached, and go on") {
  CHECK(clicked<FormWanted>("overview", "rerun_folder").kind == FormKind::rerun_folder);
  CHECK(clicked<FormWanted>("report", "purge").kind == FormKind::purge);
  clicked<NextWanted>("form_rerun_folder", "next");
  clicked<NextWanted>("form_purge", "next");
  CHECK(clicked<OptionChosen>("form_purge", "option_yes").on);
  CHECK(clicked<OptionChosen>("form_export_report", "option_yes").on);
  for (const char* name : {"confirm_rerun_folder", "confirm_purge", "confirm_export_report"}) {
    clicked<Confirmed>(name, "confirm");
    clicked<BackWanted>(name, "back");
  }
  auto& window = desk_tests::desk_window(1366, 768);
  window.show(model_of("overview_calm"));
  CHECK(window.target("rerun_folder") == nullptr);
  window.show(model_of("form_purge_over"));
  CHECK(window.target("option_yes") == nullptr);
  window.show(model_of("form_purge_folder"));
  CHECK_FALSE(window.target("next")->enabled);
  // Nothing can be written where no field is.
  window.show(model_of("form_purge"));
  CHECK_FALSE(window.press(model_of("form_purge"), HardwareKey::letter, 'a'));
}

TEST_CASE("what may not be taken in cannot be clicked") {
  auto& window = desk_tests::desk_window(1366, 768);
  window.show(model_of("envelope_1"));
  CHECK_FALSE(window.target("take_in")->enabled);
  window.show(model_of("receive_empty"));
  CHECK_FALSE(window.target("import")->enabled);
}

TEST_CASE("everything can be reached and done with keys") {
  auto& window = desk_tests::desk_window(1366, 768);
  const auto& model = model_of("hamlet_VM-002");
  window.show(model);
  for (int i = 0; i < 30 && window.ui().focused() != "recognise"; ++i) {
    window.press(model, HardwareKey::next);
  }
  REQUIRE(window.ui().focused() == "recognise");
  const auto event = window.press(model, HardwareKey::confirm);
  REQUIRE(event);
  CHECK(std::get<FormWanted>(*event).kind == FormKind::recognise);
}

TEST_CASE("names, dates and folders are typed on the machine's own keys") {
  auto& window = desk_tests::desk_window(1366, 768);
  const auto typed = [&](const char* name, HardwareKey key, char letter) {
    window.show(model_of(name));
    return window.press(model_of(name), key, letter);
  };
  CHECK(std::get<SearchEdited>(*typed("hamlets", HardwareKey::letter, 'v')).text == "V");
  CHECK(std::get<FieldEdited>(*typed("form_recognise", HardwareKey::letter, 'n')).text == "N");
  CHECK(std::get<FieldEdited>(*typed("form_recognise_number", HardwareKey::letter, '/')).text ==
        "05/QĐ-UBND/");
  CHECK(std::get<FieldEdited>(*typed("form_recognise_date", HardwareKey::erase, '0')).text ==
        "0212202");
  CHECK(std::get<FolderEdited>(*typed("receive_empty", HardwareKey::letter, '/')).text == "/");
  CHECK(std::get<FolderEdited>(*typed("receive", HardwareKey::letter, 'A')).text ==
        "/media/thao/KINGSTONA");
  CHECK(std::get<FolderEdited>(*typed("receive", HardwareKey::erase, '0')).text ==
        "/media/thao/KINGSTO");
}

TEST_CASE("the pages say what they are for") {
  auto& window = desk_tests::desk_window(1920, 1080);
  const auto says = [&](const char* name, const char* words) {
    window.show(model_of(name));
    INFO(name << ": " << words);
    CHECK(window.says(words));
  };
  says("overview", "48/60");
  says("overview", "26/40 (65,00%)");
  says("hamlet_VM-002", "quá hạn quyết định 01/12/2026");
  says("envelope_0", "lần khởi động 2");
  says("confirm_recognise", "Nguyễn Thị Phương Thảo");
  says("confirm_packages", "7 điểm bỏ phiếu");
  says("busy_packing", "17/60");
  says("overview", "9/18 (50,00%)");  // secretaries, of the congresses written down
  says("overview", "2/40 (5,00%)");   // whose votes are not told
  says("hamlets", "Công Tằng");
  says("hamlet_VM-005", "Công Tằng");
  says("hamlet_VM-005", "… – trúng cử");
  says("prepare", "× Đã qua");
  says("prepare", "! Sắp đến");
  says("form_rerun_folder", "Thôn Kon Pring");
  says("confirm_rerun_folder", "/media/thao/KINGSTON/2026-11-r1");
  says("form_purge", "60 danh sách hộ gia đình, 18.342 hộ");
  says("form_purge", "31/12/2031");
  says("confirm_purge", "60 danh sách hộ gia đình, 18.342 hộ");
  says("confirm_purge", "/media/thao/KINGSTON");
}
