#include "legal_events.h"

#include <map>

namespace kiosk::station::testing {

namespace {

// A voter's screen: the comfort can be changed and an officer called.
Names of_voter(Names names) {
  names.insert(
      {"LanguageChosen", "TextSizeChosen", "ContrastChosen", "SoundChosen", "OfficerCalled"});
  return names;
}

}  // namespace

const Names& legal_touches(Screen screen) {
  static const std::map<Screen, Names> table = {
      {Screen::problem, {"ProblemAcknowledged"}},
      {Screen::busy, {}},
      {Screen::locked, {"OfficerSecretEntered", "PinForgotten"}},
      {Screen::locked_out, {}},
      {Screen::officer_locked, {"OfficerSecretEntered"}},
      {Screen::pin_choose, {"PinChosen"}},
      {Screen::pin_repeat, {"PinRepeated"}},
      {Screen::officer_invited, {"OfficerSecretEntered", "SecondOfficerSkipped"}},
      {Screen::second_officer, {"SecondOfficerEntered", "SecondOfficerDismissed"}},
      {Screen::recovered, {"RecoveryAcknowledged"}},
      {Screen::present,
       {"NumberEdited", "PresentConfirmed", "MeetingAbandoned", "CalibrationRequested"}},
      {Screen::quorum_failed, {"MeetingAbandoned", "StepBack"}},
      {Screen::calibration, {"CalibrationFitted", "CalibrationConfirmed", "CalibrationLeft"}},
      {Screen::candidates, {"ListLocked", "NomineeRequested", "CandidateSelected", "StepBack"}},
      {Screen::method,
       {"MethodChosen", "FieldEdited", "MethodConfirmed", "MeetingAbandoned", "StepBack"}},
      {Screen::committee,
       {"CommitteeSizeChosen", "NameSelected", "NameEdited", "FieldSelected", "FieldEdited",
        "CommitteeConfirmed", "StepBack"}},
      {Screen::opening,
       {"FieldSelected", "FieldEdited", "ReportHeard", "OpeningConfirmed", "StepBack"}},
      {Screen::nominee,
       {"FieldSelected", "FieldEdited", "HonorificChosen", "NominatorChosen", "NomineeConfirmed",
        "StepBack"}},
      {Screen::withdrawal, {"FieldEdited", "WithdrawalConfirmed", "StepBack"}},
      {Screen::hands, {"FieldSelected", "FieldEdited", "HandsCounted", "StepBack"}},
      {Screen::not_held,
       {"EndReasonChosen", "FieldEdited", "HouseToHouseChosen", "MeetingAbandoned", "StepBack"}},
      {Screen::ceremony_intro, {"CeremonyStarted"}},
      {Screen::secret_show, {"SecretNoted"}},
      {Screen::secret_repeat, {"SecretRepeated", "SecretShownAgain"}},
      {Screen::zero_report, {"PollsOpened", "ListUnlockRequested", "CalibrationRequested"}},
      {Screen::card, of_voter({"CardEntered", "CardScanned"})},
      {Screen::card_refused, of_voter({"CardDismissed"})},
      {Screen::card_help, of_voter({})},
      {Screen::assist_duty, of_voter({"AssistanceUnderstood"})},
      {Screen::greeting, of_voter({"VotingStarted"})},
      {Screen::mark, of_voter({"AnswerTouched", "ReviewRequested"})},
      {Screen::none_warning, of_voter({"ChoiceChanged", "BallotConfirmed"})},
      {Screen::review, of_voter({"ChoiceChanged", "BallotConfirmed"})},
      {Screen::done, of_voter({"TrackerKept", "ThanksDismissed"})},
      {Screen::idle_alert, of_voter({"MoreTimeWanted", "Stirred"})},
      {Screen::idle_locked, of_voter({})},
      {Screen::officer_unlock, {"OfficerSecretEntered", "OfficerDismissed"}},
      {Screen::officer_menu,
       {"PauseRequested", "ResumeRequested", "CloseRequested", "VoterLeft", "OfficerDismissed",
        "AssistanceChosen", "CardReplaceRequested", "SheetOpened", "BallotsWritten",
        "ListUnlockRequested"}},
      {Screen::close_confirm, {"CloseConfirmed", "CloseCancelled"}},
      {Screen::card_replace,
       {"CardReplaceLeft", "SpoiledCardEntered", "CardScanned", "LostCardNoted"}},
      {Screen::paused, {"OfficerCalled"}},
      {Screen::reconcile,
       {"ReconciliationSelected", "ReconciliationEdited", "ReasonSelected", "ReasonEdited",
        "ReconciliationConfirmed", "ReopenRequested"}},
      {Screen::reopen, {"ReopenReasonChosen", "ReopenCancelled"}},
      {Screen::count_members, {"MemberChosen", "ReopenRequested"}},
      {Screen::count_secret, {"MemberSecretEntered", "MemberDismissed"}},
      {Screen::tallied, {"CountRequested"}},
      {Screen::result, {"SealRequested", "SheetOpened"}},
      {Screen::no_record, {"SealRequested", "StepBack", "SheetOpened"}},
      {Screen::sealed, {"ShutdownRequested", "SheetOpened"}},
      {Screen::readiness, {"SheetLeft", "LookedAgain"}},
      {Screen::notes, {"SheetLeft", "NoteCategoryChosen"}},
      {Screen::note_write, {"SheetLeft", "NoteEdited", "NoteKept"}},
      {Screen::hall, {"SheetLeft"}},
      {Screen::read_out, {"SheetLeft", "SentenceTurned"}},
      {Screen::last_call, {"SheetLeft", "QueueEdited", "LastCallAnnounced", "LastCallWithdrawn"}},
      {Screen::unlock_list, {"SheetLeft", "ListUnlockRequested"}},
      {Screen::stick, {"SheetLeft", "LookedAgain", "VolumeChosen"}}};
  return table.at(screen);
}

Names legal_answers(const Model& model) {
  switch (model.busy) {
    case Busy::no: return {};
    case Busy::unlocking:
      return {model.unlocked ? "OfficerRecognised" : "StoreUnlocked", "LockedOut", "EffectFailed"};
    case Busy::setting_pin:
      return {model.team.pin_step == PinStep::repeat ? "PinStored" : "PinTaken", "LockedOut",
              "EffectFailed"};
    case Busy::confirming: return {"SecondOfficerConfirmed", "LockedOut", "EffectFailed"};
    case Busy::saving:
    case Busy::abandoning:
    case Busy::closing: return {"Saved", "EffectFailed"};
    case Busy::measuring: return {"CalibrationDone", "EffectFailed"};
    case Busy::issuing: return {"SecretIssued", "EffectFailed"};
    case Busy::ceremony: {
      const bool last = !model.members.empty() && model.members.back().secret_set;
      return {last ? "SetupCommitted" : "SecretConfirmed", "EffectFailed"};
    }
    case Busy::checking_card: return {"CardAccepted", "CardOfElsewhere", "EffectFailed"};
    case Busy::voiding_card: return {"CardWithdrawn", "EffectFailed"};
    case Busy::casting: return {"BallotCast", "EffectFailed"};
    case Busy::opening_box: return {"MemberAccepted", "LockedOut", "EffectFailed"};
    case Busy::counting:
      return {model.phase == Phase::tallied ? "Counted" : "TallyCommitted", "EffectFailed"};
    case Busy::sealing: return {"Sealed", "EffectFailed"};
    case Busy::noting:
      return {model.day.sheet == Sheet::last_call ? "LastCallSaved" : "NoteSaved", "EffectFailed"};
    case Busy::exporting: return {"ResultExported", "EffectFailed"};
  }
  return {};
}

}  // namespace kiosk::station::testing
