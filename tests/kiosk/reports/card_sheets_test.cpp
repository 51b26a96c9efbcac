// The cards are read back by poppler and zbar.

#include "kiosk/reports/card_sheets.h"

#include <algorithm>
#include <regex>
#include <set>

#include <catch2/catch_test_macros.hpp>

#include "kiosk/package/card.h"
#include "kiosk/package/card_text.h"
#include "tests/kiosk/reports/papers.h"
#include "tests/kiosk/reports/pdf_reading.h"
#include "tests/support/scratch_folder.h"

namespace kiosk::reports {
namespace {

crypto::DigitEntry entry(std::string_view digits) {
  crypto::DigitEntry typed;
  for (const char digit : digits) typed.push(digit);
  return typed;
}

// Codes that differ in every place, with leading and repeated zeros among them.
std::vector<std::string> codes(std::size_t count) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < count; ++i) {
    auto nine = std::to_string(i * 48271113 % 1000000000);
    nine.insert(0, 9 - nine.size(), '0');
    all.push_back(nine + package::check_digit(nine));
  }
  return all;
}

CardSheets sheets_of(const std::vector<std::string>& all, std::uint32_t booths = 0) {
  CardSheets sheets;
  sheets.station = "23504-001";
  sheets.unit = "Thôn Đăk Kơ Nế";
  sheets.commune = "Xã Đăk Pxi";
  sheets.date = "2026-11-29";
  sheets.cards = all.size();
  sheets.card = [&all, booths, station = sheets.station](std::size_t i) {
    const auto code = entry(all.at(i));
    const auto booth = booths == 0 ? 0 : static_cast<std::uint32_t>(i % booths + 1);
    return PrintedCard{entry(all.at(i)), package::card_text(station, code), booth};
  };
  return sheets;
}

std::string drawn(const CardSheets& sheets) {
  std::string bytes;
  REQUIRE(write_card_sheets(sheets, stationery(), into(bytes)));
  return bytes;
}

std::string without_code(const std::string& text) {
  return std::regex_replace(text, std::regex("[0-9]{3} ?[0-9]{3} ?[0-9]{4}"), "#");
}

TEST_CASE("every code is on exactly one card, in digits and in the QR alike") {
  const support::ScratchFolder folder;
  const auto all = codes(23);
  const auto pdf = keep(folder.path() / "cards.pdf", drawn(sheets_of(all)));
  CHECK(reading::pages(pdf) == 3);
  std::set<std::string> wording;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const int page = static_cast<int>(i / cards_per_sheet) + 1;
    const auto area = reading::card_area(i % cards_per_sheet);
    const auto text = reading::text(pdf, page, area);
    const auto& code = all[i];
    INFO(text);
    const auto grouped = code.substr(0, 3) + " " + code.substr(3, 3) + " " + code.substr(6);
    CHECK(text.find(grouped) != std::string::npos);
    CHECK(reading::qr(pdf, page, area) == std::vector<std::string>{"PK1-23504-001-" + code});
    wording.insert(without_code(text));
  }
  // Nothing but its code tells one card from another.
  CHECK(wording.size() == 1);
  for (std::size_t place = 3; place < cards_per_sheet; ++place) {
    CHECK(reading::text(pdf, 3, reading::card_area(place)).empty());
  }
}

TEST_CASE("a card says its hamlet, commune, colour, day and what to do with it") {
  const support::ScratchFolder folder;
  const auto all = codes(1);
  const auto pdf = keep(folder.path() / "cards.pdf", drawn(sheets_of(all)));
  const auto text = reading::text(pdf, 1);
  INFO(text);
  CHECK(without_code(text) ==
        "Điểm bỏ phiếu màu xanh lá cây Thôn Đăk Kơ Nế Xã Đăk Pxi Ngày bầu cử: 29/11/2026 # " +
            vietnamese().text("sheet.advice"));
}

