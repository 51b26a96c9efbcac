#include "journal_days.h"

#include <filesystem>
#include <sstream>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "booth_hands.h"
#include "kiosk/station/device_folder.h"
#include "kiosk/station/effects.h"
#include "kiosk/station/officer_secrets.h"
#include "tests/support/scratch_folder.h"
#include "throwaway_commune.h"

namespace kiosk::station::testing {

namespace {

const std::string note_text = "Bà Kiểm Thử Nụ nói có người đứng cạnh";
const std::string reason_text = "Tự xin rút vì sức khỏe";

struct Day {
  support::ScratchFolder scratch;
  simulate::ThrowawayCommune commune{scratch.path() / "commune"};
  simulate::PreparedStation prepared{commune.prepare({}, scratch.path() / "device")};
  simulate::BoothHands hands{prepared};
  std::vector<std::string> dead_secrets;

  void forbid(const std::vector<std::string>& secrets) { dead_secrets = secrets; }
  void acknowledge() {
    if (hands.screen() == Screen::problem) hands.touch(ProblemAcknowledged{});
  }
  void wait(std::int64_t seconds) {
    for (std::int64_t i = 0; i < seconds; ++i) hands.touch_only(Ticked{hands.clock().now + 1});
  }
  void menu(Event event) {
    hands.call_officer();
    REQUIRE(hands.screen() == Screen::officer_menu);
    hands.touch(std::move(event));
  }
  void mains(std::optional<unsigned> percent, bool on) {
    Surroundings seen;
    seen.power = {percent, on};
    hands.touch(SurroundingsSeen{seen});
  }
  JournalDay end() {
    JournalDay day;
    hands.pull_the_plug();
    const DevicePaths paths(prepared.device);
    const auto key = open_store_key(paths, simulate::entry(prepared.head_secret)).value();
    const auto store = store::StationStore::open(paths.store, key.key).value();
    REQUIRE(store.check().has_value());
    day.lines = lines_of(store.journal_lines().value());
    day.forbidden = {
        note_text,    reason_text, "Thử", prepared.head_secret, prepared.secretary_secret,
        hands.pin(0), hands.pin(1)};
    const std::vector<const std::vector<std::string>*> papers{
        &prepared.codes, &prepared.credentials, &hands.trackers(), &hands.member_secrets,
        &dead_secrets};
    for (const auto* all : papers) {
      day.forbidden.insert(day.forbidden.end(), all->begin(), all->end());
    }
    for (const auto& candidate : prepared.definition.candidates) {
      day.forbidden.push_back(candidate.name);
    }
    return day;
  }
};

void morning(Day& day) {
  auto& hands = day.hands;
  hands.type("000000000000");
  hands.touch(OfficerSecretEntered{});
  day.acknowledge();
  hands.unlock();
  hands.touch(CalibrationRequested{{5570, 1366, 768}});
  hands.touch(CalibrationConfirmed{});
  REQUIRE(hands.screen() == Screen::present);
  hands.open_meeting(30);
  hands.touch(CandidateSelected{0});
  hands.touch(FieldEdited{reason_text});
  hands.touch(WithdrawalConfirmed{});
  hands.touch(ListLocked{});
  hands.touch(StepBack{});  // the list is unlocked by two
  hands.second_officer_agrees();
  REQUIRE(hands.screen() == Screen::candidates);
  hands.touch(ListLocked{});
  hands.touch(MethodChosen{election::Method::secret});
  hands.touch(FieldEdited{"30"});
  hands.touch(MethodConfirmed{});
  hands.name_committee(3);
  hands.touch(CeremonyStarted{});
  hands.restart();  // in the middle of the first secret
  hands.key_ceremony();
  day.forbid(hands.member_secrets);
  hands.unlock_list();
  REQUIRE(hands.model().attempt == 2);
  hands.lock_list(election::Method::secret);
  hands.name_committee(3);
  hands.key_ceremony();
  hands.open_polls();
  REQUIRE(hands.screen() == Screen::card);
}

void guess_pins(Day& day, int times) {
  auto& hands = day.hands;
  hands.touch(OfficerCalled{});
  for (int i = 0; i < times; ++i) {
    hands.type("592746");
    hands.touch(OfficerSecretEntered{});
    day.acknowledge();
  }
  REQUIRE(hands.screen() == Screen::locked_out);
  hands.touch(OfficerDismissed{});
  day.wait(20);
}

void trouble_with_cards(Day& day) {
  auto& hands = day.hands;
  for (int i = 0; i < 3; ++i) {
    hands.enter_card("123");
    hands.touch(CardDismissed{});
  }
  day.menu(AssistanceChosen{true});
  hands.touch(OfficerDismissed{});
  hands.enter_card(day.prepared.codes.at(0));
  REQUIRE(hands.screen() == Screen::assist_duty);
  hands.touch(AssistanceUnderstood{});
  hands.touch(SoundChosen{true});
  hands.touch(SoundFailed{});
  day.acknowledge();
  day.wait(160);
  REQUIRE(hands.screen() == Screen::idle_locked);
  day.menu(VoterLeft{});
  hands.call_officer();
  hands.replace_card();
  hands.type(day.prepared.codes.at(1));
  hands.touch(SpoiledCardEntered{});
  hands.replace_card();
  hands.touch(LostCardNoted{});
  hands.touch(OfficerDismissed{});
  REQUIRE(hands.screen() == Screen::card);
}

void trouble_with_power(Day& day) {
  auto& hands = day.hands;
  day.mains(90U, true);
  day.mains(5U, false);  // the booth pauses by itself
  REQUIRE(hands.screen() == Screen::paused);
  day.mains(6U, true);
  day.menu(ResumeRequested{});
  day.menu(PauseRequested{});
  day.menu(ResumeRequested{});
  hands.enter_card(day.prepared.codes.at(2));
  hands.pull_the_plug();  // with a voter inside
  hands.unlock();
  hands.clock().now -= 7200;
  hands.touch(OfficerCalled{});
  hands.touch(OfficerDismissed{});
  REQUIRE(hands.screen() == Screen::card);
}

void evening(Day& day) {
  auto& hands = day.hands;
  for (std::size_t i = 2; i < 14; ++i) REQUIRE(hands.vote(day.prepared.codes.at(i), 0));
  day.menu(SheetOpened{Sheet::last_call});
  hands.touch(QueueEdited{"9"});
  hands.touch(LastCallAnnounced{});
  hands.touch(SheetOpened{Sheet::last_call});
  hands.touch(LastCallWithdrawn{});
  hands.second_officer_agrees();
  hands.touch(SheetLeft{});
  hands.touch(SheetOpened{Sheet::notes});
  hands.touch(NoteCategoryChosen{NoteCategory::complaint});
  hands.touch(NoteEdited{note_text});
  hands.touch(NoteKept{});
  hands.touch(SheetLeft{});
  hands.touch(OfficerDismissed{});
  hands.close_polls();
  hands.reopen_polls(ReopenReason::voters_waiting);
  REQUIRE(hands.screen() == Screen::card);
  hands.close_polls();
  hands.reconcile();
  hands.accept_enough();
  REQUIRE(hands.screen() == Screen::result);
}

// The folder for sealed results is not there at first: a fault of the machine.
void seal(Day& day) {
  auto& hands = day.hands;
  namespace fs = std::filesystem;
  const auto outbox = day.prepared.device / "outbox";
  fs::rename(outbox, day.scratch.path() / "away");
  hands.seal();
  REQUIRE(hands.problem() == Problem::seal_failed);
  hands.touch(ProblemAcknowledged{});
  fs::rename(day.scratch.path() / "away", outbox);
  hands.seal();
  REQUIRE(hands.screen() == Screen::sealed);
  Surroundings seen;
  seen.volumes = {{day.scratch.path() / "gone", 1U << 20, false, "vfat", ""},
                  {day.scratch.path(), 100, false, "vfat", ""},
                  {day.scratch.path(), 1U << 20, true, "vfat", ""},
                  {day.scratch.path(), 1U << 20, false, "vfat", ""},
                  {day.scratch.path(), 1U << 20, false, "vfat", ""}};
  hands.touch(SheetOpened{Sheet::stick});
  hands.touch(SurroundingsSeen{seen});
  for (std::size_t i = 0; i < seen.volumes->size(); ++i) hands.touch(VolumeChosen{i});
  REQUIRE(hands.model().day.exported == ExportEnd::was_there);
}

}  // namespace

JournalDay day_of_a_vote() {
  Day day;
  morning(day);
  guess_pins(day, 5);
  trouble_with_cards(day);
  trouble_with_power(day);
  evening(day);
  seal(day);
  return day.end();
}

JournalDay day_without_a_vote() {
  Day day;
  day.hands.unlock();
  day.hands.begin_meeting(30, election::Method::not_held);
  day.hands.seal();
  REQUIRE(day.hands.screen() == Screen::sealed);
  return day.end();
}

std::vector<JournalLine> lines_of(const std::string& journal) {
  std::vector<JournalLine> lines;
  std::istringstream stream(journal);
  for (std::string text; std::getline(stream, text);) {
    const auto json = nlohmann::ordered_json::parse(text);
    JournalLine line{json.at("kind"), json.contains("time"), {}, text};
    for (const auto& [name, value] : json.at("facts").items()) line.facts.push_back(name);
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace kiosk::station::testing
