#pragma once
// The forms with which the plan is changed: what is asked, what stands in the fields already, and
// what is said to the commune. What a package has fixed is not asked.

#include "kiosk/desk/model.h"
#include "kiosk/desk/plan_task.h"

namespace kiosk::desk {

// The station whose package fixes what all packages carry (the round, the names), or what this
// hamlet's or station's package carries; nothing when there is none.
const Preparation* any_packaged(const Model& model);
const Preparation* packaged_in(const Model& model, std::string_view hamlet);
bool is_packaged(const Model& model, std::string_view station);
const Preparation* preparation_of(const Model& model, std::string_view station);

// Whether the desk offers it now; the commune judges again.
bool is_offered(const Model& model, const PlanTarget& target);

// Precondition: is_offered.
Form plan_form(const Model& model, const PlanTarget& target);
// What the form says, as far as it is written. Precondition: form.kind is FormKind::plan.
plan::Edit edit_in(const Model& model);
// Why the plan would not take it, when it is about a field of this step or one before; on the last
// step anything.
std::optional<plan::EditRefusal> plan_refusal(const Model& model);

// The page from which the form was opened.
Page page_before(PlanTask task);

}  // namespace kiosk::desk
