#pragma once
// The days by which things must be done (NĐ 59/2023 Đ.6-8): counted back from the polling day by
// the rules of the round, and forward in working days. Pure; "today" is always handed in. Every
// date handed in exists (is_date), as in every plan that reads.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/plan/plan.h"

namespace kiosk::plan {

enum class DeadlineId {
  plan,         // the decision to hold the election, the plan, the training
  list,         // the Front sends the official list
  team,         // the decision on the election team
  posting,      // decisions, candidates and households are posted
  polling,      // the day itself
  recognition,  // recognised or another vote decided, if the papers arrive on the polling day
};
std::string_view name_of(DeadlineId id);  // as above

struct Deadline {
  DeadlineId id = DeadlineId::plan;
  std::string date;            // YYYY-MM-DD, the last day on which it is in time
  bool passed = false;         // today is later
  std::int64_t days_left = 0;  // calendar days; 0: today is the last; negative once passed
  std::uint32_t days = 0;      // as the rules count them: days before, or working days after
};

// By day. Where stations have rules of their own, what must be done first counts.
std::vector<Deadline> deadlines_of(const Plan& plan, std::string_view today);

// The n-th working day after `date`, which itself does not count. Saturdays, Sundays and `holidays`
// do not count; a day for which people work instead of another one is not known here. For 0 days:
// `date`.
std::string add_working_days(std::string_view date, std::uint32_t days,
                             const std::vector<std::string>& holidays);

// "Chậm nhất 09/11/2026: ..."
std::string sentence_of(const Deadline& deadline);
// What is late, due within three days, or counted without knowing a year's holidays.
std::vector<std::string> deadline_warnings(const Plan& plan, std::string_view today);
std::string deadlines_json(const Plan& plan, std::string_view today);

}  // namespace kiosk::plan
