#pragma once

#include <vector>

#include "kiosk/commune/hamlets.h"
#include "kiosk/desk/model.h"

namespace desk_tests {

// "VM-001" .. "VM-012": those of these hamlets that the snapshot has stations of.
kiosk::plan::Plan round_plan(const std::vector<kiosk::commune::HamletView>& hamlets);

// The desk before any package was made: everything of the plan may change.
kiosk::desk::Model planning();
kiosk::desk::Model at_plan(kiosk::desk::Model model, kiosk::desk::PlanTab tab);
kiosk::desk::Model at_plan_hamlet(
    kiosk::desk::Model model, const std::string& code,
    kiosk::desk::PlanHamletTab tab = kiosk::desk::PlanHamletTab::candidates);

struct Fixture;
// Every page and form of the plan.
void add_plan(std::vector<Fixture>& all);

}  // namespace desk_tests
