#pragma once
// What update() asks Station to do. Effects that need typed digits take them from Slots::typed.

#include <cstdint>
#include <variant>
#include <vector>

#include "kiosk/station/model.h"

namespace kiosk::station {

struct UnlockStore {};   // typed officer secret -> StoreUnlocked
struct CheckOfficer {};  // typed officer secret while open -> Saved
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
struct OpenPolls {};    // slots allocated, journal -> Saved
struct CheckCard {};    // typed card code -> CardAccepted
struct ForgetCard {};   // session ends without a ballot -> (none)
struct CastBallot {
  Draft draft;
};                       // -> BallotCast
struct EndSession {};    // thanks shown -> (none)
struct RecordPause {};   // -> Saved
struct RecordResume {};  // -> Saved
struct ClosePolls {};    // cards erased, journal -> Saved
struct SaveReconciliation {
  election::Reconciliation reconciliation;
};  // -> Saved
struct AcceptMember {
  std::size_t member;
};  // typed member secret -> MemberAccepted
// When CommitTally fails, or DecryptTally with count_failed, the members are no longer present:
// each of them may be accepted anew, in another combination.
struct CommitTally {};   // EndBallots, tally -> TallyCommitted
struct DecryptTally {};  // -> Counted
struct SealResult {};    // record, journal, result, envelope -> Sealed
struct WipeSlots {};     // typed and issued digits -> (none)
struct WipeTyped {};     // typed digits only -> (none)
struct LeaveProgram {};  // the window closes
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
struct RecordLastCall {
  bool announced;
  std::uint64_t queue;  // 0: nobody counted
};                      // -> LastCallSaved

// One a line, so that a new one is one line.
// clang-format off
using Effect = std::variant<
    UnlockStore,
    CheckOfficer,
    SaveMeeting,
    IssueSecret,
    ConfirmSecret,
    CommitSetup,
    OpenPolls,
    CheckCard,
    ForgetCard,
    CastBallot,
    EndSession,
    RecordPause,
    RecordResume,
    ClosePolls,
    SaveReconciliation,
    AcceptMember,
    CommitTally,
    DecryptTally,
    SealResult,
    WipeSlots,
    WipeTyped,
    LeaveProgram,
    LookAround,
    SaveNote,
    ExportResult,
    RecordClockBack,
    RecordLastCall>;
// clang-format on

}  // namespace kiosk::station
