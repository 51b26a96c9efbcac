#pragma once
// Ten big buttons that write digits: secrets straight into guarded memory, public numbers into a
// text that is handed back. Both answer to the same ids: digit_0 … digit_9, erase, confirm.

#include <optional>
#include <string>

#include "crypto/secret.h"
#include "kiosk/ui/ui.h"

namespace kiosk::ui {

// True when the person confirms, which needs exactly `wanted` digits.
bool secret_pad(Ui& ui, Rect place, crypto::DigitEntry& entry, std::size_t wanted);
// The same for a PIN: confirming needs `least` digits, and no more than `most` are taken.
bool pin_pad(Ui& ui, Rect place, crypto::DigitEntry& entry, std::size_t least, std::size_t most);
// The new digits when a key changed them. No confirm button: the screen has its own.
std::optional<std::string> number_pad(Ui& ui, Rect place, const std::string& digits,
                                      std::size_t most);

enum class Number { count, written };  // a count has no leading zero, a date may have
// The same keys in one row with "erase", for screens that have no room for a pad.
std::optional<std::string> digit_row(Ui& ui, Rect place, const std::string& digits,
                                     std::size_t most, Number number);

enum class Digits { hidden, shown };
// One box for each of `wanted` digits, in groups of `group`; typed ones as dots or as themselves.
void digit_boxes(Ui& ui, Rect place, const crypto::DigitEntry& entry, std::size_t wanted,
                 Digits digits, std::size_t group = 3);
// Issued digits, large, in groups of three, to be copied by hand.
void issued_digits(Ui& ui, Rect place, const crypto::DigitEntry& digits);

}  // namespace kiosk::ui
