#pragma once
// A round in the shape of Quảng Ninh's of 5 June 2022: 1,449 of 1,452 hamlets elected somebody,
// 98,12 % of 239 households each came, 1,061 winners had more than 90 %, 316 from 70 to 90 %, 72
// less. Every other end a hamlet's day can have is there at least once. All of it follows from the
// seed.

#include "kiosk/plan/plan.h"
#include "tests/round/truth.h"

namespace phieukin::round {

struct Shape {
  std::uint64_t seed = 1;
  std::size_t stations = 60;
  std::uint64_t households = 25;  // of a station, on average; Quảng Ninh had 239
  std::size_t commune = 0;        // which of several
};
inline constexpr std::size_t fewest_stations = 40;  // every story once, and room for bad letters
// A commune numbers its hamlets with three digits.
inline constexpr std::size_t most_stations_of_a_commune = 1000;
inline constexpr std::uint64_t fewest_households = 25;

struct World {
  Shape shape;
  kiosk::plan::Plan plan;
  std::vector<HamletTruth> hamlets;

  struct Place {
    std::size_t hamlet = 0, station = 0;
    std::size_t planned = 0;  // among all stations of the plan
  };
  std::vector<Place> places() const;
  const HamletTruth& hamlet(const Place& place) const { return hamlets[place.hamlet]; }
  const StationTruth& station(const Place& place) const {
    return hamlets[place.hamlet].stations[place.station];
  }
  const kiosk::plan::PlannedStation& planned(const Place& place) const {
    return plan.stations[place.planned];
  }
};

// Any number of stations as equal communes that one desk can hold each, each with its own seed.
std::vector<Shape> communes_of(const Shape& whole);

World make_world(const Shape& shape);
// One station a hamlet with three candidates; each elects somebody and every letter arrives.
World make_plain_world(const Shape& shape);

}  // namespace phieukin::round
