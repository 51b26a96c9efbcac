// Notes travel sealed and are opened by the commune alone; a practice day is never taken in.
#include <catch2/catch_test_macros.hpp>

#include "kiosk/commune/documents.h"
#include "kiosk/package/commune_keys.h"
#include "kiosk/package/members.h"
#include "kiosk/package/notes.h"
#include "kiosk/package/practice.h"
#include "tests/kiosk/commune/world.h"

namespace kiosk::commune {
namespace {

using package::Note;
using package::NoteCategory;

const std::vector<Note> some_notes{{NoteCategory::incident, 1795910400, "Mất điện nửa giờ."},
                                   {NoteCategory::party_member, 1795914000, "Đơn của hộ số 12."}};

std::string sealed(const World& world, const std::string& text) {
  const auto file = read_file(world.folder / "commune/commune.pub");
  const auto keys = package::parse_commune_keys(file);
  REQUIRE(keys);
  const auto to = keys->seal;
  return std::string(
      crypto::as_text(crypto::seal_to_all(std::span(&to, 1), crypto::as_bytes(text))));
}

// A day whose envelope carries `member`, and whose result counts `counted`.
Day noted(const std::string& member, const std::vector<Note>& counted) {
  Day day;
  day.result = [counted](election::ResultFile& result) {
    result.notes = package::counts_of(counted);
  };
  day.members_sent = [member](std::vector<sync::Member>& members) {
    if (!member.empty()) members.push_back({std::string(package::notes_member), member});
  };
  return day;
}

std::string reason_of(World& world, const Day& day) {
  return world.import(world.booth_a.hold(day)).reason;
}

TEST_CASE("the commune opens the notes of an accepted result") {
  World world;
  const auto day = noted(sealed(world, package::notes_json(some_notes)), some_notes);
  const auto bytes = world.booth_a.hold(day);
  CHECK(bytes.find("hộ số 12") == std::string::npos);
  const auto imported = world.import(bytes);
  INFO(imported.reason);
  REQUIRE(imported.fate == Fate::accepted);
  const auto notes = world.commune.notes(station_a);
  REQUIRE(notes);
  CHECK(*notes == some_notes);
  const auto none = world.commune.notes(station_b);
  REQUIRE(none);
  CHECK(none->empty());
}

TEST_CASE("notes that do not open, or are not those that are counted, quarantine the result") {
  World world;
  const auto right = sealed(world, package::notes_json(some_notes));
  CHECK(reason_of(world, noted(right, {})) == "bad_notes");
  CHECK(reason_of(world, noted(right, {some_notes[0]})) == "bad_notes");
  CHECK(reason_of(world, noted("", some_notes)) == "bad_notes");
  CHECK(reason_of(world, noted("rubbish", some_notes)) == "bad_notes");
  CHECK(reason_of(world, noted(package::notes_json(some_notes), some_notes)) == "bad_notes");
  CHECK(reason_of(world, noted(sealed(world, "[]"), some_notes)) == "bad_notes");
  const auto stranger = crypto::random_seal_keys().public_key;
  const auto for_others = crypto::seal_to_all(std::span(&stranger, 1),
                                              crypto::as_bytes(package::notes_json(some_notes)));
  CHECK(reason_of(world, noted(std::string(crypto::as_text(for_others)), some_notes)) ==
        "bad_notes");
  auto first = noted(right, some_notes);
  first.members_sent = [right](std::vector<sync::Member>& members) {
    members.insert(members.begin(), {std::string(package::notes_member), right});
  };
  CHECK(reason_of(world, first) == "wrong_members");
  CHECK(world.import(world.booth_a.hold({})).fate == Fate::accepted);
}

TEST_CASE("a practice day is never taken in") {
  World world;
  Day day;
  day.manifest = [](sync::Manifest& manifest) { manifest.kind = package::practice_kind; };
  const auto imported = world.import(world.booth_a.hold(day));
  CHECK(imported.fate == Fate::quarantined);
  CHECK(imported.reason == "practice");
  CHECK(imported.sentence.find(package::practice_words) != std::string::npos);
  // Nor when somebody writes "result" on it: no plan has the station.
  day.manifest = [](sync::Manifest& manifest) { manifest.station = package::practice_station; };
  CHECK(reason_of(world, day) == "unknown_station");
}

}  // namespace
}  // namespace kiosk::commune
