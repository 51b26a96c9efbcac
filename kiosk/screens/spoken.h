#pragma once
// What is read aloud on each of a voter's screens: the screens in words, without pixels and without
// sound. Officers' and committee's screens are silent.

#include <string_view>
#include <vector>

#include "kiosk/election/strings.h"
#include "kiosk/election/utterance.h"
#include "kiosk/station/model.h"

namespace kiosk::screens {

using Utterances = std::vector<election::Utterance>;

// The whole screen that the model shows, in the language of `strings`. A voter's screen that has no
// row of its own in spoken.cpp is read by name.
Utterances spoken(const station::Model& model, const election::Strings& strings);
// "<screen>.title", "<screen>.body" and "speech.<screen>", those that are there and whole.
Utterances spoken_by_name(std::string_view screen, const election::Strings& strings);
// What a touch on the ballot changed; `before` is the choice that was there.
Utterances spoken_choice(const station::Model& model, const station::Draft& before,
                         const election::Strings& strings);
// Said first when a voter turns the sound on.
election::Utterance spoken_welcome(const election::Strings& strings);

// Everything that can be said to a voter of this station, each once, in the order of a session:
// what a hamlet has to record.
Utterances everything_spoken(const election::Definition& definition,
                             const election::Strings& strings);

}  // namespace kiosk::screens
