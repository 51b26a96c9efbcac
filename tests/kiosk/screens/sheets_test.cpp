// Officers' sheets: each target causes its event, and each state of a stick has its sentence.

#include <catch2/catch_test_macros.hpp>
#include <set>
#include <stdexcept>

#include "tests/support/fixtures.h"
#include "tests/support/headless.h"

using namespace kiosk::station;  // the names of events are the subject here

namespace {

const support::Fixture& fixture(std::string_view name) {
  static const auto all = support::fixtures();
  for (const auto& one : all) {
    if (one.name == name) return one;
  }
  throw std::runtime_error("no fixture " + std::string(name));
}

std::optional<Event> tapped(const std::string& name, const std::string& id) {
  auto& booth = support::headless(1366, 768);
  booth.slots().typed.clear();
  booth.show(fixture(name).model);
  return booth.tap(fixture(name).model, id);
}

template <class T>
bool causes(const std::string& name, const std::string& id) {
  INFO(name << " " << id);
  const auto event = tapped(name, id);
  return event && std::holds_alternative<T>(*event);
}

Sheet opened(const std::string& name, const std::string& id) {
  INFO(name << " " << id);
  return std::get<SheetOpened>(tapped(name, id).value()).sheet;
}

std::set<std::string> words_of(const std::string& name) {
  auto& booth = support::headless(1366, 768);
  booth.show(fixture(name).model);
  std::set<std::string> words;
  for (const auto& text : booth.ui().texts()) words.insert(text.text);
  return words;
}

}  // namespace

TEST_CASE("the doors to the sheets") {
  CHECK(opened("officer_menu", "readiness") == Sheet::readiness);
  CHECK(opened("officer_menu", "notes") == Sheet::notes);
  CHECK(opened("officer_menu", "last_call") == Sheet::last_call);
  CHECK(opened("officer_menu_voter", "notes") == Sheet::notes);
  CHECK_THROWS(tapped("officer_menu", "written"));
  CHECK(causes<BallotsWritten>("officer_menu_hour", "written"));
  CHECK(opened("result", "notes") == Sheet::notes);
  CHECK(opened("result", "hall") == Sheet::hall);
  CHECK(opened("result", "read_out") == Sheet::read_out);
  CHECK(opened("no_record", "notes") == Sheet::notes);
  CHECK(opened("sealed", "stick") == Sheet::stick);
}

TEST_CASE("the sheets' targets cause their events") {
  CHECK(causes<SheetLeft>("readiness", "next"));
  CHECK(causes<LookedAgain>("readiness", "look_again"));
  CHECK_FALSE(tapped("readiness_worst", "next").has_value());  // the box is not empty
  CHECK(causes<SheetLeft>("readiness_unknown", "next"));
  CHECK(causes<SheetLeft>("notes", "back"));
  const auto category = [](const char* id) {
    return std::get<NoteCategoryChosen>(tapped("notes", id).value()).category;
  };
  CHECK(category("note_incident") == NoteCategory::incident);
  CHECK(category("note_complaint") == NoteCategory::complaint);
  CHECK(category("note_denunciation") == NoteCategory::denunciation);
  CHECK(category("note_party_member") == NoteCategory::party_member);
  CHECK(causes<NoteKept>("note_write", "keep"));
  CHECK(causes<SheetLeft>("note_write", "back"));
  CHECK(causes<NoteEdited>("note_write", "key_erase"));
  CHECK(causes<LastCallAnnounced>("last_call", "announce"));
  CHECK(std::get<QueueEdited>(tapped("last_call", "digit_3").value()).digits == "123");
  CHECK(causes<LastCallWithdrawn>("last_call_on", "withdraw"));
  CHECK(causes<SheetLeft>("hall", "back"));
  CHECK(std::get<SentenceTurned>(tapped("read_out_1", "next").value()).index == 2);
  CHECK(std::get<SentenceTurned>(tapped("read_out_1", "before").value()).index == 0);
  CHECK_FALSE(tapped("read_out_0", "before").has_value());
  CHECK_FALSE(tapped("read_out_9", "next").has_value());
}

TEST_CASE("the list is unlocked from the zero report and from the menu with nobody inside") {
  CHECK(causes<ListUnlockRequested>("zero_report", "unlock_list"));
  CHECK(causes<ListUnlockRequested>("officer_menu_no_ballot", "unlock_list"));
  // With a ballot in the box nobody is offered what would be refused.
  for (const char* name : {"officer_menu", "officer_menu_paused", "officer_menu_voter"}) {
    CHECK_THROWS(tapped(name, "unlock_list"));
  }
  CHECK(causes<ListUnlockRequested>("unlock_list", "confirm"));
  CHECK(causes<SheetLeft>("unlock_list", "back"));
  // Only the second zero report says that the first one is void.
  const auto again = words_of("zero_report_again");
  const auto once = words_of("zero_report");
  CHECK(again.size() > once.size());
}

TEST_CASE("a stick's targets") {
  CHECK(std::get<VolumeChosen>(tapped("stick_several", "volume_2").value()).index == 2);
  CHECK(causes<LookedAgain>("stick_unreadable", "look_again"));
  CHECK(causes<SheetLeft>("stick_one", "back"));
  CHECK_THROWS(tapped("stick_unreadable", "volume_0"));
}

TEST_CASE("only a verified result may be taken out, and every other end has its own sentence") {
  std::set<std::string> sentences;
  for (int end = 0; end < 9; ++end) {
    const auto words = words_of("stick_end_" + std::to_string(end));
    CHECK(words.contains("Có thể rút USB") == (end < 3));
    std::string all;
    for (const auto& word : words) all += word;
    sentences.insert(all);
  }
  CHECK(sentences.size() == 9);
}

TEST_CASE("a practice day shows what it needs, a real day shows nothing of it") {
  auto& booth = support::headless(1366, 768);
  const auto heard = [&](const char* name, const char* id) {
    booth.show(fixture(name).model);
    const auto& texts = booth.heard_texts();
    const auto found = texts.find(id);
    return found == texts.end() ? std::string() : found->second;
  };
  CHECK(heard("practice_locked", "practice_code") == "402958176034");
  CHECK(heard("practice_card", "practice_code") == "9876543210");  // 127 ballots, two cards
  CHECK(heard("practice_sealed", "practice_report").find("thường 45 giây") != std::string::npos);
  auto real = fixture("practice_locked").model;
  real.station = "23365-001";
  booth.show(real);
  for (const auto& text : booth.ui().texts()) CHECK(text.text.find("402") == std::string::npos);
}
