#pragma once
// What must happen to a forged file: quarantined for this reason, kept aside, nothing else changed.

#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/commune/world.h"

namespace kiosk::commune {

inline void expect(World& world, const std::string& bytes, std::string_view reason) {
  const auto before = world.stations_json();
  const auto imported = world.import(bytes);
  CHECK(imported.fate == Fate::quarantined);
  CHECK(imported.reason == reason);
  CHECK_FALSE(imported.sentence.empty());
  CHECK(world.stations_json() == before);
  const auto hash = crypto::sha256(bytes).hex();
  CHECK(read_file(world.folder / ("commune/quarantine/" + hash + ".envelope")) == bytes);
  CHECK_FALSE(std::filesystem::exists(world.folder / ("commune/accepted/" + hash + ".envelope")));
  CHECK(world.import(bytes).reason == reason);  // again the same, and nothing new
}

inline void expect_day(const Day& day, std::string_view reason) {
  World world;
  expect(world, world.booth_a.hold(day), reason);
  CHECK(world.import(world.booth_a.hold({})).fate == Fate::accepted);  // the honest one still may
}

}  // namespace kiosk::commune
