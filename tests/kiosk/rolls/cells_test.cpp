// What single cells mean: births, identity numbers, numbers and formats of a spreadsheet.
#include <catch2/catch_test_macros.hpp>

#include "kiosk/rolls/birth.h"
#include "kiosk/rolls/identity.h"
#include "kiosk/rolls/sheet.h"

namespace kiosk::rolls {
namespace {

constexpr std::string_view date = "2026-11-29";

// "1975", "1975-02-01 short_year" or "-" when refused.
std::string birth(std::string_view written, CellKind kind = CellKind::text,
                  bool from_1904 = false) {
  const auto read = read_birth({std::string(written), kind}, from_1904, date);
  if (read.refused) return "-";
  CHECK(read.word.empty() == read.why.empty());
  return read.word.empty() ? read.iso : read.iso + " " + read.word;
}

std::string identity(std::string_view written) {
  const auto read = read_identity(written);
  CHECK(read.word.empty() == read.why.empty());
  return read.word.empty() ? read.digits : read.digits + " " + read.word;
}

TEST_CASE("births as people write them") {
  CHECK(birth("") == "");
  CHECK(birth("1975") == "1975");
  CHECK(birth("02/03/1975") == "1975-03-02");
  CHECK(birth("2.3.1975") == "1975-03-02");
  CHECK(birth(" 2-3-1975 ") == "1975-03-02");
  CHECK(birth("2 / 3 / 1975") == "1975-03-02");
  CHECK(birth("1975-03-02") == "1975-03-02");
  CHECK(birth("1975-03-02 00:00:00") == "1975-03-02");
  CHECK(birth("1975-03-02T00:00:00") == "1975-03-02");
  CHECK(birth("29/02/1976") == "1976-02-29");
}

TEST_CASE("births that have to be decided say what was done") {
  CHECK(birth("02/03/75") == "1975-03-02 short_year");
  CHECK(birth("00/00/1975") == "1975 year_only");
  CHECK(birth("__/__/1975") == "1975 year_only");
  CHECK(birth("SN 1975") == "1975 year_only");
  CHECK(birth("Năm 1975") == "1975 year_only");
  CHECK(birth("5/1975") == "1975 year_only");
  CHECK(birth("12/31/1975") == "1975-12-31 month_first");
  CHECK(birth("29221") == "1980-01-01 serial_date");
}

TEST_CASE("births that cannot be are refused") {
  for (const auto* written :
       {"30/02/1975", "29/02/1975", "0/5/1975", "02/03/05", "2/3/175", "chưa rõ", "32/13/1975",
        "1875", "13/1975", "1/2/3/1975", "phòng 1975", "29221000", "99999", "3000", "1975-13-01"}) {
    INFO(written);
    CHECK(birth(written) == "-");
  }
}

TEST_CASE("dates of a spreadsheet count days from 1900 or 1904") {
  CHECK(birth("29221", CellKind::date) == "1980-01-01");
  CHECK(birth("27759", CellKind::date, true) == "1980-01-01");
  CHECK(birth("29221.5", CellKind::date) == "1980-01-01");
  CHECK(birth("1975", CellKind::date) == "1975 year_shown_as_date");
  CHECK(birth("1975", CellKind::number) == "1975");
  CHECK(birth("29221", CellKind::number) == "1980-01-01 serial_date");
  CHECK(birth("-3", CellKind::date) == "-");
  CHECK(birth("1", CellKind::boolean) == "-");
  CHECK(date_of_serial(61, false) == "1900-03-01");
  CHECK(date_of_serial(60, false).empty());
  CHECK(date_of_serial(25569, false) == "1970-01-01");
}

TEST_CASE("a year alone makes nobody younger than the law sees them") {
  CHECK(age_at(date, "2008-11-29") == 18);
  CHECK(age_at(date, "2008-11-30") == 17);
  CHECK(age_at(date, "2008") == 18);
}

TEST_CASE("identity numbers") {
  CHECK(identity("") == "");
  CHECK(identity("062057001234") == "062057001234");
  CHECK(identity("'062057001234") == "062057001234");
  CHECK(identity("062 057 001 234") == "062057001234");
  CHECK(identity("230123456") == "230123456");
  CHECK(identity("62057001234") == "062057001234 id_lost_zeros");
  CHECK(identity("1057001234") == "001057001234 id_lost_zeros");
  CHECK(identity("12345678") == "012345678 id_lost_zeros");
  CHECK(identity("1.2E+11") == " id_lost_digits");
  CHECK(identity("1,2e+11") == " id_lost_digits");
  CHECK(identity("1E11") == " id_lost_digits");
  CHECK(identity("120000000000") == " id_lost_digits");
  CHECK(identity("1.20123456789E+11") == "120123456789 id_exponent");
  CHECK(identity("6.2057001234E+10") == "062057001234 id_lost_zeros");
  CHECK(identity("1234567") == " id_length");
  CHECK(identity("0620570012345") == " id_length");
  CHECK(identity("không có") == " id_unreadable");
  CHECK(identity("E") == " id_unreadable");
  CHECK(identity("1.2E99999999999999999999") == " id_unreadable");
}

TEST_CASE("an identity number is never shown whole") {
  CHECK(masked("062057001234") == "*********234");
  CHECK(masked("12") == "12");
  CHECK(masked("1.2E+11") == "*.2E+11");
  CHECK(masked("062 057 001 234") == "*** *** *** 234");
  CHECK(masked("CCCD 62057001234 (cũ)") == "CCCD ********234 (cũ)");
  CHECK(masked("chưa có") == "chưa có");
}

TEST_CASE("an identity number tells century, sex and year") {
  CHECK_FALSE(disagrees("062057001234", "1957", "Nam"));
  CHECK_FALSE(disagrees("062057001234", "", ""));
  CHECK(disagrees("062057001234", "1957-03-02", "Nữ"));
  CHECK(disagrees("062057001234", "1958-03-02", "Nam"));
  CHECK_FALSE(disagrees("062305001234", "2005-01-01", "Nữ"));
  CHECK_FALSE(disagrees("230123456", "1957", "Nữ"));
}

TEST_CASE("numbers lose their exponent and needless zeros") {
  CHECK(plain_number("12180012345") == "12180012345");
  CHECK(plain_number("1.2180012345E10") == "12180012345");
  CHECK(plain_number("1975.0") == "1975");
  CHECK(plain_number("1.5") == "1.5");
  CHECK(plain_number("1E300") == "1E300");
  CHECK(plain_number("nan") == "nan");
  CHECK(plain_number("x") == "x");
}

TEST_CASE("formats that show a date") {
  for (const auto* format :
       {"dd/mm/yyyy", "d\\-m\\-yy", "[$-42A]dd/mm/yyyy;@", "yyyy", "DD.MM.YYYY"}) {
    INFO(format);
    CHECK(shows_a_date(format));
  }
  for (const auto* format :
       {"General", "0.00", "#,##0 \"day\"", "0_);(0)", "[Red]0", "@", "0;\\d"}) {
    INFO(format);
    CHECK_FALSE(shows_a_date(format));
  }
}

}  // namespace
}  // namespace kiosk::rolls
