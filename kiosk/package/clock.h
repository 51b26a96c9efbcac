#pragma once
// The time as this machine claims it. Nothing is ever refused because of it.

#include <cstdint>

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

}  // namespace kiosk::package
