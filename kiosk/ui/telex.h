#pragma once
// The laptop's own keys, as Telex: a text and a raw letter give a text. Pure, always composed
// (NFC).
//
// aa ee oo give â ê ô, aw gives ă, ow ơ, uw and a lone w ư, uow ươ, dd đ; s f r x j are the tones,
// z takes the tone away. A mark or tone may come at the end of its syllable ("dinhd", "thanhf").
// The same key once more takes back what it did and stands for itself: "ass" is "as".

#include <string>
#include <string_view>

#include "kiosk/ui/keyboard.h"

namespace kiosk::ui {

// `key` is a letter A–Z or a–z, a space, an apostrophe, a hyphen or, in sentences, a digit, a comma
// or a period; anything else changes nothing.
std::string telex(std::string_view text, char key, Writing writing);

}  // namespace kiosk::ui
