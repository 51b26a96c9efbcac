#include "kiosk/station/screen_of.h"

#include "kiosk/station/update_steps.h"

namespace kiosk::station {

namespace {

Screen screen_of_present(const Model& model) {
  const bool counted = model.meeting.present > 0;
  const bool enough = election::quorum_reached(model.definition.rules, model.definition.households,
                                               model.meeting.present);
  return counted && !enough ? Screen::quorum_failed : Screen::present;
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

Screen screen_of_sheet(Sheet sheet) {
  switch (sheet) {
    case Sheet::none: break;
    case Sheet::readiness: return Screen::readiness;
    case Sheet::notes: return Screen::notes;
    case Sheet::note_write: return Screen::note_write;
    case Sheet::hall: return Screen::hall;
    case Sheet::read_out: return Screen::read_out;
    case Sheet::last_call: return Screen::last_call;
    case Sheet::stick: return Screen::stick;
  }
  return Screen::locked;
}

Screen screen_of_phase(const Model& model) {
  switch (model.phase) {
    case Phase::present: return screen_of_present(model);
    case Phase::candidates: return Screen::candidates;
    case Phase::method: return Screen::method;
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
  if (model.day.sheet != Sheet::none) return screen_of_sheet(model.day.sheet);
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
    case Screen::candidates: return "candidates";
    case Screen::method: return "method";
    case Screen::committee: return "committee";
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
    case Screen::readiness: return "readiness";
    case Screen::notes: return "notes";
    case Screen::note_write: return "note_write";
    case Screen::hall: return "hall";
    case Screen::read_out: return "read_out";
    case Screen::last_call: return "last_call";
    case Screen::stick: return "stick";
  }
  return "";
}

Comfort comfort_of(const Model& model) {
  const bool voters = model.officer == OfficerStep::none && model.day.sheet == Sheet::none;
  return voters ? model.comfort : Comfort{};
}

std::optional<std::int64_t> next_deadline(const Model& model) { return steps::thanks_end(model); }

}  // namespace kiosk::station
