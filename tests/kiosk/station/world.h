#pragma once
// A booth's store and voters, faked in a page. Faults that are fair: any effect may refuse (wrong
// secret, bad card, full disk) having stored nothing; the machine may stop at any moment, also
// between a durable step and its answer. Not fair: an answer nobody asked for, half a transaction.

#include <cstddef>
#include <optional>
#include <random>
#include <set>
#include <string>

#include "booth.h"

namespace kiosk::station::testing {

class World {
 public:
  World(std::mt19937_64& random, Phase start);  // a day that has come to `start` already

  // Does what the effect asks for; the answer, if it has one. A step that the day does not allow is
  // written into `wrong`.
  std::optional<Event> run(const Effect& effect);
  Model restored() const;  // what the store gives back at unlocking
  void stop();             // power cut: what is not durable is gone

  Phase phase() const { return phase_; }
  std::uint64_t ballots() const { return ballots_; }
  bool session_open() const { return session_open_; }
  bool left() const { return left_; }
  std::uint64_t voided() const { return voided_; }
  std::uint64_t lost() const { return lost_; }
  const std::string& setup_event() const { return setup_event_; }
  std::uint32_t attempt() const { return attempt_; }
  const std::string& wrong() const { return wrong_; }
  std::size_t below(std::size_t limit) { return random_() % limit; }

 private:
  std::optional<Event> answer(const UnlockStore&);
  std::optional<Event> answer(const CheckOfficer&);
  std::optional<Event> answer(const RecogniseOfficer&);
  std::optional<Event> answer(const KeepPin&);
  std::optional<Event> answer(const StorePin&);
  std::optional<Event> answer(const CheckSecondOfficer& effect);
  std::optional<Event> answer(const ReopenPolls&);
  std::optional<Event> answer(const SaveMeeting& effect);
  std::optional<Event> answer(const IssueSecret& effect);
  std::optional<Event> answer(const ConfirmSecret& effect);
  std::optional<Event> answer(const CommitSetup&);
  std::optional<Event> answer(const OpenPolls&);
  std::optional<Event> answer(const AbandonAttempt&);
  std::optional<Event> answer(const CheckCard&);
  std::optional<Event> answer(const VoidCard&);
  std::optional<Event> answer(const NoteLostCard&);
  std::optional<Event> answer(const NoteRefusals&);
  std::optional<Event> answer(const NoteLocked&);
  std::optional<Event> answer(const ForgetCard&);
  std::optional<Event> answer(const CastBallot&);
  std::optional<Event> answer(const EndSession&);
  std::optional<Event> answer(const RecordPause&);
  std::optional<Event> answer(const RecordResume&);
  std::optional<Event> answer(const ClosePolls&);
  std::optional<Event> answer(const SaveReconciliation& effect);
  std::optional<Event> answer(const AcceptMember& effect);
  std::optional<Event> answer(const CommitTally&);
  std::optional<Event> answer(const DecryptTally&);
  std::optional<Event> answer(const SealResult&);
  std::optional<Event> answer(const WipeSlots&);
  std::optional<Event> answer(const WipeTyped&);
  std::optional<Event> answer(const LeaveProgram&);
  std::optional<Event> answer(const SaveCalibration&);
  std::optional<Event> answer(const LookAround&);
  std::optional<Event> answer(const SaveNote& effect);
  std::optional<Event> answer(const ExportResult&);
  std::optional<Event> answer(const RecordClockBack&);
  std::optional<Event> answer(const NoteReadiness&);
  std::optional<Event> answer(const NoteMains&);
  std::optional<Event> answer(const NoteSound&);
  std::optional<Event> answer(const RecordLastCall& effect);

  bool refuses() { return below(8) == 0; }
  std::optional<Event> wrong_secret(Problem problem);
  void expect_two(TwoPersonAction action);
  void expect(bool allowed, const char* what);
  std::optional<Event> store(Phase next);  // Saved, or a full disk

  std::mt19937_64& random_;
  std::string wrong_;
  bool left_ = false;
  // Durable.
  Phase phase_ = Phase::present;
  election::Meeting meeting_;
  election::Reconciliation reconciliation_;
  std::uint64_t ballots_ = 0;
  bool session_open_ = false, recorded_ = false;
  std::uint64_t voided_ = 0, lost_ = 0;
  bool closed_ = false, tally_committed_ = false;
  std::string setup_event_;
  std::uint32_t attempt_ = 1;
  std::optional<election::Figures> figures_;
  std::vector<bool> pin_set_;
  std::vector<Note> notes_;
  bool last_call_ = false;
  // In memory.
  std::optional<std::size_t> acting_, setting_;  // officers
  bool pin_kept_ = false;
  std::optional<TwoPersonAction> confirmed_action_;
  std::optional<std::size_t> issued_;
  std::set<std::size_t> confirmed_, accepted_;
};

}  // namespace kiosk::station::testing
