#include "world.h"

#include <utility>

namespace kiosk::station::testing {

World::World(std::mt19937_64& random, Phase start)
    : random_(random),
      phase_(start),
      meeting_(stored_model(start).meeting),
      closed_(start >= Phase::reconcile),
      tally_committed_(start >= Phase::tallied),
      setup_event_(start > Phase::ceremony ? "ab" : "") {}

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
  issued_.reset();
  confirmed_.clear();
  accepted_.clear();
  left_ = false;
}

Model World::restored() const {
  Model model = locked_model();
  model.definition = sample_definition();
  model.contest = {.question = "?", .answers = {"1", "2", "3"}, .single_candidate = false};
  model.phase = phase_;
  model.meeting = meeting_;
  model.reconciliation = reconciliation_;
  model.ballots = ballots_;
  model.setup_event = setup_event_;
  model.figures = figures_;
  model.recovered_session = session_open_;
  model.recovered_recorded = recorded_;
  model.day.notes = notes_;
  model.day.last_call = last_call_;
  return model;
}

std::optional<Event> World::answer(const UnlockStore&) {
  if (refuses()) return EffectFailed{Problem::wrong_officer_secret};
  return StoreUnlocked{restored()};
}

std::optional<Event> World::answer(const CheckOfficer&) {
  if (refuses()) return EffectFailed{Problem::wrong_officer_secret};
  return Saved{};
}

std::optional<Event> World::answer(const SaveMeeting& effect) {
  expect(phase_ < Phase::ceremony, "the meeting is saved after the ceremony began");
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
  return store(Phase::open);
}

std::optional<Event> World::answer(const CheckCard&) {
  expect(phase_ == Phase::open && !session_open_, "a card is checked outside the open polls");
  static constexpr Problem refusals[] = {Problem::card_unknown, Problem::card_used,
                                         Problem::card_mistyped, Problem::store_unwritable};
  if (below(3) == 0) return EffectFailed{refusals[below(4)]};
  session_open_ = true;
  recorded_ = false;
  return CardAccepted{};
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
  if (refuses()) return EffectFailed{Problem::wrong_member_secret};
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

std::optional<Event> World::answer(const RecordLastCall& effect) {
  expect(phase_ == Phase::open || phase_ == Phase::paused, "the last call without open polls");
  if (refuses()) return EffectFailed{Problem::disk_full};
  last_call_ = effect.announced;
  return LastCallSaved{last_call_};
}

}  // namespace kiosk::station::testing
