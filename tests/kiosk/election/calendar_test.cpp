#include "kiosk/election/calendar.h"

#include <array>

#include <fmt/format.h>
#include <catch2/catch_test_macros.hpp>

#include "kiosk/election/json_reader.h"

namespace kiosk::election {
namespace {

// The calendar as it is taught at school, one day after the other: the second opinion.
struct Day {
  int year = 1900, month = 1, day = 1, weekday = 1;  // a Monday

  std::string text() const { return fmt::format("{:04}-{:02}-{:02}", year, month, day); }
  void next() {
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    const std::array<int, 13> lengths{0,  31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31,
                                      30, 31};
    weekday = (weekday + 1) % 7;
    if (++day <= lengths.at(static_cast<std::size_t>(month))) return;
    day = 1;
    if (++month <= 12) return;
    month = 1;
    ++year;
  }
};

TEST_CASE("three hundred years agree day by day with a calendar that only counts") {
  const std::string first = "1900-01-01";
  std::string walked = first;
  std::size_t wrong = 0;
  std::int64_t passed = 0;
  for (Day day; day.year < 2200; day.next(), ++passed) {
    const auto text = day.text();
    const bool right = is_date(text) && walked == text && add_days(first, passed) == text &&
                       add_days(text, -passed) == first && days_between(first, text) == passed &&
                       days_between(text, first) == -passed &&
                       is_sunday(text) == (day.weekday == 0) &&
                       is_weekend(text) == (day.weekday == 0 || day.weekday == 6);
    if (!right) ++wrong;
    walked = add_days(text, 1);
  }
  CHECK(wrong == 0);
  CHECK(passed == 109'573);  // 300 * 365 + 73 leap days
}

TEST_CASE("days that people get wrong") {
  CHECK(add_days("2028-02-28", 1) == "2028-02-29");
  CHECK(add_days("2027-02-28", 1) == "2027-03-01");
  CHECK(add_days("2100-02-28", 1) == "2100-03-01");
  CHECK(add_days("2000-03-01", -1) == "2000-02-29");
  CHECK(add_days("2026-12-31", 1) == "2027-01-01");
  CHECK(add_days("2026-11-29", -20) == "2026-11-09");
  CHECK(is_weekend("2026-11-28"));
  CHECK(is_weekend("2026-11-29"));
  CHECK_FALSE(is_weekend("2026-11-27"));
  CHECK_FALSE(is_weekend("2026-11-30"));
}

TEST_CASE("an age is whole years, and a birth year counts from its first day") {
  CHECK(age_on("2026-11-29", "2005-11-28") == 21);
  CHECK(age_on("2026-11-29", "2005-11-29") == 21);
  CHECK(age_on("2026-11-29", "2005-11-30") == 20);
  CHECK(age_on("2026-11-29", "2005-12-01") == 20);
  CHECK(age_on("2026-11-29", "2005") == 21);
  CHECK(age_on("2026-11-29", "2006") == 20);
  CHECK(age_on("2027-02-28", "2000-02-29") == 26);
  CHECK(age_on("2027-03-01", "2000-02-29") == 27);
}

}  // namespace
}  // namespace kiosk::election
