#pragma once
// The cards of a station on A4, ten a sheet, to be cut apart. A card says where it is valid and how
// it is used; nothing on it leads to a household, and nothing tells one card from another but its
// code. docs/formats/papers.md describes the sheet. The order of the cards is the caller's lot.

#include <cstdint>
#include <functional>
#include <string>

#include "crypto/secret.h"
#include "kiosk/reports/error.h"
#include "kiosk/reports/stationery.h"

namespace kiosk::reports {

inline constexpr std::size_t cards_per_sheet = 10;

struct PrintedCard {
  crypto::DigitEntry code;  // ten digits
  crypto::SecretBuffer qr;  // the text of its QR
  std::uint32_t booth = 0;  // where it is valid; 0 when the station has one booth only
};

struct CardSheets {
  std::string station, unit, commune;
  std::string date;  // of the polls, YYYY-MM-DD
  std::size_t cards = 0;
  // Asked once for each card, in the order of printing; the card is gone when it is drawn.
  std::function<PrintedCard(std::size_t card)> card;
};

std::size_t sheets_for(std::size_t cards);

Result<void> write_card_sheets(const CardSheets& sheets, const Stationery& stationery,
                               const Sink& sink);

}  // namespace kiosk::reports
