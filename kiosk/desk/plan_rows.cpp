#include "kiosk/desk/plan_rows.h"

#include <algorithm>

namespace kiosk::desk {

namespace {

constexpr float remove_mm = 24;

std::string person_of(const PlanTarget& target, const plan::Plan& plan) {
  const auto* hamlet = plan::hamlet_in(plan, target.hamlet);
  if (hamlet == nullptr || !target.who) return {};
  for (const auto& one : hamlet->candidates) {
    if (plan::Who{one.name, one.birth} == *target.who) return person_words(one);
  }
  return {};
}

std::string name_of_hamlet(const Model& model, const std::string& code) {
  const auto* hamlet = plan::hamlet_in(model.snapshot.plan, code);
  return hamlet == nullptr ? std::string() : hamlet->unit.name;
}

}  // namespace

std::string plan_target_words(const Model& model) {
  const auto& target = model.form.target;
  const auto& plan = model.snapshot.plan;
  switch (target.task) {
    case PlanTask::round:
    case PlanTask::retention:
    case PlanTask::basis_add:
    case PlanTask::holiday_add:
    case PlanTask::hamlet_add: return {};
    case PlanTask::basis_set:
    case PlanTask::basis_remove: {
      const auto& all = plan::legal_basis_of(plan);
      return target.index < all.size() ? all[target.index] : std::string();
    }
    case PlanTask::holiday_remove: return date_words(target.holiday);
    case PlanTask::station_set:
    case PlanTask::station_remove:
      return target.station + " (" + name_of_hamlet(model, target.hamlet) + ")";
    case PlanTask::unit:
    case PlanTask::previous:
    case PlanTask::station_add:
    case PlanTask::candidate_add: return name_of_hamlet(model, target.hamlet);
    case PlanTask::candidate_set:
    case PlanTask::candidate_facts:
    case PlanTask::candidate_remove: return person_of(target, plan);
  }
  return {};
}

void plan_consequence(const Model& model, Ui& ui, Rect& area) {
  const auto& target = model.form.target;
  std::string words = ui.say("desk.confirm.plan");
  if (target.task == PlanTask::station_remove) {
    const auto* lost = preparation_of(model, target.station);
    const bool nothing = lost == nullptr || (lost->households == 0 && lost->devices == 0);
    words = nothing ? ui.say("desk.confirm.plan_station")
                    : ui.say("desk.confirm.plan_station_list",
                             {{"n", std::to_string(lost->households)},
                              {"text", std::to_string(lost->devices)}});
  } else if (target.task == PlanTask::candidate_remove) {
    words = ui.say("desk.confirm.plan_candidate");
  }
  const float height = std::max(ui.mm(16), ui::warning_height(ui, words, area.w));
  ui::warning(ui, area.take_bottom(height, ui.mm(3)), words);
}

Touched tabs(Ui& ui, Rect row, const std::vector<Tab>& all) {
  Touched touched;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& tab = all[i];
    ui::Button button{tab.id, tab.label, ui::Look::plain, Face::small_bold};
    button.chosen = tab.chosen;
    if (ui::touch_button(ui, row.column(i, all.size(), ui.gap()), button)) touched = tab.event;
  }
  return touched;
}

Touched plan_row(const Model& model, Ui& ui, Rect place, const PlanRow& row) {
  Touched touched;
  if (row.remove && is_offered(model, *row.remove)) {
    const Rect end = place.take_right(ui.mm(remove_mm), ui.gap());
    const std::string id = "remove_" + row.id;
    if (ui::touch_button(ui, end,
                         {id, ui.say("desk.plan.take_out"), ui::Look::plain, Face::small_bold})) {
      touched = PlanFormWanted{*row.remove};
    }
  }
  if (row.change && is_offered(model, *row.change)) {
    const std::string id = "change_" + row.id;
    if (ui::touch_button(ui, place, {id, "", ui::Look::field})) {
      touched = PlanFormWanted{*row.change};
    }
  } else {
    ui::rule(ui, place.x, place.bottom() + ui.gap() / 2, place.w);
  }
  Rect inner = place.inset(ui.mm(3), ui.mm(0.5F));
  if (row.second.empty()) {
    cell(ui, inner, row.first, {Face::small_bold});
    return touched;
  }
  cell(ui, inner.row(0, 2, 0), row.first, {Face::small_bold});
  cell(ui, inner.row(1, 2, 0), row.second, {Face::small});
  return touched;
}

Touched plan_button(const Model& model, Ui& ui, Rect place, const PlanTarget& target,
                    ui::Look look) {
  const std::string task(name_of(target.task));
  const std::string id = "do_" + task;
  ui::Button button{id, ui.say("desk.plan.do." + task), look, Face::small_bold};
  button.enabled = is_offered(model, target);
  if (ui::touch_button(ui, place, button)) return PlanFormWanted{target};
  return std::nullopt;
}

void fixed_note(Ui& ui, Rect place, const std::string& words) {
  cell(ui, place, "! " + words, {Face::small_bold, Role::alert});
}

void lines_of(Ui& ui, Rect& area, const std::string& words, float lines, ui::TextStyle style) {
  const float line = ui.fonts().line_height(style.face);
  const float height =
      std::min({ui::text_height(ui, style.face, words, area.w), lines * line, area.h});
  if (height < line) return;
  cell(ui, area.take_top(height, ui.mm(0.6F)), words, style);
}

}  // namespace kiosk::desk
