// What the readiness sheet says about the machine, and what officers are told without asking. Only
// a box that is not empty keeps the meeting from beginning; a clock may be dead and a battery
// missing.

#include "kiosk/election/text.h"
#include "kiosk/package/clock.h"
#include "kiosk/package/practice.h"
#include "kiosk/station/screen_measure.h"
#include "kiosk/station/screen_of.h"

namespace kiosk::station {

namespace {

constexpr std::uint64_t megabyte = 1'000'000;
constexpr std::uint64_t enough_disk = 500 * megabyte;
constexpr std::int64_t seconds_of_hour = 3600;

ReadinessRow box_row(const Model& model) {
  if (model.ballots == 0) return {Check::box, Finding::good, "readiness.box_empty", ""};
  return {Check::box, Finding::attention, "readiness.box_not_empty",
          election::grouped(model.ballots)};
}

ReadinessRow clock_row(const Model& model) {
  if (model.now == 0) return {Check::clock, Finding::unknown, "readiness.clock_unknown", ""};
  const auto today = package::vietnamese_day(model.now);
  const bool right = today == model.definition.round.date;
  return {Check::clock, right ? Finding::good : Finding::attention,
          right ? "readiness.clock_right" : "readiness.clock_wrong",
          election::vietnamese_date(today)};
}

ReadinessRow disk_row(const Surroundings& seen) {
  if (!seen.disk_free) return {Check::disk, Finding::unknown, "readiness.disk_unknown", ""};
  const bool enough = *seen.disk_free >= enough_disk;
  return {Check::disk, enough ? Finding::good : Finding::attention,
          enough ? "readiness.disk_enough" : "readiness.disk_little",
          election::grouped(*seen.disk_free / megabyte)};
}

ReadinessRow battery_row(const Surroundings& seen) {
  const auto& power = seen.power;
  if (!power.percent) return {Check::battery, Finding::unknown, "readiness.battery_unknown", ""};
  const auto value = std::to_string(*power.percent);
  if (!power.on_mains) return {Check::battery, Finding::unknown, "readiness.mains_unknown", value};
  if (*power.on_mains) return {Check::battery, Finding::good, "readiness.on_mains", value};
  return {Check::battery, Finding::attention, "readiness.on_battery", value};
}

ReadinessRow stick_row(const Surroundings& seen) {
  if (!seen.volumes) return {Check::stick, Finding::unknown, "readiness.stick_unknown", ""};
  if (seen.volumes->empty()) {
    const char* sentence =
        seen.unreadable_stick ? "readiness.stick_unreadable" : "readiness.stick_none";
    return {Check::stick, Finding::attention, sentence, ""};
  }
  const auto& first = seen.volumes->front();
  if (first.read_only) return {Check::stick, Finding::attention, "readiness.stick_read_only", ""};
  return {Check::stick, Finding::good, "readiness.stick_there",
          election::grouped(first.free_bytes / megabyte)};
}

ReadinessRow swap_row(const Surroundings& seen) {
  if (!seen.swap_on) return {Check::swap, Finding::unknown, "readiness.swap_unknown", ""};
  return {Check::swap, *seen.swap_on ? Finding::attention : Finding::good,
          *seen.swap_on ? "readiness.swap_on" : "readiness.swap_off", ""};
}

ReadinessRow sound_row(const Surroundings& seen) {
  if (!seen.hearing) return {Check::sound, Finding::unknown, "readiness.sound", ""};
  switch (*seen.hearing) {
    case Hearing::ready: return {Check::sound, Finding::good, "readiness.sound_ready", ""};
    case Hearing::no_sound_card:
      return {Check::sound, Finding::attention, "readiness.sound_none", ""};
    case Hearing::no_program:
      return {Check::sound, Finding::attention, "readiness.sound_no_program", ""};
  }
  return {Check::sound, Finding::unknown, "readiness.sound", ""};
}

// The gravest doubt alone: one line for each thing.
ReadinessRow display_row(const Model& model) {
  const auto doubts = doubts_of_screen(model.screen);
  if (doubts.empty()) return {Check::display, Finding::good, "readiness.display_measured", ""};
  return {Check::display, Finding::attention,
          "screen_doubt." + std::string(name_of(doubts.front())), ""};
}

// Nothing is printed in the booth, so none is missed.
ReadinessRow printer_row(const Surroundings& seen) {
  if (!seen.printer) return {Check::printer, Finding::unknown, "readiness.printer", ""};
  if (!*seen.printer) return {Check::printer, Finding::good, "readiness.printer_none", ""};
  return {Check::printer, Finding::good, "readiness.printer_there", ""};
}

}  // namespace

std::vector<ReadinessRow> readiness_of(const Model& model) {
  const Surroundings nothing;
  const auto& seen = model.day.seen ? *model.day.seen : nothing;
  // What this program cannot find out by itself is asked of the people.
  std::vector<ReadinessRow> rows{clock_row(model),   battery_row(seen), disk_row(seen),
                                 stick_row(seen),    swap_row(seen),    sound_row(seen),
                                 display_row(model), printer_row(seen)};
  if (model.phase <= Phase::zero) rows.insert(rows.begin(), box_row(model));
  return rows;
}

bool may_begin(const Model& model) { return model.ballots == 0; }

Notice notice_of(const Model& model) {
  const auto power = model.day.seen ? model.day.seen->power : PowerState{};
  if (power.draining() && *power.percent <= battery_critical_percent) {
    return Notice::battery_critical;
  }
  if (power.draining() && *power.percent <= battery_low_percent) return Notice::battery_low;
  const bool polls = model.phase == Phase::open || model.phase == Phase::paused;
  const bool hour_passed =
      model.day.reminded_hour != 0 && model.now / seconds_of_hour > model.day.reminded_hour;
  if (polls && hour_passed) return Notice::write_ballots;
  if (polls && model.day.last_call) return Notice::last_call;
  return Notice::none;
}

std::size_t volume_count(const Model& model) {
  const auto& seen = model.day.seen;
  return seen && seen->volumes ? seen->volumes->size() : 0;
}

bool is_practice(const Model& model) { return model.station == package::practice_station; }

}  // namespace kiosk::station
