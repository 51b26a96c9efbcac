#pragma once
// Secrets at the command line: read from a descriptor or a terminal without echo, written to a
// descriptor or the terminal. Never through a string, an argument or the environment.

#include <optional>
#include <string_view>

#include "crypto/secret.h"

namespace kiosk::platform {

// Digits up to the end of the line; spaces are skipped. Nothing when the descriptor gives anything
// else.
std::optional<crypto::DigitEntry> read_digits(int descriptor);
// Asks on the controlling terminal without echo. Nothing when there is none.
std::optional<crypto::DigitEntry> ask_digits(std::string_view question);
// "role 123456789012" and a line end. False when it could not be written.
bool write_digits(int descriptor, std::string_view role, const crypto::DigitEntry& digits);
// Shows an issued secret on the controlling terminal, in groups of three.
bool show_digits(std::string_view sentence, const crypto::DigitEntry& digits);

}  // namespace kiosk::platform
