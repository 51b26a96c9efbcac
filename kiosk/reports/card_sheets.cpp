#include "kiosk/reports/card_sheets.h"

#include <algorithm>
#include <array>

#include "kiosk/election/station_colour.h"
#include "kiosk/election/text.h"
#include "kiosk/reports/paper.h"

namespace kiosk::reports {

namespace {

constexpr std::size_t columns = 2;
constexpr std::size_t rows = cards_per_sheet / columns;
constexpr double card_width = 95;
constexpr double card_height = 56;
constexpr double left_margin = (sheet_width_mm - columns * card_width) / 2;
constexpr double top_margin = (sheet_height_mm - rows * card_height) / 2;
constexpr std::size_t code_digits = 10;

// On a card, from its own corner. Scissors may go a little wrong without touching anything.
constexpr Box band{3, 2.5, 89, 6.4};
constexpr Box names{3, 9.4, 58, 20};
constexpr Box code_line{3, 29, 58, 10.6};
constexpr Box qr_place{63, 10, 29, 29};
constexpr Box advice{3, 40.2, 89, 14.6};
constexpr double plate_margin = 0.7;

// 10 points are 3.5 mm, the least that VVSG 2.0 (7.1-I) lets a printed letter be.
constexpr double least_points = 10;
constexpr double most_points = 13;
constexpr double code_points = 22;

// What all cards of a station say.
struct Wording {
  std::string unit, commune, date, colour, advice;
  election::StationColour tint;
};

Box on(Point corner, const Box& place) {
  return {corner.x + place.x, corner.y + place.y, place.width, place.height};
}

Wording wording_of(const CardSheets& sheets, const election::Strings& strings) {
  const auto& tint = election::station_colour(sheets.station);
  const auto date = election::vietnamese_date(sheets.date);
  return {sheets.unit,
          sheets.commune,
          strings.text("sheet.date", {{"date", date}}),
          strings.text("card.colour", {{"colour", election::colour_name(tint, strings)}}),
          strings.text("sheet.advice"),
          tint};
}

// Words on a white plate inside the coloured band: they are read whatever a printer without
// colours makes of the band.
void draw_plate(Paper& paper, const Box& place, std::string_view words) {
  const Style style{least_points, true, Align::centre, 1};
  paper.fill(place, {255, 255, 255});
  const double height = paper.height_of(place.width, style, words);
  paper.text({place.x, place.y + (place.height - height) / 2, place.width, height}, style, words);
}

void draw_band(Paper& paper, Point corner, const Wording& wording, const std::string& booth) {
  const auto place = on(corner, band);
  paper.fill(place, {wording.tint.red, wording.tint.green, wording.tint.blue});
  paper.frame(place, {0.3});
  const Style style{least_points, true};
  const double height = place.height - 2 * plate_margin;
  const double room = paper.width_of(style, wording.colour) + 4;
  draw_plate(paper, {place.x + 8, place.y + plate_margin, room, height}, wording.colour);
  if (booth.empty()) return;
  const double width = paper.width_of(style, booth) + 4;
  draw_plate(paper, {place.x + place.width - 4 - width, place.y + plate_margin, width, height},
             booth);
}

struct NameStyles {
  Style unit, commune, date;
};

// As large as they fit; only names longer than any real one end in "…".
NameStyles styles_for(const Paper& paper, const Wording& wording) {
  for (double points = most_points; points >= least_points; points -= 0.5) {
    const double small = std::max(least_points, points - 2);
    const NameStyles styles{{points, true, Align::left, 2},
                            {small, false, Align::left, 2},
                            {small, false, Align::left, 1}};
    const double height = paper.height_of(names.width, styles.unit, wording.unit) +
                          paper.height_of(names.width, styles.commune, wording.commune) +
                          paper.height_of(names.width, styles.date, wording.date);
    if (height <= names.height && !paper.is_cut(names.width, styles.unit, wording.unit) &&
        !paper.is_cut(names.width, styles.commune, wording.commune)) {
      return styles;
    }
  }
  const Style last{least_points, false, Align::left, 1};
  return {{least_points, true, Align::left, 2}, last, last};
}

void draw_names(Paper& paper, Point corner, const Wording& wording, const NameStyles& styles) {
  auto place = on(corner, names);
  place.y += paper.text(place, styles.unit, wording.unit);
  place.y += paper.text(place, styles.commune, wording.commune);
  paper.text(place, styles.date, wording.date);
}

// "012 345 6789", each group laid out by itself so that the code never lies in a string of ours.
void draw_code(Paper& paper, Point corner, const crypto::DigitEntry& code) {
  constexpr std::array<std::size_t, 3> groups{3, 3, 4};
  const Style style{code_points, true};
  const double digit = paper.width_of(style, "0");  // all digits of the font are as wide
  auto place = on(corner, code_line);
  place.width = 0;
  code.with([&](std::span<const std::uint8_t> digits) {
    for (const auto length : groups) {
      const auto group = digits.first(length);
      digits = digits.subspan(length);
      paper.text(place, style, {reinterpret_cast<const char*>(group.data()), group.size()});
      place.x += digit * (static_cast<double>(length) + 0.5);
    }
  });
}

void draw_cut_lines(Paper& paper, Point corner) {
  const Stroke cut{0.15, 1.5};
  const Point far{corner.x + card_width, corner.y + card_height};
  paper.line(corner, {far.x, corner.y}, cut);
  paper.line({corner.x, far.y}, far, cut);
  paper.line(corner, {corner.x, far.y}, cut);
  paper.line({far.x, corner.y}, far, cut);
}

}  // namespace

std::size_t sheets_for(std::size_t cards) {
  return (cards + cards_per_sheet - 1) / cards_per_sheet;
}

Result<void> write_card_sheets(const CardSheets& sheets, const Stationery& stationery,
                               const Sink& sink) {
  const auto& strings = stationery.strings;
  auto paper = Paper::open(stationery, sink, strings.text("sheet.title", {{"unit", sheets.unit}}),
                           sheets.date);
  if (!paper) return tl::unexpected(paper.error());
  const auto wording = wording_of(sheets, strings);
  const auto styles = styles_for(*paper, wording);
  for (std::size_t i = 0; i < sheets.cards; ++i) {
    const auto place = i % cards_per_sheet;
    if (i > 0 && place == 0) paper->next_sheet();
    const Point corner{left_margin + static_cast<double>(place % columns) * card_width,
                       top_margin + static_cast<double>(place / columns) * card_height};
    const auto card = sheets.card(i);
    if (card.code.length() != code_digits) return tl::unexpected(Error::drawing);
    const auto booth = card.booth == 0
                           ? std::string()
                           : strings.text("sheet.booth", {{"number", std::to_string(card.booth)}});
    draw_cut_lines(*paper, corner);
    draw_band(*paper, corner, wording, booth);
    draw_names(*paper, corner, wording, styles);
    draw_code(*paper, corner, card.code);
    if (!card.qr.with([&](auto text) { return paper->qr(on(corner, qr_place), text); })) {
      return tl::unexpected(Error::drawing);
    }
    paper->text(on(corner, advice), {least_points}, wording.advice);
  }
  return paper->finish();
}

}  // namespace kiosk::reports
