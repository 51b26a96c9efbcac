#pragma once
// Everything that can happen to a booth: touches of people and answers of effects.

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/station/model.h"

namespace kiosk::station {

// --- touches (screens return these; digits of secrets are in Slots::typed, never here) ---
struct OfficerSecretEntered {};  // locked screen and officer unlock
struct OfficerCalled {};         // corner button while open or paused
struct OfficerDismissed {};      // back; a voter goes on from the greeting
struct ProblemAcknowledged {};
struct RecoveryAcknowledged {};
struct NumberEdited {
  std::string digits;
};  // present
struct PresentConfirmed {};
struct MeetingAbandoned {};  // quorum failed: end the day
struct ListLocked {};
struct MethodChosen {
  election::Method method;
};
struct CommitteeSizeChosen {
  std::size_t size;
};
struct NameSelected {
  std::size_t index;
};
struct NameEdited {
  std::size_t index;
  std::string text;
};
struct CommitteeConfirmed {};
struct StepBack {};  // one step back within the meeting
// Once for every member: the intro screen stands between two members (ceremony_member says whose
// turn it is), so that nobody sees the secret of the next one.
struct CeremonyStarted {};
struct SecretNoted {};       // the member has written it down
struct SecretRepeated {};    // typed once more (in Slots::typed)
struct SecretShownAgain {};  // repeat failed or member asks to see it again
struct PollsOpened {};
struct CardEntered {};  // ten digits in Slots::typed
struct CardDismissed {};
// The voter's comfort: nothing else changes with it.
struct LanguageChosen {
  std::string language;
};
struct TextSizeChosen {
  std::uint8_t size;
};
struct ContrastChosen {
  bool high;
};
struct SoundChosen {
  bool on;
};
struct VotingStarted {};  // greeting -> mark
struct AnswerTouched {
  std::uint8_t answer;
};  // choose, or take back if chosen
struct ReviewRequested {};
struct ChoiceChanged {};  // review -> mark
struct BallotConfirmed {};
struct TrackerKept {};
struct ThanksDismissed {};
struct VoterLeft {};  // officer: the voter went away, nothing is cast
struct PauseRequested {};
struct ResumeRequested {};
struct CloseRequested {};
struct CloseConfirmed {};
struct CloseCancelled {};
struct ReconciliationSelected {
  std::size_t index;
};
struct ReconciliationEdited {
  std::size_t index;
  std::string digits;
};
struct ReasonSelected {};
struct ReasonEdited {
  std::string text;
};
struct ReconciliationConfirmed {};
struct MemberChosen {
  std::size_t index;
};
struct MemberSecretEntered {};
struct MemberDismissed {};
struct CountRequested {};  // tallied: decrypt (again after a restart)
struct SealRequested {};
struct ShutdownRequested {};  // sealed: end the program
// Officers' sheets (day.h).
struct SheetOpened {
  Sheet sheet;
};
struct SheetLeft {};
struct LookedAgain {};  // readiness, stick: what is there now?
struct NoteCategoryChosen {
  NoteCategory category;
};
struct NoteEdited {
  std::string text;
};
struct NoteKept {};
struct BallotsWritten {};  // the number of ballots stands on paper
struct SentenceTurned {
  std::size_t index;
};
struct VolumeChosen {
  std::size_t index;
};
struct LastCallAnnounced {};  // only the queue may still vote
struct LastCallWithdrawn {};
struct QueueEdited {
  std::string digits;
};
struct Ticked {
  std::int64_t now;
};
struct SurroundingsSeen {
  Surroundings seen;
};  // at any time, like Ticked

// --- answers of effects ---
struct StoreUnlocked {
  Model restored;
};                          // everything known again
struct Saved {};            // the step's documents are durable
struct SecretIssued {};     // digits are in Slots::issued
struct SecretConfirmed {};  // the member's wrap key is ready
struct SetupCommitted {
  std::string setup_event;
};
struct CardAccepted {};
struct BallotCast {
  std::string tracker;
  std::uint64_t ballots;
};
struct MemberAccepted {
  std::size_t index;
};
struct TallyCommitted {};
struct Counted {
  election::Figures figures;
};
struct Sealed {
  std::string envelope_hash, envelope_name;
};
struct NoteSaved {
  std::vector<Note> notes;
};
struct LastCallSaved {
  bool announced;
};
struct ResultExported {
  ExportEnd end;
  std::string name;
};
struct EffectFailed {
  Problem problem;
};

// One a line, so that a new one is one line.
// clang-format off
using Event = std::variant<
    OfficerSecretEntered,
    OfficerCalled,
    OfficerDismissed,
    ProblemAcknowledged,
    RecoveryAcknowledged,
    NumberEdited,
    PresentConfirmed,
    MeetingAbandoned,
    ListLocked,
    MethodChosen,
    CommitteeSizeChosen,
    NameSelected,
    NameEdited,
    CommitteeConfirmed,
    StepBack,
    CeremonyStarted,
    SecretNoted,
    SecretRepeated,
    SecretShownAgain,
    PollsOpened,
    CardEntered,
    CardDismissed,
    LanguageChosen,
    TextSizeChosen,
    ContrastChosen,
    SoundChosen,
    VotingStarted,
    AnswerTouched,
    ReviewRequested,
    ChoiceChanged,
    BallotConfirmed,
    TrackerKept,
    ThanksDismissed,
    VoterLeft,
    PauseRequested,
    ResumeRequested,
    CloseRequested,
    CloseConfirmed,
    CloseCancelled,
    ReconciliationSelected,
    ReconciliationEdited,
    ReasonSelected,
    ReasonEdited,
    ReconciliationConfirmed,
    MemberChosen,
    MemberSecretEntered,
    MemberDismissed,
    CountRequested,
    SealRequested,
    ShutdownRequested,
    SheetOpened,
    SheetLeft,
    LookedAgain,
    NoteCategoryChosen,
    NoteEdited,
    NoteKept,
    BallotsWritten,
    SentenceTurned,
    VolumeChosen,
    LastCallAnnounced,
    LastCallWithdrawn,
    QueueEdited,
    Ticked,
    SurroundingsSeen,
    StoreUnlocked,
    Saved,
    SecretIssued,
    SecretConfirmed,
    SetupCommitted,
    CardAccepted,
    BallotCast,
    MemberAccepted,
    TallyCommitted,
    Counted,
    Sealed,
    NoteSaved,
    LastCallSaved,
    ResultExported,
    EffectFailed>;
// clang-format on

}  // namespace kiosk::station
