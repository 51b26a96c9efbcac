#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "kiosk/election/text.h"
#include "kiosk/plan/deadlines.h"

namespace kiosk::plan {

namespace {

constexpr std::int64_t soon_days = 3;

std::string_view words_of(DeadlineId id) {
  switch (id) {
    case DeadlineId::plan: return "triển khai kế hoạch bầu cử";
    case DeadlineId::list: return "Ban công tác Mặt trận gửi danh sách người ứng cử";
    case DeadlineId::team: return "thành lập Tổ bầu cử";
    case DeadlineId::posting: return "niêm yết, thông báo đến Nhân dân";
    case DeadlineId::polling: return "ngày bầu cử";
    case DeadlineId::recognition: return "xem xét công nhận kết quả";
  }
  return "";
}

bool is_preparation(DeadlineId id) {
  return id != DeadlineId::polling && id != DeadlineId::recognition;
}

void warn_of(const Deadline& deadline, std::vector<std::string>& sentences) {
  const auto date = election::vietnamese_date(deadline.date);
  const auto what = words_of(deadline.id);
  if (deadline.passed) {
    sentences.push_back(fmt::format("Đã quá hạn {}: {}.", date, what));
  } else if (deadline.days_left == 0) {
    sentences.push_back(fmt::format("Hôm nay là hạn cuối: {}.", what));
  } else if (deadline.days_left <= soon_days) {
    sentences.push_back(fmt::format("Còn {} ngày, đến {}: {}.", deadline.days_left, date, what));
  }
}

// Every year has holidays: a plan without any of a year does not know them.
void warn_of_unknown_holidays(const Plan& plan, const std::string& last,
                              std::vector<std::string>& sentences) {
  for (const auto& year : {plan.round.date.substr(0, 4), last.substr(0, 4)}) {
    const bool known = std::any_of(plan.holidays.begin(), plan.holidays.end(),
                                   [&](const auto& day) { return day.starts_with(year); });
    if (known) continue;
    sentences.push_back(fmt::format(
        "Kế hoạch chưa ghi ngày nghỉ lễ của năm {}; hạn tính theo ngày làm việc có thể sai.",
        year));
    return;
  }
}

}  // namespace

std::string sentence_of(const Deadline& deadline) {
  const auto date = election::vietnamese_date(deadline.date);
  const auto what = words_of(deadline.id);
  switch (deadline.id) {
    case DeadlineId::plan:
    case DeadlineId::list:
    case DeadlineId::team:
    case DeadlineId::posting:
      return fmt::format("Chậm nhất {}: {} (trước {:02} ngày)", date, what, deadline.days);
    case DeadlineId::polling: return fmt::format("{}: {}", date, what);
    case DeadlineId::recognition:
      return fmt::format("Chậm nhất {}: {} ({:02} ngày làm việc)", date, what, deadline.days);
  }
  return "";
}

std::vector<std::string> deadline_warnings(const Plan& plan, std::string_view today) {
  std::vector<std::string> sentences;
  const auto deadlines = deadlines_of(plan, today);
  for (const auto& deadline : deadlines) {
    // Once people have voted nothing of the preparation can be made up for.
    if (is_preparation(deadline.id) && today <= plan.round.date) warn_of(deadline, sentences);
    if (deadline.id == DeadlineId::recognition) {
      warn_of_unknown_holidays(plan, deadline.date, sentences);
    }
  }
  return sentences;
}

std::string deadlines_json(const Plan& plan, std::string_view today) {
  nlohmann::ordered_json object;
  object["round"] = plan.round.name;
  object["date"] = plan.round.date;
  object["today"] = std::string(today);
  auto& list = object["deadlines"] = nlohmann::ordered_json::array();
  for (const auto& deadline : deadlines_of(plan, today)) {
    list.push_back({{"id", name_of(deadline.id)},
                    {"date", deadline.date},
                    {"passed", deadline.passed},
                    {"days_left", deadline.days_left}});
  }
  object["warnings"] = deadline_warnings(plan, today);
  return object.dump();
}

}  // namespace kiosk::plan
