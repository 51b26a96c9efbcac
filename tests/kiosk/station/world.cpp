#include "world.h"

#include <utility>

namespace kiosk::station::testing {

World::World(std::mt19937_64& random, Phase start)
    : random_(random),
      phase_(start),
      meeting_(stored_model(start).meeting),
      closed_(start >= Phase::reconcile),
      tally_committed_(start >= Phase::tallied),
      setup_event_(start > Phase::ceremony ? "ab" : ""),
      pin_set_(2, start > Phase::present) {}

void World::expect(bool allowed, const char* what) {
  if (!allowed && wrong_.empty()) wrong_ = what;
}

std::optional<Event> World::store(Phase next) {
  if (refuses()) return EffectFailed{Problem::disk_full};
  phase_ = next;
  return Saved{};
}

std::optional<Event> World::run(const Effect& effect) {
  return std::visit([this](const auto& asked) { return answer(asked); }, effect);
}

void World::stop() {
  acting_.reset();
  setting_.reset();
  pin_kept_ = false;
  confirmed_action_.reset();
  issued_.reset();
  confirmed_.clear();
  accepted_.clear();
  left_ = false;
}

Model World::restored() const {
  Model model = locked_model();
  model.definition = sample_definition();
  model.official = model.definition.candidates;
  model.phase = phase_;
  model.meeting = meeting_;
  model.reconciliation = reconciliation_;
  model.ballots = ballots_;
  model.cards_voided = voided_;
  model.cards_lost = lost_;
  model.setup_event = setup_event_;
  model.attempt = attempt_;
  model.figures = figures_;
  model.team.acting = acting_.value_or(0);
  model.team.pin_set = pin_set_;
  model.recovered_session = session_open_;
  model.recovered_recorded = recorded_;
  model.day.notes = notes_;
  model.day.last_call = last_call_;
  return model;
}

std::optional<Event> World::answer(const UnlockStore&) {
  if (refuses()) return wrong_secret(Problem::wrong_officer_secret);
  acting_ = setting_ = below(2);
  confirmed_action_.reset();
  return StoreUnlocked{restored()};
}

std::optional<Event> World::wrong_secret(Problem problem) {
  if (below(3) == 0) return LockedOut{static_cast<std::int64_t>(15 + below(30))};
  return EffectFailed{problem};
}

void World::expect_two(TwoPersonAction action) {
  expect(confirmed_action_ == action, "done without a second officer");
  confirmed_action_.reset();
}

std::optional<Event> World::answer(const RecogniseOfficer&) {
  expect(acting_.has_value(), "a second officer before the first");
  if (refuses()) return wrong_secret(Problem::wrong_officer_secret);
  if (refuses()) return EffectFailed{Problem::same_officer};
  setting_ = 1 - *acting_;
  return OfficerRecognised{*setting_};
}

std::optional<Event> World::answer(const KeepPin&) {
  expect(setting_.has_value(), "a PIN of nobody");
  if (refuses()) return EffectFailed{Problem::pin_weak};
  pin_kept_ = true;
  return PinTaken{};
}

std::optional<Event> World::answer(const StorePin&) {
  expect(setting_ && pin_kept_, "a PIN is stored that was not chosen");
  pin_kept_ = false;
  if (refuses()) return EffectFailed{Problem::pin_not_repeated};
  pin_set_[*setting_] = true;
  return PinStored{};
}

std::optional<Event> World::answer(const CheckSecondOfficer& effect) {
  confirmed_action_.reset();
  expect(acting_ && pin_set_[1 - *acting_], "asked for a PIN that nobody has");
  if (refuses()) return wrong_secret(Problem::wrong_pin);
  if (refuses()) return EffectFailed{Problem::same_officer};
  confirmed_action_ = effect.action;
  return SecondOfficerConfirmed{};
}

std::optional<Event> World::answer(const ReopenPolls&) {
  expect(phase_ == Phase::reconcile || phase_ == Phase::counting, "reopened at another time");
  expect(!tally_committed_, "reopened after the tally");
  expect_two(TwoPersonAction::reopen_polls);
  auto event = store(Phase::open);
  if (phase_ == Phase::open) {
    closed_ = false;
    accepted_.clear();
    reconciliation_ = {};
  }
  return event;
}

std::optional<Event> World::answer(const CheckOfficer&) {
  if (refuses()) return wrong_secret(Problem::wrong_pin);
  std::vector<std::size_t> able;
  for (std::size_t i = 0; i < pin_set_.size(); ++i) {
    if (pin_set_[i]) able.push_back(i);
  }
  expect(!able.empty(), "a PIN is asked for and nobody has one");
  if (able.empty()) return EffectFailed{Problem::wrong_pin};
  acting_ = able[below(able.size())];
  confirmed_action_.reset();
  return OfficerRecognised{*acting_};
}

std::optional<Event> World::answer(const SaveMeeting& effect) {
  expect(phase_ < Phase::ceremony || phase_ == Phase::no_record,
         "the meeting is saved after the ceremony began");
  if (phase_ == Phase::method && effect.next == Phase::candidates) {
    expect_two(TwoPersonAction::unlock_list);
  }
  const bool ends = effect.next == Phase::ceremony || effect.next == Phase::no_record;
  const auto fault = election::fault_of(sample_definition(), effect.meeting);
  expect(!ends || fault == election::MeetingFault::none, "the commune would refuse this meeting");
  const auto read = election::parse_meeting(election::meeting_json(effect.meeting));
  expect(read.has_value(), "a meeting is saved that cannot be read");
  if (refuses()) return EffectFailed{Problem::disk_full};
  meeting_ = effect.meeting;
  phase_ = effect.next;
  return Saved{};
}

std::optional<Event> World::answer(const IssueSecret& effect) {
  expect(phase_ == Phase::ceremony, "a secret is issued outside the ceremony");
  if (refuses()) return EffectFailed{Problem::self_check_failed};
  if (effect.member == 0) confirmed_.clear();
  expect(effect.member == confirmed_.size(), "a secret is issued out of turn");
  issued_ = effect.member;
  return SecretIssued{};
}

std::optional<Event> World::answer(const ConfirmSecret& effect) {
  expect(issued_ == effect.member, "a secret is confirmed that was not issued");
  if (refuses()) return EffectFailed{Problem::secret_not_repeated};
  confirmed_.insert(effect.member);
  return SecretConfirmed{};
}

std::optional<Event> World::answer(const CommitSetup&) {
  expect(phase_ == Phase::ceremony && setup_event_.empty(), "setup is committed twice");
  expect(confirmed_.size() == meeting_.committee.size(), "setup without every member");
  if (refuses()) return EffectFailed{Problem::disk_full};
  phase_ = Phase::zero;
  setup_event_ = "ab";
  return SetupCommitted{setup_event_};
}

std::optional<Event> World::answer(const OpenPolls&) {
  expect(phase_ == Phase::zero && !closed_, "polls open outside the zero report");
  expect_two(TwoPersonAction::open_polls);
  return store(Phase::open);
}

std::optional<Event> World::answer(const AbandonAttempt&) {
  const bool polls = phase_ == Phase::open || phase_ == Phase::paused;
  expect(phase_ == Phase::zero || (polls && !closed_), "an attempt abandoned at another time");
  expect(ballots_ == 0 && !session_open_, "an attempt abandoned that somebody voted in");
  expect(attempt_ < sample_definition().attempts.size(), "one attempt more than the package has");
  expect_two(TwoPersonAction::abandon_attempt);
  if (refuses()) return EffectFailed{Problem::disk_full};
  phase_ = Phase::candidates;
  ++attempt_;
  setup_event_.clear();
  reconciliation_ = {};
  last_call_ = false;
  return Saved{};
}

std::optional<Event> World::answer(const CheckCard&) {
  expect(phase_ == Phase::open && !session_open_, "a card is checked outside the open polls");
  static constexpr Problem refusals[] = {Problem::card_unknown,
                                         Problem::card_used,
                                         Problem::card_mistyped,
                                         Problem::card_unreadable,
                                         Problem::card_of_unknown_station,
                                         Problem::card_voided,
                                         Problem::store_unwritable};
  if (below(3) == 0) return EffectFailed{refusals[below(std::size(refusals))]};
  if (below(9) == 0) return CardOfElsewhere{"Thôn Bên", "Xã Mẫu"};
  session_open_ = true;
  recorded_ = false;
  return CardAccepted{};
}

std::optional<Event> World::answer(const VoidCard&) {
  expect(confirmed_action_ == TwoPersonAction::replace_card, "a card withdrawn by one");
  expect(phase_ == Phase::open || phase_ == Phase::paused, "a card is voided outside the polls");
  expect(!session_open_, "a card is voided over a voter");
  if (refuses()) return EffectFailed{Problem::card_used};
  confirmed_action_.reset();
  return CardWithdrawn{++voided_, lost_};
}

std::optional<Event> World::answer(const NoteLostCard&) {
  expect(confirmed_action_ == TwoPersonAction::replace_card, "a card withdrawn by one");
  expect(phase_ == Phase::open || phase_ == Phase::paused, "a card is lost outside the polls");
  if (refuses()) return EffectFailed{Problem::disk_full};
  confirmed_action_.reset();
  return CardWithdrawn{voided_, ++lost_};
}

std::optional<Event> World::answer(const NoteRefusals&) {
  expect(phase_ == Phase::open && !session_open_, "refusals are noted during a session");
  return std::nullopt;
}

std::optional<Event> World::answer(const NoteLocked&) {
  expect(session_open_ && !recorded_, "a booth locks with nobody inside");
  return std::nullopt;
}

std::optional<Event> World::answer(const ForgetCard&) {
  expect(session_open_ && !recorded_, "a card is forgotten that is not there or has cast");
  session_open_ = false;
  return std::nullopt;
}

std::optional<Event> World::answer(const CastBallot&) {
  expect(phase_ == Phase::open, "a ballot is cast outside the open polls");
  expect(session_open_ && !recorded_, "two ballots for one accepted card");
  if (refuses()) return EffectFailed{Problem::not_cast};
  recorded_ = true;
  ++ballots_;
  return BallotCast{"tracker", ballots_};
}

std::optional<Event> World::answer(const EndSession&) {
  expect(session_open_, "a session ends that was not open");
  session_open_ = recorded_ = false;
  return std::nullopt;
}

std::optional<Event> World::answer(const RecordPause&) {
  expect(phase_ == Phase::open && !session_open_, "a pause during a session");
  return store(Phase::paused);
}

std::optional<Event> World::answer(const RecordResume&) {
  expect(phase_ == Phase::paused && !closed_, "resumed without a pause");
  return store(Phase::open);
}

std::optional<Event> World::answer(const ClosePolls&) {
  expect(phase_ == Phase::open || phase_ == Phase::paused, "closed outside the polls");
  expect(!session_open_, "closed over a voter");
  expect_two(TwoPersonAction::close_polls);
  auto event = store(Phase::reconcile);
  closed_ = phase_ == Phase::reconcile;
  return event;
}

std::optional<Event> World::answer(const SaveReconciliation& effect) {
  expect(phase_ == Phase::reconcile, "reconciled at another time");
  expect(effect.reconciliation.agrees() || !effect.reconciliation.reason.empty(),
         "a difference without a reason");
  reconciliation_ = effect.reconciliation;
  return store(Phase::counting);
}

std::optional<Event> World::answer(const AcceptMember& effect) {
  expect(phase_ == Phase::counting || phase_ == Phase::tallied, "a member outside the count");
  if (refuses()) return wrong_secret(Problem::wrong_member_secret);
  accepted_.insert(effect.member);
  return MemberAccepted{effect.member};
}

std::optional<Event> World::answer(const CommitTally&) {
  expect(phase_ == Phase::counting && !tally_committed_, "the tally is committed twice");
  expect(accepted_.size() >= 2, "a tally without enough members");
  if (refuses()) {
    accepted_.clear();
    return EffectFailed{Problem::disk_full};
  }
  tally_committed_ = true;
  phase_ = Phase::tallied;
  return TallyCommitted{};
}

std::optional<Event> World::answer(const DecryptTally&) {
  expect(tally_committed_ && phase_ == Phase::tallied, "decrypted before the tally was committed");
  expect(accepted_.size() >= 2, "decrypted without enough members");
  if (below(3) == 0) return EffectFailed{Problem::disk_full};
  if (below(3) == 0) {
    accepted_.clear();
    return EffectFailed{Problem::count_failed};
  }
  phase_ = Phase::counted;
  figures_ = sample_figures();
  return Counted{*figures_};
}

std::optional<Event> World::answer(const SealResult&) {
  expect(phase_ == Phase::counted || phase_ == Phase::no_record, "sealed before the result");
  if (refuses()) return EffectFailed{Problem::seal_failed};
  phase_ = Phase::sealed;
  return Sealed{"cd", "mau-1.envelope"};
}

std::optional<Event> World::answer(const WipeSlots&) { return std::nullopt; }

std::optional<Event> World::answer(const WipeTyped&) { return std::nullopt; }

std::optional<Event> World::answer(const SaveCalibration& effect) {
  expect(phase_ == Phase::present || phase_ == Phase::zero, "the screen is measured at the polls");
  if (refuses()) return EffectFailed{Problem::store_unwritable};
  return CalibrationDone{effect.measure};
}

std::optional<Event> World::answer(const LeaveProgram&) {
  expect(phase_ == Phase::sealed, "the program is left before the end");
  left_ = true;
  return std::nullopt;
}

std::optional<Event> World::answer(const LookAround&) {
  Surroundings seen;
  if (below(3) != 0) seen.power = {static_cast<unsigned>(below(101)), below(2) == 0};
  seen.volumes.emplace(below(3));
  return SurroundingsSeen{seen};
}

std::optional<Event> World::answer(const SaveNote& effect) {
  expect(phase_ != Phase::sealed, "a note is written after sealing");
  expect(!effect.text.empty(), "an empty note is kept");
  if (refuses()) return EffectFailed{Problem::disk_full};
  notes_.push_back({effect.category, 0, effect.text});
  return NoteSaved{notes_};
}

std::optional<Event> World::answer(const ExportResult&) {
  expect(phase_ == Phase::sealed, "a result is exported that is not sealed");
  if (refuses()) return EffectFailed{Problem::seal_failed};
  return ResultExported{below(2) == 0 ? ExportEnd::verified : ExportEnd::vanished, "x.envelope"};
}

std::optional<Event> World::answer(const RecordClockBack&) { return std::nullopt; }

std::optional<Event> World::answer(const NoteReadiness& effect) {
  expect(phase_ == Phase::present && !effect.rows.empty(), "readiness is noted after the meeting");
  return std::nullopt;
}

std::optional<Event> World::answer(const NoteMains&) { return std::nullopt; }

std::optional<Event> World::answer(const NoteSound&) { return std::nullopt; }

std::optional<Event> World::answer(const RecordLastCall& effect) {
  expect(phase_ == Phase::open || phase_ == Phase::paused, "the last call without open polls");
  if (!effect.announced) expect_two(TwoPersonAction::withdraw_last_call);
  if (refuses()) return EffectFailed{Problem::disk_full};
  last_call_ = effect.announced;
  return LastCallSaved{last_call_};
}

}  // namespace kiosk::station::testing
