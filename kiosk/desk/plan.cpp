// The plan of the round: what it is, its legal basis, its holidays, its hamlets, and what is worth
// a second look.

#include <algorithm>

#include "kiosk/desk/plan_rows.h"
#include "kiosk/desk/screens.h"
#include "kiosk/election/text.h"
#include "kiosk/plan/deadlines.h"
#include "kiosk/plan/plan_check.h"
#include "kiosk/ui/keyboard.h"

namespace kiosk::desk {

namespace {

constexpr std::int64_t soon_days = 3;

Touched tab_row(const Model& model, Ui& ui, Rect row) {
  struct Named {
    PlanTab tab;
    const char* id;
  };
  static constexpr std::array<Named, 5> all{{{PlanTab::round, "round"},
                                             {PlanTab::basis, "basis"},
                                             {PlanTab::holidays, "holidays"},
                                             {PlanTab::hamlets, "hamlets"},
                                             {PlanTab::warnings, "warnings"}}};
  std::vector<Tab> shown;
  for (const auto& one : all) {
    std::string label = ui.say("desk.plan.tab." + std::string(one.id));
    if (one.tab == PlanTab::warnings) {
      label += " (" + std::to_string(model.snapshot.warnings.size()) + ")";
    }
    shown.push_back(
        {"tab_" + std::string(one.id), label, model.plan.tab == one.tab, PlanTabChosen{one.tab}});
  }
  return tabs(ui, row, shown);
}

// The term as people write it: "12/2026".
std::string term_words(const std::string& term) {
  return time_shown(FieldKind::term, digits_of_time(term));
}

void labelled(Ui& ui, Rect& area, const std::string& label, const std::string& value) {
  lines_of(ui, area, label + ": " + value, 2, {Face::small});
}

void deadline_line(const Model& model, Ui& ui, Rect& area, const plan::Deadline& one) {
  std::string words = plan::sentence_of(one);
  const bool decides = one.id == plan::DeadlineId::recognition;
  const bool matters = decides || model.today <= model.snapshot.plan.round.date;
  bool marked = matters;
  if (one.passed) {
    words = ui.say("desk.plan.passed", {{"text", words}});
  } else if (one.days_left == 0) {
    words = ui.say("desk.plan.last_day", {{"text", words}});
  } else if (one.days_left <= soon_days) {
    words = ui.say("desk.plan.near", {{"n", std::to_string(one.days_left)}, {"text", words}});
  } else {
    marked = false;
  }
  lines_of(ui, area, (marked ? "! " : "") + words, 2,
           {marked ? Face::small_bold : Face::small, marked ? Role::alert : Role::ink});
}

Touched round_tab(const Model& model, Ui& ui, Rect area) {
  const auto& plan = model.snapshot.plan;
  const bool fixed = any_packaged(model) != nullptr;
  const PlanTarget wanted{fixed ? PlanTask::retention : PlanTask::round};
  auto touched = plan_button(model, ui, area.take_bottom(target(ui), ui.mm(2)), wanted);
  if (fixed) {
    const auto words = ui.say("desk.plan.round_fixed", {{"text", any_packaged(model)->station}});
    fixed_note(ui, area.take_bottom(ui.mm(14), ui.mm(1)), words);
  }
  labelled(ui, area, ui.say("desk.field.round_name"), plan.round.name);
  std::string date = date_words(plan.round.date);
  if (!plan.round.date_reason.empty()) date += " – " + plan.round.date_reason;
  labelled(ui, area, ui.say("desk.field.round_date"), date);
  labelled(ui, area, ui.say("desk.plan.term"),
           term_words(plan.round.term_from) + " – " + term_words(plan.round.term_to));
  labelled(ui, area, ui.say("desk.field.retention_until"), date_words(plan.retention_until));
  const auto counts = plan::plan_counts(plan);
  lines_of(ui, area,
           ui.say("desk.plan.counts", {{"hamlets", std::to_string(counts.hamlets)},
                                       {"stations", std::to_string(counts.stations)},
                                       {"booths", std::to_string(counts.booths)},
                                       {"spares", std::to_string(counts.spares)}}),
           2, {Face::small});
  area.take_top(ui.mm(2));
  if (plan.stations.empty() || model.today.empty()) return touched;
  for (const auto& one : plan::deadlines_of(plan, model.today)) {
    if (one.id != plan::DeadlineId::polling) deadline_line(model, ui, area, one);
  }
  return touched;
}

Touched basis_tab(const Model& model, Ui& ui, Rect area) {
  const auto& all = plan::legal_basis_of(model.snapshot.plan);
  auto touched =
      plan_button(model, ui, area.take_bottom(target(ui), ui.gap()), {PlanTask::basis_add});
  if (auto event = pager(ui, area.take_bottom(target(ui), ui.gap()), model.plan.page,
                         pages_of(all.size(), basis_on_page))) {
    touched = event;
  }
  if (const auto* fixed = any_packaged(model)) {
    fixed_note(ui, area.take_bottom(ui.mm(14), ui.mm(1)),
               ui.say("desk.plan.basis_fixed", {{"text", fixed->station}}));
  }
  if (all.empty()) cell(ui, area.take_top(ui.mm(15)), ui.say("desk.plan.no_basis"));
  for (std::size_t i = 0; i < basis_on_page; ++i) {
    const auto index = model.plan.page * basis_on_page + i;
    if (index >= all.size()) break;
    PlanTarget change{PlanTask::basis_set}, remove{PlanTask::basis_remove};
    change.index = remove.index = index;
    const auto words = std::to_string(index + 1) + ". " + all[index];
    if (auto event = plan_row(model, ui, area.take_top(target(ui), ui.gap()),
                              {"basis_" + std::to_string(index), words, "", change, remove})) {
      touched = event;
    }
  }
  return touched;
}

Touched holidays_tab(const Model& model, Ui& ui, Rect area) {
  const auto& all = model.snapshot.plan.holidays;
  auto touched =
      plan_button(model, ui, area.take_bottom(target(ui), ui.gap()), {PlanTask::holiday_add});
  if (auto event = pager(ui, area.take_bottom(target(ui), ui.gap()), model.plan.page,
                         pages_of(all.size(), holidays_on_page))) {
    touched = event;
  }
  lines_of(ui, area, ui.say(all.empty() ? "desk.plan.no_holidays" : "desk.plan.holidays_are"), 2,
           {Face::small});
  Rect row;
  for (std::size_t i = 0; i < holidays_on_page; ++i) {
    const auto index = model.plan.page * holidays_on_page + i;
    if (index >= all.size()) break;
    if (i % 2 == 0) row = area.take_top(target(ui), ui.gap());
    PlanTarget remove{PlanTask::holiday_remove};
    remove.holiday = all[index];
    if (auto event = plan_row(model, ui, row.column(i % 2, 2, ui.mm(6)),
                              {all[index], date_words(all[index]), "", std::nullopt, remove})) {
      touched = event;
    }
  }
  return touched;
}

std::size_t stations_in(const plan::Plan& plan, std::string_view hamlet) {
  return static_cast<std::size_t>(
      std::count_if(plan.stations.begin(), plan.stations.end(),
                    [&](const auto& one) { return one.unit.code == hamlet; }));
}

Touched hamlet_row(const Model& model, Ui& ui, Rect place, const plan::PlannedStation& hamlet) {
  Touched touched;
  const std::string id = "hamlet_" + hamlet.unit.code;
  if (ui::touch_button(ui, place, {id, "", ui::Look::field})) {
    touched = PlanHamletOpened{hamlet.unit.code, PlanHamletTab::candidates};
  }
  Rect inner = place.inset(ui.mm(3), ui.mm(0.5F));
  const bool packaged = packaged_in(model, hamlet.unit.code) != nullptr;
  const auto state = ui.say(packaged ? "desk.plan.packaged" : "desk.plan.open");
  cell(ui, inner.take_right(ui.mm(44), ui.mm(3)), state,
       {packaged ? Face::small : Face::small_bold, Role::ink, Align::right});
  const auto counts =
      ui.say("desk.plan.hamlet_counts",
             {{"stations", std::to_string(stations_in(model.snapshot.plan, hamlet.unit.code))},
              {"n", std::to_string(hamlet.candidates.size())}});
  cell(ui, inner.take_right(ui.mm(66), ui.mm(3)), counts, {Face::small, Role::ink, Align::right});
  cell(ui, inner, hamlet.unit.name, {Face::small_bold}, Keep::last);
  return touched;
}

Touched typed(const Model& model, Ui& ui, Rect& area) {
  const auto& list = model.plan.hamlets;
  std::optional<std::string> text;
  if (list.searching) {
    const Rect keys = area.take_bottom(4 * target(ui) + 3 * ui.gap(), ui.gap());
    text = ui::keyboard(ui, keys, list.search, ui::Writing::name, most_search_letters);
  } else {
    text = ui::own_keys(ui, list.search, ui::Writing::name, most_search_letters);
  }
  if (!text) return std::nullopt;
  return SearchEdited{std::move(*text)};
}

// `bar` is there while somebody searches.
Touched hamlets_tab(const Model& model, Ui& ui, Rect area, Rect bar) {
  const auto& list = model.plan.hamlets;
  Touched touched;
  const auto take = [&](Touched event) {
    if (event) touched = std::move(event);
  };
  take(typed(model, ui, area));
  Rect top = area.take_top(target(ui), ui.gap());
  if (!list.searching) {
    take(plan_button(model, ui, top.take_right(top.w * 0.44F, ui.gap()), {PlanTask::hamlet_add}));
  }
  if (field(ui, top, {"search", ui.say("desk.search"), list.search, list.searching})) {
    take(SearchToggled{});
  }
  const auto rows = listed_plan(model);
  const auto on_page = list.searching ? hamlets_beside_keyboard : plan_rows_on_page;
  if (!list.searching) bar = area.take_bottom(target(ui), ui.gap());
  take(pager(ui, bar, list.page, pages_of(rows.size(), on_page)));
  if (rows.empty()) {
    cell(ui, area.take_top(ui.mm(15)), ui.say("desk.none_listed"), {Face::body, Role::muted});
  }
  for (std::size_t i = 0; i < on_page; ++i) {
    const auto index = list.page * on_page + i;
    if (index >= rows.size()) break;
    take(hamlet_row(model, ui, area.take_top(target(ui), ui.gap()), *rows[index]));
  }
  return touched;
}

Touched warnings_tab(const Model& model, Ui& ui, Rect area) {
  const auto& all = model.snapshot.warnings;
  auto touched = pager(ui, area.take_bottom(target(ui), ui.gap()), model.plan.page,
                       pages_of(all.size(), warnings_on_page));
  if (all.empty()) lines_of(ui, area, ui.say("desk.plan.no_warnings"), 2, {Face::small});
  for (std::size_t i = 0; i < warnings_on_page; ++i) {
    const auto index = model.plan.page * warnings_on_page + i;
    if (index >= all.size()) break;
    lines_of(ui, area, "! " + all[index], 3, {Face::small_bold, Role::alert});
    area.take_top(ui.mm(2));
  }
  return touched;
}

Touched view(const Model& model, Ui& ui, Rect area, Rect bar) {
  switch (model.plan.tab) {
    case PlanTab::round: return round_tab(model, ui, area);
    case PlanTab::basis: return basis_tab(model, ui, area);
    case PlanTab::holidays: return holidays_tab(model, ui, area);
    case PlanTab::hamlets: return hamlets_tab(model, ui, area, bar);
    case PlanTab::warnings: return warnings_tab(model, ui, area);
  }
  return std::nullopt;
}

}  // namespace

Touched draw_plan(const Model& model, Ui& ui) {
  // A keyboard needs the whole width.
  const bool wide = model.plan.hamlets.searching;
  Frame frame = wide ? begin_form(model, ui) : begin_page(model, ui);
  Rect area = frame.area;
  Touched touched = frame.touched;
  if (!wide) {
    if (auto event = tab_row(model, ui, area.take_top(target(ui), ui.mm(3)))) {
      touched = event;
    }
  }
  if (model.snapshot.purged) {
    fixed_note(ui, area.take_top(ui.mm(14), ui.mm(1)), ui.say("desk.plan.purged"));
  }
  if (auto event = view(model, ui, area, frame.bar)) touched = event;
  return touched;
}

}  // namespace kiosk::desk
