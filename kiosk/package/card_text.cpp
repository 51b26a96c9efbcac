#include "kiosk/package/card_text.h"

#include <algorithm>
#include <utility>

#include "crypto/bytes.h"
#include "kiosk/election/json_reader.h"
#include "kiosk/package/card.h"

namespace kiosk::package {

namespace {

constexpr std::string_view prefix = "PK1-";

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

}  // namespace

crypto::SecretBuffer card_text(std::string_view station, const crypto::DigitEntry& code) {
  const auto write = [&](std::span<std::uint8_t> out) {
    auto place = std::copy(prefix.begin(), prefix.end(), out.begin());
    place = std::copy(station.begin(), station.end(), place);
    *place++ = '-';
    code.with([&](auto digits) { std::copy(digits.begin(), digits.end(), place); });
  };
  return crypto::SecretBuffer::make(prefix.size() + station.size() + 1 + code.length(), write);
}

std::optional<CardText> parse_card_text(std::span<const std::uint8_t> text) {
  constexpr std::size_t behind = 1 + card_code_digits;
  if (text.size() > most_card_text || text.size() < prefix.size() + 1 + behind) {
    return std::nullopt;
  }
  if (!same_station(crypto::as_text(text.first(prefix.size())), prefix)) return std::nullopt;
  CardText card;
  for (const auto digit : text.last(card_code_digits)) {
    if (!card.code.push(static_cast<char>(digit))) return std::nullopt;
  }
  const auto middle = text.subspan(prefix.size(), text.size() - prefix.size() - behind);
  if (text[text.size() - behind] != '-') return std::nullopt;
  card.station = crypto::as_text(middle);
  if (!election::is_identifier(card.station)) return std::nullopt;
  return card;
}

bool same_station(std::string_view one, std::string_view other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](char a, char b) { return small(a) == small(b); });
}

bool station_less(std::string_view one, std::string_view other) {
  return std::lexicographical_compare(one.begin(), one.end(), other.begin(), other.end(),
                                      [](char a, char b) { return small(a) < small(b); });
}

}  // namespace kiosk::package
