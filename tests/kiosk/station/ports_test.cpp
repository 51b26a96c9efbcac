// What a booth sees of its machine: once a minute the battery, a stick only when somebody asks.
#include <catch2/catch_test_macros.hpp>
#include <new>

#include "kiosk/station/practice.h"
#include "kiosk/station/screen_of.h"
#include "kiosk/station/station.h"
#include "prepared_station.h"
#include "tests/support/scratch_folder.h"

namespace kiosk::station {

namespace {

struct FakePower : Power {
  PowerState read() const override {
    ++asked;
    return {80U, true};
  }
  mutable int asked = 0;
};

struct FakeMedia : Media {
  std::vector<Volume> volumes() const override {
    ++asked;
    return {{"/media/stick", 1, false, "vfat", ""}};
  }
  bool unreadable_stick() const override { return false; }
  mutable int asked = 0;
};

struct FakeMemory : Memory {
  std::optional<bool> swap_on() const override { throw std::bad_alloc(); }
};

}  // namespace

TEST_CASE("the battery is read once a minute, a stick only when somebody wants to know") {
  const support::ScratchFolder scratch;
  const simulate::StillClock clock;
  const auto day = make_practice(scratch.path(), crypto::test_cost, clock);
  REQUIRE(day.has_value());
  const FakePower power;
  const FakeMedia media;
  StationOptions options;
  options.member_cost = options.pin_cost = crypto::test_cost;
  options.own_thread = false;
  options.ports = {&power, &media, nullptr};
  options.practice = day->aids;
  Station station(day->device, clock, nullptr, options);
  for (std::int64_t now = 1000; now < 1000 + 180; ++now) station.post(Ticked{now});
  station.pump();
  CHECK(power.asked == 3);
  CHECK(media.asked == 0);
  CHECK(station.model().day.seen->power.percent == 80U);
  CHECK(station.model().day.seen->disk_free.value_or(0) > 0);

  for (const char digit : day->aids.officer_code) station.slots().typed.push(digit);
  station.post(OfficerSecretEntered{});
  while (station.pump()) {
  }
  REQUIRE(screen_of(station.model()) == Screen::pin_choose);  // a PIN comes first
  CHECK(station.model().day.sheet == Sheet::readiness);
  CHECK(media.asked == 1);
  CHECK(volume_count(station.model()) == 1);
}

TEST_CASE("a machine that fails to answer is a machine that does not say") {
  const support::ScratchFolder scratch;
  const simulate::StillClock clock;
  const FakeMemory memory;
  StationOptions options;
  options.own_thread = false;
  options.ports = {nullptr, nullptr, &memory};
  Station station(scratch.path(), clock, nullptr, options);
  station.post(Ticked{1000});
  REQUIRE(station.pump());
  CHECK_FALSE(station.model().day.seen->swap_on.has_value());
  CHECK(station.model().problem == Problem::none);
}

}  // namespace kiosk::station
