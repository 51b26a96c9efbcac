#include "kiosk/reports/handover_sheet.h"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "kiosk/election/station_colour.h"
#include "kiosk/election/text.h"
#include "kiosk/reports/card_sheets.h"
#include "kiosk/reports/paper.h"

namespace kiosk::reports {

namespace {

// Decree 30/2020/NĐ-CP, annex I: margins, sizes and the two columns of the head.
constexpr double left_margin = 30;
constexpr double right_margin = 15;
constexpr double top_margin = 20;
constexpr double bottom_margin = 20;
constexpr double text_width = sheet_width_mm - left_margin - right_margin;
constexpr double head_left_width = 68;
constexpr double head_gap = 4;
constexpr double head_right_width = text_width - head_left_width - head_gap;
constexpr double label_width = 48;
constexpr double body_points = 12;
constexpr double between_mm = 2.1;  // six points between paragraphs
constexpr double signature_height = 48;
constexpr std::size_t hash_group = 8;

constexpr Stroke rule{0.25};

// Writes from top to bottom and begins a sheet when one is full.
class Handwriting {
 public:
  Handwriting(Paper& paper, const Handover& facts, const election::Strings& strings)
      : paper_(paper), facts_(facts), strings_(strings) {}

  void head();
  void title();
  void facts();
  void receipts();
  void signatures();

 private:
  void need(double height);
  void paragraph(const Style& style, std::string_view text);
  void row(std::string_view label, const std::string& value, const Style& style);
  void receipt(std::string_view id);
  double centred(double x, double width, double y, const Style& style, std::string_view text);
  void rule_under(double middle, double length, double y);

