#include "kiosk/plan/deadlines.h"

#include <algorithm>
#include <limits>

#include "kiosk/election/calendar.h"

namespace kiosk::plan {

namespace {

// The longest wait before the day, the shortest after it.
election::Rules strictest_days(const Plan& plan) {
  election::Rules days;
  days.plan_days = days.list_days = days.team_days = days.posting_days = 0;
  days.recognition_days = std::numeric_limits<std::uint32_t>::max();
  for (const auto& station : plan.stations) {
    const auto& rules = station.rules;
    days.plan_days = std::max(days.plan_days, rules.plan_days);
    days.list_days = std::max(days.list_days, rules.list_days);
    days.team_days = std::max(days.team_days, rules.team_days);
    days.posting_days = std::max(days.posting_days, rules.posting_days);
    days.recognition_days = std::min(days.recognition_days, rules.recognition_days);
  }
  if (plan.stations.empty()) days.recognition_days = 0;
  return days;
}

}  // namespace

std::string_view name_of(DeadlineId id) {
  switch (id) {
    case DeadlineId::plan: return "plan";
    case DeadlineId::list: return "list";
    case DeadlineId::team: return "team";
    case DeadlineId::posting: return "posting";
    case DeadlineId::polling: return "polling";
    case DeadlineId::recognition: return "recognition";
  }
  return "";
}

std::string add_working_days(std::string_view date, std::uint32_t days,
                             const std::vector<std::string>& holidays) {
  std::string day(date);
  while (days > 0) {
    day = election::add_days(day, 1);
    const bool holiday = std::find(holidays.begin(), holidays.end(), day) != holidays.end();
    if (!holiday && !election::is_weekend(day)) --days;
  }
  return day;
}

std::vector<Deadline> deadlines_of(const Plan& plan, std::string_view today) {
  const auto rules = strictest_days(plan);
  const auto& date = plan.round.date;
  std::vector<Deadline> deadlines;
  const auto add = [&](DeadlineId id, std::uint32_t days, std::string on) {
    const auto left = election::days_between(today, on);
    deadlines.push_back({id, std::move(on), left < 0, left, days});
  };
  const auto before = [&](DeadlineId id, std::uint32_t days) {
    add(id, days, election::add_days(date, -static_cast<std::int64_t>(days)));
  };
  before(DeadlineId::plan, rules.plan_days);
  before(DeadlineId::list, rules.list_days);
  before(DeadlineId::team, rules.team_days);
  before(DeadlineId::posting, rules.posting_days);
  before(DeadlineId::polling, 0);
  add(DeadlineId::recognition, rules.recognition_days,
      add_working_days(date, rules.recognition_days, plan.holidays));
  std::stable_sort(deadlines.begin(), deadlines.end(),
                   [](const Deadline& a, const Deadline& b) { return a.date < b.date; });
  return deadlines;
}

}  // namespace kiosk::plan
