// Every button of the plan's pages and forms causes its event, and what is fixed is said and not a
// button.

#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/desk/acting.h"
#include "tests/kiosk/desk/desk_window.h"
#include "tests/kiosk/desk/fixtures.h"
#include "tests/kiosk/desk/round_plan.h"

using namespace kiosk::desk;
using desk_tests::clicked;
using desk_tests::model_of;

namespace {

PlanTarget wanted(const std::string& name, const std::string& id) {
  return clicked<PlanFormWanted>(name, id).target;
}

bool has(const std::string& name, const std::string& id) {
  auto& window = desk_tests::desk_window(1366, 768);
  window.show(model_of(name));
  const auto* target = window.target(id);
  return target != nullptr && target->enabled;
}

bool says(const std::string& name, const std::string& words) {
  auto& window = desk_tests::desk_window(1920, 1080);
  window.show(model_of(name));
  return window.says(words);
}

}  // namespace

TEST_CASE("tabs, rows and buttons of the plan lead on") {
  CHECK(clicked<PageChosen>("plan_round", "page_plan").page == Page::plan);
  CHECK(clicked<PlanTabChosen>("plan_round", "tab_basis").tab == PlanTab::basis);
  CHECK(clicked<PlanTabChosen>("plan_round", "tab_warnings").tab == PlanTab::warnings);
  CHECK(wanted("plan_round", "do_round").task == PlanTask::round);
  CHECK(wanted("plan_round_fixed", "do_retention").task == PlanTask::retention);
  CHECK(wanted("plan_basis", "do_basis_add").task == PlanTask::basis_add);
  CHECK(wanted("plan_basis", "change_basis_1").index == 1);
  CHECK(wanted("plan_basis", "remove_basis_2").task == PlanTask::basis_remove);
  CHECK(wanted("plan_basis_second", "change_basis_3").index == 3);
  CHECK(wanted("plan_holidays", "do_holiday_add").task == PlanTask::holiday_add);
  CHECK(wanted("plan_holidays", "remove_2027-01-01").holiday == "2027-01-01");
  CHECK(wanted("plan_hamlets", "do_hamlet_add").task == PlanTask::hamlet_add);
  CHECK(clicked<PlanHamletOpened>("plan_hamlets", "hamlet_VM-002").code == "VM-002");
  clicked<SearchToggled>("plan_hamlets", "search");
  clicked<SearchToggled>("plan_hamlets_search", "search");
  CHECK(clicked<PageTurned>("plan_hamlets", "page_after").forward);
}

TEST_CASE("a hamlet's rows and buttons open its forms") {
  CHECK(clicked<PlanHamletOpened>("plan_candidates_VM-004", "tab_stations").tab ==
        PlanHamletTab::stations);
  const auto change = wanted("plan_candidates_VM-004", "change_1");
  CHECK(change.task == PlanTask::candidate_set);
  REQUIRE(change.who);
  CHECK(change.who->candidate_name ==
        stations_of_plan(model_of("plan_candidates_VM-004")).front()->candidates[1].name);
  CHECK(wanted("plan_candidates_VM-004", "remove_0").task == PlanTask::candidate_remove);
  CHECK(wanted("plan_candidates_VM-004", "do_candidate_add").hamlet == "VM-004");
  CHECK(wanted("plan_candidates_VM-004", "do_unit").task == PlanTask::unit);
  CHECK(wanted("plan_candidates_VM-004", "do_previous").task == PlanTask::previous);
  CHECK(wanted("plan_stations_VM-004", "change_VM-004-2").station == "VM-004-2");
  CHECK(wanted("plan_stations_VM-004", "remove_VM-004-2").task == PlanTask::station_remove);
  CHECK(wanted("plan_stations_VM-004", "do_station_add").task == PlanTask::station_add);
  CHECK(wanted("plan_candidates_fixed", "change_0").task == PlanTask::candidate_facts);
  clicked<BackWanted>("plan_candidates_VM-004", "back");
  clicked<BackWanted>("plan_hamlet_gone", "back");
}

TEST_CASE("what a package holds is said, and is no button") {
  CHECK_FALSE(has("plan_round_fixed", "do_round"));
  CHECK(says("plan_round_fixed", "Gói của điểm VM-001-1 đã được tạo"));
  CHECK_FALSE(has("plan_basis_fixed", "do_basis_add"));
  CHECK_FALSE(has("plan_basis_fixed", "change_basis_0"));
  CHECK_FALSE(has("plan_basis_fixed", "remove_basis_0"));
  CHECK(says("plan_basis_fixed", "Gói của điểm VM-001-1 đã được tạo"));
  CHECK_FALSE(has("plan_candidates_fixed", "do_candidate_add"));
  CHECK_FALSE(has("plan_candidates_fixed", "remove_0"));
  CHECK_FALSE(has("plan_candidates_fixed", "do_unit"));
  CHECK_FALSE(has("plan_stations_fixed", "remove_VM-001-1"));
  CHECK(has("plan_stations_fixed", "change_VM-001-1"));
  CHECK(says("plan_candidates_fixed", "không sửa được nữa"));
  CHECK_FALSE(has("plan_holidays_purged", "do_holiday_add"));
  CHECK(says("plan_holidays_purged", "Dữ liệu cá nhân của đợt bầu cử đã được xóa"));
  CHECK_FALSE(has("plan_candidates_VM-005", "do_candidate_add"));  // eight
  CHECK_FALSE(has("plan_candidates_VM-006", "remove_0"));          // the only one
}

TEST_CASE("deadlines say in words and with a sign that they are late or near") {
  CHECK(says("plan_round", "! Đã qua hạn – Chậm nhất 09/11/2026"));
  CHECK(says("plan_round", "! Hôm nay là hạn cuối – Chậm nhất 14/11/2026"));
  CHECK(says("plan_round_fixed", "! Còn 2 ngày – Chậm nhất 04/12/2026"));
  CHECK(says("plan_warnings", "! Ngày bầu cử không phải Chủ nhật."));
}

TEST_CASE("choices are touched, and everything is repeated before it is confirmed") {
  const auto made = clicked<ChoiceMade>("plan_form_candidate_set", "honorific_Bà");
  CHECK(made.value == "Bà");
  CHECK(clicked<ChoiceMade>("plan_form_candidate_add_sex", "sex_female").value == "female");
  CHECK(clicked<ChoiceMade>("plan_form_candidate_add_party", "party_probationary").value ==
        "probationary");
  CHECK(clicked<FieldEdited>("plan_form_basis_set_basis", "sign_0").text.ends_with("cơ sở/"));
  clicked<Confirmed>("plan_confirm_round", "confirm");
  for (const char* words :
       {"06/12/2026", "12/2031", "Nguyễn Thị Phương Thảo", "Sửa theo danh sách chính thức"}) {
    INFO(words);
    CHECK(says("plan_confirm_round", words));
  }
  for (const char* words : {"Nguyễn Thị Phương Thảo", "1981", "Công giáo", "Chính thức",
                            "19/05/1998", "Trung cấp", "Lý do sửa"}) {
    INFO(words);
    CHECK(says("plan_confirm_candidate_set", words));
  }
  CHECK(says("plan_confirm_station_remove_list", "danh sách 310 hộ và 2 máy"));
}
