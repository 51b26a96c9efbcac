// Going about in the plan, and its forms.

#include "kiosk/desk/plan_form.h"
#include "kiosk/desk/update.h"

namespace kiosk::desk::steps {

namespace {

HamletList& list_of(Model& model) {
  return model.page == Page::plan ? model.plan.hamlets : model.list;
}

Effects choose(Model& model, const ChoiceMade& made) {
  auto& form = model.form;
  if (model.page != Page::form || made.index >= form.entries.size()) return {};
  auto& entry = form.entries[made.index];
  if (entry.kind != FieldKind::choice || entry.step != form.step) return {};
  for (const auto& option : entry.options) {
    if (option.value != made.value) continue;
    const bool again = entry.text == made.value && !entry.required;
    entry.text = again ? std::string() : made.value;
  }
  return {};
}

Effects open_plan_tab(Model& model, PlanTab tab) {
  if (model.page != Page::plan) return {};
  model.plan.tab = tab;
  model.plan.page = 0;
  model.plan.hamlets.searching = false;
  return {};
}

Effects open_plan_hamlet(Model& model, PlanHamletOpened opened) {
  if (model.page != Page::plan && model.page != Page::plan_hamlet) return {};
  if (plan::hamlet_in(model.snapshot.plan, opened.code) == nullptr) return {};
  model.plan.hamlet = std::move(opened.code);
  model.plan.hamlet_tab = opened.tab;
  model.plan.hamlet_page = 0;
  model.page = Page::plan_hamlet;
  return {};
}

Effects want_plan_form(Model& model, PlanTarget target) {
  if (model.page != page_before(target.task)) return {};
  if (model.page == Page::plan_hamlet) target.hamlet = model.plan.hamlet;
  if (!is_offered(model, target)) return {};
  model.form = plan_form(model, target);
  model.page = Page::form;
  // What is a choice is touched, not written.
  auto& form = model.form;
  for (std::size_t i = form.entries.size(); i > 0; --i) {
    const auto& entry = form.entries[i - 1];
    if (entry.step == 0 && entry.kind != FieldKind::choice) form.active = i - 1;
  }
  return {};
}

}  // namespace

void toggle_search(Model& model) {
  auto& list = list_of(model);
  list.searching = !list.searching;
  list.page = 0;
}

void search(Model& model, std::string text) {
  auto& list = list_of(model);
  list.search = std::move(text);
  list.page = 0;
}

Effects plan_acted(Model& model, Event& event) {
  if (const auto* made = std::get_if<ChoiceMade>(&event)) return choose(model, *made);
  if (const auto* tab = std::get_if<PlanTabChosen>(&event)) return open_plan_tab(model, tab->tab);
  if (auto* opened = std::get_if<PlanHamletOpened>(&event)) {
    return open_plan_hamlet(model, std::move(*opened));
  }
  if (auto* wanted = std::get_if<PlanFormWanted>(&event)) {
    return want_plan_form(model, std::move(wanted->target));
  }
  return {};
}

bool plan_takes(Model& model) {
  const auto refusal = plan_refusal(model);
  if (!refusal) return true;
  auto& form = model.form;
  for (std::size_t i = 0; i < form.entries.size(); ++i) {
    if (form.entries[i].id != refusal->field) continue;
    form.active = i;
    form.step = form.entries[i].step;
  }
  model.word = Word{"", refusal->sentence, false};
  return false;
}

}  // namespace kiosk::desk::steps
