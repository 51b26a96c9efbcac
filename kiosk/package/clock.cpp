#include "kiosk/package/clock.h"

#include <fmt/format.h>

#include <chrono>

namespace kiosk::package {

std::int64_t SystemClock::unix_seconds() const {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::seconds>(since).count();
}

std::string vietnamese_day(std::int64_t unix_seconds) {
  constexpr std::int64_t ahead = 7 * 3600;
  const std::chrono::sys_seconds local{std::chrono::seconds{unix_seconds + ahead}};
  const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(local)};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

}  // namespace kiosk::package
