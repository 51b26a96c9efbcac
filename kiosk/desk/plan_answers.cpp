// What a form of the plan, once written, says to the commune.

#include <charconv>

#include <fmt/format.h>

#include "kiosk/desk/plan_form.h"

namespace kiosk::desk {

namespace {

struct Written {
  const Form& form;

  // As it stands in the form, or what the plan has where the form does not ask.
  std::string text(std::string_view id, const std::string& otherwise = {}) const {
    const auto* entry = form.entry(id);
    return entry == nullptr ? otherwise : entry->text;
  }
  std::string time(std::string_view id, const std::string& otherwise = {}) const {
    const auto* entry = form.entry(id);
    return entry == nullptr ? otherwise : time_written(entry->kind, entry->text);
  }
  std::uint32_t count(std::string_view id, std::uint32_t otherwise = 0) const {
    const auto* entry = form.entry(id);
    if (entry == nullptr) return otherwise;
    std::uint32_t number = 0;
    const auto& digits = entry->text;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
  }
};

plan::SetRound round_in(const Written& form, const plan::Plan& plan) {
  const auto& now = plan.round;
  return {form.text("round_name", now.name),
          form.time("round_date", now.date),
          form.text("date_reason", now.date_reason),
          form.time("term_from", now.term_from),
          form.time("term_to", now.term_to),
          form.time("retention_until", plan.retention_until)};
}

plan::SetUnit unit_in(const Written& form, const std::string& code, const plan::Plan& plan) {
  const auto* now = plan::hamlet_in(plan, code);
  return {code,
          form.text("unit_kind"),
          form.text("unit_name", now == nullptr ? "" : now->unit.name),
          form.text("unit_title"),
          form.time("valid_from"),
          form.time("valid_to")};
}

plan::StationFigures figures_in(const Written& form, std::uint32_t booths) {
  return {form.count("booths", booths), form.count("spares"), form.count("voting_hours")};
}

std::uint32_t booths_of(const plan::Plan& plan, const std::string& station) {
  for (const auto& one : plan.stations) {
    if (one.id == station) return one.booths;
  }
  return 1;
}

election::Candidate candidate_in(const Written& form, const PlanTarget& target,
                                 const plan::Plan& plan) {
  if (target.task == PlanTask::candidate_facts) {
    const auto* hamlet = plan::hamlet_in(plan, target.hamlet);
    if (hamlet == nullptr || !target.who) return {};
    for (const auto& one : hamlet->candidates) {
      if (plan::Who{one.name, one.birth} == *target.who) return one;
    }
    return {};
  }
  return {form.text("honorific"), form.text("candidate_name"), form.time("birth"),
          form.text("nominated_by")};
}

plan::CandidateFacts facts_in(const Written& form) {
  plan::CandidateFacts facts;
  facts.sex = plan::sex_named(form.text("sex"));
  facts.ethnicity = form.text("ethnicity");
  facts.religion = form.text("religion");
  facts.hometown = form.text("hometown");
  facts.residence = form.text("residence");
  facts.occupation = form.text("occupation");
  facts.workplace = form.text("workplace");
  facts.education = form.text("education");
  facts.political_theory = form.text("political_theory");
  facts.party = plan::party_status_named(form.text("party"));
  facts.party_date = form.time("party_date");
  facts.incumbent = form.text("incumbent") == "yes";
  facts.note = form.text("note");
  return facts;
}

plan::Edit previous_in(const Written& form, const PlanTarget& target) {
  const bool none = form.text("previous_households").empty() && form.text("previous_voted").empty();
  if (none) return plan::SetPrevious{target.hamlet, std::nullopt};
  const plan::PreviousTerm term{target.hamlet, form.count("previous_households"),
                                form.count("previous_voted")};
  return plan::SetPrevious{target.hamlet, term};
}

plan::Edit candidate_edit(const Written& form, const PlanTarget& target, const plan::Plan& plan) {
  const auto who = target.task == PlanTask::candidate_add ? std::nullopt : target.who;
  return plan::SetCandidate{target.hamlet, who, candidate_in(form, target, plan), facts_in(form)};
}

}  // namespace

plan::Edit edit_in(const Model& model) {
  const auto& target = model.form.target;
  const auto& plan = model.snapshot.plan;
  const Written form{model.form};
  switch (target.task) {
    case PlanTask::round:
    case PlanTask::retention: return round_in(form, plan);
    case PlanTask::basis_add: return plan::SetBasis{std::nullopt, form.text("basis")};
    case PlanTask::basis_set: return plan::SetBasis{target.index, form.text("basis")};
    case PlanTask::basis_remove: return plan::RemoveBasis{target.index};
    case PlanTask::holiday_add: return plan::AddHoliday{form.time("holiday")};
    case PlanTask::holiday_remove: return plan::RemoveHoliday{target.holiday};
    case PlanTask::hamlet_add: {
      const auto code = fmt::format("{}-{:03}", plan.commune.code, form.count("hamlet_number"));
      return plan::AddHamlet{
          unit_in(form, code, plan), figures_in(form, 1), candidate_in(form, target, plan), {}};
    }
    case PlanTask::unit: return unit_in(form, target.hamlet, plan);
    case PlanTask::previous: return previous_in(form, target);
    case PlanTask::station_add: return plan::AddStation{target.hamlet, "", figures_in(form, 1)};
    case PlanTask::station_set:
      return plan::SetStation{target.station, figures_in(form, booths_of(plan, target.station))};
    case PlanTask::station_remove: return plan::RemoveStation{target.station};
    case PlanTask::candidate_add:
    case PlanTask::candidate_set:
    case PlanTask::candidate_facts: return candidate_edit(form, target, plan);
    case PlanTask::candidate_remove:
      return plan::RemoveCandidate{target.hamlet, target.who.value_or(plan::Who{})};
  }
  return plan::RemoveHoliday{};
}

std::optional<plan::EditRefusal> plan_refusal(const Model& model) {
  auto plan = model.snapshot.plan;
  const auto applied = plan::apply(plan, edit_in(model));
  if (applied) return std::nullopt;
  const auto& form = model.form;
  auto refusal = applied.error();
  if (refusal.field == "hamlet") refusal.field = "hamlet_number";
  const auto* entry = form.entry(refusal.field);
  const bool last = form.step + 1 == form.steps();
  if (!last && (entry == nullptr || entry->step > form.step)) return std::nullopt;
  return refusal;
}

}  // namespace kiosk::desk
