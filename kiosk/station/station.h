#pragma once
// The only impure class of a booth: runs effects on one worker thread against the real store and
// gives their answers back as events. The window's thread calls post and pump; nothing else is
// shared.

#include <filesystem>
#include <memory>

#include "crypto/passphrase.h"
#include "kiosk/station/event.h"
#include "kiosk/station/officer_pins.h"
#include "kiosk/station/ports.h"
#include "kiosk/station/slots.h"

namespace kiosk::station {

struct StationOptions {
  crypto::Cost member_cost = crypto::officer_cost;
  crypto::Cost pin_cost = station::pin_cost;
  bool own_thread = true;  // false: effects run inside post (tests, simulation)
  Ports ports{};
  Practice practice{};  // of a practice day
};

class Station {
 public:
  Station(std::filesystem::path device, const Clock& clock, Waker* waker,
          StationOptions options = {});
  ~Station();
  Station(const Station&) = delete;
  Station& operator=(const Station&) = delete;

  const Model& model() const;
  Slots& slots();

  void post(Event&& event);  // a touch: update, then its effects are queued
  bool pump();               // takes the answers of finished effects; true if the model changed
  bool wants_to_leave() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace kiosk::station
