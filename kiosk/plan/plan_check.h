#pragma once
// What a plan that reads says beyond its shape: contradictions between the stations of one hamlet,
// what is worth a second look, and how much is planned. Warnings never block.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/plan/plan.h"

namespace kiosk::plan {

// Why the stations of one hamlet (same unit code) cannot be judged together: unit, rules,
// candidates or photos differ. Names both stations; nothing when all agree.
std::optional<std::string> hamlet_disagreement(const Plan& plan);

// Vietnamese sentences. A hamlet's candidates are looked at once, however many stations it has.
// Whether a candidate sits in the election team cannot be known here.
std::vector<std::string> plan_warnings(const Plan& plan);

struct PlanCounts {
  std::size_t hamlets = 0, stations = 0, booths = 0, spares = 0;
};
PlanCounts plan_counts(const Plan& plan);

}  // namespace kiosk::plan
