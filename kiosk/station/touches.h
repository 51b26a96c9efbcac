#pragma once
// What people do at a booth, and time that passes. Screens return these; digits of secrets are in
// Slots::typed, never here.

#include <cstdint>
#include <string>

#include "kiosk/station/model.h"

namespace kiosk::station {

struct OfficerSecretEntered {};  // twelve digits, or a PIN where a PIN is asked for
struct OfficerCalled {};         // corner button while open or paused
struct OfficerDismissed {};      // back; a voter goes on from the greeting
// A PIN of one's own, typed twice.
struct PinChosen {};
struct PinRepeated {};
struct SecondOfficerSkipped {};    // not here yet: what needs two waits
struct SecondOfficerEntered {};    // the other officer's PIN
struct SecondOfficerDismissed {};  // the action is not done
// On the locked screen: whoever unlocks chooses a new PIN; once more, and they do not.
struct PinForgotten {};
struct ProblemAcknowledged {};
struct RecoveryAcknowledged {};
struct NumberEdited {
  std::string digits;
};  // present
struct PresentConfirmed {};
struct MeetingAbandoned {};  // nobody will vote here: asks why, then ends the day
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
// The meeting's fields: each screen counts its own. An edit goes to the active one.
struct FieldSelected {
  std::size_t index;
};
struct FieldEdited {
  std::string text;
};
struct ReportHeard {};  // the outgoing head's report: heard or not, turned round
struct OpeningConfirmed {};
struct NomineeRequested {};
struct HonorificChosen {
  std::string honorific;
};
struct NominatorChosen {
  bool self;
};
struct NomineeConfirmed {};
struct CandidateSelected {
  std::size_t index;  // official list, then those nominated
};
struct WithdrawalConfirmed {};  // strike, or take back what was struck or added
struct MethodConfirmed {};
struct HandsCounted {};
struct EndReasonChosen {
  election::NotHeld reason;
};
struct HouseToHouseChosen {};
struct StepBack {};  // one step back within the meeting
// Once for every member: the intro screen stands between two members (ceremony_member says whose
// turn it is), so that nobody sees the secret of the next one.
struct CeremonyStarted {};
struct SecretNoted {};       // the member has written it down
struct SecretRepeated {};    // typed once more (in Slots::typed)
struct SecretShownAgain {};  // repeat failed or member asks to see it again
struct PollsOpened {};
// After the key ceremony: shows what it costs, then asks for two.
struct ListUnlockRequested {};
struct CardEntered {};  // ten digits in Slots::typed
struct CardDismissed {};
// Cards and waiting.
struct CardScanned {};     // a scanner's text in Slots::scanned
struct Stirred {};         // any touch or key, also one that means nothing else
struct MoreTimeWanted {};  // the alert before a booth locks
struct AssistanceChosen {  // officer: the next voter has a helper
  bool on;
};
struct AssistanceUnderstood {};
struct CardReplaceRequested {};
struct CardReplaceLeft {};
struct SpoiledCardEntered {};  // ten digits in Slots::typed
struct LostCardNoted {};
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
struct ReopenRequested {};  // before the tally exists
struct ReopenReasonChosen {
  ReopenReason reason;
};
struct ReopenCancelled {};
struct MemberChosen {
  std::size_t index;
};
struct MemberSecretEntered {};
struct MemberDismissed {};
struct CountRequested {};  // tallied: decrypt (again after a restart)
struct SealRequested {};
struct ShutdownRequested {};  // sealed: end the program
// The screen's true size (screen_measure.h).
struct CalibrationRequested {
  ScreenMeasure now;  // what the window draws with
};
struct CalibrationFitted {
  std::uint32_t px_per_m;
};
struct CalibrationConfirmed {};
struct CalibrationLeft {};
struct Ticked {
  std::int64_t now;
};
struct SoundFailed {};  // what was to be read aloud could not be heard
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
struct SurroundingsSeen {
  Surroundings seen;
};  // at any time, like Ticked

}  // namespace kiosk::station
