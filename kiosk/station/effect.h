#pragma once
// What update() asks Station to do. Effects that need typed digits take them from Slots::typed.

#include <cstdint>
#include <variant>
#include <vector>

#include "kiosk/station/model.h"

namespace kiosk::station {

struct UnlockStore {};   // typed officer secret -> StoreUnlocked
struct CheckOfficer {};  // typed PIN of whoever -> OfficerRecognised
// The first of these three takes the twelve digits of an officer who has no PIN yet.
struct RecogniseOfficer {};  // -> OfficerRecognised
struct KeepPin {};           // typed PIN, weak ones are refused -> PinTaken
struct StorePin {};          // the same typed once more -> PinStored
struct CheckSecondOfficer {
  TwoPersonAction action;
};  // typed PIN of another officer than the acting one -> SecondOfficerConfirmed
struct SaveMeeting {
  Phase next;
  election::Meeting meeting;
};  // -> Saved
// Member 0 starts the ceremony over: secrets issued before, but not committed, are dead.
struct IssueSecret {
  std::size_t member;
};  // -> SecretIssued
struct ConfirmSecret {
  std::size_t member;
};                      // compares and derives -> SecretConfirmed
struct CommitSetup {};  // key generation, Setup -> SetupCommitted
struct OpenPolls {};    // by two; slots allocated, journal -> Saved
// By two, while there is no ballot: this attempt's keys are erased, the next one begins with the
// list of candidates -> Saved
struct AbandonAttempt {};
// Typed code or scanned text -> CardAccepted, CardOfElsewhere
struct CheckCard {
  bool scanned = false;
  bool assisted = false;
};
// The card can never be used -> CardWithdrawn
struct VoidCard {
  bool scanned = false;
};
struct NoteLostCard {};  // -> CardWithdrawn
struct NoteRefusals {};  // journal: three cards refused in a row -> (none)
struct NoteLocked {};    // journal: nobody answered the alert -> (none)
struct ForgetCard {};    // session ends without a ballot -> (none)
struct CastBallot {
  Draft draft;
};                     // -> BallotCast
struct EndSession {};  // thanks shown -> (none)
struct RecordPause {
  bool battery = false;  // the machine's own doing, not an officer's
};                       // -> Saved
struct RecordResume {};  // -> Saved
struct ClosePolls {};    // by two; journal -> Saved
struct ReopenPolls {
  ReopenReason reason;
};  // by two, while there is no tally -> Saved
struct SaveReconciliation {
  election::Reconciliation reconciliation;
};  // -> Saved
struct AcceptMember {
  std::size_t member;
};  // typed member secret -> MemberAccepted
// When CommitTally fails, or DecryptTally with count_failed, the members are no longer present:
// each of them may be accepted anew, in another combination.
struct CommitTally {};   // EndBallots, tally, cards erased -> TallyCommitted
struct DecryptTally {};  // -> Counted
struct SealResult {};    // record, journal, result, envelope -> Sealed
struct WipeSlots {};     // typed and issued digits -> (none)
struct WipeTyped {};     // typed digits only -> (none)
struct LeaveProgram {};  // the window closes
struct SaveCalibration {
  ScreenMeasure measure;
};  // -> CalibrationDone
// -> SurroundingsSeen. A stick that is broken may take its time, so it is only asked when somebody
// wants to know.
struct LookAround {
  bool sticks = true;
};
struct SaveNote {
  NoteCategory category;
  std::string text;
};  // -> NoteSaved
struct ExportResult {
  Volume volume;
};                          // -> ResultExported
struct RecordClockBack {};  // the clock was set back: noted, never refused -> (none)
// What happened to the machine, for the journal; nobody waits for it -> (none)
struct NoteReadiness {
  std::vector<ReadinessRow> rows;
};  // what officers saw before the meeting
struct NoteMains {
  bool on = true;
};                    // mains went or came back
struct NoteSound {};  // reading aloud was asked for and not heard
struct RecordLastCall {
  bool announced;
  std::uint64_t queue;  // 0: nobody counted
};                      // -> LastCallSaved

// One a line, so that a new one is one line.
// clang-format off
using Effect = std::variant<
    UnlockStore,
    CheckOfficer,
    RecogniseOfficer,
    KeepPin,
    StorePin,
    CheckSecondOfficer,
    SaveMeeting,
    IssueSecret,
    ConfirmSecret,
    CommitSetup,
    OpenPolls,
    AbandonAttempt,
    CheckCard,
    VoidCard,
    NoteLostCard,
    NoteRefusals,
    NoteLocked,
    ForgetCard,
    CastBallot,
    EndSession,
    RecordPause,
    RecordResume,
    ClosePolls,
    ReopenPolls,
    SaveReconciliation,
    AcceptMember,
    CommitTally,
    DecryptTally,
    SealResult,
    WipeSlots,
    WipeTyped,
    LeaveProgram,
    SaveCalibration,
    LookAround,
    SaveNote,
    ExportResult,
    RecordClockBack,
    NoteReadiness,
    NoteMains,
    NoteSound,
    RecordLastCall>;
// clang-format on

}  // namespace kiosk::station
