#include "kiosk/station/device.h"

#include <catch2/catch_test_macros.hpp>

#include "kiosk/package/device_record.h"
#include "kiosk/package/members.h"
#include "kiosk/station/device_folder.h"
#include "kiosk/station/device_sentences.h"
#include "tests/support/scratch_folder.h"
#include "sync/directory.h"
#include "sync/envelope.h"
#include "throwaway_commune.h"

namespace kiosk::station {

namespace {

struct Laptop {
  support::ScratchFolder scratch;
  simulate::StillClock clock;
  simulate::ThrowawayCommune commune{scratch.path() / "commune"};
  std::filesystem::path folder = scratch.path() / "device";
  simulate::ThrowawayCommune::Enrolled enrolled = commune.enrol(folder);
  simulate::Hamlet hamlet{.households = 5};

  Outcome<Loaded> load_file(const std::filesystem::path& file) {
    return load(folder, file, simulate::entry(enrolled.device_secret), crypto::test_cost, clock);
  }
  std::filesystem::path package_for(const simulate::ThrowawayCommune::Enrolled& device) {
    const auto made = commune.make_package(hamlet, device);
    return commune.write_package(made.content, device.seal, made.content.definition.station);
  }
};

unsigned mode_of(const std::filesystem::path& path) {
  return static_cast<unsigned>(std::filesystem::status(path).permissions()) & 0777U;
}

void is_refused(const Outcome<Loaded>& outcome, std::string_view sentence) {
  REQUIRE_FALSE(outcome.has_value());
  CHECK(outcome.error().sentence == sentence);
}

}  // namespace

TEST_CASE("An enrolled device has its files to itself and signs its own enrolment") {
  Laptop laptop;
  const DevicePaths paths(laptop.folder);
  CHECK(mode_of(paths.folder) == 0700U);
  CHECK(mode_of(paths.outbox) == 0700U);
  for (const auto& file : {paths.device, paths.trust, paths.identity}) {
    CHECK(mode_of(file) == 0600U);
  }
  const auto bytes = sync::read_whole(laptop.scratch.path() / "commune" / "device.envelope", 65536);
  const auto envelope = sync::read_envelope(bytes.value());
  REQUIRE(envelope.has_value());
  CHECK(envelope->manifest.kind == "enrolment");
  const auto record = package::parse_device_record(envelope->find(package::device_member)->content);
  REQUIRE(record.has_value());
  CHECK(record->id == laptop.enrolled.device_id);
  CHECK(sync::check_signature(*envelope, *bytes, record->sign).has_value());
}

TEST_CASE("A folder is enrolled once") {
  Laptop laptop;
  const auto again =
      enrol(laptop.folder, "may khac", laptop.commune.trust_file(),
            laptop.scratch.path() / "again.envelope", crypto::test_cost, laptop.clock);
  REQUIRE_FALSE(again.has_value());
  CHECK(again.error().sentence == sentences::device_exists);
}

TEST_CASE("Loading shows the words of the manifest and issues two secrets, once") {
  Laptop laptop;
  const auto file = laptop.package_for(laptop.enrolled);
  const auto loaded = laptop.load_file(file);
  REQUIRE(loaded.has_value());
  CHECK(loaded->check_words.size() == 6);
  REQUIRE(loaded->officers.size() == 2);
  CHECK(loaded->officers[0].role == "head");
  CHECK(loaded->officers[1].role == "secretary");
  CHECK_FALSE(loaded->officers[0].digits.same_as(loaded->officers[1].digits));
  const DevicePaths paths(laptop.folder);
  for (const auto& made : {paths.store, paths.officers, paths.package, paths.station}) {
    CHECK(mode_of(made) == 0600U);
  }
  is_refused(laptop.load_file(file), sentences::loaded_already);
}

TEST_CASE("A load that was killed is repeated, whatever it left behind") {
  Laptop laptop;
  const auto file = laptop.package_for(laptop.enrolled);
  const DevicePaths paths(laptop.folder);
  REQUIRE(sync::write_whole(paths.unfinished_store, "half a store").has_value());
  REQUIRE(sync::write_whole(paths.officers, "half of the officers").has_value());
  CHECK(laptop.load_file(file).has_value());
  CHECK_FALSE(std::filesystem::exists(paths.unfinished_store));
}

TEST_CASE("A wrong device secret opens nothing") {
  Laptop laptop;
  const auto file = laptop.package_for(laptop.enrolled);
  auto wrong = laptop.enrolled.device_secret;
  wrong[3] = wrong[3] == '7' ? '8' : '7';
  is_refused(load(laptop.folder, file, simulate::entry(wrong), crypto::test_cost, laptop.clock),
             sentences::wrong_device_secret);
  CHECK(laptop.load_file(file).has_value());
}

TEST_CASE("A commune key exchanged on the disk closes the identity") {
  Laptop laptop;
  const auto file = laptop.package_for(laptop.enrolled);
  simulate::ThrowawayCommune other(laptop.scratch.path() / "other");
  const auto keys = sync::read_whole(other.trust_file(), 1024);
  REQUIRE(sync::write_whole(DevicePaths(laptop.folder).trust, keys.value(), true).has_value());
  is_refused(laptop.load_file(file), sentences::wrong_device_secret);
}

TEST_CASE("A package is refused for a named reason") {
  Laptop laptop;
  const auto made = laptop.commune.make_package(laptop.hamlet, laptop.enrolled);
  const auto& station = made.content.definition.station;

  SECTION("signed by another commune") {
    simulate::ThrowawayCommune other(laptop.scratch.path() / "other");
    is_refused(laptop.load_file(other.write_package(made.content, laptop.enrolled.seal, station)),
               sentences::package_not_by_commune);
  }
  SECTION("sealed to another device") {
    const auto stranger = crypto::random_seal_keys().public_key;
    is_refused(laptop.load_file(laptop.commune.write_package(made.content, stranger, station)),
               sentences::not_for_this_device);
  }
  SECTION("sealed to this device, but not naming it") {
    auto content = made.content;
    content.devices = {std::string(16, '0')};
    is_refused(
        laptop.load_file(laptop.commune.write_package(content, laptop.enrolled.seal, station)),
        sentences::not_for_this_device);
  }
  SECTION("the outside names another station") {
    is_refused(
        laptop.load_file(laptop.commune.write_package(made.content, laptop.enrolled.seal, "khac")),
        sentences::inconsistent_package);
  }
  SECTION("for two booths") {
    laptop.hamlet.booths = 2;
    is_refused(laptop.load_file(laptop.package_for(laptop.enrolled)), sentences::several_booths);
  }
  SECTION("cut short or changed") {
    const auto file = laptop.commune.write_package(made.content, laptop.enrolled.seal, station);
    auto bytes = sync::read_whole(file, sync::most_envelope_bytes).value();
    REQUIRE(sync::write_whole(file, bytes.substr(0, bytes.size() / 2), true).has_value());
    is_refused(laptop.load_file(file), sentences::bad_package);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    REQUIRE(sync::write_whole(file, bytes, true).has_value());
    is_refused(laptop.load_file(file), sentences::bad_package);
  }
  SECTION("an enrolment instead of a package") {
    const auto file = laptop.scratch.path() / "commune" / "device.envelope";
    CHECK_FALSE(laptop.load_file(file).has_value());
  }
  CHECK_FALSE(std::filesystem::exists(DevicePaths(laptop.folder).store));
}

TEST_CASE("There is nothing to export before sealing") {
  Laptop laptop;
  const auto exported = export_result(laptop.folder, laptop.scratch.path());
  REQUIRE_FALSE(exported.has_value());
  CHECK(exported.error().sentence == sentences::nothing_sealed);
}

TEST_CASE("The folder's files are read back as they were written, and nothing else is") {
  const WrappedUnderDigits head{"head", crypto::random_salt(), crypto::test_cost, {1, 2, 3}};
  const Officers officers{{head}, {4, 5}};
  const auto json = officers_json(officers);
  REQUIRE(parse_officers(json).has_value());
  CHECK(officers_json(*parse_officers(json)) == json);
  CHECK_FALSE(parse_officers(json + " ").has_value());
  CHECK_FALSE(parse_officers(R"({"officers":[],"escrow":""})").has_value());
  CHECK_FALSE(parse_officers(std::string(100000, '[')).has_value());
  auto costly = head;
  costly.cost.passes = crypto::most_passes + 1;
  CHECK_FALSE(parse_wrapped(wrapped_json(costly)).has_value());
  CHECK_FALSE(parse_facts(R"({"station":"a","station":"b"})").has_value());
}

}  // namespace kiosk::station
