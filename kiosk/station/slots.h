#pragma once
// The two places where digits of secrets exist while people type or read them. The window's thread
// writes `typed`; an effect takes it. `issued` is shown on one screen and compared on the next.

#include "crypto/secret.h"
#include "crypto/text_entry.h"

namespace kiosk::station {

struct Slots {
  crypto::DigitEntry typed;
  crypto::DigitEntry issued;
  crypto::TextEntry scanned;  // of a card, from a scanner; wiped unless the screen asked for it
};

inline constexpr std::size_t officer_secret_digits = 12;
inline constexpr std::size_t least_pin_digits = 6, most_pin_digits = 12;
inline constexpr std::size_t member_secret_digits = 12;
inline constexpr std::size_t card_code_digits = 10;

}  // namespace kiosk::station