TEST_CASE("no letter is under three and a half millimetres and all letters are in the file") {
  const support::ScratchFolder folder;
  const auto all = codes(2);
  auto sheets = sheets_of(all);
  sheets.unit = "Tổ dân phố Nguyễn Thị Minh Khai – Khu tập thể Nhà máy Đường Quảng Ngãi số 12B";
  sheets.commune = "Phường Trương Quang Trọng mở rộng phía Đông Bắc";
  for (const auto& each : {sheets_of(all), sheets}) {
    const auto pdf = keep(folder.path() / "cards.pdf", drawn(each));
    const auto sizes = reading::letter_points(pdf);
    REQUIRE(sizes.size() >= 2);
    CHECK(sizes.front() >= 10);
    CHECK(sizes.back() >= 22);
    const auto fonts = reading::fonts(pdf);
    REQUIRE(fonts.size() >= 2);  // cairo may split a face into two parts
    for (const auto& font : fonts) {
      INFO(font);
      CHECK(font.find("NotoSans") != std::string::npos);
      CHECK(std::regex_search(font, std::regex(" yes +yes +yes ")));  // embedded, part, Unicode
    }
  }
}

TEST_CASE("long names keep within their card and leave the code and the QR alone") {
  const support::ScratchFolder folder;
  const auto all = codes(2);
  auto sheets = sheets_of(all, 2);
  sheets.unit = "Tổ dân phố Nguyễn Thị Minh Khai – Khu tập thể Nhà máy Đường Quảng Ngãi số 12B";
  sheets.commune = "Phường Trương Quang Trọng mở rộng phía Đông Bắc";
  sheets.station = std::string(64, 'M');
  sheets.card = [&all](std::size_t i) {
    return PrintedCard{entry(all.at(i)), package::card_text(std::string(64, 'M'), entry(all.at(i))),
                       static_cast<std::uint32_t>(i + 1)};
  };
  const auto pdf = keep(folder.path() / "cards.pdf", drawn(sheets));
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto area = reading::card_area(i);
    CHECK(reading::qr(pdf, 1, area) ==
          std::vector<std::string>{"PK1-" + sheets.station + "-" + all[i]});
    const auto code_only = reading::text(pdf, 1, {area.x + 3, area.y + 29.5, 58, 10});
    INFO(code_only);
    CHECK(without_code(code_only) == "#");
    const auto band = reading::text(pdf, 1, {area.x, area.y, area.width, 9.2});
    CHECK(band.find("Máy số " + std::to_string(i + 1)) != std::string::npos);
  }
}

TEST_CASE("the same cards give the same bytes") {
  const auto all = codes(12);
  CHECK(drawn(sheets_of(all)) == drawn(sheets_of(all)));
  auto other = sheets_of(all);
  other.date = "2026-12-06";
  CHECK(drawn(sheets_of(all)) != drawn(other));
}

TEST_CASE("each card is asked for once, in order, and a wrong one stops the drawing") {
  const auto all = codes(11);
  auto sheets = sheets_of(all);
  std::vector<std::size_t> asked;
  const auto card = sheets.card;
  sheets.card = [&](std::size_t i) {
    asked.push_back(i);
    return card(i);
  };
  drawn(sheets);
  std::vector<std::size_t> expected(all.size());
  for (std::size_t i = 0; i < expected.size(); ++i) expected[i] = i;
  CHECK(asked == expected);
  sheets.card = [](std::size_t) {
    return PrintedCard{entry("123456789"), package::card_text("23504-001", entry("123456789"))};
  };
  std::string bytes;
  const auto nine = write_card_sheets(sheets, stationery(), into(bytes));
  REQUIRE_FALSE(nine);
  CHECK(nine.error() == Error::drawing);
}

TEST_CASE("missing letters and a sink that is full are told apart") {
  const auto all = codes(1);
  std::string bytes;
  const Stationery nowhere{vietnamese(), "/nonexistent"};
  const auto no_fonts = write_card_sheets(sheets_of(all), nowhere, into(bytes));
  REQUIRE_FALSE(no_fonts);
  CHECK(no_fonts.error() == Error::fonts);
  const auto full = write_card_sheets(sheets_of(all), stationery(), [](auto) { return false; });
  REQUIRE_FALSE(full);
  CHECK(full.error() == Error::sink);
  const auto throwing = write_card_sheets(sheets_of(all), stationery(),
                                          [](auto) -> bool { throw std::runtime_error("disk"); });
  REQUIRE_FALSE(throwing);
  CHECK(throwing.error() == Error::sink);
}

}  // namespace
}  // namespace kiosk::reports
