#include "kiosk/rolls/birth.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "kiosk/election/json_reader.h"
#include "kiosk/election/text.h"
#include "kiosk/rolls/letters.h"

namespace kiosk::rolls {

namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2199;
constexpr long least_serial = 4000;  // 1910 in the one system, 1914 in the other
constexpr long last_serial = 80'000;
constexpr long days_to_1904 = 1462;
constexpr int least_age_by_two_digits = 18;

std::optional<int> whole(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc() || end != text.data() + text.size() || value < 0) {
    return std::nullopt;
  }
  return value;
}

bool is_year(int value) { return value >= first_year && value <= last_year; }

BirthRead understood(std::string iso) { return {std::move(iso), "", "", false}; }
BirthRead refused() { return {"", "", "", true}; }

std::string iso_of(int year, int month, int day) {
  auto iso = fmt::format("{:04}-{:02}-{:02}", year, month, day);
  return election::is_date(iso) ? iso : std::string();
}

// Digits between anything that is no digit: "01/02/1975", "1.2.75", "năm 1975".
std::vector<std::string_view> numbers_in(std::string_view text) {
  std::vector<std::string_view> numbers;
  for (std::size_t at = 0; at < text.size();) {
    const auto from = text.find_first_of("0123456789", at);
    if (from == text.npos) break;
    const auto end = std::min(text.find_first_not_of("0123456789", from), text.size());
    numbers.push_back(text.substr(from, end - from));
    at = end;
  }
  return numbers;
}

// Two digits of a year: nobody under age represents a household, so only one century is possible
// for most; the others are refused.
std::optional<int> full_year(int two_digits, std::string_view date) {
  const int now = whole(date.substr(0, 4)).value_or(last_year);
  if (2000 + two_digits > now - least_age_by_two_digits) return 1900 + two_digits;
  return std::nullopt;
}

BirthRead year_alone(int year) {
  return {fmt::format("{:04}", year), "year_only", "Không có đủ ngày, tháng; chỉ lấy năm sinh.",
          false};
}

BirthRead from_three(const std::vector<std::string_view>& parts, std::string_view date) {
  const auto day = whole(parts[0]);
  const auto month = whole(parts[1]);
  auto year = whole(parts[2]);
  if (!day || !month || !year || parts[0].size() > 2 || parts[1].size() > 2) return refused();
  std::string word;
  std::string why;
  if (parts[2].size() == 2) {
    year = full_year(*year, date);
    if (!year) return refused();
    word = "short_year";
    why = "Năm sinh viết hai chữ số.";
  } else if (parts[2].size() != 4 || !is_year(*year)) {
    return refused();
  }
  if (*day == 0 || *month == 0) return *day + *month == 0 ? year_alone(*year) : refused();
  auto iso = iso_of(*year, *month, *day);
  if (iso.empty()) {
    iso = iso_of(*year, *day, *month);
    if (iso.empty()) return refused();
    word = "month_first";
    why = "Tháng được viết trước ngày.";
  }
  const bool either = word != "month_first" && *day <= 12 && *month <= 12 && *day != *month;
  return {iso, word, why, false, either};
}

BirthRead from_serial(std::string_view text, bool from_1904, bool shown_as_date) {
  const auto serial = whole(text.substr(0, text.find('.')));
  if (!serial) return refused();
  if (is_year(*serial)) {
    if (!shown_as_date) return understood(fmt::format("{}", *serial));
    return {fmt::format("{}", *serial), "year_shown_as_date",
            "Ô định dạng ngày nhưng chỉ chứa năm sinh.", false};
  }
  auto iso = *serial < least_serial ? std::string() : date_of_serial(*serial, from_1904);
  if (iso.empty()) return refused();
  if (shown_as_date) return understood(std::move(iso));
  return {std::move(iso), "serial_date", "Ngày sinh bị đổi thành số thứ tự ngày của bảng tính.",
          false};
}

BirthRead from_text(std::string_view written, std::string_view date) {
  if (election::is_date_or_year(written)) return understood(std::string(written));
  if (written.size() > 10 && election::is_date(written.substr(0, 10)) &&
      numbers_in(written.substr(10)) == std::vector<std::string_view>{"00", "00", "00"}) {
    return understood(std::string(written.substr(0, 10)));
  }
  const auto parts = numbers_in(written);
  const auto letters = written.find_first_not_of("0123456789/-. _()") != written.npos;
  if (parts.size() == 3 && !letters) return from_three(parts, date);
  if (parts.size() == 1 && parts[0].size() == 5 && written == parts[0]) {
    return from_serial(written, false, false);
  }
  if (parts.empty() || parts.size() > 2 || parts.back().size() != 4) return refused();
  const auto year = whole(parts.back());
  const auto folded = election::folded(written);
  const bool known_words = !letters || folded.find("sinh") != folded.npos ||
                           folded.find("sn") != folded.npos || folded.find("nam") != folded.npos ||
                           folded.find("thang") != folded.npos || folded.find("khoang") == 0;
  if (!year || !is_year(*year) || !known_words) return refused();
  if (parts.size() == 2 && (parts[0].size() > 2 || whole(parts[0]).value_or(99) > 12)) {
    return refused();
  }
  return year_alone(*year);
}

}  // namespace

std::string date_of_serial(long serial, bool from_1904) {
  using namespace std::chrono;
  if (from_1904) serial += days_to_1904;
  // Day 60 of the older system is a 29 February 1900 that never was: days before it are one off.
  if (serial <= 60 || serial > last_serial) return {};
  const year_month_day day{sys_days{year{1899} / December / 30} + days{serial}};
  return iso_of(static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
                static_cast<int>(static_cast<unsigned>(day.day())));
}

int age_at(std::string_view date, std::string_view birth) {
  const int years = whole(date.substr(0, 4)).value_or(0) - whole(birth.substr(0, 4)).value_or(0);
  const bool before_birthday = birth.size() > 4 && date.substr(4) < birth.substr(4);
  return before_birthday ? years - 1 : years;
}

BirthRead read_birth(const RollCell& cell, bool from_1904, std::string_view date) {
  const auto written = tidied(cell.text);
  if (written.empty()) return understood("");
  switch (cell.kind) {
    case CellKind::text: return from_text(written, date);
    case CellKind::number: return from_serial(written, from_1904, false);
    case CellKind::date: return from_serial(written, from_1904, true);
    case CellKind::boolean:
    case CellKind::wrong:
    case CellKind::uncomputed: break;
  }
  return refused();
}

}  // namespace kiosk::rolls
