#include <algorithm>
#include <map>

#include "kiosk/election/json_reader.h"
#include "kiosk/election/text.h"
#include "kiosk/plan/edit_checks.h"
#include "kiosk/plan/edit_sentences.h"
#include "kiosk/plan/plan_reader.h"

namespace kiosk::plan {

namespace {

constexpr std::size_t most_basis_bytes = 400;
constexpr std::string_view blanks = " \t\r\n";

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(blanks);
  if (first == text.npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(blanks) - first + 1));
}

bool is_term(std::string_view text) {
  return text.size() == 7 ? election::is_date(std::string(text) + "-01")
                          : election::is_date_or_year(text);
}

Edited check_round(SetRound& round) {
  return check_text(round.round_name, {"round_name", most_plan_title})
      .and_then([&] { return check_day(round.round_date, "round_date", true); })
      .and_then([&] {
        return check_text(round.date_reason, {"date_reason", most_plan_title, false});
      })
      .and_then([&] { return check_day(round.retention_until, "retention_until", false); })
      .and_then([&]() -> Edited {
        if (!election::is_sunday(round.round_date) && round.date_reason.empty()) {
          return refuse_field("date_reason", sentences::needs_reason);
        }
        if (!is_term(round.term_from)) return refuse_field("term_from", sentences::bad_term);
        if (!is_term(round.term_to)) return refuse_field("term_to", sentences::bad_term);
        if (round.term_from >= round.term_to) {
          return refuse_field("term_to", sentences::term_backwards);
        }
        return {};
      });
}

// Everywhere where the shared one stands.
void replace_basis(Plan& plan, const std::vector<std::string>& next) {
  const auto shared = legal_basis_of(plan);
  for (auto& station : plan.stations) {
    if (station.rules.legal_basis == shared) station.rules.legal_basis = next;
  }
}

}  // namespace

Edited check_text(std::string& text, const TextRule& rule) {
  const auto tidy = trimmed(text);
  if (tidy.empty() && rule.required) return refuse_field(rule.field, sentences::missing);
  if (tidy.size() > election::longest_text) return refuse_field(rule.field, sentences::too_long);
  auto normal = election::normalised(tidy);
  if (!normal) return refuse_field(rule.field, sentences::bad_letters);
  if (normal->size() > rule.most_bytes) return refuse_field(rule.field, sentences::too_long);
  text = std::move(*normal);
  return {};
}

Edited check_day(const std::string& date, std::string_view field, bool required) {
  if (date.empty() && !required) return {};
  if (date.empty()) return refuse_field(field, sentences::missing);
  if (!election::is_date(date)) return refuse_field(field, sentences::no_such_day);
  return {};
}

const election::Rules& rules_of(const Plan& plan) {
  std::map<std::string, std::pair<std::size_t, const election::Rules*>> counted;
  for (const auto& station : plan.stations) {
    auto& one = counted[election::rules_json(station.rules)];
    ++one.first;
    one.second = &station.rules;
  }
  const auto most = std::max_element(
      counted.begin(), counted.end(),
      [](const auto& a, const auto& b) { return a.second.first < b.second.first; });
  return *most->second.second;
}

const std::vector<std::string>& legal_basis_of(const Plan& plan) {
  static const std::vector<std::string> none;
  return plan.stations.empty() ? none : rules_of(plan).legal_basis;
}

Edited edit(Plan& plan, SetRound round) {
  if (auto right = check_round(round); !right) return right;
  plan.round.name = std::move(round.round_name);
  // A Sunday needs no reason; one that was written is not kept to say something untrue.
  plan.round.date_reason =
      election::is_sunday(round.round_date) ? "" : std::move(round.date_reason);
  plan.round.date = std::move(round.round_date);
  plan.round.term_from = std::move(round.term_from);
  plan.round.term_to = std::move(round.term_to);
  plan.retention_until = std::move(round.retention_until);
  return {};
}

Edited edit(Plan& plan, SetBasis basis) {
  if (auto right = check_text(basis.basis, {"basis", most_basis_bytes}); !right) return right;
  auto next = legal_basis_of(plan);
  if (basis.index && *basis.index >= next.size()) {
    return refuse_field("basis", sentences::unknown_basis);
  }
  const auto same = std::find(next.begin(), next.end(), basis.basis);
  const auto at = static_cast<std::size_t>(std::distance(next.begin(), same));
  if (same != next.end() && at != basis.index) {
    return refuse_field("basis", sentences::basis_twice);
  }
  if (basis.index) {
    next[*basis.index] = std::move(basis.basis);
  } else {
    if (next.size() >= most_legal_basis) return refuse_field("basis", sentences::too_many_basis);
    next.push_back(std::move(basis.basis));
  }
  replace_basis(plan, next);
  return {};
}

Edited edit(Plan& plan, const RemoveBasis& basis) {
  auto next = legal_basis_of(plan);
  if (basis.index >= next.size()) return refuse_field("basis", sentences::unknown_basis);
  next.erase(next.begin() + static_cast<std::ptrdiff_t>(basis.index));
  replace_basis(plan, next);
  return {};
}

Edited edit(Plan& plan, const AddHoliday& holiday) {
  if (auto right = check_day(holiday.holiday, "holiday", true); !right) return right;
  auto& all = plan.holidays;
  const auto at = std::lower_bound(all.begin(), all.end(), holiday.holiday);
  if (at != all.end() && *at == holiday.holiday) {
    return refuse_field("holiday", sentences::holiday_twice);
  }
  if (all.size() >= most_holidays) return refuse_field("holiday", sentences::too_many_holidays);
  all.insert(at, holiday.holiday);
  return {};
}

Edited edit(Plan& plan, const RemoveHoliday& holiday) {
  const auto at = std::find(plan.holidays.begin(), plan.holidays.end(), holiday.holiday);
  if (at == plan.holidays.end()) return refuse_field("holiday", sentences::unknown_holiday);
  plan.holidays.erase(at);
  return {};
}

Edited edit(Plan& plan, const SetPrevious& previous) {
  if (hamlet_in(plan, previous.hamlet) == nullptr) {
    return refuse_field("hamlet", sentences::unknown_hamlet);
  }
  const auto at = std::find_if(plan.previous.begin(), plan.previous.end(),
                               [&](const auto& term) { return term.unit == previous.hamlet; });
  if (!previous.previous) {
    if (at != plan.previous.end()) plan.previous.erase(at);
    return {};
  }
  const auto [unit, households, voted] = *previous.previous;
  if (households == 0 || households > most_previous_households) {
    return refuse_field("previous_households", sentences::bad_previous);
  }
  if (voted > households) return refuse_field("previous_voted", sentences::bad_previous);
  const PreviousTerm term{previous.hamlet, households, voted};
  if (at != plan.previous.end()) {
    *at = term;
  } else {
    plan.previous.push_back(term);
  }
  return {};
}

tl::expected<void, EditRefusal> apply(Plan& plan, const Edit& wanted) {
  return std::visit([&](const auto& one) { return edit(plan, one); }, wanted);
}

}  // namespace kiosk::plan
