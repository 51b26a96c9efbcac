// Incidents and complaints, written by officers on the screen.

#include <utility>

#include "kiosk/station/update_sheets.h"

namespace kiosk::station::steps {

Effects on_notes(Model& model, const Event& event) {
  auto& day = model.day;
  if (as<SheetLeft>(event) != nullptr) day.sheet = Sheet::none;
  if (const auto* chosen = as<NoteCategoryChosen>(event)) {
    if (day.notes.size() >= package::most_notes) {
      model.problem = Problem::notes_full;
      return {};
    }
    day.category = chosen->category;
    day.text.clear();
    day.sheet = Sheet::note_write;
  }
  return {};
}

Effects on_note_write(Model& model, const Event& event) {
  auto& day = model.day;
  if (as<SheetLeft>(event) != nullptr) {
    day.text.clear();
    day.sheet = Sheet::notes;
  }
  if (const auto* edited = as<NoteEdited>(event)) {
    take_text(day.text, edited->text, package::most_note_bytes);
  }
  if (as<NoteKept>(event) == nullptr) return {};
  auto text = tidied(day.text);
  if (text.empty()) {
    model.problem = Problem::note_missing;
    return {};
  }
  return wait_for(model, Busy::noting, SaveNote{.category = day.category, .text = std::move(text)});
}

Effects after_noting(Model& model, Event& event) {
  auto& day = model.day;
  if (const auto* failed = as<EffectFailed>(event)) {
    model.busy = Busy::no;
    model.problem = failed->problem;  // what was written is still there
    return {};
  }
  if (day.sheet == Sheet::last_call) {
    const auto* saved = as<LastCallSaved>(event);
    if (saved == nullptr) return {};
    model.busy = Busy::no;
    day.last_call = saved->announced;
    day.sheet = Sheet::none;
    return {};
  }
  auto* saved = std::get_if<NoteSaved>(&event);
  if (saved == nullptr) return {};
  model.busy = Busy::no;
  day.notes = std::move(saved->notes);
  day.text.clear();
  day.sheet = Sheet::notes;
  return {};
}

}  // namespace kiosk::station::steps
