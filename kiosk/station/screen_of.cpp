#include "kiosk/station/screen_of.h"

#include <algorithm>

#include "kiosk/station/update_cards.h"
#include "kiosk/station/update_team.h"
#include "kiosk/station/update_waiting.h"

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
    case VoterStep::refused:
      return steps::needs_help(model) ? Screen::card_help : Screen::card_refused;
    case VoterStep::greeting:
      return model.assistance == Assistance::granted ? Screen::assist_duty : Screen::greeting;
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
    case OfficerStep::card_replace: return Screen::card_replace;
    case OfficerStep::none: break;
  }
  switch (model.stillness) {
    case Stillness::asked: return Screen::idle_alert;
    case Stillness::locked: return Screen::idle_locked;
    case Stillness::none: break;
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
    case Sheet::unlock_list: return Screen::unlock_list;
    case Sheet::stick: return Screen::stick;
  }
  return Screen::locked;
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

// Before anything that an officer may do.
std::optional<Screen> screen_of_team(const Model& model) {
  const auto& team = model.team;
  if (team.idle) return Screen::officer_locked;
  if (team.pin_step == PinStep::choose) return Screen::pin_choose;
  if (team.pin_step == PinStep::repeat) return Screen::pin_repeat;
  if (steps::asks_for_digits(model)) return Screen::officer_invited;
  return std::nullopt;
}

// A refused card has its own screen, and silence covers what went wrong before it. An officer's
// problem covers both.
Screen screen_without_lock_out(const Model& model) {
  const bool refused = model.phase == Phase::open && model.voter == VoterStep::refused;
  const bool covered = refused || model.stillness != Stillness::none;
  if (model.problem != Problem::none && !(covered && model.officer == OfficerStep::none)) {
    return Screen::problem;
  }
  if (model.busy != Busy::no) return Screen::busy;
  if (!model.unlocked) return Screen::locked;
  if (const auto screen = screen_of_team(model)) return *screen;
  if (model.recovered_session) return Screen::recovered;
  if (model.calibration) return Screen::calibration;
  if (model.team.pending) return Screen::second_officer;
  if (model.team.reopening) return Screen::reopen;
  if (model.day.sheet != Sheet::none) return screen_of_sheet(model.day.sheet);
  return screen_of_phase(model);
}

}  // namespace

Screen screen_of(const Model& model) {
  const Screen screen = screen_without_lock_out(model);
  const bool locked_out = model.team.lock_left > 0 && steps::takes_officer_secret(screen);
  return locked_out ? Screen::locked_out : screen;
}

namespace {

std::string_view name_of_sheet(Screen screen) {
  if (screen == Screen::readiness) return "readiness";
  if (screen == Screen::notes) return "notes";
  if (screen == Screen::note_write) return "note_write";
  if (screen == Screen::hall) return "hall";
  if (screen == Screen::read_out) return "read_out";
  if (screen == Screen::unlock_list) return "unlock_list";
  return screen == Screen::last_call ? "last_call" : "stick";
}

}  // namespace

std::string_view name_of(Screen screen) {
  switch (screen) {
    case Screen::problem: return "problem";
    case Screen::busy: return "busy";
    case Screen::locked: return "locked";
    case Screen::locked_out: return "locked_out";
    case Screen::officer_locked: return "officer_locked";
    case Screen::pin_choose: return "pin_choose";
    case Screen::pin_repeat: return "pin_repeat";
    case Screen::officer_invited: return "officer_invited";
    case Screen::second_officer: return "second_officer";
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
    case Screen::card_help: return "card_help";
    case Screen::assist_duty: return "assist_duty";
    case Screen::greeting: return "greeting";
    case Screen::mark: return "mark";
    case Screen::none_warning: return "none_warning";
    case Screen::review: return "review";
    case Screen::done: return "done";
    case Screen::idle_alert: return "idle_alert";
    case Screen::idle_locked: return "idle_locked";
    case Screen::officer_unlock: return "officer_unlock";
    case Screen::officer_menu: return "officer_menu";
    case Screen::close_confirm: return "close_confirm";
    case Screen::card_replace: return "card_replace";
    case Screen::paused: return "paused";
    case Screen::reconcile: return "reconcile";
    case Screen::reopen: return "reopen";
    case Screen::count_members: return "count_members";
    case Screen::count_secret: return "count_secret";
    case Screen::tallied: return "tallied";
    case Screen::result: return "result";
    case Screen::no_record: return "no_record";
    case Screen::sealed: return "sealed";
    // clang-format off
    case Screen::readiness: case Screen::notes: case Screen::note_write: case Screen::hall:
    case Screen::read_out: case Screen::last_call: case Screen::unlock_list: case Screen::stick:
      return name_of_sheet(screen);
      // clang-format on
  }
  return "";
}

std::string_view name_of(TwoPersonAction action) {
  switch (action) {
    case TwoPersonAction::open_polls: return "open_polls";
    case TwoPersonAction::close_polls: return "close_polls";
    case TwoPersonAction::reopen_polls: return "reopen_polls";
    case TwoPersonAction::replace_card: return "replace_card";
    case TwoPersonAction::unlock_list: return "unlock_list";
    case TwoPersonAction::abandon_attempt: return "abandon_attempt";
    case TwoPersonAction::withdraw_last_call: return "withdraw_last_call";
  }
  return "";
}

std::string_view name_of(ReopenReason reason) {
  switch (reason) {
    case ReopenReason::closed_by_mistake: return "closed_by_mistake";
    case ReopenReason::voters_waiting: return "voters_waiting";
    case ReopenReason::other: return "other";
  }
  return "";
}

Comfort comfort_of(const Model& model) {
  const bool voters = model.officer == OfficerStep::none && model.day.sheet == Sheet::none;
  return voters ? model.comfort : Comfort{};
}

std::optional<std::int64_t> next_deadline(const Model& model) {
  const auto thanks = steps::thanks_end(model);
  std::optional<std::int64_t> first;
  for (const auto& one : {thanks, steps::waiting_end(model), steps::team_deadline(model)}) {
    if (one && (!first || *one < *first)) first = one;
  }
  return first;
}

std::int64_t seconds_to_lock(const Model& model) {
  const auto lock = steps::lock_time(model);
  return lock && *lock > model.now ? *lock - model.now : 0;
}

}  // namespace kiosk::station
