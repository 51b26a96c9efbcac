// Notes on the real store: they last, they are sealed with the result, and nobody else reads them.
#include <catch2/catch_test_macros.hpp>

#include "booth_hands.h"
#include "kiosk/package/notes.h"
#include "sealed_result.h"
#include "tests/support/scratch_folder.h"
#include "throwaway_commune.h"

namespace kiosk::station {

namespace {

const std::string text = "Bà Kiểm Thử Nụ nói có người đứng cạnh khi bà chọn";

struct Booth {
  support::ScratchFolder scratch;
  simulate::ThrowawayCommune commune{scratch.path() / "commune"};
  simulate::PreparedStation prepared{commune.prepare({}, scratch.path() / "device")};
  simulate::BoothHands hands{prepared};

  void open() {
    hands.unlock();
    hands.hold_meeting(prepared.definition.households, 3);
    hands.key_ceremony();
    hands.open_polls();
  }
  void note(NoteCategory category, const std::string& words) {
    hands.touch(SheetOpened{Sheet::notes});
    hands.touch(NoteCategoryChosen{category});
    hands.touch(NoteEdited{words});
    hands.touch(NoteKept{});
    REQUIRE(hands.screen() == Screen::notes);
    hands.touch(SheetLeft{});
  }
  SealedResult finish() {
    for (std::size_t i = 0; i < 12; ++i) REQUIRE(hands.vote(prepared.codes.at(i), 0));
    hands.close_polls();
    hands.reconcile();
    hands.accept_enough();
    REQUIRE(hands.screen() == Screen::result);
    hands.seal();
    REQUIRE(hands.screen() == Screen::sealed);
    return open_sealed(prepared.device, hands.model().envelope_name);
  }
};

}  // namespace

TEST_CASE("notes last over a power cut, count in the result and are sealed") {
  Booth booth;
  booth.open();
  const auto size = std::filesystem::file_size(booth.prepared.device / "station.db");
  booth.hands.call_officer();
  booth.note(NoteCategory::complaint, text);
  booth.note(NoteCategory::incident, "Mất điện");
  booth.hands.touch(OfficerDismissed{});
  CHECK(std::filesystem::file_size(booth.prepared.device / "station.db") == size);
  booth.hands.restart();
  REQUIRE(booth.hands.model().day.notes.size() == 2);
  CHECK(booth.hands.model().day.notes.front().text == text);
  CHECK(booth.hands.model().day.notes.front().hour % 3600 == 0);

  const auto sealed = booth.finish();
  CHECK(sealed.result.notes.complaint == 1);
  CHECK(sealed.result.notes.incident == 1);
  CHECK(sealed.result.notes.all() == 2);
  CHECK(sealed.journal.find(R"("kind":"note_written")") != std::string::npos);
  const auto* member = sealed.envelope.find(package::notes_member);
  REQUIRE(member != nullptr);
  for (const auto& each : sealed.envelope.members) {
    CHECK(each.content.find("Kiểm Thử Nụ") == std::string::npos);
  }
}

TEST_CASE("notes can still be written before the seal, and never after it") {
  Booth booth;
  booth.open();
  for (std::size_t i = 0; i < 12; ++i) REQUIRE(booth.hands.vote(booth.prepared.codes.at(i), 0));
  booth.hands.close_polls();
  booth.hands.reconcile();
  booth.hands.accept_enough();
  booth.note(NoteCategory::denunciation, text);
  booth.hands.seal();
  REQUIRE(booth.hands.screen() == Screen::sealed);
  booth.hands.touch(SheetOpened{Sheet::notes});
  CHECK(booth.hands.screen() == Screen::sealed);
}

TEST_CASE("without notes nothing is sealed beside the result") {
  Booth booth;
  booth.open();
  const auto sealed = booth.finish();
  CHECK(sealed.result.notes.all() == 0);
  CHECK(sealed.envelope.find(package::notes_member) == nullptr);
}

TEST_CASE("every list of notes has one length, and is read back strictly") {
  using package::Note;
  const std::vector<Note> notes{{NoteCategory::incident, 7200, text}};
  const auto json = package::notes_json(notes);
  CHECK(json.size() == package::notes_bytes);
  CHECK(package::notes_json({}).size() == package::notes_bytes);
  REQUIRE(package::parse_notes(json));
  CHECK(*package::parse_notes(json) == notes);

  // The longest list there may be.
  const std::vector<Note> longest(
      package::most_notes,
      {NoteCategory::denunciation, 1'795'910'400, std::string(package::most_note_bytes, '"')});
  CHECK(package::notes_json(longest).size() == package::notes_bytes);
  CHECK(package::parse_notes(package::notes_json(longest)).has_value());

  auto spoilt = json;
  spoilt.back() = '\n';
  CHECK_FALSE(package::parse_notes(spoilt));
  CHECK_FALSE(package::parse_notes(json.substr(1)));
  CHECK_FALSE(package::parse_notes(json + " "));
  CHECK_FALSE(package::parse_notes(std::string(package::notes_bytes, '[')));
  CHECK_FALSE(package::parse_notes(package::notes_json({{NoteCategory::incident, 7201, "a"}})));
  CHECK_FALSE(package::parse_notes(package::notes_json({{NoteCategory::incident, 7200, ""}})));
  std::vector<Note> many(package::most_notes + 1, {NoteCategory::incident, 7200, "a"});
  CHECK_FALSE(package::parse_notes(package::notes_json(many)));
}

TEST_CASE("the last call is kept over a restart, and stands in the journal with its number only") {
  Booth booth;
  booth.open();
  booth.hands.call_officer();
  booth.hands.touch(SheetOpened{Sheet::last_call});
  booth.hands.touch(QueueEdited{"9"});
  booth.hands.touch(LastCallAnnounced{});
  CHECK(booth.hands.model().day.last_call);
  booth.hands.restart();
  CHECK(booth.hands.model().day.last_call);
  const auto sealed = booth.finish();
  CHECK(sealed.journal.find(R"("kind":"last_call")") != std::string::npos);
  CHECK(sealed.journal.find(R"({"queue":9})") != std::string::npos);
}

TEST_CASE("a clock that goes back stands in the journal") {
  Booth booth;
  booth.open();
  booth.hands.clock().now -= 7200;
  booth.hands.touch(OfficerCalled{});
  booth.hands.touch(OfficerDismissed{});
  const auto sealed = booth.finish();
  CHECK(sealed.journal.find(R"("kind":"clock_set_back")") != std::string::npos);
}

TEST_CASE("the sealed result goes to a folder from the booth's own screen") {
  Booth booth;
  booth.open();
  booth.finish();
  const auto stick = booth.scratch.path() / "stick";
  std::filesystem::create_directories(stick);
  Surroundings seen;
  seen.volumes = {{stick, 1U << 20, false, "vfat", ""},
                  {stick, 100, false, "vfat", ""},
                  {stick, 1U << 20, true, "vfat", ""}};
  booth.hands.touch(SheetOpened{Sheet::stick});
  booth.hands.touch(SurroundingsSeen{seen});
  const std::vector<ExportEnd> ends{ExportEnd::verified, ExportEnd::full, ExportEnd::read_only};
  for (std::size_t i = 0; i < ends.size(); ++i) {
    booth.hands.touch(VolumeChosen{i});
    CHECK(booth.hands.model().day.exported == ends[i]);
  }
  const auto name = booth.hands.model().envelope_name;
  CHECK(sync::read_whole(stick / name, 1U << 28).value() ==
        sync::read_whole(booth.prepared.device / "outbox" / name, 1U << 28).value());
}

}  // namespace kiosk::station
