#include "kiosk/desk/plan_form.h"

#include <algorithm>

#include "kiosk/desk/plan_form_parts.h"

namespace kiosk::desk {

namespace {

// Of a candidate who may stand as a different person, or of one whom a package names.
void ask_candidate(Form& form, const PlanTarget& target, const plan::Plan& plan) {
  const auto* hamlet = plan::hamlet_in(plan, target.hamlet);
  election::Candidate candidate{"", "", "", "front"};
  plan::CandidateFacts facts;
  const bool known = hamlet != nullptr && target.who && target.task != PlanTask::candidate_add;
  for (std::size_t i = 0; known && i < hamlet->candidates.size(); ++i) {
    const auto& one = hamlet->candidates[i];
    if (plan::Who{one.name, one.birth} != *target.who) continue;
    candidate = one;
    if (i < hamlet->facts.size()) facts = hamlet->facts[i];
  }
  std::size_t step = 0;
  if (target.task != PlanTask::candidate_facts) ask_person(form, step++, candidate);
  ask_facts(form, step, facts);
}

plan::SetUnit unit_now(const plan::Plan& plan, const std::string& hamlet) {
  const auto* station = plan::hamlet_in(plan, hamlet);
  if (station == nullptr) return {hamlet, "", "", "", "", ""};
  return {hamlet,
          station->unit.kind,
          station->unit.name,
          station->unit.title,
          station->valid_from,
          station->valid_to};
}

// Most hamlets of a commune are of one kind.
plan::SetUnit unit_like(const plan::Plan& plan) {
  const auto& unit = plan.stations.front().unit;
  return {"", unit.kind, "", unit.title, "", ""};
}

const plan::PlannedStation* station_in(const plan::Plan& plan, std::string_view id) {
  const auto found = std::find_if(plan.stations.begin(), plan.stations.end(),
                                  [&](const auto& one) { return one.id == id; });
  return found == plan.stations.end() ? nullptr : &*found;
}

plan::StationFigures figures_now(const plan::Plan& plan, const PlanTarget& target) {
  if (const auto* station = station_in(plan, target.station)) {
    return {station->booths, station->spares, station->voting_hours};
  }
  return {};
}

void ask_for(Form& form, const Model& model) {
  const auto& plan = model.snapshot.plan;
  const auto& target = form.target;
  switch (target.task) {
    case PlanTask::round: ask_round(form, plan); break;
    case PlanTask::retention: ask_retention(form, plan); break;
    case PlanTask::basis_add: ask_basis(form, ""); break;
    case PlanTask::basis_set: {
      const auto& all = plan::legal_basis_of(plan);
      ask_basis(form, target.index < all.size() ? all[target.index] : "");
      break;
    }
    case PlanTask::holiday_add: ask_holiday(form); break;
    case PlanTask::hamlet_add:
      ask_hamlet_number(form, plan::next_hamlet_code(plan));
      ask_unit(form, unit_like(plan), true);
      ask_figures(form, 1, {}, true);
      ask_person(form, 2, {"", "", "", "front"});
      break;
    case PlanTask::unit:
      ask_unit(form, unit_now(plan, target.hamlet), any_packaged(model) == nullptr);
      ask_validity(form, unit_now(plan, target.hamlet));
      break;
    case PlanTask::previous: ask_previous(form, plan, target.hamlet); break;
    case PlanTask::station_add: ask_figures(form, 0, {}, true); break;
    case PlanTask::station_set:
      ask_figures(form, 0, figures_now(plan, target), !is_packaged(model, target.station));
      break;
    case PlanTask::candidate_add:
    case PlanTask::candidate_set:
    case PlanTask::candidate_facts: ask_candidate(form, target, plan); break;
    case PlanTask::basis_remove:
    case PlanTask::holiday_remove:
    case PlanTask::station_remove:
    case PlanTask::candidate_remove: break;
  }
}

bool may_change_list(const Model& model, const PlanTarget& target) {
  const auto* hamlet = plan::hamlet_in(model.snapshot.plan, target.hamlet);
  if (hamlet == nullptr || packaged_in(model, target.hamlet) != nullptr) return false;
  if (target.task == PlanTask::candidate_add) {
    return hamlet->candidates.size() < election::most_candidates && hamlet->photo_files.empty();
  }
  return target.task != PlanTask::candidate_remove || hamlet->candidates.size() > 1;
}

bool may_change_stations(const Model& model, const PlanTarget& target) {
  const auto& plan = model.snapshot.plan;
  if (packaged_in(model, target.hamlet) != nullptr) return false;
  return target.task == PlanTask::station_add
             ? !plan.rerun_of && plan::hamlet_in(plan, target.hamlet) != nullptr
             : plan.stations.size() > 1 && station_in(plan, target.station) != nullptr;
}

}  // namespace

std::string_view name_of(PlanTask task) {
  switch (task) {
    case PlanTask::round: return "round";
    case PlanTask::retention: return "retention";
    case PlanTask::basis_add: return "basis_add";
    case PlanTask::basis_set: return "basis_set";
    case PlanTask::basis_remove: return "basis_remove";
    case PlanTask::holiday_add: return "holiday_add";
    case PlanTask::holiday_remove: return "holiday_remove";
    case PlanTask::hamlet_add: return "hamlet_add";
    case PlanTask::unit: return "unit";
    case PlanTask::previous: return "previous";
    case PlanTask::station_add: return "station_add";
    case PlanTask::station_set: return "station_set";
    case PlanTask::station_remove: return "station_remove";
    case PlanTask::candidate_add: return "candidate_add";
    case PlanTask::candidate_set: return "candidate_set";
    case PlanTask::candidate_facts: return "candidate_facts";
    case PlanTask::candidate_remove: return "candidate_remove";
  }
  return "";
}

const Preparation* preparation_of(const Model& model, std::string_view station) {
  for (const auto& one : model.snapshot.stations) {
    if (one.station == station) return &one;
  }
  return nullptr;
}

bool is_packaged(const Model& model, std::string_view station) {
  const auto* found = preparation_of(model, station);
  return found != nullptr && found->packaged;
}

const Preparation* any_packaged(const Model& model) {
  for (const auto& one : model.snapshot.stations) {
    if (one.packaged) return &one;
  }
  return nullptr;
}

const Preparation* packaged_in(const Model& model, std::string_view hamlet) {
  for (const auto& station : model.snapshot.plan.stations) {
    if (station.unit.code == hamlet && is_packaged(model, station.id)) {
      return preparation_of(model, station.id);
    }
  }
  return nullptr;
}

bool is_offered(const Model& model, const PlanTarget& target) {
  const auto& plan = model.snapshot.plan;
  if (model.snapshot.purged || plan.stations.empty()) return false;
  switch (target.task) {
    case PlanTask::round:
    case PlanTask::basis_add: return any_packaged(model) == nullptr;
    case PlanTask::basis_set:
    case PlanTask::basis_remove:
      return any_packaged(model) == nullptr && target.index < plan::legal_basis_of(plan).size();
    case PlanTask::retention: return any_packaged(model) != nullptr;
    case PlanTask::holiday_add: return true;
    case PlanTask::holiday_remove:
      return std::find(plan.holidays.begin(), plan.holidays.end(), target.holiday) !=
             plan.holidays.end();
    case PlanTask::hamlet_add: return !plan.rerun_of && !plan::next_hamlet_code(plan).empty();
    case PlanTask::unit:
      return plan::hamlet_in(plan, target.hamlet) != nullptr &&
             packaged_in(model, target.hamlet) == nullptr;
    case PlanTask::previous: return plan::hamlet_in(plan, target.hamlet) != nullptr;
    case PlanTask::station_add:
    case PlanTask::station_remove: return may_change_stations(model, target);
    case PlanTask::station_set: return station_in(plan, target.station) != nullptr;
    case PlanTask::candidate_add:
    case PlanTask::candidate_set:
    case PlanTask::candidate_remove: return may_change_list(model, target);
    case PlanTask::candidate_facts: return packaged_in(model, target.hamlet) != nullptr;
  }
  return false;
}

Form plan_form(const Model& model, const PlanTarget& target) {
  Form form;
  form.kind = FormKind::plan;
  form.about = target.hamlet;
  form.target = target;
  ask_for(form, model);
  ask_who_and_why(form);
  return form;
}

Page page_before(PlanTask task) {
  switch (task) {
    case PlanTask::round:
    case PlanTask::retention:
    case PlanTask::basis_add:
    case PlanTask::basis_set:
    case PlanTask::basis_remove:
    case PlanTask::holiday_add:
    case PlanTask::holiday_remove:
    case PlanTask::hamlet_add: return Page::plan;
    case PlanTask::unit:
    case PlanTask::previous:
    case PlanTask::station_add:
    case PlanTask::station_set:
    case PlanTask::station_remove:
    case PlanTask::candidate_add:
    case PlanTask::candidate_set:
    case PlanTask::candidate_facts:
    case PlanTask::candidate_remove: return Page::plan_hamlet;
  }
  return Page::plan;
}

}  // namespace kiosk::desk
