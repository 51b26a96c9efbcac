#include "kiosk/commune/papers.h"

#include <numeric>

#include <spdlog/spdlog.h>

#include "crypto/random.h"
#include "kiosk/commune/cards.h"
#include "kiosk/commune/secret_file.h"
#include "kiosk/commune/sentences.h"
#include "kiosk/election/text.h"
#include "kiosk/package/card.h"
#include "kiosk/package/card_text.h"
#include "kiosk/reports/card_sheets.h"
#include "kiosk/reports/handover_sheet.h"
#include "sync/directory.h"

namespace kiosk::commune {

namespace {

using package::Outcome;
using package::Refusal;
using package::refuse;

Refusal refusal_of_drawing(reports::Error error) {
  switch (error) {
    case reports::Error::fonts: return {std::string(sentences::no_assets)};
    case reports::Error::drawing: return {std::string(sentences::cannot_draw)};
    case reports::Error::sink: return {std::string(sentences::cannot_write)};
    case reports::Error::table: return {std::string(sentences::cannot_draw)};
  }
  return {std::string(sentences::cannot_draw)};
}

Outcome<election::Strings> sentences_of(const std::filesystem::path& assets) {
  auto strings = election::Strings::load(assets / "strings" / "vi.json");
  if (strings) return std::move(*strings);
  spdlog::error("strings: {}", strings.error().detail);
  return refuse(sentences::no_assets);
}

// The card of a line "<booth> <ten digits> <credential>".
reports::PrintedCard card_of(std::span<const std::uint8_t> line, const std::string& station,
                             bool with_booth) {
  crypto::DigitEntry code;
  for (const auto digit : line.subspan(2, package::card_code_digits)) {
    code.push(static_cast<char>(digit));
  }
  const auto booth = with_booth ? static_cast<std::uint32_t>(line[0] - '0') : 0U;
  auto qr = package::card_text(station, code);
  return {std::move(code), std::move(qr), booth};
}

}  // namespace

Outcome<void> write_card_file(const election::Definition& definition,
                              const crypto::SecretBuffer& lines,
                              const std::filesystem::path& assets,
                              const std::filesystem::path& file) {
  const auto strings = sentences_of(assets);
  if (!strings) return tl::unexpected(strings.error());
  std::vector<std::size_t> order(lines.size() / card_line_bytes);
  std::iota(order.begin(), order.end(), std::size_t{0});
  crypto::shuffle(order);
  const bool with_booth = definition.attempts.front().booths.size() > 1;

  reports::CardSheets sheets;
  sheets.station = definition.station;
  sheets.unit = definition.unit.name;
  sheets.commune = definition.commune.name;
  sheets.date = definition.round.date;
  sheets.cards = order.size();
  sheets.card = [&](std::size_t card) {
    return lines.with([&](std::span<const std::uint8_t> all) {
      const auto line = all.subspan(order.at(card) * card_line_bytes, card_line_bytes);
      return card_of(line, definition.station, with_booth);
    });
  };
  SecretFile pdf(file);
  const auto drawn = reports::write_card_sheets(sheets, {*strings, assets / "fonts"},
                                                [&](auto bytes) { return pdf.write(bytes); });
  if (!drawn) return tl::unexpected(refusal_of_drawing(drawn.error()));
  if (!pdf.finish()) return refuse(sentences::cannot_write);
  return {};
}

Outcome<void> write_handover_file(const StoredPackage& package,
                                  const std::vector<StoredDevice>& devices,
                                  const std::filesystem::path& assets,
                                  const std::filesystem::path& file) {
  const auto strings = sentences_of(assets);
  if (!strings) return tl::unexpected(strings.error());
  const auto& definition = package.definition;
  reports::Handover handover;
  handover.station = definition.station;
  handover.unit = definition.unit.name;
  handover.commune = definition.commune.name;
  handover.date = definition.round.date;
  handover.households = definition.households;
  handover.reserve = definition.reserve;
  for (const auto& device : devices) {
    handover.devices.push_back({device.record.name, device.record.id});
  }
  handover.package_hash = package.package_hash;
  handover.check_words = election::check_words(package.package_hash);
  std::string pdf;
  const auto drawn = reports::write_handover_sheet(handover, {*strings, assets / "fonts"},
                                                   [&](std::span<const std::uint8_t> bytes) {
                                                     pdf.append(bytes.begin(), bytes.end());
                                                     return true;
                                                   });
  if (!drawn) return tl::unexpected(refusal_of_drawing(drawn.error()));
  if (!sync::write_whole(file, pdf)) return refuse(sentences::cannot_write);
  return {};
}

}  // namespace kiosk::commune
