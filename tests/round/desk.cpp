#include "tests/round/desk.h"

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

void Desk::prepare(const World& world, const World::Place& place, Dice& dice) {
  const auto& station = world.planned(place);
  const auto& truth = world.station(place);
  auto& booths = booths_[place.planned];
  for (std::uint32_t i = 0; i <= station.spares; ++i) {
    booths.push_back(std::make_unique<FakeBooth>());
    must(commune_->enrol(station.id, kiosk::commune::write_file(folder_ / "device.envelope",
                                                                booths.back()->enrolment())));
  }
  const auto roll = make_roll(dice, truth.sums.households);
  must(commune_->add_roll(station.id, kiosk::commune::write_file(folder_ / "roll.csv", roll)));
  if (truth.delivery == Delivery::not_packaged) return;
  const auto built = must(commune_->build_package(station.id, folder_ / "out", {}));
  const auto envelope = kiosk::commune::read_file(built.envelope);
  const auto codes = kiosk::commune::read_file(built.codes);
  for (const auto& booth : booths) booth->load(envelope, codes);
  std::filesystem::remove(built.envelope);
  std::filesystem::remove(built.codes);
}

void Desk::reopen() {
  commune_.reset();
  commune_ = must(Commune::open(folder_ / "commune", kiosk::commune::passphrase(), cheap, clock_));
}

}  // namespace phieukin::round
