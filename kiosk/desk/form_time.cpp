// Days, months and years as people write them: digits, and what they are read as.

#include "kiosk/desk/form.h"
#include "kiosk/election/json_reader.h"

namespace kiosk::desk {

namespace {

constexpr std::size_t year_digits = 4;
constexpr std::size_t month_digits = 6;

std::string as_text(std::string_view digits) { return std::string(digits); }

std::string day_written(std::string_view digits) {
  if (digits.size() != date_digits) return {};
  auto day = as_text(digits.substr(4)) + '-' + as_text(digits.substr(2, 2)) + '-' +
             as_text(digits.substr(0, 2));
  return election::is_date(day) ? day : std::string();
}

std::string month_written(std::string_view digits) {
  auto month = as_text(digits.substr(2)) + '-' + as_text(digits.substr(0, 2));
  return election::is_date(month + "-01") ? month : std::string();
}

// "12/2026" and not "12/20/26": begins like the year of a term.
bool begins_year(std::string_view digits) {
  const auto begin = digits.substr(0, 2);
  return begin == "19" || begin == "20" || begin == "21";
}

}  // namespace

bool is_time(FieldKind kind) {
  switch (kind) {
    case FieldKind::date:
    case FieldKind::birth:
    case FieldKind::term:
    case FieldKind::past: return true;
    case FieldKind::name:
    case FieldKind::sentence:
    case FieldKind::number:
    case FieldKind::count:
    case FieldKind::choice: return false;
  }
  return false;
}

std::string time_written(FieldKind kind, std::string_view digits) {
  if (kind == FieldKind::date) return date_written(digits);
  const bool year = kind != FieldKind::past && digits.size() == year_digits;
  if (year) return election::is_date_or_year(digits) ? as_text(digits) : std::string();
  if (kind == FieldKind::term && digits.size() == month_digits) return month_written(digits);
  return day_written(digits);
}

std::string digits_of_time(std::string_view iso) {
  if (iso.size() == 7) return as_text(iso.substr(5)) + as_text(iso.substr(0, 4));
  return iso.size() == year_digits ? as_text(iso) : digits_of_date(iso);
}

std::string time_shown(FieldKind kind, std::string_view digits) {
  const bool year = digits.size() == year_digits && begins_year(digits);
  if (year && (kind == FieldKind::birth || kind == FieldKind::term)) return as_text(digits);
  const bool month = kind == FieldKind::term && digits.size() > year_digits &&
                     digits.size() <= month_digits && begins_year(digits.substr(2));
  if (month) return as_text(digits.substr(0, 2)) + '/' + as_text(digits.substr(2));
  return date_shown(digits);
}

std::string written_in(const Entry& entry) {
  if (is_time(entry.kind)) return time_shown(entry.kind, entry.text);
  if (entry.kind != FieldKind::choice) return entry.text;
  for (const auto& option : entry.options) {
    if (option.value == entry.text) return option.sentence;
  }
  return {};
}

}  // namespace kiosk::desk
