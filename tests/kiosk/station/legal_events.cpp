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
      {Screen::locked, {"OfficerSecretEntered"}},
      {Screen::recovered, {"RecoveryAcknowledged"}},
      {Screen::present, {"NumberEdited", "PresentConfirmed"}},
      {Screen::quorum_failed, {"MeetingAbandoned", "StepBack"}},
      {Screen::candidates, {"ListLocked", "StepBack"}},
      {Screen::method, {"MethodChosen", "StepBack"}},
      {Screen::committee,
       {"CommitteeSizeChosen", "NameSelected", "NameEdited", "CommitteeConfirmed", "StepBack"}},
      {Screen::ceremony_intro, {"CeremonyStarted"}},
      {Screen::secret_show, {"SecretNoted"}},
      {Screen::secret_repeat, {"SecretRepeated", "SecretShownAgain"}},
      {Screen::zero_report, {"PollsOpened"}},
      {Screen::card, of_voter({"CardEntered"})},
      {Screen::card_refused, of_voter({"CardDismissed"})},
      {Screen::greeting, of_voter({"VotingStarted"})},
      {Screen::mark, of_voter({"AnswerTouched", "ReviewRequested"})},
      {Screen::none_warning, of_voter({"ChoiceChanged", "BallotConfirmed"})},
      {Screen::review, of_voter({"ChoiceChanged", "BallotConfirmed"})},
      {Screen::done, of_voter({"TrackerKept", "ThanksDismissed"})},
      {Screen::officer_unlock, {"OfficerSecretEntered", "OfficerDismissed"}},
      {Screen::officer_menu,
       {"PauseRequested", "ResumeRequested", "CloseRequested", "VoterLeft", "OfficerDismissed",
        "SheetOpened", "BallotsWritten"}},
      {Screen::close_confirm, {"CloseConfirmed", "CloseCancelled"}},
      {Screen::paused, {"OfficerCalled"}},
      {Screen::reconcile,
       {"ReconciliationSelected", "ReconciliationEdited", "ReasonSelected", "ReasonEdited",
        "ReconciliationConfirmed"}},
      {Screen::count_members, {"MemberChosen"}},
      {Screen::count_secret, {"MemberSecretEntered", "MemberDismissed"}},
      {Screen::tallied, {"CountRequested"}},
      {Screen::result, {"SealRequested", "SheetOpened"}},
      {Screen::no_record, {"SealRequested", "SheetOpened"}},
      {Screen::sealed, {"ShutdownRequested", "SheetOpened"}},
      {Screen::readiness, {"SheetLeft", "LookedAgain"}},
      {Screen::notes, {"SheetLeft", "NoteCategoryChosen"}},
      {Screen::note_write, {"SheetLeft", "NoteEdited", "NoteKept"}},
      {Screen::hall, {"SheetLeft"}},
      {Screen::read_out, {"SheetLeft", "SentenceTurned"}},
      {Screen::last_call, {"SheetLeft", "QueueEdited", "LastCallAnnounced", "LastCallWithdrawn"}},
      {Screen::stick, {"SheetLeft", "LookedAgain", "VolumeChosen"}}};
  return table.at(screen);
}

Names legal_answers(const Model& model) {
  switch (model.busy) {
    case Busy::no: return {};
    case Busy::unlocking: return {model.unlocked ? "Saved" : "StoreUnlocked", "EffectFailed"};
    case Busy::saving:
    case Busy::closing: return {"Saved", "EffectFailed"};
    case Busy::issuing: return {"SecretIssued", "EffectFailed"};
    case Busy::ceremony: {
      const bool last = !model.members.empty() && model.members.back().secret_set;
      return {last ? "SetupCommitted" : "SecretConfirmed", "EffectFailed"};
    }
    case Busy::checking_card: return {"CardAccepted", "EffectFailed"};
    case Busy::casting: return {"BallotCast", "EffectFailed"};
    case Busy::opening_box: return {"MemberAccepted", "EffectFailed"};
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
