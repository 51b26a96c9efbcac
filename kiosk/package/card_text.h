#pragma once
// The text in a card's QR: "PK1-<station>-<ten digits>" (docs/formats/package.md). It is the card's
// code and therefore a secret; only the station's id is lent out of it. A scanner types it like a
// keyboard, so letters may come in either case.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "crypto/secret.h"

namespace kiosk::package {

inline constexpr std::size_t most_card_text = 4 + 64 + 1 + 10;

// Precondition: `station` is an identifier and `code` has ten digits.
crypto::SecretBuffer card_text(std::string_view station, const crypto::DigitEntry& code);

struct CardText {
  std::string station;  // as scanned: compare with same_station
  crypto::DigitEntry code;
};
// Read from both ends, since an id may hold hyphens itself; nothing when it is no card's text. The
// check digit is not looked at.
std::optional<CardText> parse_card_text(std::span<const std::uint8_t> text);

// Ids are told apart without case.
bool same_station(std::string_view one, std::string_view other);
bool station_less(std::string_view one, std::string_view other);

}  // namespace kiosk::package
