#include <chrono>

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

bool is_sunday(std::string_view date) {
  return std::chrono::weekday(std::chrono::sys_days(day_of(date))) == std::chrono::Sunday;
}

}  // namespace kiosk::election
