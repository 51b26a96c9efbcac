#include "kiosk/station/screen_of.h"

#include "kiosk/station/update_steps.h"

namespace kiosk::station {

namespace {

Screen screen_of_present(const Model& model) {
  if (model.typing.form == MeetingForm::not_held) return Screen::not_held;
  const bool counted = model.meeting.present > 0;
  const bool enough = election::quorum_reached(model.definition.rules, model.definition.households,
                                               model.meeting.present);
  return counted && !enough ? Screen::quorum_failed : Screen::present;
}

Screen screen_of_candidates(const Model& model) {
  if (model.typing.form == MeetingForm::nominee) return Screen::nominee;
  return model.typing.form == MeetingForm::withdrawal ? Screen::withdrawal : Screen::candidates;
}

Screen screen_of_method(const Model& model) {
  return model.typing.form == MeetingForm::not_held ? Screen::not_held : Screen::method;
}

Screen screen_of_ceremony(const Model& model) {
  switch (model.ceremony_step) {
    case CeremonyStep::intro: return Screen::ceremony_intro;
    case CeremonyStep::show: return Screen::secret_show;
    case CeremonyStep::repeat: return Screen::secret_repeat;
  }
  return Screen::ceremony_intro;
}

Screen screen_of_voter(const Model& model) {
  switch (model.voter) {
    case VoterStep::card: return Screen::card;
    case VoterStep::refused: return Screen::card_refused;
    case VoterStep::greeting: return Screen::greeting;
    case VoterStep::mark: return Screen::mark;
    case VoterStep::none_warning: return Screen::none_warning;
    case VoterStep::review: return Screen::review;
    case VoterStep::done: return Screen::done;
  }
  return Screen::card;
}

// An officer's screen covers everything of the voter.
Screen screen_of_polls(const Model& model) {
  switch (model.officer) {
    case OfficerStep::unlock: return Screen::officer_unlock;
    case OfficerStep::menu: return Screen::officer_menu;
    case OfficerStep::close_confirm: return Screen::close_confirm;
    case OfficerStep::none: break;
  }
  return model.phase == Phase::paused ? Screen::paused : screen_of_voter(model);
}

Screen screen_of_count(const Model& model) {
  if (model.counting_typing) return Screen::count_secret;
  const bool decide = model.phase == Phase::tallied && steps::enough_members(model);
  return decide ? Screen::tallied : Screen::count_members;
}

Screen screen_of_phase(const Model& model) {
  switch (model.phase) {
    case Phase::present: return screen_of_present(model);
    case Phase::opening: return Screen::opening;
    case Phase::candidates: return screen_of_candidates(model);
    case Phase::method: return screen_of_method(model);
    case Phase::hands: return Screen::hands;
    case Phase::committee: return Screen::committee;
    case Phase::ceremony: return screen_of_ceremony(model);
    case Phase::zero: return Screen::zero_report;
    case Phase::open:
    case Phase::paused: return screen_of_polls(model);
    case Phase::reconcile: return Screen::reconcile;
    case Phase::counting:
    case Phase::tallied: return screen_of_count(model);
    case Phase::counted: return Screen::result;
    case Phase::no_record: return Screen::no_record;
    case Phase::sealed: return Screen::sealed;
  }
  return Screen::locked;
}

}  // namespace

Screen screen_of(const Model& model) {
  const bool refused = model.phase == Phase::open && model.voter == VoterStep::refused;
  if (model.problem != Problem::none && !refused) return Screen::problem;
  if (model.busy != Busy::no) return Screen::busy;
  if (!model.unlocked) return Screen::locked;
  if (model.recovered_session) return Screen::recovered;
  if (model.calibration) return Screen::calibration;
  return screen_of_phase(model);
}

std::string_view name_of(Screen screen) {
  switch (screen) {
    case Screen::problem: return "problem";
    case Screen::busy: return "busy";
    case Screen::locked: return "locked";
    case Screen::recovered: return "recovered";
    case Screen::present: return "present";
    case Screen::quorum_failed: return "quorum_failed";
    case Screen::calibration: return "calibration";
    case Screen::candidates: return "candidates";
    case Screen::method: return "method";
    case Screen::committee: return "committee";
    case Screen::opening: return "opening";
    case Screen::nominee: return "nominee";
    case Screen::withdrawal: return "withdrawal";
    case Screen::hands: return "hands";
    case Screen::not_held: return "not_held";
    case Screen::ceremony_intro: return "ceremony_intro";
    case Screen::secret_show: return "secret_show";
    case Screen::secret_repeat: return "secret_repeat";
    case Screen::zero_report: return "zero_report";
    case Screen::card: return "card";
    case Screen::card_refused: return "card_refused";
    case Screen::greeting: return "greeting";
    case Screen::mark: return "mark";
    case Screen::none_warning: return "none_warning";
    case Screen::review: return "review";
    case Screen::done: return "done";
    case Screen::officer_unlock: return "officer_unlock";
    case Screen::officer_menu: return "officer_menu";
    case Screen::close_confirm: return "close_confirm";
    case Screen::paused: return "paused";
    case Screen::reconcile: return "reconcile";
    case Screen::count_members: return "count_members";
    case Screen::count_secret: return "count_secret";
    case Screen::tallied: return "tallied";
    case Screen::result: return "result";
    case Screen::no_record: return "no_record";
    case Screen::sealed: return "sealed";
  }
  return "";
}

Comfort comfort_of(const Model& model) {
  return model.officer == OfficerStep::none ? model.comfort : Comfort{};
}

std::optional<std::int64_t> next_deadline(const Model& model) { return steps::thanks_end(model); }

}  // namespace kiosk::station
