#pragma once
// The outside world a booth needs, so that tests can give another.

#include <cstdint>

namespace kiosk::station {

class Clock {
 public:
  virtual ~Clock() = default;
  virtual std::int64_t unix_seconds() const = 0;  // a claim: nothing is refused because of it
};

class SystemClock : public Clock {
 public:
  std::int64_t unix_seconds() const override;
};

// Called from the worker when an event waits, so that the window's loop wakes up.
class Waker {
 public:
  virtual ~Waker() = default;
  virtual void wake() = 0;
};

}  // namespace kiosk::station
