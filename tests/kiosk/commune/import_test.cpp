#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/commune/world.h"

namespace kiosk::commune {
namespace {

StationStatus first_station(const World& world) {
  const auto status = world.commune.status();
  REQUIRE(status);
  return status->stations.front();
}

TEST_CASE("an honest secret vote is accepted, once") {
  World world;
  CHECK(first_station(world).state == "packaged");
  const auto bytes = world.booth_a.hold({});
  const auto imported = world.import(bytes);
  INFO(imported.reason);
  REQUIRE(imported.fate == Fate::accepted);
  const auto station = first_station(world);
  CHECK(station.state == "received");
  CHECK(station.households == 5);
  CHECK(station.present == 5);
  CHECK(station.ballots == 4);
  CHECK(station.votes == std::vector<std::uint64_t>{3, 1});
  CHECK(station.outcome == "elected");
  CHECK(station.winner == "Ông Nguyễn Văn An");
  const auto kept = world.folder / ("commune/accepted/" + station.envelope_hash + ".envelope");
  CHECK(read_file(kept) == bytes);

  const auto before = world.stations_json();
  CHECK(world.import(bytes).fate == Fate::duplicate);
  CHECK(world.stations_json() == before);
}

TEST_CASE("a blank ballot is counted and the second attempt is as good as the first") {
  World world;
  Day day;
  day.choices = {0, -1, 1, -1};
  day.attempt = 2;
  const auto imported = world.import(world.booth_a.hold(day));
  INFO(imported.reason);
  REQUIRE(imported.fate == Fate::accepted);
  CHECK(first_station(world).blank == 2);
}

TEST_CASE("a single candidate is agreed to or not") {
  World world;
  Day day;
  day.choices = {0, 0, 0, 1};
  const auto imported = world.import(world.booth_b.hold(day));
  INFO(imported.reason);
  CHECK(imported.fate == Fate::accepted);
}

TEST_CASE("days without a record are accepted") {
  World world;
  Day day;
  SECTION("a show of hands") { day.method = election::Method::hands; }
  SECTION("no quorum") {
    day.method = election::Method::not_held;
    day.present = 2;
  }
  SECTION("house to house") {
    day.method = election::Method::house_to_house;
    day.present = 2;
  }
  SECTION("a storm, with a quorum") {
    day.method = election::Method::not_held;
    day.meeting = [](auto& meeting) { meeting.not_held = election::NotHeld::weather; };
  }
  SECTION("everybody withdrew") {
    day.method = election::Method::not_held;
    day.meeting = [](auto& meeting) {
      meeting.not_held = election::NotHeld::other;
      meeting.note = "Cả hai người ứng cử xin rút";
    };
  }
  const auto imported = world.import(world.booth_a.hold(day));
  INFO(imported.reason << " " << imported.sentence);
  CHECK(imported.fate == Fate::accepted);
  const auto station = first_station(world);
  CHECK(station.record_hash.empty());
  CHECK(station.method == election::name_of(day.method));
  CHECK((station.not_held == "none") == (day.method == election::Method::hands));
}

TEST_CASE("hands are decided by the same rules and stay marked as hands") {
  World world;
  Day day;
  day.method = election::Method::hands;
  day.meeting = [](auto& meeting) { meeting.hands = {1, 3}; };
  REQUIRE(world.import(world.booth_a.hold(day)).fate == Fate::accepted);
  const auto station = first_station(world);
  CHECK(station.method == "hands");
  CHECK(station.outcome == "elected");
  CHECK(station.winner == "Bà Trần Thị Bình");
  CHECK(station.votes == std::vector<std::uint64_t>{1, 3});
}

TEST_CASE("what the meeting changed in the list is taken over from the record") {
  World world;
  Day day;
  day.choices = {1, 1, 0, 1};
  const election::Candidate floor{"Ông", "Ánh Văn Lê", "1970", "floor"};
  std::string winner;
  SECTION("one from the floor, at the place of the rules") {
    day.meeting = [&](auto& meeting) { meeting.nominated = {floor}; };
    winner = "Bà Trần Thị Bình";
  }
  SECTION("one withdrawn, so that one is agreed to or not") {
    day.meeting = [&](auto& meeting) { meeting.withdrawn = {{0, "Tự xin rút"}}; };
    day.choices = {0, 0, 0, 1};
    winner = "Bà Trần Thị Bình";
  }
  SECTION("one for another") {
    day.meeting = [&](auto& meeting) {
      meeting.withdrawn = {{1, "Tự xin rút"}};
      meeting.nominated = {floor};
    };
    winner = "Ông Ánh Văn Lê";
  }
  const auto imported = world.import(world.booth_a.hold(day));
  INFO(imported.reason << " " << imported.sentence);
  REQUIRE(imported.fate == Fate::accepted);
  const auto station = first_station(world);
  CHECK(station.winner == winner);
  CHECK(station.nominated + station.withdrawn > 0);
}

TEST_CASE("too few ballots are accepted undecrypted") {
  World world;
  Day day;
  day.choices = {0, 1};
  day.decrypt = false;
  const auto imported = world.import(world.booth_a.hold(day));
  INFO(imported.reason);
  REQUIRE(imported.fate == Fate::accepted);
  CHECK(first_station(world).outcome == "too_few_ballots");
  CHECK(first_station(world).votes.empty());
}

TEST_CASE("an import killed between the copy and the transaction is repeated") {
  World world;
  const auto bytes = world.booth_a.hold({});
  const auto hash = crypto::sha256(bytes).hex();
  write_file(world.folder / ("commune/accepted/" + hash + ".envelope"), bytes.substr(0, 700));
  REQUIRE(world.import(bytes).fate == Fate::accepted);
  CHECK(read_file(world.folder / ("commune/accepted/" + hash + ".envelope")) == bytes);
}

TEST_CASE("a quarantined envelope is judged anew, and accepted once nothing is wrong any more") {
  World world;
  Day first;
  first.result_json = [](auto& json) { json = "{}"; };
  const auto sent_before = world.booth_a.hold(first);
  Day day;
  day.sequence = 2;
  day.manifest = [&](auto& manifest) { manifest.previous = crypto::sha256(sent_before).hex(); };
  const auto bytes = world.booth_a.hold(day);
  const auto name = crypto::sha256(bytes).hex() + ".envelope";
  for (int i = 0; i < 2; ++i) CHECK(world.import(bytes).reason == "broken_chain");
  CHECK(world.commune.status()->quarantine.size() == 1);
  CHECK(std::filesystem::exists(world.folder / ("commune/quarantine/" + name)));

  CHECK(world.import(sent_before).reason == "bad_result");  // what was missing has come
  REQUIRE(world.import(bytes).fate == Fate::accepted);
  CHECK(first_station(world).state == "received");
  const auto quarantine = world.commune.status()->quarantine;
  REQUIRE(quarantine.size() == 1);
  CHECK(quarantine[0].reason == "bad_result");
  CHECK_FALSE(std::filesystem::exists(world.folder / ("commune/quarantine/" + name)));
  CHECK(read_file(world.folder / ("commune/accepted/" + name)) == bytes);
  CHECK(world.import(bytes).fate == Fate::duplicate);
}

TEST_CASE("an envelope quarantined for another reason than before says so") {
  const World elsewhere;
  const Folder folder;
  const FixedClock clock;
  auto commune = new_commune(folder, clock);
  const auto file = write_file(folder / "result.envelope", elsewhere.booth_a.hold({}));
  for (int i = 0; i < 2; ++i) CHECK(commune.import(file)->reason == "not_packaged");
  const FakeBooth own;
  REQUIRE(commune.enrol(station_a, write_file(folder / "device.envelope", own.enrolment())));
  REQUIRE(commune.add_roll(station_a, write_file(folder / "roll.csv", sample_roll())));
  REQUIRE(commune.build_package(station_a, folder / "out", {}));
  CHECK(commune.import(file)->reason == "unknown_device");
  const auto quarantine = commune.status()->quarantine;
  REQUIRE(quarantine.size() == 1);
  CHECK(quarantine[0].reason == "unknown_device");
}

TEST_CASE("results survive closing and opening the folder") {
  World world;
  REQUIRE(world.import(world.booth_a.hold({})).fate == Fate::accepted);
  const auto before = world.stations_json();
  { const auto closed = std::move(world.commune); }
  world.commune = open_commune(world.folder, world.clock);
  CHECK(world.stations_json() == before);
}

}  // namespace
}  // namespace kiosk::commune
