// A practice day from beginning to end: everything works, and nothing of it counts anywhere.
#include "kiosk/station/practice.h"

#include <catch2/catch_test_macros.hpp>

#include "booth_hands.h"
#include "kiosk/package/practice.h"
#include "kiosk/station/device_folder.h"
#include "sealed_result.h"
#include "tests/support/scratch_folder.h"

namespace kiosk::station {

namespace {

simulate::PreparedStation prepared_of(const PracticeDay& day) {
  simulate::PreparedStation prepared;
  prepared.device = day.device;
  prepared.codes = day.aids.cards;
  prepared.head_secret = day.aids.officer_code;
  prepared.secretary_secret = day.aids.second_code;
  return prepared;
}

std::string everything_in(const std::filesystem::path& folder) {
  std::string all;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    all += entry.path().string() + sync::read_whole(entry.path(), 1U << 28).value();
  }
  return all;
}

}  // namespace

TEST_CASE("a practice day is held to its end, and says on every paper that it has no value") {
  const support::ScratchFolder scratch;
  const simulate::StillClock clock;
  const auto day = make_practice(scratch.path(), crypto::test_cost, clock);
  REQUIRE(day.has_value());
  CHECK(day->aids.cards.size() == practice_households + 20);
  simulate::BoothHands hands(prepared_of(*day));
  CHECK(is_practice(hands.model()));
  CHECK(hands.model().round_name == package::practice_words);
  hands.unlock();
  hands.hold_meeting(practice_households, 3);
  hands.key_ceremony();
  hands.open_polls();
  for (std::size_t i = 0; i < 3; ++i) REQUIRE(hands.vote(day->aids.cards.at(i), 1));
  CHECK(hands.model().practice.seconds.size() == 3);
  hands.close_polls();
  hands.reconcile();
  hands.accept_enough();
  REQUIRE(hands.screen() == Screen::result);
  hands.seal();
  REQUIRE(hands.screen() == Screen::sealed);

  const auto sealed = open_sealed(day->device, hands.model().envelope_name);
  CHECK(sealed.envelope.manifest.kind == package::practice_kind);
  CHECK(sealed.envelope.manifest.station == package::practice_station);
  CHECK(sealed.result.station == package::practice_station);
  CHECK(sealed.record.find(package::practice_words) != std::string::npos);
  const auto out = scratch.path() / "stick";
  std::filesystem::create_directories(out);
  CHECK(export_result(day->device, out).has_value());
}

TEST_CASE("practice leaves a real device alone and begins anew every time") {
  const support::ScratchFolder scratch;
  const simulate::StillClock clock;
  const auto real = scratch.path() / "device";
  std::filesystem::create_directories(real);
  REQUIRE(sync::write_whole(real / "station.db", "the real store"));
  REQUIRE(sync::write_whole(real / "package.envelope", "the real package"));
  const auto before = everything_in(real);
  const auto first = make_practice(real, crypto::test_cost, clock);
  REQUIRE(first.has_value());
  const auto again = make_practice(real, crypto::test_cost, clock);
  REQUIRE(again.has_value());
  CHECK(first->device == again->device);
  CHECK(first->aids.officer_code != again->aids.officer_code);
  CHECK(first->aids.cards != again->aids.cards);
  std::filesystem::remove_all(real / "practice");
  CHECK(everything_in(real) == before);
}

}  // namespace kiosk::station
