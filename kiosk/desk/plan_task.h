#pragma once
// What somebody at the desk may want to say otherwise in the plan, one form each.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/plan/edit.h"

namespace kiosk::desk {

enum class PlanTask {
  round,
  retention,  // alone, when packages hold the rest of the round
  basis_add,
  basis_set,
  basis_remove,
  holiday_add,
  holiday_remove,
  hamlet_add,
  unit,
  previous,
  station_add,
  station_set,
  station_remove,
  candidate_add,
  candidate_set,
  candidate_facts,  // alone, when a package holds the list
  candidate_remove,
};
std::string_view name_of(PlanTask task);
inline constexpr std::size_t plan_tasks = 17;

struct PlanTarget {
  PlanTask task = PlanTask::round;
  std::string hamlet{};            // unit code
  std::string station{};           // of station_set and station_remove
  std::size_t index = 0;           // of the legal basis
  std::string holiday{};           // YYYY-MM-DD
  std::optional<plan::Who> who{};  // of candidate_set, _facts and _remove
};

}  // namespace kiosk::desk
