// Beside the ballots: the check before the meeting, the hour, the battery, notes, the last call,
// the stick, and what is measured on a practice day.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>

#include "booth.h"
#include "kiosk/package/practice.h"

namespace kiosk::station {

using namespace testing;

namespace {

Surroundings with_power(std::optional<unsigned> percent, std::optional<bool> on_mains) {
  Surroundings seen;
  seen.power = {percent, on_mains};
  return seen;
}

Surroundings with_sticks(std::size_t count) {
  Surroundings seen;
  seen.volumes.emplace(count);
  return seen;
}

ReadinessRow row_of(const Model& model, Check check) {
  const auto rows = readiness_of(model);
  const auto found = std::ranges::find(rows, check, &ReadinessRow::check);
  REQUIRE(found != rows.end());
  return *found;
}

Booth before_meeting(std::uint64_t ballots = 0) {
  Model stored = stored_model(Phase::present);
  stored.ballots = ballots;
  stored.definition.round.date = "2026-11-29";
  Booth booth;
  return booth.give(OfficerSecretEntered{}).give(StoreUnlocked{stored});
}

template <class T>
bool asks_for(const Booth& booth) {
  return std::ranges::any_of(
      booth.last, [](const Effect& effect) { return std::holds_alternative<T>(effect); });
}

}  // namespace

TEST_CASE("the machine is looked at before the meeting, and nothing but a full box stops it") {
  Booth booth = before_meeting();
  CHECK(booth.screen() == Screen::readiness);
  CHECK(booth.asked<LookAround>() != nullptr);
  auto seen = with_power(5U, false);
  seen.disk_free = 1;
  seen.swap_on = true;
  seen.volumes.emplace();
  seen.unreadable_stick = true;
  booth.give(Ticked{1}).give(SurroundingsSeen{seen});
  for (const Check check : {Check::clock, Check::battery, Check::disk, Check::stick, Check::swap}) {
    CHECK(row_of(booth.model, check).finding == Finding::attention);
  }
  CHECK(row_of(booth.model, Check::stick).sentence == "readiness.stick_unreadable");
  booth.give(SheetLeft{});
  CHECK(booth.screen() == Screen::present);

  Booth full = before_meeting(1);
  CHECK(row_of(full.model, Check::box).finding == Finding::attention);
  full.give(SheetLeft{});
  CHECK(full.screen() == Screen::readiness);
}

TEST_CASE("what the machine does not say is not guessed") {
  Booth booth = before_meeting();
  for (const auto& row : readiness_of(booth.model)) {
    INFO(row.sentence);
    // That nobody has measured the screen is known.
    const bool known = row.check == Check::box || row.check == Check::display;
    CHECK((row.finding == Finding::unknown || known));
  }
  booth.give(SurroundingsSeen{with_power(64U, std::nullopt)});
  CHECK(row_of(booth.model, Check::battery).finding == Finding::unknown);
}

TEST_CASE("sound, screen and printer are looked at, and none of them is demanded") {
  Booth booth = before_meeting();
  CHECK(row_of(booth.model, Check::display).sentence == "screen_doubt.unmeasured");
  Surroundings seen;
  seen.printer = false;
  for (const auto& [hearing, finding] : {std::pair{Hearing::ready, Finding::good},
                                         {Hearing::no_sound_card, Finding::attention},
                                         {Hearing::no_program, Finding::attention}}) {
    seen.hearing = hearing;
    booth.give(SurroundingsSeen{seen});
    CHECK(row_of(booth.model, Check::sound).finding == finding);
  }
  CHECK(row_of(booth.model, Check::printer).sentence == "readiness.printer_none");
  seen.printer = true;
  booth.give(SurroundingsSeen{seen});
  CHECK(row_of(booth.model, Check::printer).sentence == "readiness.printer_there");
  booth.model.screen.measure = ScreenMeasure{5570, 1920, 1080};
  CHECK(row_of(booth.model, Check::display).finding == Finding::good);
  booth.model.screen.measure = ScreenMeasure{4420, 1366, 768};
  CHECK(row_of(booth.model, Check::display).sentence == "screen_doubt.coarse");
  booth.give(SheetLeft{});
  CHECK(booth.screen() == Screen::present);
}

TEST_CASE("the clock is right on the day of the election in Vietnam") {
  Booth booth = before_meeting();
  const auto finding = [&](std::int64_t now) {
    booth.give(Ticked{now});
    return row_of(booth.model, Check::clock).finding;
  };
  CHECK(finding(1795885199) == Finding::attention);  // 23:59:59 the day before
  CHECK(finding(1795885200) == Finding::good);       // midnight
  CHECK(finding(1795971599) == Finding::good);
  CHECK(finding(1795971600) == Finding::attention);
}

TEST_CASE("sticks stay known between two looks at the battery") {
  Booth booth = unlocked_in(Phase::sealed).give(SheetOpened{Sheet::stick});
  booth.give(SurroundingsSeen{with_sticks(2)});
  booth.give(SurroundingsSeen{with_power(50U, true)});
  CHECK(volume_count(booth.model) == 2);
  booth.give(SurroundingsSeen{with_sticks(0)});
  CHECK(volume_count(booth.model) == 0);
}

TEST_CASE("a weak battery warns, an empty one pauses when the voter has gone") {
  Booth booth = unlocked_in(Phase::open);
  booth.give(SurroundingsSeen{with_power(15U, false)});
  CHECK(notice_of(booth.model) == Notice::battery_low);
  CHECK(booth.screen() == Screen::card);

  Booth voting = at_review();
  voting.give(SurroundingsSeen{with_power(7U, false)});
  CHECK(voting.screen() == Screen::review);
  voting.give(BallotConfirmed{}).give(BallotCast{"tracker", 41});
  CHECK(voting.screen() == Screen::done);
  voting.give(ThanksDismissed{});
  CHECK(asks_for<EndSession>(voting));
  CHECK(asks_for<RecordPause>(voting));
  CHECK(asks_for<WipeSlots>(voting));
  voting.give(Saved{});
  CHECK(voting.screen() == Screen::paused);
  CHECK(notice_of(voting.model) == Notice::battery_critical);
}

TEST_CASE("with an empty battery nobody resumes, with mains an officer does") {
  Booth booth = unlocked_in(Phase::open).give(SurroundingsSeen{with_power(6U, false)});
  booth.give(Saved{});
  REQUIRE(booth.screen() == Screen::paused);
  Booth menu = at_menu(booth).give(ResumeRequested{});
  CHECK(menu.model.problem == Problem::battery_critical);
  menu.give(ProblemAcknowledged{}).give(SurroundingsSeen{with_power(6U, true)});
  menu.give(ResumeRequested{}).give(Saved{});
  CHECK(menu.screen() == Screen::card);
}

TEST_CASE("a machine without a battery, or on mains, never pauses by itself") {
  for (const auto& seen : {with_power(std::nullopt, false), with_power(0U, true),
                           with_power(3U, std::nullopt), with_power(8U, false)}) {
    Booth booth = unlocked_in(Phase::open).give(SurroundingsSeen{seen});
    CHECK(booth.screen() == Screen::card);
    CHECK(booth.last.empty());
  }
}

TEST_CASE("officers at work are not interrupted by the battery") {
  Booth booth = at_menu(unlocked_in(Phase::open)).give(SurroundingsSeen{with_power(2U, false)});
  CHECK(booth.screen() == Screen::officer_menu);
  booth.give(OfficerDismissed{});
  CHECK(asks_for<RecordPause>(booth));
}

TEST_CASE("the number of ballots is asked for once an hour, until somebody has written it") {
  Booth booth = unlocked_in(Phase::open);
  booth.give(Ticked{3600 * 9 + 10});
  CHECK(notice_of(booth.model) == Notice::none);
  booth.give(Ticked{3600 * 9 + 3599});
  CHECK(notice_of(booth.model) == Notice::none);
  booth.give(Ticked{3600 * 10});
  CHECK(notice_of(booth.model) == Notice::write_ballots);
  booth = at_menu(booth).give(BallotsWritten{});
  CHECK(notice_of(booth.model) == Notice::none);
  booth.give(Ticked{3600 * 11});
  CHECK(notice_of(booth.model) == Notice::write_ballots);
  booth.give(Ticked{3600 * 3});  // set back: it starts over
  CHECK(notice_of(booth.model) == Notice::none);
}

TEST_CASE("a clock that is set back is noted and refuses nothing") {
  Booth booth = unlocked_in(Phase::open).give(Ticked{10'000});
  booth.give(Ticked{9'800});
  CHECK(booth.last.empty());
  booth.give(Ticked{5'000});
  CHECK(booth.asked<RecordClockBack>() != nullptr);
  booth.give(CardEntered{});
  CHECK(booth.asked<CheckCard>() != nullptr);
}

TEST_CASE("a note is kept with its kind, or stays on the screen") {
  Booth booth = at_menu(unlocked_in(Phase::open)).give(SheetOpened{Sheet::notes});
  booth.give(NoteCategoryChosen{NoteCategory::denunciation}).give(NoteKept{});
  CHECK(booth.model.problem == Problem::note_missing);
  booth.give(ProblemAcknowledged{}).give(NoteEdited{"  Có người   trả tiền "}).give(NoteKept{});
  const auto* save = booth.asked<SaveNote>();
  REQUIRE(save != nullptr);
  CHECK(save->text == "Có người trả tiền");
  CHECK(save->category == NoteCategory::denunciation);
  booth.give(EffectFailed{Problem::disk_full}).give(ProblemAcknowledged{});
  CHECK(booth.screen() == Screen::note_write);
  CHECK_FALSE(booth.model.day.text.empty());
  booth.give(NoteKept{}).give(NoteSaved{{{NoteCategory::denunciation, 0, "Có người trả tiền"}}});
  CHECK(booth.screen() == Screen::notes);
  CHECK(booth.model.day.text.empty());
  booth.give(SheetLeft{});
  CHECK(booth.screen() == Screen::officer_menu);
}

TEST_CASE("there is an end to notes") {
  Booth booth = at_menu(unlocked_in(Phase::open)).give(SheetOpened{Sheet::notes});
  booth.model.day.notes.resize(package::most_notes);
  booth.give(NoteCategoryChosen{NoteCategory::incident});
  CHECK(booth.model.problem == Problem::notes_full);
}

TEST_CASE("a note that is too long is not taken") {
  Booth booth = at_menu(unlocked_in(Phase::open)).give(SheetOpened{Sheet::notes});
  booth.give(NoteCategoryChosen{NoteCategory::incident}).give(NoteEdited{"a"});
  booth.give(NoteEdited{std::string(package::most_note_bytes + 1, 'b')});
  CHECK(booth.model.day.text == "a");
}

TEST_CASE("after the last call the queue still votes, until officers close or take it back") {
  Booth booth = at_menu(unlocked_in(Phase::open)).give(SheetOpened{Sheet::last_call});
  booth.give(QueueEdited{"12"}).give(QueueEdited{"12345"}).give(LastCallAnnounced{});
  const auto* call = booth.asked<RecordLastCall>();
  REQUIRE(call != nullptr);
  CHECK(call->announced);
  CHECK(call->queue == 12);
  booth.give(LastCallSaved{true}).give(OfficerDismissed{});
  CHECK(notice_of(booth.model) == Notice::last_call);
  booth.give(CardEntered{}).give(CardAccepted{}).give(VotingStarted{});
  CHECK(booth.screen() == Screen::mark);
  booth = at_menu(booth).give(VoterLeft{});
  booth = at_menu(booth).give(SheetOpened{Sheet::last_call}).give(LastCallWithdrawn{});
  CHECK(booth.asked<RecordLastCall>() == nullptr);  // by two
  CHECK(booth.screen() == Screen::second_officer);
  booth = confirmed(booth);
  CHECK(booth.asked<RecordLastCall>() != nullptr);
  booth.give(LastCallSaved{false});
  CHECK(notice_of(booth.model) == Notice::none);
}

TEST_CASE("nobody announces the end while a voter is inside") {
  Booth booth = at_menu(at_mark()).give(SheetOpened{Sheet::last_call});
  CHECK(booth.screen() == Screen::officer_menu);
}

TEST_CASE("the result goes to the stick that was touched, as often as one likes") {
  Booth booth = unlocked_in(Phase::sealed).give(SheetOpened{Sheet::stick});
  CHECK(booth.asked<LookAround>() != nullptr);
  booth.give(VolumeChosen{0});
  CHECK(booth.last.empty());  // there is none
  booth.give(SurroundingsSeen{with_sticks(2)}).give(VolumeChosen{2});
  CHECK(booth.last.empty());
  for (const auto end : {ExportEnd::vanished, ExportEnd::verified, ExportEnd::was_there}) {
    booth.give(VolumeChosen{1});
    CHECK(booth.asked<ExportResult>() != nullptr);
    CHECK_FALSE(booth.model.day.exported.has_value());
    booth.give(ResultExported{end, "x.envelope"});
    CHECK(booth.screen() == Screen::stick);
    CHECK(booth.model.day.exported == end);
  }
  booth.give(SheetLeft{});
  CHECK(booth.screen() == Screen::sealed);
}

TEST_CASE("nothing is exported before it is sealed") {
  Booth booth = unlocked_in(Phase::counted).give(SheetOpened{Sheet::stick});
  CHECK(booth.screen() == Screen::result);
}

TEST_CASE("voters are timed on a practice day and on no other") {
  for (const bool practice : {true, false}) {
    Booth booth = unlocked_in(Phase::open);
    if (practice) booth.model.station = package::practice_station;
    booth.give(Ticked{1000}).give(CardEntered{}).give(CardAccepted{}).give(VotingStarted{});
    booth.give(OfficerCalled{}).give(OfficerDismissed{}).give(OfficerCalled{});
    booth.give(OfficerDismissed{}).give(VotingStarted{});
    booth.give(Ticked{1037}).give(AnswerTouched{1}).give(ReviewRequested{});
    booth.give(BallotConfirmed{}).give(BallotCast{"tracker", 41});
    CHECK(booth.model.practice.seconds ==
          (practice ? std::vector<std::uint32_t>{37} : std::vector<std::uint32_t>{}));
    CHECK(booth.model.practice.asked_for_help == (practice ? 1U : 0U));
  }
}

}  // namespace kiosk::station
