// Photos of a package on a booth: loaded strictly, kept in the store, shown for all or for nobody.
#include <catch2/catch_test_macros.hpp>

#include "booth_hands.h"
#include "kiosk/package/members.h"
#include "kiosk/package/photos.h"
#include "kiosk/station/device_folder.h"
#include "kiosk/station/device_sentences.h"
#include "kiosk/station/officer_secrets.h"
#include "kiosk/station/opened_station.h"
#include "sync/directory.h"
#include "sync/envelope.h"
#include "tests/support/portraits.h"
#include "tests/support/scratch_folder.h"
#include "throwaway_commune.h"

namespace kiosk::station {

namespace {

struct Laptop {
  support::ScratchFolder scratch;
  simulate::StillClock clock;
  simulate::ThrowawayCommune commune{scratch.path() / "commune"};
  std::filesystem::path folder = scratch.path() / "device";
  simulate::ThrowawayCommune::Enrolled enrolled = commune.enrol(folder);
  simulate::ThrowawayCommune::Package made = commune.make_package({.households = 5}, enrolled);

  std::filesystem::path package_with(const std::vector<sync::Member>& more) const {
    return commune.write_package(made.content, enrolled.seal, made.content.definition.station,
                                 more);
  }
  Outcome<Loaded> load_with(const std::vector<sync::Member>& more) {
    return load(folder, package_with(more), simulate::entry(enrolled.device_secret),
                crypto::test_cost, clock);
  }
};

sync::Member photos_of(std::size_t count) {
  return {std::string(package::photos_member), package::photos_pgm(support::portraits(count))};
}

std::string refusal_of(const std::vector<sync::Member>& more) {
  Laptop laptop;
  const auto loaded = laptop.load_with(more);
  return loaded ? std::string() : loaded.error().sentence;
}

}  // namespace

TEST_CASE("A booth keeps the photos of its package and has them back after unlocking") {
  Laptop laptop;
  auto prepared =
      simulate::load_laptop(laptop.enrolled, laptop.package_with({photos_of(3)}), laptop.clock);
  simulate::BoothHands hands(prepared);
  CHECK(hands.model().photos.empty());  // locked: nothing is known yet
  hands.unlock();
  CHECK(hands.model().photos == support::portraits(3));
  CHECK(election::photos_beside(hands.model().photos, hands.model().official,
                                hands.model().definition.candidates)
            .size() == 3);
}

TEST_CASE("A package without photos loads as it always did") {
  Laptop laptop;
  auto prepared = simulate::load_laptop(laptop.enrolled, laptop.package_with({}), laptop.clock);
  simulate::BoothHands hands(prepared);
  hands.unlock();
  CHECK(hands.model().photos.empty());
}

TEST_CASE("Photos that cannot be read any more leave everybody without, and the day goes on") {
  Laptop laptop;
  auto prepared =
      simulate::load_laptop(laptop.enrolled, laptop.package_with({photos_of(3)}), laptop.clock);
  {
    const DevicePaths paths(prepared.device);
    const auto officer = open_store_key(paths, simulate::entry(prepared.head_secret));
    REQUIRE(officer.has_value());
    auto opened = open_station(paths, officer->key);
    REQUIRE(opened.has_value());
    REQUIRE(opened->photos.size() == 3);
    store::Change change;
    change.documents = {{std::string(document::photos), "half of a photo"}};
    change.event = {"store_unlocked", 0, "{}"};
    REQUIRE(opened->store.commit(change).has_value());
  }
  simulate::BoothHands hands(prepared);
  hands.unlock();
  CHECK(hands.model().unlocked);
  CHECK(hands.model().photos.empty());
}

TEST_CASE("Photos that do not fit the package are refused with it") {
  CHECK(refusal_of({photos_of(3)}).empty());
  for (const std::size_t count : {1U, 2U, 4U, 8U}) {
    INFO(count << " photos for three candidates");
    CHECK(refusal_of({photos_of(count)}) == sentences::wrong_photos);
  }
  auto cut = photos_of(3);
  cut.content.pop_back();
  CHECK(refusal_of({cut}) == sentences::wrong_photos);
  auto empty = photos_of(3);
  empty.content.clear();
  CHECK(refusal_of({empty}) == sentences::wrong_photos);
  auto wide = photos_of(3);
  wide.content.replace(3, 7, "160 120");
  CHECK(refusal_of({wide}) == sentences::wrong_photos);
}

TEST_CASE("A package has no other members than the known ones") {
  CHECK(refusal_of({{"photos.png", "x"}}) == sentences::not_a_package);
  CHECK(refusal_of({photos_of(3), {"zalo.txt", "x"}}) == sentences::not_a_package);
}

TEST_CASE("A photo changed after signing is found before anything else is read") {
  Laptop laptop;
  const auto file = laptop.package_with({photos_of(3)});
  auto bytes = sync::read_whole(file, sync::most_envelope_bytes).value();
  const auto at = bytes.find(package::photo_header);
  REQUIRE(at != std::string::npos);
  bytes[at + 5000] = static_cast<char>(bytes[at + 5000] ^ 1);
  REQUIRE(sync::write_whole(file, bytes, true).has_value());
  const auto loaded = load(laptop.folder, file, simulate::entry(laptop.enrolled.device_secret),
                           crypto::test_cost, laptop.clock);
  REQUIRE_FALSE(loaded.has_value());
  CHECK(loaded.error().sentence == sentences::bad_package);
  CHECK_FALSE(std::filesystem::exists(DevicePaths(laptop.folder).store));
}

}  // namespace kiosk::station
