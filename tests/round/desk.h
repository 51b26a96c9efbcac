#pragma once
// The commune of a simulated round: its folder, its stations with one or two devices each, their
// packages. What it knows it was told in files, as on the day.

#include <memory>
#include <vector>

#include "tests/kiosk/commune/world.h"
#include "tests/round/world.h"

namespace phieukin::round {

class Desk {
 public:
  // Enrols devices and takes rolls in for every station of the plan, and builds the packages of
  // those that get one.
  explicit Desk(const World& world);
  // The same for some of the stations only: another round of the same hamlets.
  Desk(const World& world, const std::vector<World::Place>& places);

  // Another vote on `date` of the hamlets in `again`, in a folder of its own that `before` makes;
  // their booths go with them and get their packages here. `world` is that of `before`.
  Desk(Desk& before, const World& world, const World& again, std::string_view date);

  const kiosk::commune::FakeBooth& booth(const World::Place& place) const {
    return *booths_.at(place.planned).front();
  }
  const kiosk::commune::FakeBooth& spare(const World::Place& place) const {
    return *booths_.at(place.planned).back();
  }
  kiosk::commune::Commune& commune() { return *commune_; }
  const kiosk::commune::Commune& commune() const { return *commune_; }
  std::filesystem::path file(std::string_view name) const { return folder_ / name; }
  // On the lists as they were taken in.
  const std::vector<std::string>& households() const { return households_; }
  // Closed and opened again, as after a power cut; from then on it can write reports.
  void reopen();
  void close() { commune_.reset(); }

 private:
  void prepare(const World& world, const World::Place& place, Dice& dice);
  void package(const std::string& station,
               const std::vector<std::unique_ptr<kiosk::commune::FakeBooth>>& booths);

  kiosk::commune::Folder folder_;
  kiosk::commune::FixedClock clock_;
  std::optional<kiosk::commune::Commune> commune_;
  std::vector<std::vector<std::unique_ptr<kiosk::commune::FakeBooth>>> booths_;  // as planned
  std::vector<std::string> households_;
};

}  // namespace phieukin::round
