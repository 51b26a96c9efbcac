#pragma once
// Everything that can happen to a booth: touches of people and answers of effects.

#include <type_traits>
#include <utility>
#include <variant>

#include "kiosk/station/answers.h"
#include "kiosk/station/touches.h"

namespace kiosk::station {

// One a line, so that a new one is one line.
// clang-format off
using AnyEvent = std::variant<
    OfficerSecretEntered,
    OfficerCalled,
    OfficerDismissed,
    PinChosen,
    PinRepeated,
    SecondOfficerSkipped,
    SecondOfficerEntered,
    SecondOfficerDismissed,
    PinForgotten,
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
    FieldSelected,
    FieldEdited,
    ReportHeard,
    OpeningConfirmed,
    NomineeRequested,
    HonorificChosen,
    NominatorChosen,
    NomineeConfirmed,
    CandidateSelected,
    WithdrawalConfirmed,
    MethodConfirmed,
    HandsCounted,
    EndReasonChosen,
    HouseToHouseChosen,
    StepBack,
    CeremonyStarted,
    SecretNoted,
    SecretRepeated,
    SecretShownAgain,
    PollsOpened,
    ListUnlockRequested,
    CardEntered,
    CardDismissed,
    CardScanned,
    Stirred,
    MoreTimeWanted,
    AssistanceChosen,
    AssistanceUnderstood,
    CardReplaceRequested,
    CardReplaceLeft,
    SpoiledCardEntered,
    LostCardNoted,
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
    ReopenRequested,
    ReopenReasonChosen,
    ReopenCancelled,
    MemberChosen,
    MemberSecretEntered,
    MemberDismissed,
    CountRequested,
    SealRequested,
    ShutdownRequested,
    CalibrationRequested,
    CalibrationFitted,
    CalibrationConfirmed,
    CalibrationLeft,
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
    SoundFailed,
    SurroundingsSeen,
    StoreUnlocked,
    LockedOut,
    OfficerRecognised,
    PinTaken,
    PinStored,
    SecondOfficerConfirmed,
    Saved,
    SecretIssued,
    SecretConfirmed,
    SetupCommitted,
    CardAccepted,
    CardOfElsewhere,
    CardWithdrawn,
    BallotCast,
    MemberAccepted,
    TallyCommitted,
    Counted,
    Sealed,
    CalibrationDone,
    NoteSaved,
    LastCallSaved,
    ResultExported,
    EffectFailed>;
// clang-format on

// One of them; std::visit, std::get and std::get_if take it as they take the variant. A class,
// because copying, moving and destroying more than a hundred alternatives in every place where a
// screen returns one costs the compiler a minute and gigabytes a file: here they are written once.
class Event : public AnyEvent {
 public:
  template <class Alternative>
    requires(!std::is_base_of_v<AnyEvent, std::remove_cvref_t<Alternative>>)
  Event(Alternative&& happened)  // NOLINT(google-explicit-constructor): an Event is any of them
      : AnyEvent(std::in_place_type<std::remove_cvref_t<Alternative>>,
                 std::forward<Alternative>(happened)) {}
  Event(const Event& other);
  Event(Event&& other) noexcept;
  Event& operator=(const Event& other);
  Event& operator=(Event&& other) noexcept;
  ~Event();
};

}  // namespace kiosk::station
