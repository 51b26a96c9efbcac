#include "tests/round/desk.h"

#include <algorithm>
#include <stdexcept>

namespace phieukin::round {

namespace {

using kiosk::commune::Commune;
using kiosk::commune::FakeBooth;
using kiosk::plan::Plan;

const kiosk::commune::CommuneOptions cheap{crypto::test_cost, crypto::test_cost};

template <class T>
T must(kiosk::commune::Outcome<T> outcome) {
  if (!outcome) throw std::runtime_error(outcome.error().sentence);
  return std::move(*outcome);
}

Plan plan_of(const World& world, const std::vector<World::Place>& places) {
  auto plan = world.plan;
  plan.stations.clear();
  for (const auto& place : places) plan.stations.push_back(world.planned(place));
  return plan;
}

}  // namespace

Desk::Desk(const World& world) : Desk(world, world.places()) {}

Desk::Desk(const World& world, const std::vector<World::Place>& places)
    : commune_(must(Commune::create(folder_ / "commune", plan_of(world, places),
                                    kiosk::commune::passphrase(), cheap, clock_))),
      booths_(world.plan.stations.size()) {
  // Its own dice: the lists of one desk do not depend on what is asked of another.
  Dice dice(world.shape.seed + 1);
  for (const auto& place : places) prepare(world, place, dice);
}

Desk::Desk(Desk& before, const World& world, const World& again, std::string_view date) {
  must(before.commune_->derive_rerun(folder_ / "commune", date));
  commune_ = must(Commune::open(folder_ / "commune", kiosk::commune::passphrase(), cheap, clock_));
  for (const auto& place : again.places()) {
    const auto& id = again.station(place).id;
    const auto same = std::find_if(world.plan.stations.begin(), world.plan.stations.end(),
                                   [&](const auto& station) { return station.id == id; });
    if (same == world.plan.stations.end()) throw std::logic_error("nobody voted before at " + id);
    const auto number = static_cast<std::size_t>(same - world.plan.stations.begin());
    booths_.push_back(std::move(before.booths_.at(number)));
    package(id, booths_.back());
  }
}

void Desk::prepare(const World& world, const World::Place& place, Dice& dice) {
  const auto& station = world.planned(place);
  const auto& truth = world.station(place);
  auto& booths = booths_[place.planned];
  for (std::uint32_t i = 0; i <= station.spares; ++i) {
    booths.push_back(std::make_unique<FakeBooth>());
    must(commune_->enrol(station.id, kiosk::commune::write_file(folder_ / "device.envelope",
                                                                booths.back()->enrolment())));
  }
  const auto roll = make_roll(dice, truth.sums.households, households_);
  must(commune_->add_roll(station.id, kiosk::commune::write_file(folder_ / "roll.csv", roll)));
  if (truth.delivery != Delivery::not_packaged) package(station.id, booths);
}

void Desk::package(const std::string& station,
                   const std::vector<std::unique_ptr<FakeBooth>>& booths) {
  const auto built = must(commune_->build_package(station, folder_ / "out", {}));
  const auto envelope = kiosk::commune::read_file(built.envelope);
  const auto codes = kiosk::commune::read_file(built.codes);
  for (const auto& booth : booths) booth->load(envelope, codes);
  std::filesystem::remove(built.envelope);
  std::filesystem::remove(built.codes);
}

void Desk::reopen() {
  commune_.reset();
  auto options = cheap;
  options.assets = PHIEUKIN_ASSETS;
  commune_ =
      must(Commune::open(folder_ / "commune", kiosk::commune::passphrase(), options, clock_));
}

}  // namespace phieukin::round
