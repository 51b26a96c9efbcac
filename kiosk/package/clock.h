#pragma once
// The time as this machine claims it. Nothing is ever refused because of it.

#include <cstdint>
#include <string>

namespace kiosk::package {

class Clock {
 public:
  virtual ~Clock() = default;
  virtual std::int64_t unix_seconds() const = 0;
};

class SystemClock : public Clock {
 public:
  std::int64_t unix_seconds() const override;
};

// The day in Vietnam, which is seven hours ahead of UTC all year: "2026-11-29".
std::string vietnamese_day(std::int64_t unix_seconds);

}  // namespace kiosk::package
