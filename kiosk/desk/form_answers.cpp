// What a form, once written, says to the commune.

#include <array>
#include <charconv>

#include "kiosk/desk/form.h"

namespace kiosk::desk {

namespace {

unsigned number_in(std::string_view digits) {
  unsigned number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

bool is_day(unsigned year, unsigned month, unsigned day) {
  static constexpr std::array<unsigned, 12> days{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (year < 2000 || year > 2199 || month < 1 || month > 12 || day < 1) return false;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return day <= (month == 2 && !leap ? 28 : days[month - 1]);
}

std::string trimmed(std::string text) {
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

std::string date_in(const Form& form) { return date_written(form.text("date")); }

std::uint64_t count_in(const Form& form, std::string_view id) { return number_in(form.text(id)); }

}  // namespace

std::string date_written(std::string_view digits) {
  if (digits.size() != date_digits) return {};
  const auto day = digits.substr(0, 2);
  const auto month = digits.substr(2, 2);
  const auto year = digits.substr(4);
  if (!is_day(number_in(year), number_in(month), number_in(day))) return {};
  return std::string(year) + '-' + std::string(month) + '-' + std::string(day);
}

std::string digits_of_date(std::string_view iso) {
  if (iso.size() != 10) return {};
  return std::string(iso.substr(8)) + std::string(iso.substr(5, 2)) + std::string(iso.substr(0, 4));
}

std::string date_shown(std::string_view digits) {
  std::string shown;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i == 2 || i == 4) shown += '/';
    shown += digits[i];
  }
  return shown;
}

std::optional<commune::DecisionKind> decision_of(FormKind kind) {
  switch (kind) {
    case FormKind::recognise: return commune::DecisionKind::recognise;
    case FormKind::rerun: return commune::DecisionKind::rerun;
    case FormKind::interim: return commune::DecisionKind::interim;
    case FormKind::house_to_house: return commune::DecisionKind::house_to_house;
    case FormKind::refuse: return commune::DecisionKind::refuse;
    case FormKind::open_complaint:
    case FormKind::close_complaint:
    case FormKind::congress:
    case FormKind::paper:
    case FormKind::dismiss:
    case FormKind::take_in:
    case FormKind::packages:
    case FormKind::printed:
    case FormKind::plan:
    case FormKind::rerun_folder:
    case FormKind::purge:
    case FormKind::export_report:
    case FormKind::list: return std::nullopt;
  }
  return std::nullopt;
}

commune::CommuneDecision decision_in(const Form& form, std::int64_t now) {
  commune::CommuneDecision decision;
  decision.kind = decision_of(form.kind).value_or(commune::DecisionKind::refuse);
  decision.number = trimmed(form.text("number"));
  decision.date = date_in(form);
  decision.by = trimmed(form.text("by"));
  decision.reason = trimmed(form.text("reason"));
  decision.person = trimmed(form.text("person"));
  decision.at = now;
  return decision;
}

commune::Complaint complaint_in(const Form& form, std::string_view today) {
  commune::Complaint complaint;
  complaint.text = trimmed(form.text("complaint"));
  complaint.opened = date_in(form);
  if (complaint.opened.empty()) complaint.opened = today;
  complaint.by = trimmed(form.text("by"));
  complaint.party_member = form.option;
  return complaint;
}

commune::CellCongress congress_in(const Form& form) { return {date_in(form), form.role}; }

commune::PaperCount paper_in(const Form& form, std::int64_t now) {
  commune::PaperCount count;
  count.households = count_in(form, "households");
  count.present = count_in(form, "present");
  count.issued = count_in(form, "issued");
  count.collected = count_in(form, "collected");
  count.valid = count_in(form, "valid");
  for (const auto& entry : form.entries) {
    if (entry.step == 2) count.votes.push_back(number_in(entry.text));
  }
  count.house_to_house = form.option;
  count.by = trimmed(form.text("by"));
  count.at = now;
  return count;
}

commune::TrayRuling ruling_in(const Form& form) {
  commune::TrayRuling ruling;
  ruling.envelope = form.about;
  ruling.decision = form.kind == FormKind::take_in ? commune::TrayDecision::take_in
                                                   : commune::TrayDecision::dismiss;
  ruling.by = trimmed(form.text("by"));
  ruling.reason = trimmed(form.text("reason"));
  return ruling;
}

}  // namespace kiosk::desk
