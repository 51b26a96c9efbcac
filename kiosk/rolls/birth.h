#pragma once
// Birth dates as people and spreadsheets write them.

#include <string>
#include <string_view>

#include "kiosk/rolls/table.h"

namespace kiosk::rolls {

struct BirthRead {
  std::string iso;        // YYYY-MM-DD or YYYY; empty when refused or when nothing is written
  std::string word, why;  // of a repair; empty when nothing had to be decided
  bool refused = false;
  bool either_order = false;  // day and month could be each other, read as day first
};

// `date`: the day of the vote.
BirthRead read_birth(const RollCell& cell, bool from_1904, std::string_view date);
// Of a serial number of days; empty outside 1900 to 2199.
std::string date_of_serial(long serial, bool from_1904);
// Whole years on `date`; a year alone counts from its first day.
int age_at(std::string_view date, std::string_view birth);

}  // namespace kiosk::rolls
