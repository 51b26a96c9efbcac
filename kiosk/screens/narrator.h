#pragma once
// Follows the booth from frame to frame and says when something new has to be read aloud. Plays
// nothing itself.

#include <optional>
#include <string>

#include "kiosk/election/languages.h"
#include "kiosk/screens/spoken.h"
#include "kiosk/station/screen_of.h"

namespace kiosk::screens {

struct Speech {
  std::string language;   // code of the language it is in
  Utterances utterances;  // none: be silent
};

class Narrator {
 public:
  // What replaces whatever is being said; nothing when that may go on.
  std::optional<Speech> follow(const station::Model& model, const election::Languages& languages);

 private:
  struct Place {
    station::Screen screen = station::Screen::locked;
    station::Busy busy = station::Busy::no;
    station::Problem problem = station::Problem::none;
    std::string language;
    bool operator==(const Place&) const = default;
  };
  std::optional<Place> place_;  // what was read last; nothing while the sound is off
  station::Draft said_;         // the choice that was said last
};

}  // namespace kiosk::screens
