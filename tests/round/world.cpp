#include "tests/round/world.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include <fmt/format.h>

#include "tests/round/stories.h"

namespace phieukin::round {

namespace {

using kiosk::plan::Plan;
using kiosk::plan::PlannedStation;

constexpr std::size_t stations_a_mishap = 60;  // one of each kind for so many

struct Chapter {
  Story story = Story::over_90;
  std::size_t stations = 1;
  Delivery delivery = Delivery::arrives;  // of the last station
};

// Every end once, whatever the size of the round.
constexpr std::array once = {
    Chapter{Story::split_vote},     Chapter{Story::rejected},      Chapter{Story::tie},
    Chapter{Story::too_few},        Chapter{Story::no_quorum},     Chapter{Story::storm},
    Chapter{Story::hands},          Chapter{Story::withdrawal},    Chapter{Story::floor_winner},
    Chapter{Story::house_to_house}, Chapter{Story::sum_elects, 2}, Chapter{Story::sum_does_not, 2},
    Chapter{Story::two_methods, 2}, Chapter{Story::half_held, 2},
};
constexpr std::array mishaps = {
    Chapter{Story::over_90, 1, Delivery::lost},
    Chapter{Story::from_70_to_90, 2, Delivery::lost},
    Chapter{Story::from_70_to_90, 1, Delivery::garbled},
    Chapter{Story::over_90, 1, Delivery::paper},
    Chapter{Story::under_70, 1, Delivery::taken_over},
    Chapter{Story::over_90, 1, Delivery::corrected},
    Chapter{Story::over_90, 1, Delivery::not_packaged},
};

// Made up, as everything else.
std::string commune_code(const Shape& shape) {
  return fmt::format("{:05}", 6985 + 3 * shape.commune);
}

std::string commune_name(const Shape& shape) {
  return shape.commune == 0 ? "Xã Lương Minh" : fmt::format("Xã Lương Minh {}", shape.commune + 1);
}

Story banded(std::size_t hamlet, std::size_t hamlets) {
  constexpr std::size_t elected = 1449, over_90 = 1061, from_70 = 316;
  const auto place = hamlet * elected / hamlets;
  if (place < over_90) return Story::over_90;
  return place < over_90 + from_70 ? Story::from_70_to_90 : Story::under_70;
}

std::size_t stations_of(std::size_t hamlet) {
  if (hamlet % 20 == 19) return 3;
  return hamlet % 7 == 3 ? 2 : 1;
}

std::vector<Chapter> chapters_of(Dice& dice, std::size_t stations) {
  std::vector<Chapter> chapters(once.begin(), once.end());
  const auto times = std::max<std::size_t>(1, stations / stations_a_mishap);
  for (std::size_t i = 0; i < times; ++i) {
    chapters.insert(chapters.end(), mishaps.begin(), mishaps.end());
  }
  std::size_t told = 0;
  for (const auto& each : chapters) told += each.stations;
  if (told > stations) throw std::logic_error("too few stations for every story");
  std::vector<Chapter> usual;
  for (; told < stations; told += usual.back().stations) {
    usual.push_back({Story::over_90, std::min(stations_of(usual.size()), stations - told)});
  }
  for (std::size_t i = 0; i < usual.size(); ++i) usual[i].story = banded(i, usual.size());
  chapters.insert(chapters.end(), usual.begin(), usual.end());
  dice.shuffle(chapters);
  return chapters;
}

HamletTruth make_hamlet(Dice& dice, const Chapter& chapter, std::size_t number,
                        const Shape& shape) {
  const auto households = shape.households;
  HamletTruth hamlet;
  hamlet.unit = make_unit(dice, commune_code(shape), number);
  hamlet.story = chapter.story;
  std::set<std::string> taken;
  const auto people = people_for(chapter.story, dice);
  while (hamlet.people.size() < people) hamlet.people.push_back(make_person(dice, taken));
  if (!dice.one_in(3)) hamlet.people.front().facts.incumbent = true;
  if (chapter.story == Story::floor_winner) hamlet.nominee = make_nominee(dice, taken);
  for (std::size_t i = 1; i <= chapter.stations; ++i) {
    StationTruth station;
    station.id = fmt::format("{}-{}", hamlet.unit.code, i);
    station.sums.households = dice.between(households * 3 / 5, households * 7 / 5);
    station.attempt = dice.one_in(15) ? 2 : 1;
    hamlet.stations.push_back(std::move(station));
  }
  hamlet.stations.back().delivery = chapter.delivery;
  tell(dice, hamlet);
  return hamlet;
}

PlannedStation planned(const HamletTruth& hamlet, const StationTruth& truth, std::size_t devices) {
  PlannedStation station;
  station.id = truth.id;
  station.unit = hamlet.unit;
  station.spares = static_cast<std::uint32_t>(devices - 1);
  station.rules.majority_strict = !hamlet.half_is_enough;
  station.rules.legal_basis = {"Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15"};
  for (const auto& person : hamlet.people) {
    station.candidates.push_back(person.candidate);
    station.facts.push_back(person.facts);
  }
  return station;
}

Plan plan_of(Dice& dice, const World& world) {
  Plan plan;
  plan.round = {"2026-11", "Bầu Trưởng thôn, bản, khu phố nhiệm kỳ 2026-2031", "2026-11-29",
                "2026-12", "2031-12"};
  plan.commune = {commune_code(world.shape), commune_name(world.shape), "22", "Tỉnh Quảng Ninh"};
  for (const auto& hamlet : world.hamlets) {
    for (const auto& station : hamlet.stations) {
      const bool spare = station.delivery == Delivery::taken_over || dice.one_in(4);
      plan.stations.push_back(planned(hamlet, station, spare ? 2 : 1));
    }
    // The term before: 93,25 %; of some hamlets nothing is known.
    const auto households = hamlet.sums().households;
    if (!dice.one_in(5)) {
      plan.previous.push_back({hamlet.unit.code, households, households * 9325 / 10'000});
    }
  }
  return plan;
}

// As the commune reads it from a file.
Plan read_plan(Dice& dice, const World& world) {
  const auto plan = kiosk::plan::parse_plan(kiosk::plan::plan_json(plan_of(dice, world)));
  if (!plan) throw std::runtime_error(plan.error().detail);
  return *plan;
}

}  // namespace

std::vector<World::Place> World::places() const {
  std::vector<Place> all;
  for (std::size_t hamlet = 0; hamlet < hamlets.size(); ++hamlet) {
    for (std::size_t station = 0; station < hamlets[hamlet].stations.size(); ++station) {
      all.push_back({hamlet, station, all.size()});
    }
  }
  return all;
}

std::vector<Shape> communes_of(const Shape& whole) {
  const auto communes =
      (whole.stations + most_stations_of_a_commune - 1) / most_stations_of_a_commune;
  std::vector<Shape> shapes;
  for (std::size_t i = 0; i < communes; ++i) {
    auto shape = whole;
    shape.commune = i;
    shape.seed = whole.seed + 1000 * i;  // a desk draws from a few seeds behind its own
    shape.stations = whole.stations * (i + 1) / communes - whole.stations * i / communes;
    shapes.push_back(shape);
  }
  return shapes;
}

World make_world(const Shape& shape) {
  Dice dice(shape.seed);
  World world{shape, {}, {}};
  std::size_t number = 0;
  for (const auto& chapter : chapters_of(dice, shape.stations)) {
    world.hamlets.push_back(make_hamlet(dice, chapter, ++number, shape));
  }
  world.plan = read_plan(dice, world);
  return world;
}

World make_plain_world(const Shape& shape) {
  Dice dice(shape.seed);
  World world{shape, {}, {}};
  for (std::size_t number = 1; number <= shape.stations; ++number) {
    HamletTruth hamlet;
    hamlet.unit = make_unit(dice, commune_code(shape), number);
    std::set<std::string> taken;
    while (hamlet.people.size() < 3) hamlet.people.push_back(make_person(dice, taken));
    StationTruth station;
    station.id = hamlet.unit.code + "-1";
    station.sums.households = shape.households;
    hamlet.stations.push_back(std::move(station));
    tell(dice, hamlet);
    world.hamlets.push_back(std::move(hamlet));
  }
  world.plan = read_plan(dice, world);
  return world;
}

}  // namespace phieukin::round
