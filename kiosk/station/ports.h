#pragma once
// The outside world a booth needs, so that tests can give another.

#include "kiosk/package/clock.h"
#include "kiosk/station/surroundings.h"

namespace kiosk::station {

using package::Clock;
using package::SystemClock;

// Called from the worker when an event waits, so that the window's loop wakes up.
class Waker {
 public:
  virtual ~Waker() = default;
  virtual void wake() = 0;
};

// Batteries and mains.
class Power {
 public:
  virtual ~Power() = default;
  virtual PowerState read() const = 0;
};

// Sticks. Mounting and unmounting are the system's own task: a booth sees what is mounted.
class Media {
 public:
  virtual ~Media() = default;
  virtual std::vector<Volume> volumes() const = 0;
  virtual bool unreadable_stick() const = 0;  // plugged in, but nothing of it is mounted
};

// The machine's memory.
class Memory {
 public:
  virtual ~Memory() = default;
  virtual std::optional<bool> swap_on() const = 0;
};

// What else is plugged in.
class Equipment {
 public:
  virtual ~Equipment() = default;
  virtual Hearing hearing() const = 0;
  virtual bool printer() const = 0;
};

// What a booth may look at; null: nobody can tell.
struct Ports {
  const Power* power = nullptr;
  const Media* media = nullptr;
  const Memory* memory = nullptr;
  const Equipment* equipment = nullptr;
};

}  // namespace kiosk::station
