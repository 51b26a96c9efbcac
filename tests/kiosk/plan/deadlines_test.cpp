#include "kiosk/plan/deadlines.h"

#include <set>

#include <catch2/catch_test_macros.hpp>

#include "kiosk/election/calendar.h"
#include "kiosk/election/json_reader.h"
#include "tests/kiosk/plan/plan_edits.h"

namespace kiosk::plan {
namespace {

using election::add_days;
using election::days_between;

const std::vector<std::string>& holidays() {
  static const auto plan = parse_plan(demonstration_plan());
  REQUIRE(plan);
  REQUIRE_FALSE(plan->holidays.empty());
  return plan->holidays;
}

Plan plan_on(const std::string& date) {
  auto plan = parse_plan(sample_plan());
  REQUIRE(plan);
  plan->round.date = date;
  plan->holidays = holidays();
  return *plan;
}

std::string date_of(const Plan& plan, DeadlineId id) {
  for (const auto& deadline : deadlines_of(plan, "2026-01-01")) {
    if (deadline.id == id) return deadline.date;
  }
  return "";
}

TEST_CASE("working days leave out weekends, holidays and the day of receipt") {
  const auto after = [](const char* date, std::uint32_t days) {
    return add_working_days(date, days, holidays());
  };
  CHECK(after("2026-11-29", 5) == "2026-12-04");  // Sunday to Friday
  CHECK(after("2026-11-30", 5) == "2026-12-07");  // Monday to Monday
  CHECK(after("2026-12-04", 1) == "2026-12-07");  // Friday to Monday
  CHECK(after("2026-12-05", 1) == "2026-12-07");  // Saturday to Monday
  CHECK(after("2026-12-04", 0) == "2026-12-04");
  CHECK(after("2026-12-05", 0) == "2026-12-05");
  // The new year of 2026 takes a week, that of 2027 from Friday to Thursday.
  CHECK(after("2026-02-13", 1) == "2026-02-23");
  CHECK(after("2026-02-11", 5) == "2026-02-25");
  CHECK(after("2027-02-04", 1) == "2027-02-12");
  CHECK(after("2027-01-31", 5) == "2027-02-12");
  // Over the end of the year and of a leap February.
  CHECK(after("2026-12-27", 5) == "2027-01-04");
  CHECK(after("2026-12-31", 1) == "2027-01-04");
  CHECK(after("2028-02-27", 3) == "2028-03-01");
  CHECK(after("2028-02-28", 1) == "2028-02-29");
  CHECK(after("2027-02-26", 1) == "2027-03-01");
  // Holidays that nobody wrote down count as any other day.
  CHECK(add_working_days("2026-02-13", 1, {}) == "2026-02-16");
}

TEST_CASE("every wait from every day of three years ends on the n-th working day, not before") {
  const std::set<std::string> off(holidays().begin(), holidays().end());
  std::size_t wrong = 0, asked = 0;
  for (std::string from = "2026-01-01"; from < "2029-01-01"; from = add_days(from, 1)) {
    std::string day = from;
    for (std::uint32_t passed = 0; passed < 25;) {
      day = add_days(day, 1);
      // 2026-01-04 was a Sunday; weekdays are counted from there, not asked of the calendar.
      const auto weekday = ((days_between("2026-01-04", day) % 7) + 7) % 7;
      if (weekday == 0 || weekday == 6 || off.contains(day)) continue;
      ++passed;
      ++asked;
      if (add_working_days(from, passed, holidays()) != day) ++wrong;
    }
  }
  CHECK(wrong == 0);
  CHECK(asked == 1096U * 25U);
}

TEST_CASE("the days before the polling day are counted back by the rules") {
  const auto plan = plan_on("2026-11-29");
  CHECK(date_of(plan, DeadlineId::plan) == "2026-11-09");
  CHECK(date_of(plan, DeadlineId::list) == "2026-11-14");
  CHECK(date_of(plan, DeadlineId::team) == "2026-11-19");
  CHECK(date_of(plan, DeadlineId::posting) == "2026-11-22");
  CHECK(date_of(plan, DeadlineId::polling) == "2026-11-29");
  CHECK(date_of(plan, DeadlineId::recognition) == "2026-12-04");
  const auto new_year = plan_on("2027-01-03");
  CHECK(date_of(new_year, DeadlineId::plan) == "2026-12-14");
  CHECK(date_of(new_year, DeadlineId::posting) == "2026-12-27");
  const auto leap = plan_on("2028-03-05");
  CHECK(date_of(leap, DeadlineId::plan) == "2028-02-14");
  CHECK(date_of(leap, DeadlineId::team) == "2028-02-24");
  CHECK(date_of(leap, DeadlineId::posting) == "2028-02-27");
  CHECK(date_of(plan_on("2027-01-31"), DeadlineId::recognition) == "2027-02-12");
}

TEST_CASE("on every Sunday of thirty years the deadlines stand as far off as the rules say") {
  auto plan = plan_on("2026-01-04");
  auto& rules = plan.stations[0].rules;
  plan.stations.resize(1);
  std::size_t wrong = 0;
  for (std::uint32_t week = 0; week < 30 * 52; ++week) {
    plan.round.date = add_days("2026-01-04", static_cast<std::int64_t>(week) * 7);
    rules.plan_days = week % 366;
    rules.posting_days = week % 11;
    const auto off = [&](DeadlineId id) {
      return days_between(date_of(plan, id), plan.round.date);
    };
    const bool right = off(DeadlineId::plan) == rules.plan_days && off(DeadlineId::list) == 15 &&
                       off(DeadlineId::team) == 10 &&
                       off(DeadlineId::posting) == rules.posting_days &&
                       off(DeadlineId::polling) == 0 && off(DeadlineId::recognition) <= -5;
    if (!right) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("a deadline is in time on its own day and passed on the next") {
  const auto plan = plan_on("2026-11-29");
  const auto first = [&](const char* today) { return deadlines_of(plan, today).front(); };
  CHECK(first("2026-11-06").id == DeadlineId::plan);
  CHECK(first("2026-11-06").days_left == 3);
  CHECK(first("2026-11-09").days_left == 0);
  CHECK_FALSE(first("2026-11-09").passed);
  CHECK(first("2026-11-10").days_left == -1);
  CHECK(first("2026-11-10").passed);
}

TEST_CASE("where stations have rules of their own the earliest day counts, sorted by day") {
  auto plan = plan_on("2026-11-29");
  plan.stations[1].rules.team_days = 30;
  plan.stations[1].rules.recognition_days = 2;
  CHECK(date_of(plan, DeadlineId::team) == "2026-10-30");
  CHECK(date_of(plan, DeadlineId::recognition) == "2026-12-01");
  CHECK(deadlines_of(plan, "2026-11-01").front().id == DeadlineId::team);
}

TEST_CASE("what is late or near is warned of until the polling day, and nothing after it") {
  auto plan = plan_on("2026-11-29");
  CHECK(deadline_warnings(plan, "2026-11-05").empty());
  REQUIRE(deadline_warnings(plan, "2026-11-06").size() == 1);
  CHECK(deadline_warnings(plan, "2026-11-06")[0].find("Còn 3 ngày, đến 09/11/2026") == 0);
  CHECK(deadline_warnings(plan, "2026-11-09")[0].find("Hôm nay là hạn cuối") == 0);
  CHECK(deadline_warnings(plan, "2026-11-10")[0].find("Đã quá hạn 09/11/2026") == 0);
  CHECK(deadline_warnings(plan, "2026-11-29").size() == 4);
  CHECK(deadline_warnings(plan, "2026-11-30").empty());
}

TEST_CASE("a year without a single holiday is not known") {
  auto plan = plan_on("2026-11-29");
  plan.holidays.clear();
  REQUIRE(deadline_warnings(plan, "2026-11-01").size() == 1);
  CHECK(deadline_warnings(plan, "2026-11-01")[0].find("năm 2026") != std::string::npos);
  plan.holidays = {"2026-09-02"};
  CHECK(deadline_warnings(plan, "2026-11-01").empty());
  plan.round.date = "2026-12-27";  // five working days lead into 2027
  REQUIRE(deadline_warnings(plan, "2026-11-01").size() == 1);
  CHECK(deadline_warnings(plan, "2026-11-01")[0].find("năm 2027") != std::string::npos);
}

TEST_CASE("every deadline has its sentence with the days of the rules") {
  auto plan = plan_on("2026-11-29");
  for (auto& station : plan.stations) station.rules.list_days = 18;
  std::vector<std::string> sentences;
  std::set<std::string_view> names;
  for (const auto& deadline : deadlines_of(plan, "2026-11-01")) {
    sentences.push_back(sentence_of(deadline));
    names.insert(name_of(deadline.id));
  }
  const std::vector<std::string> wanted{
      "Chậm nhất 09/11/2026: triển khai kế hoạch bầu cử (trước 20 ngày)",
      "Chậm nhất 11/11/2026: Ban công tác Mặt trận gửi danh sách người ứng cử (trước 18 ngày)",
      "Chậm nhất 19/11/2026: thành lập Tổ bầu cử (trước 10 ngày)",
      "Chậm nhất 22/11/2026: niêm yết, thông báo đến Nhân dân (trước 07 ngày)",
      "29/11/2026: ngày bầu cử",
      "Chậm nhất 04/12/2026: xem xét công nhận kết quả (05 ngày làm việc)"};
  CHECK(sentences == wanted);
  CHECK(names.size() == 6);
}

TEST_CASE("deadlines as JSON") {
  const auto object = nlohmann::json::parse(deadlines_json(plan_on("2026-11-29"), "2026-11-20"));
  CHECK(object.at("today") == "2026-11-20");
  CHECK(object.at("date") == "2026-11-29");
  REQUIRE(object.at("deadlines").size() == 6);
  const nlohmann::json team = {
      {"id", "team"}, {"date", "2026-11-19"}, {"passed", true}, {"days_left", -1}};
  CHECK(object.at("deadlines")[2] == team);
  CHECK(object.at("warnings").size() == 4);  // three late, one near
}

}  // namespace
}  // namespace kiosk::plan
