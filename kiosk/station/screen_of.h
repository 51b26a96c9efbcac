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
  recovered,
  present,
  quorum_failed,
  candidates,
  method,
  committee,
  ceremony_intro,
  secret_show,
  secret_repeat,
  zero_report,
  card,
  card_refused,
  greeting,
  mark,
  none_warning,
  review,
  done,
  officer_unlock,
  officer_menu,
  close_confirm,
  paused,
  reconcile,
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
  stick,
};

Screen screen_of(const Model& model);
std::string_view name_of(Screen screen);  // snake_case, as above
// The voter's wishes on the voter's screens, the station's (all as they are by default) on
// everybody else's.
Comfort comfort_of(const Model& model);
// When the model wants the next Ticked even without input (unix seconds).
std::optional<std::int64_t> next_deadline(const Model& model);

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
