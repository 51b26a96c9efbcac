#pragma once
// The outside world a booth needs, so that tests can give another.

#include "kiosk/package/clock.h"

namespace kiosk::station {

using package::Clock;
using package::SystemClock;

// Called from the worker when an event waits, so that the window's loop wakes up.
class Waker {
 public:
  virtual ~Waker() = default;
  virtual void wake() = 0;
};

}  // namespace kiosk::station
