#pragma once
// Which screen a model shows, and how: derived, never navigated to.

#include <optional>
#include <string_view>
#include <vector>

#include "kiosk/station/model.h"

namespace kiosk::station {

enum class Screen {
  problem,
  busy,
  locked,
  locked_out,
  officer_locked,
  pin_choose,
  pin_repeat,
  officer_invited,
  second_officer,
  recovered,
  present,
  quorum_failed,
  calibration,
  candidates,
  method,
  committee,
  opening,
  nominee,
  withdrawal,
  hands,
  not_held,
  ceremony_intro,
  secret_show,
  secret_repeat,
  zero_report,
  card,
  card_refused,
  card_help,
  assist_duty,
  greeting,
  mark,
  none_warning,
  review,
  done,
  idle_alert,
  idle_locked,
  officer_unlock,
  officer_menu,
  close_confirm,
  card_replace,
  paused,
  reconcile,
  reopen,
  count_members,
  count_secret,
  tallied,
  result,
  no_record,
  sealed,
  readiness,
  notes,
  note_write,
  hall,
  read_out,
  last_call,
  unlock_list,
  stick,
};

Screen screen_of(const Model& model);
std::string_view name_of(Screen screen);  // snake_case, as above
// What two have to confirm and why polls are opened again: ends of string ids, facts of the
// journal.
std::string_view name_of(TwoPersonAction action);
std::string_view name_of(ReopenReason reason);
// The voter's wishes on the voter's screens, the station's (all as they are by default) on
// everybody else's.
Comfort comfort_of(const Model& model);
// When the model wants the next Ticked even without input (unix seconds).
std::optional<std::int64_t> next_deadline(const Model& model);

// While the alert is shown: until only an officer can go on.
std::int64_t seconds_to_lock(const Model& model);
// The lines of the readiness sheet, worst first where it matters, and whether the meeting may
// begin.
std::vector<ReadinessRow> readiness_of(const Model& model);
bool may_begin(const Model& model);
// The most urgent thing that officers should be told without being asked.
Notice notice_of(const Model& model);
// Where the sealed result could go.
std::size_t volume_count(const Model& model);
// A station that exists only for practice: its name on every screen, its results never imported.
bool is_practice(const Model& model);

}  // namespace kiosk::station
