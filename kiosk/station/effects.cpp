#include "kiosk/station/effects.h"

#include <algorithm>
#include <exception>

namespace kiosk::station {

namespace {

template <class... Parts>
struct Overloaded : Parts... {
  using Parts::operator()...;
};
template <class... Parts>
Overloaded(Parts...) -> Overloaded<Parts...>;

// What a person is told when the machine itself gave out (no memory) in the middle of an effect.
Problem broken(const Effect& effect) {
  if (std::holds_alternative<CastBallot>(effect)) return Problem::not_cast;
  if (std::holds_alternative<SealResult>(effect)) return Problem::seal_failed;
  return Problem::self_check_failed;
}

const char* facts_of(const RecordPause& pause) {
  return pause.battery ? R"({"battery":true})" : "{}";
}

}  // namespace

EffectRunner::EffectRunner(DevicePaths paths, const Clock& clock, Costs costs, Ports ports)
    : paths_(std::move(paths)),
      clock_(clock),
      member_cost_(costs.member),
      pin_cost_(costs.pin),
      ports_(ports),
      lockout_(paths_.tries, clock) {}

std::optional<Answer> EffectRunner::run(Job job) {
  Answered answered = tl::unexpected(Problem::self_check_failed);
  try {
    answered = dispatch(job);
  } catch (const std::exception&) {
    answered = tl::unexpected(broken(job.effect));
  }
  if (!answered) {
    note_fault(answered.error());
    return Answer{EffectFailed{answered.error()}, std::nullopt};
  }
  if (!*answered) return std::nullopt;
  auto issued = std::move(issued_);
  issued_.reset();
  return Answer{std::move(**answered), std::move(issued)};
}

EffectRunner::Answered EffectRunner::dispatch(Job& job) {
  static const crypto::DigitEntry nothing_typed;
  const crypto::DigitEntry& typed = job.typed ? *job.typed : nothing_typed;
  return std::visit(
      Overloaded{
          [&](const UnlockStore&) { return tried([&] { return unlock(typed); }); },
          [&](const CheckOfficer&) { return tried([&] { return check_officer(typed); }); },
          [&](const RecogniseOfficer&) { return tried([&] { return recognise_officer(typed); }); },
          [&](const KeepPin&) { return keep_pin(std::move(job.typed)); },
          [&](const StorePin&) { return store_pin(typed); },
          [&](const CheckSecondOfficer& check) {
            return tried([&] { return check_second(check.action, typed); });
          },
          [&](SaveMeeting& save) { return save_meeting(std::move(save)); },
          [&](const IssueSecret& issue) { return issue_secret(issue.member); },
          [&](const ConfirmSecret& confirm) { return confirm_secret(confirm.member, job); },
          [&](const CommitSetup&) { return commit_setup(); },
          [&](const OpenPolls&) { return open_polls(); },
          [&](const AbandonAttempt&) { return abandon_attempt(); },
          [&](const CheckCard& check) { return check_card(check, job); },
          [&](const VoidCard& voided) { return void_card(voided.scanned, job); },
          [&](const NoteLostCard&) { return note_lost_card(); },
          [&](const NoteRefusals&) { return note("cards_refused_thrice"); },
          [&](const NoteLocked&) { return note("voter_inactive"); },
          [&](const ForgetCard&) { return forget_card(); },
          [&](const CastBallot& cast) { return cast_ballot(cast.draft); },
          [&](const EndSession&) { return end_session(); },
          [&](const RecordPause& pause) {
            return change_polls(Phase::open, Phase::paused, "polls_paused", facts_of(pause));
          },
          [&](const RecordResume&) {
            return change_polls(Phase::paused, Phase::open, "polls_resumed");
          },
          [&](const ClosePolls&) { return close_polls(); },
          [&](const ReopenPolls& reopen) { return reopen_polls(reopen.reason); },
          [&](const SaveReconciliation& save) { return save_reconciliation(save.reconciliation); },
          [&](const AcceptMember& accept) {
            return tried([&] { return accept_member(accept.member, typed); });
          },
          [&](const CommitTally&) { return commit_tally(); },
          [&](const DecryptTally&) { return decrypt_tally(); },
          [&](const SealResult&) { return seal_result(); },
          [&](const SaveCalibration& save) { return save_calibration(save.measure); },
          [&](const LookAround& wanted) { return look_around(wanted); },
          [&](SaveNote& save) { return save_note(std::move(save)); },
          [&](const ExportResult& wanted) { return export_result(wanted.volume); },
          [&](const RecordClockBack&) { return record_clock_back(); },
          [&](const NoteReadiness& seen) { return note_readiness(seen.rows); },
          [&](const NoteMains& mains) { return note_mains(mains.on); },
          [&](const NoteSound&) { return note("sound_failed"); },
          [&](const RecordLastCall& call) { return record_last_call(call); },
          // The window's own effects never come here.
          [&](const WipeSlots&) { return Answered(std::nullopt); },
          [&](const WipeTyped&) { return Answered(std::nullopt); },
          [&](const LeaveProgram&) { return Answered(std::nullopt); },
      },
      job.effect);
}

tl::expected<OpenedStation*, Problem> EffectRunner::in_phase(std::initializer_list<Phase> phases) {
  if (!opened_ || std::ranges::find(phases, opened_->state.phase) == phases.end()) {
    return tl::unexpected(Problem::self_check_failed);
  }
  return &*opened_;
}

}  // namespace kiosk::station