  Paper& paper_;
  const Handover& facts_;
  const election::Strings& strings_;
  double y_ = top_margin;
  int sheet_ = 1;
};

void Handwriting::need(double height) {
  if (y_ + height <= sheet_height_mm - bottom_margin) return;
  paper_.next_sheet();
  ++sheet_;
  paper_.text({0, top_margin / 2 - 2, sheet_width_mm, 0}, {13, false, Align::centre},
              std::to_string(sheet_));
  y_ = top_margin;
}

double Handwriting::centred(double x, double width, double y, const Style& style,
                            std::string_view text) {
  auto middle = style;
  middle.align = Align::centre;
  return paper_.text({x, y, width, 0}, middle, text);
}

void Handwriting::rule_under(double middle, double length, double y) {
  paper_.line({middle - length / 2, y}, {middle + length / 2, y}, rule);
}

void Handwriting::head() {
  const double right = left_margin + head_left_width + head_gap;
  const auto issuer = election::upper(facts_.commune);
  const Style bold{12, true};
  double left_y = y_;
  left_y += centred(left_margin, head_left_width, left_y, {12}, strings_.text("handover.issuer"));
  left_y += centred(left_margin, head_left_width, left_y, bold, issuer);
  const double issuer_width = std::min(head_left_width, paper_.width_of(bold, issuer));
  rule_under(left_margin + head_left_width / 2, issuer_width * 0.4, left_y + 0.6);

  // The line of the republic stays one line: it is a little smaller when the letters are wide.
  const auto& republic = strings_.text("handover.republic");
  Style country{12, true};
  while (country.points > 8 && paper_.width_of(country, republic) > head_right_width) {
    country.points -= 0.25;
  }
  const auto& motto = strings_.text("handover.motto");
  double right_y = y_;
  right_y += centred(right, head_right_width, right_y, country, republic);
  right_y += centred(right, head_right_width, right_y, bold, motto);
  rule_under(right + head_right_width / 2, paper_.width_of(bold, motto), right_y + 0.6);
  right_y += 2.5;
  right_y += centred(right, head_right_width, right_y, {11}, strings_.text("handover.place"));
  y_ = std::max(left_y, right_y) + 5;
}

void Handwriting::title() {
  y_ += centred(left_margin, text_width, y_, {14, true}, strings_.text("handover.title"));
  const auto subject = strings_.text("handover.subject", {{"unit", facts_.unit}});
  y_ += centred(left_margin, text_width, y_, {12, true}, subject);
  rule_under(left_margin + text_width / 2, text_width / 4, y_ + 0.8);
  y_ += 5;
  paragraph({body_points}, strings_.text("handover.giver", {{"commune", facts_.commune}}));
  paragraph({body_points}, strings_.text("handover.taker", {{"unit", facts_.unit}}));
}

void Handwriting::paragraph(const Style& style, std::string_view text) {
  need(paper_.height_of(text_width, style, text));
  y_ += paper_.text({left_margin, y_, text_width, 0}, style, text) + between_mm;
}

void Handwriting::row(std::string_view label, const std::string& value, const Style& style) {
  const double value_width = text_width - label_width;
  const Style named{body_points};
  const double height = std::max(paper_.height_of(label_width - 4, named, label),
                                 paper_.height_of(value_width - 4, style, value)) +
                        2;
  need(height);
  paper_.text({left_margin + 2, y_ + 1, label_width - 4, 0}, named, label);
  paper_.text({left_margin + label_width + 2, y_ + 1, value_width - 4, 0}, style, value);
  paper_.frame({left_margin, y_, label_width, height}, rule);
  paper_.frame({left_margin + label_width, y_, value_width, height}, rule);
  y_ += height;
}

void Handwriting::facts() {
  const Style plain{body_points};
  const Style strong{body_points, true};
  const auto& colour = election::colour_name(election::station_colour(facts_.station), strings_);
  const auto cards = facts_.households + facts_.reserve;
  const auto sheets = sheets_for(static_cast<std::size_t>(cards));
  row(strings_.text("handover.station"),
      strings_.text("handover.station_is", {{"station", facts_.station}, {"colour", colour}}),
      strong);
  row(strings_.text("handover.date"), election::vietnamese_date(facts_.date), strong);
  row(strings_.text("handover.cards"),
      strings_.text("handover.cards_are", {{"cards", election::grouped(cards)},
                                           {"households", election::grouped(facts_.households)},
                                           {"reserve", election::grouped(facts_.reserve)},
                                           {"sheets", election::grouped(sheets)}}),
      strong);
  std::size_t number = 0;
  for (const auto& device : facts_.devices) {
    row(strings_.text("handover.device", {{"number", std::to_string(++number)}}),
        strings_.text("handover.device_is", {{"name", device.name}, {"id", device.id}}), plain);
  }
  std::vector<std::string> groups;
  for (std::size_t at = 0; at < facts_.package_hash.size(); at += hash_group) {
    groups.push_back(facts_.package_hash.substr(at, hash_group));
  }
  row(strings_.text("handover.hash"), fmt::format("{}", fmt::join(groups, " ")), plain);
  row(strings_.text("handover.words"), fmt::format("{}", fmt::join(facts_.check_words, "  ·  ")),
      {14, true});
  y_ += 4;
}

void Handwriting::receipt(std::string_view id) {
  constexpr double square = 4.2;
  constexpr double indent = 8;
  const Style style{body_points};
  const auto& text = strings_.text(id);
  need(paper_.height_of(text_width - indent, style, text));
  paper_.frame({left_margin, y_ + 0.8, square, square}, rule);
  y_ += paper_.text({left_margin + indent, y_, text_width - indent, 0}, style, text) + between_mm;
}

void Handwriting::receipts() {
  paragraph({body_points, true}, strings_.text("handover.receipts"));
  for (const auto* id : {"handover.receipt_cards", "handover.receipt_words",
                         "handover.receipt_printing", "handover.receipt_erased"}) {
    receipt(id);
  }
  paragraph({body_points}, strings_.text("handover.copies"));
}

void Handwriting::signatures() {
  need(signature_height);
  y_ += 3;
  const double half = text_width / 2;
  const Style title{body_points, true};
  double height = centred(left_margin, half, y_, title, strings_.text("handover.sign_taker"));
  centred(left_margin + half, half, y_, title, strings_.text("handover.sign_giver"));
  y_ += height;
  for (const double x : {left_margin, left_margin + half}) {
    centred(x, half, y_, {11}, strings_.text("handover.sign_here"));
  }
}

}  // namespace

Result<void> write_handover_sheet(const Handover& handover, const Stationery& stationery,
                                  const Sink& sink) {
  const auto& strings = stationery.strings;
  auto paper = Paper::open(
      stationery, sink, strings.text("handover.subject", {{"unit", handover.unit}}), handover.date);
  if (!paper) return tl::unexpected(paper.error());
  Handwriting writing(*paper, handover, strings);
  writing.head();
  writing.title();
  writing.facts();
  writing.receipts();
  writing.signatures();
  return paper->finish();
}

}  // namespace kiosk::reports
