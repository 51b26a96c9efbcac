#include "kiosk/station/update_sound.h"

namespace kiosk::station::steps {

void choose_sound(Model& model, bool on) {
  model.comfort.sound = on;
  if (on) model.sound_missing = false;  // a new try
}

// The voter who turned the sound on is told once and goes on without it. Thanks are not covered:
// they are nearly over.
Effects lose_sound(Model& model) {
  if (!model.comfort.sound) return {};
  model.comfort.sound = false;
  model.sound_missing = true;
  const bool can_be_told = model.problem == Problem::none && model.busy == Busy::no &&
                           model.officer == OfficerStep::none && model.voter != VoterStep::done;
  if (can_be_told) model.problem = Problem::no_sound;
  return {NoteSound{}};
}

}  // namespace kiosk::station::steps
