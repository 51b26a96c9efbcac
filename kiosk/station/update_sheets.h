#pragma once
// The parts of update() beside the ballots: officers' sheets, and what goes on by itself.

#include <initializer_list>
#include <optional>

#include "kiosk/station/update_steps.h"

namespace kiosk::station::steps {

inline constexpr std::int64_t seconds_of_hour = 3600;

// --- officers' sheets and what goes on by itself (update_day.cpp) ---
// Opens the sheet an event asks for, if it is one of `offered`.
std::optional<Effects> open_sheet(Model& model, const Event& event,
                                  std::initializer_list<Sheet> offered);
// To be asked before model.now moves.
Effects note_time(Model& model, std::int64_t now);
Effects look(Model& model, const Surroundings& seen);
// When the battery is nearly empty and nobody is inside.
Effects pause_when_due(Model& model);
Effects on_readiness(Model& model, const Event& event);
Effects on_hall(Model& model, const Event& event);
Effects on_read_out(Model& model, const Event& event);
Effects on_last_call(Model& model, const Event& event);

// --- notes (update_notes.cpp) ---
Effects on_notes(Model& model, const Event& event);
Effects on_note_write(Model& model, const Event& event);
Effects after_noting(Model& model, Event& event);

// --- the sealed result to a stick (update_export.cpp) ---
Effects on_stick(Model& model, const Event& event);
Effects after_exporting(Model& model, Event& event);

// --- a practice day is measured (update_practice.cpp) ---
void watch_practice(Model& model, const Event& event);

}  // namespace kiosk::station::steps
