#pragma once
// Days counted in integers. Every date handed in is YYYY-MM-DD and exists: whoever read it has
// asked is_date (json_reader.h).

#include <cstdint>
#include <string>
#include <string_view>

namespace kiosk::election {

std::string add_days(std::string_view date, std::int64_t days);
// Negative when `to` is the earlier one.
std::int64_t days_between(std::string_view from, std::string_view to);
bool is_weekend(std::string_view date);  // Saturday or Sunday
// Whole years on `date`; a birth year alone counts from its first day.
int age_on(std::string_view date, std::string_view birth);

}  // namespace kiosk::election
