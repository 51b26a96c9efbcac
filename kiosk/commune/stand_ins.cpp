// Weak: what the rooms of paper counts and of deadlines define takes their place as soon as it is
// linked. Until then no paper was entered, and only Saturdays and Sundays are no working days.
#include <algorithm>
#include <chrono>

#include <fmt/format.h>

#include "kiosk/commune/commune.h"
#include "kiosk/commune/deadlines.h"

namespace kiosk::commune {

__attribute__((weak)) bool PaperEntry::agreed() const { return false; }

__attribute__((weak)) Outcome<PaperEntry> Commune::paper(std::string_view) const {
  return PaperEntry{};
}

__attribute__((weak)) std::string add_working_days(std::string_view date, std::uint32_t days,
                                                   const std::vector<std::string>& holidays) {
  using namespace std::chrono;
  const auto number = [&](std::size_t at, std::size_t count) {
    unsigned value = 0;
    for (const char digit : date.substr(at, count)) {
      value = value * 10 + static_cast<unsigned>(digit - '0');
    }
    return value;
  };
  sys_days day =
      year(static_cast<int>(number(0, 4))) / month(number(5, 2)) / std::chrono::day(number(8, 2));
  std::string text(date);
  while (days > 0) {
    day += std::chrono::days(1);
    const year_month_day at(day);
    text = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(at.year()),
                       static_cast<unsigned>(at.month()), static_cast<unsigned>(at.day()));
    const bool weekend = weekday(day) == Saturday || weekday(day) == Sunday;
    if (!weekend && std::ranges::find(holidays, text) == holidays.end()) --days;
  }
  return text;
}

}  // namespace kiosk::commune
