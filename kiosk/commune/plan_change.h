#pragma once
// What a changed plan would mean for the round as it stands. The rules and the reasons:
// docs/decisions/0020-when-a-plan-may-still-change.md.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/plan/difference.h"

namespace kiosk::commune {

// What goes with a station that leaves the plan.
struct LostPreparation {
  std::string station, unit_name;
  std::uint64_t households = 0;  // on its list
  std::size_t devices = 0;       // enrolled for it
};

struct PlanChange {
  plan::Difference difference;
  std::vector<LostPreparation> lost;  // only stations that lose a list or a device
};

// Who changes it and why: both are asked for, and kept in the journal.
struct PlanChanger {
  std::string_view by, reason;
};

// "Bỏ điểm 23504-001-2 thì danh sách 240 hộ ... cũng bị xóa."
std::vector<std::string> sentences_of(const std::vector<LostPreparation>& lost);

}  // namespace kiosk::commune
