// Every event in every state: what the table calls legal does something, everything else does
// nothing.
#include "kiosk/station/update.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "booth.h"
#include "legal_events.h"

namespace kiosk::station {

using namespace testing;

namespace {

struct State {
  std::string label;
  Booth booth;
  std::optional<Names> legal;  // instead of the screen's row
};

void add_meeting(std::vector<State>& states) {
  states.push_back({"locked", Booth{}, {}});
  states.push_back({"unlocking", Booth{}.give(OfficerSecretEntered{}), {}});
  states.push_back({"pin", at_pin_choose(), {}});
  states.push_back({"keeping a PIN", at_pin_choose().give(PinChosen{}), {}});
  states.push_back({"pin again", at_pin_choose().give(PinChosen{}).give(PinTaken{}), {}});
  states.push_back({"storing a PIN",
                    at_pin_choose().give(PinChosen{}).give(PinTaken{}).give(PinRepeated{}),
                    {}});
  states.push_back({"invited", at_invited(), {}});
  states.push_back({"recognising", at_invited().give(OfficerSecretEntered{}), {}});
  states.push_back({"locked out", Booth{}.give(OfficerSecretEntered{}).give(LockedOut{15}), {}});
  states.push_back({"locked out while inviting",
                    at_invited().give(OfficerSecretEntered{}).give(LockedOut{15}),
                    Names{"OfficerDismissed"}});
  states.push_back({"idle meeting", idle(unlocked_in(Phase::committee)), {}});
  states.push_back(
      {"before the meeting",
       Booth{}.give(OfficerSecretEntered{}).give(StoreUnlocked{stored_model(Phase::present)}),
       {}});
  states.push_back({"present", unlocked_in(Phase::present), {}});
  states.push_back({"saving present", unlocked_in(Phase::present).give(PresentConfirmed{}), {}});
  states.push_back({"no quorum",
                    unlocked_in(Phase::present).give(NumberEdited{"50"}).give(PresentConfirmed{}),
                    {}});
  const Booth measuring = unlocked_in(Phase::zero).give(CalibrationRequested{{5570, 1920, 1080}});
  states.push_back({"calibration", measuring, {}});
  states.push_back({"keeping the size", Booth(measuring).give(CalibrationConfirmed{}), {}});
  states.push_back({"nobody votes", unlocked_in(Phase::present).give(MeetingAbandoned{}), {}});
  states.push_back({"opening", unlocked_in(Phase::opening), {}});
  states.push_back({"candidates", unlocked_in(Phase::candidates), {}});
  states.push_back({"nominee", unlocked_in(Phase::candidates).give(NomineeRequested{}), {}});
  states.push_back({"withdrawal", unlocked_in(Phase::candidates).give(CandidateSelected{0}), {}});
  states.push_back({"method", unlocked_in(Phase::method), {}});
  states.push_back(
      {"nobody votes after all", unlocked_in(Phase::method).give(MeetingAbandoned{}), {}});
  states.push_back({"hands", unlocked_in(Phase::hands), {}});
  states.push_back({"committee", unlocked_in(Phase::committee), {}});
  states.push_back({"names missing", unlocked_in(Phase::committee).give(CommitteeConfirmed{}), {}});
  states.push_back({"ceremony", unlocked_in(Phase::ceremony), {}});
  states.push_back({"issuing", unlocked_in(Phase::ceremony).give(CeremonyStarted{}), {}});
  states.push_back({"show", at_secret_show(), {}});
  states.push_back({"repeat", at_secret_show().give(SecretNoted{}), {}});
  states.push_back({"confirming", at_secret_show().give(SecretNoted{}).give(SecretRepeated{}), {}});
  Booth last = unlocked_in(Phase::ceremony);
  for (int i = 0; i < 3; ++i) {
    last.give(CeremonyStarted{}).give(SecretIssued{}).give(SecretNoted{});
    last.give(SecretRepeated{}).give(SecretConfirmed{});
  }
  states.push_back({"committing setup", last, {}});
  states.push_back({"zero", unlocked_in(Phase::zero), {}});
  const Booth unlocking = unlocked_in(Phase::zero).give(ListUnlockRequested{});
  const Booth both = Booth(unlocking).give(ListUnlockRequested{});
  states.push_back({"unlock the list?", unlocking, {}});
  states.push_back({"the list to be unlocked by two", both, {}});
  states.push_back({"abandoning the attempt", confirmed(both), {}});
  Model last_attempt = stored_model(Phase::zero);
  last_attempt.attempt = 2;
  states.push_back({"no attempt left",
                    Booth{}
                        .give(OfficerSecretEntered{})
                        .give(StoreUnlocked{last_attempt})
                        .give(ListUnlockRequested{}),
                    {}});
  const Booth asking = unlocked_in(Phase::zero).give(PollsOpened{});
  states.push_back({"to be opened by two", asking, {}});
  states.push_back({"confirming", Booth(asking).give(SecondOfficerEntered{}), {}});
  states.push_back({"opening", confirmed(asking), {}});
  states.push_back({"no record", unlocked_in(Phase::no_record), {}});
}

void add_voting(std::vector<State>& states) {
  const Booth open = unlocked_in(Phase::open);
  Booth checking = unlocked_in(Phase::open).give(CardEntered{});
  Model interrupted = stored_model(Phase::open);
  interrupted.recovered_session = true;
  Booth recovered;
  recovered.give(OfficerSecretEntered{}).give(StoreUnlocked{interrupted});
  states.push_back({"recovered", recovered, {}});
  states.push_back({"card", open, {}});
  states.push_back({"checking", checking, {}});
  states.push_back({"refused", with_problem(checking, Problem::card_used), {}});
  states.push_back({"checking failed", with_problem(checking, Problem::store_damaged), {}});
  states.push_back({"checking a scan", Booth(open).give(CardScanned{}), {}});
  states.push_back({"three cards refused", at_card_help(), {}});
  states.push_back({"officer after three refusals", at_card_help().give(OfficerCalled{}), {}});
  states.push_back({"helper", at_assist_duty(), {}});
  states.push_back({"greeting", at_greeting(), {}});
  states.push_back({"mark", at_mark(), {}});
  states.push_back({"marked", at_mark().give(AnswerTouched{1}), {}});
  states.push_back({"warning", at_mark().give(ReviewRequested{}), {}});
  states.push_back({"review", at_review(), {}});
  states.push_back({"casting", at_review().give(BallotConfirmed{}), {}});
  states.push_back(
      {"not cast", with_problem(at_review().give(BallotConfirmed{}), Problem::not_cast), {}});
  states.push_back({"done", at_done(), {}});
  states.push_back({"silent", at_idle_alert(), {}});
  states.push_back(
      {"silent over a problem",
       silent(with_problem(at_review().give(BallotConfirmed{}), Problem::not_cast), 130),
       {}});
  states.push_back({"locked by silence", at_idle_locked(), {}});
  states.push_back({"officer over silence", at_idle_locked().give(OfficerCalled{}), {}});
  states.push_back({"replacing a card", at_card_replace(), {}});
  states.push_back({"voiding", at_card_replace().give(SpoiledCardEntered{}), {}});
  states.push_back({"noting a loss", at_card_replace().give(LostCardNoted{}), {}});
  states.push_back({"officer", Booth(open).give(OfficerCalled{}), {}});
  states.push_back(
      {"officer checked", Booth(open).give(OfficerCalled{}).give(OfficerSecretEntered{}), {}});
  states.push_back({"officer over a voter", at_review().give(OfficerCalled{}), {}});
  states.push_back(
      {"menu", at_menu(open),
       Names{"PauseRequested", "CloseRequested", "OfficerDismissed", "AssistanceChosen",
             "CardReplaceRequested", "SheetOpened", "ListUnlockRequested"}});
  states.push_back({"menu while paused", at_menu(unlocked_in(Phase::paused)),
                    Names{"ResumeRequested", "CloseRequested", "OfficerDismissed",
                          "CardReplaceRequested", "SheetOpened", "ListUnlockRequested"}});
  const Names inside{"VoterLeft", "OfficerDismissed", "SheetOpened"};
  for (const auto& voter : {at_greeting(), at_mark(), at_review(), at_done(), at_idle_locked()}) {
    states.push_back({"menu over a voter", at_menu(voter), inside});
  }
  states.push_back({"pausing", at_menu(open).give(PauseRequested{}), {}});
  states.push_back({"close?", at_menu(open).give(CloseRequested{}), {}});
  const Booth closing = at_menu(open).give(CloseRequested{}).give(CloseConfirmed{});
  states.push_back({"to be closed by two", closing, {}});
  states.push_back({"closing", confirmed(closing), {}});
  states.push_back(
      {"officer locked out",
       Booth(open).give(OfficerCalled{}).give(OfficerSecretEntered{}).give(LockedOut{15}),
       Names{"OfficerDismissed"}});
  states.push_back(
      {"idle menu", idle(at_menu(at_review())), Names{"OfficerSecretEntered", "OfficerDismissed"}});
  states.push_back({"paused", unlocked_in(Phase::paused), {}});
}

void add_count(std::vector<State>& states) {
  const Booth counting = unlocked_in(Phase::counting);
  const Booth typing = Booth(counting).give(MemberChosen{0});
  const Booth committing = accept_member(accept_member(counting, 2), 0);
  const Booth decrypting = Booth(committing).give(TallyCommitted{});
  states.push_back({"reconcile", unlocked_in(Phase::reconcile), {}});
  const Booth reopening = unlocked_in(Phase::reconcile).give(ReopenRequested{});
  const Booth reason = Booth(reopening).give(ReopenReasonChosen{ReopenReason::other});
  states.push_back({"reopen?", reopening, {}});
  states.push_back({"to be reopened by two", reason, {}});
  states.push_back({"reopening", confirmed(reason), {}});
  states.push_back({"members", counting, {}});
  states.push_back({"member locked out",
                    Booth(typing).give(MemberSecretEntered{}).give(LockedOut{15}),
                    Names{"OfficerDismissed"}});
  states.push_back({"typing", typing, {}});
  states.push_back({"accepting", Booth(typing).give(MemberSecretEntered{}), {}});
  states.push_back({"committing tally", committing, {}});
  states.push_back({"decrypting", decrypting, {}});
  states.push_back({"count failed", with_problem(decrypting, Problem::count_failed), {}});
  states.push_back({"to decrypt again",
                    with_problem(decrypting, Problem::disk_full).give(ProblemAcknowledged{}),
                    {}});
  states.push_back({"members, tallied", unlocked_in(Phase::tallied), Names{"MemberChosen"}});
  states.push_back({"result", unlocked_in(Phase::counted), {}});
  states.push_back({"sealing", unlocked_in(Phase::counted).give(SealRequested{}), {}});
  states.push_back({"sealed", unlocked_in(Phase::sealed), Names{"ShutdownRequested"}});
}

Booth on_sheet(Booth booth, Sheet sheet) { return booth.give(SheetOpened{sheet}); }

void add_sheets(std::vector<State>& states) {
  const Booth menu = at_menu(unlocked_in(Phase::open));
  const Booth notes = on_sheet(menu, Sheet::notes);
  const Booth writing = Booth(notes).give(NoteCategoryChosen{NoteCategory::incident});
  const Booth call = on_sheet(menu, Sheet::last_call);
  Booth calling = Booth(call).give(LastCallAnnounced{});
  Booth called = at_menu(Booth(calling).give(LastCallSaved{true}).give(OfficerDismissed{}));
  Booth full_hour = at_menu(unlocked_in(Phase::open).give(Ticked{7000}).give(Ticked{7300}));
  Surroundings stick;
  stick.volumes.emplace(1);
  const Booth at_stick =
      on_sheet(unlocked_in(Phase::sealed), Sheet::stick).give(SurroundingsSeen{stick});
  states.push_back(
      {"menu at the full hour", full_hour,
       Names{"PauseRequested", "CloseRequested", "OfficerDismissed", "SheetOpened",
             "BallotsWritten", "AssistanceChosen", "CardReplaceRequested", "ListUnlockRequested"}});
  states.push_back({"readiness", on_sheet(menu, Sheet::readiness), {}});
  states.push_back({"notes", notes, {}});
  states.push_back({"a note", writing, {}});
  states.push_back({"keeping", Booth(writing).give(NoteEdited{"Mưa"}).give(NoteKept{}), {}});
  states.push_back({"last call", call, Names{"SheetLeft", "QueueEdited", "LastCallAnnounced"}});
  states.push_back({"calling", calling, {}});
  states.push_back(
      {"called", on_sheet(called, Sheet::last_call), Names{"SheetLeft", "LastCallWithdrawn"}});
  states.push_back({"hall", on_sheet(unlocked_in(Phase::counted), Sheet::hall), {}});
  states.push_back({"read-out", on_sheet(unlocked_in(Phase::counted), Sheet::read_out), {}});
  states.push_back({"stick", at_stick, {}});
  states.push_back({"exporting", Booth(at_stick).give(VolumeChosen{0}), {}});
}

std::vector<State> every_state() {
  std::vector<State> states;
  add_meeting(states);
  add_voting(states);
  add_count(states);
  add_sheets(states);
  return states;
}

Names legal_in(const State& state) {
  if (state.booth.model.busy != Busy::no) return legal_answers(state.booth.model);
  return state.legal.value_or(legal_touches(state.booth.screen()));
}

}  // namespace

TEST_CASE("every event in every state is legal by the table or does nothing", "[station]") {
  for (const auto& state : every_state()) {
    const Names legal = legal_in(state);
    for (Event& event : every_event()) {
      const std::string name(event_name(event));
      const bool tick =
          std::holds_alternative<Ticked>(event) || std::holds_alternative<SurroundingsSeen>(event);
      INFO(state.label << " on " << state.booth.screen() << ": " << name);
      Booth booth = state.booth;
      const std::string before = described(booth.model);
      booth.give(std::move(event));
      const bool moved = described(booth.model) != before || !booth.last.empty();
      CHECK(moved == (tick || legal.count(name) == 1));
    }
  }
}

TEST_CASE("the states of the table show every screen and every waiting", "[station]") {
  std::set<Screen> screens;
  std::set<Busy> waits;
  for (const auto& state : every_state()) {
    screens.insert(state.booth.screen());
    waits.insert(state.booth.model.busy);
  }
  CHECK(screens.size() == static_cast<std::size_t>(Screen::stick) + 1);
  CHECK(waits.size() == static_cast<std::size_t>(Busy::exporting) + 1);
}

TEST_CASE("there is one sample of each event, in the order of the variant", "[station]") {
  const auto events = every_event();
  REQUIRE(events.size() == std::variant_size_v<AnyEvent>);
  for (std::size_t i = 0; i < events.size(); ++i) CHECK(events[i].index() == i);
}

TEST_CASE("a failed effect shows its problem and returns to where one was", "[station]") {
  for (const auto& state : every_state()) {
    if (state.booth.model.busy == Busy::no) continue;
    INFO(state.label);
    Booth booth = with_problem(state.booth, Problem::disk_full);
    CHECK(booth.screen() == Screen::problem);
    CHECK(booth.model.phase == state.booth.model.phase);
    CHECK(booth.model.draft.choice() == state.booth.model.draft.choice());
    booth.give(ProblemAcknowledged{});
    CHECK(booth.screen() != Screen::problem);
    CHECK(booth.screen() != Screen::busy);
    CHECK(booth.last.empty());
  }
}

}  // namespace kiosk::station
