#include "kiosk/election/calendar.h"

#include <chrono>

#include <fmt/format.h>

#include "kiosk/election/json_reader.h"

namespace kiosk::election {
namespace {

int number_of(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

std::chrono::year_month_day day_of(std::string_view date) {
  return {std::chrono::year(number_of(date.substr(0, 4))),
          std::chrono::month(static_cast<unsigned>(number_of(date.substr(5, 2)))),
          std::chrono::day(static_cast<unsigned>(number_of(date.substr(8, 2))))};
}

std::chrono::sys_days point_of(std::string_view date) { return day_of(date); }

std::chrono::weekday weekday_of(std::string_view date) {
  return std::chrono::weekday(point_of(date));
}

bool is_year(std::string_view text) {
  return is_digits(text, 4) && number_of(text) >= 1900 && number_of(text) < 2200;
}

}  // namespace

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  if (!is_year(text.substr(0, 4)) || !is_digits(text.substr(5, 2), 2)) return false;
  return is_digits(text.substr(8, 2), 2) && day_of(text).ok();
}

bool is_date_or_year(std::string_view text) { return is_year(text) || is_date(text); }

bool is_sunday(std::string_view date) { return weekday_of(date) == std::chrono::Sunday; }

bool is_weekend(std::string_view date) {
  const auto weekday = weekday_of(date);
  return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

std::string add_days(std::string_view date, std::int64_t days) {
  const std::chrono::year_month_day day{point_of(date) + std::chrono::days(days)};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

std::int64_t days_between(std::string_view from, std::string_view to) {
  return (point_of(to) - point_of(from)).count();
}

int age_on(std::string_view date, std::string_view birth) {
  const int years = number_of(date.substr(0, 4)) - number_of(birth.substr(0, 4));
  const bool before_birthday = birth.size() > 4 && date.substr(4) < birth.substr(4);
  return before_birthday ? years - 1 : years;
}

}  // namespace kiosk::election
