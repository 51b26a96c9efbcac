#include "kiosk/package/clock.h"

#include <chrono>

namespace kiosk::package {

std::int64_t SystemClock::unix_seconds() const {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::seconds>(since).count();
}

}  // namespace kiosk::package
