// One hamlet of the plan: its candidates with what form F05 says, and its stations.

#include <algorithm>

#include "kiosk/desk/plan_rows.h"
#include "kiosk/desk/screens.h"
#include "kiosk/election/text.h"

namespace kiosk::desk {

namespace {

using plan::PlannedStation;

void join(std::string& words, const std::string& more) {
  if (more.empty()) return;
  words += (words.empty() ? "" : " · ") + more;
}

std::string birth_words(const std::string& birth) {
  return birth.size() == 10 ? date_words(birth) : birth;
}

std::string about(const Model& model, const PlannedStation& hamlet, const Ui& ui) {
  std::string words = hamlet.unit.code;
  join(words, hamlet.unit.kind);
  join(words, hamlet.unit.title);
  const auto& from = hamlet.valid_from;
  const auto& to = hamlet.valid_to;
  if (!from.empty() && !to.empty()) {
    join(words, ui.say("desk.plan.valid", {{"from", date_words(from)}, {"to", date_words(to)}}));
  } else if (!from.empty()) {
    join(words, ui.say("desk.plan.valid_from", {{"from", date_words(from)}}));
  } else if (!to.empty()) {
    join(words, ui.say("desk.plan.valid_to", {{"to", date_words(to)}}));
  }
  for (const auto& term : model.snapshot.plan.previous) {
    if (term.unit != hamlet.unit.code) continue;
    join(words, ui.say("desk.plan.previous", {{"a", election::grouped(term.voted)},
                                              {"b", election::grouped(term.households)}}));
  }
  return words;
}

std::string facts_words(const plan::CandidateFacts& facts, const Ui& ui) {
  std::string words;
  if (facts.incumbent) join(words, ui.say("desk.plan.incumbent"));
  if (facts.sex) join(words, ui.say("desk.choice." + std::string(name_of(*facts.sex))));
  join(words, facts.ethnicity);
  if (facts.party) {
    join(words, ui.say("desk.plan.party_" + std::string(name_of(*facts.party))));
  }
  join(words, facts.occupation);
  join(words, facts.residence);
  return words.empty() ? ui.say("desk.plan.no_facts") : words;
}

Touched candidate_row(const Model& model, Ui& ui, Rect place, const PlannedStation& hamlet,
                      std::size_t index) {
  const auto& one = hamlet.candidates[index];
  const bool fixed = packaged_in(model, hamlet.unit.code) != nullptr;
  PlanTarget change{fixed ? PlanTask::candidate_facts : PlanTask::candidate_set};
  PlanTarget remove{PlanTask::candidate_remove};
  change.hamlet = remove.hamlet = hamlet.unit.code;
  change.who = remove.who = plan::Who{one.name, one.birth};
  const auto first = std::to_string(index + 1) + ". " + person_words(one) + " (" +
                     birth_words(one.birth) + ") – " +
                     ui.say("candidates.nominated_" + one.nominated_by);
  const auto facts = index < hamlet.facts.size() ? hamlet.facts[index] : plan::CandidateFacts{};
  return plan_row(model, ui, place,
                  {std::to_string(index), first, facts_words(facts, ui), change, remove});
}

Touched station_row(const Model& model, Ui& ui, Rect place, const PlannedStation& station) {
  PlanTarget change{PlanTask::station_set}, remove{PlanTask::station_remove};
  change.hamlet = remove.hamlet = station.unit.code;
  change.station = remove.station = station.id;
  const auto first = station.id + " – " +
                     ui.say("desk.plan.figures", {{"booths", std::to_string(station.booths)},
                                                  {"spares", std::to_string(station.spares)},
                                                  {"n", std::to_string(station.voting_hours)}});
  std::string second = ui.say("desk.plan.unprepared");
  if (const auto* known = preparation_of(model, station.id);
      known != nullptr && (known->households > 0 || known->devices > 0)) {
    second = ui.say("desk.plan.prepared", {{"n", election::grouped(known->households)},
                                           {"text", std::to_string(known->devices)}});
  }
  if (is_packaged(model, station.id)) second += " · " + ui.say("desk.plan.packaged");
  return plan_row(model, ui, place, {station.id, first, second, change, remove});
}

Touched tab_row(const Model& model, Ui& ui, Rect row,
                const std::vector<const PlannedStation*>& stations) {
  const auto& code = model.plan.hamlet;
  const auto counted = [&](const char* id, std::size_t count) {
    return ui.say(id) + " (" + std::to_string(count) + ")";
  };
  const auto now = model.plan.hamlet_tab;
  return tabs(
      ui, row,
      {{"tab_candidates", counted("desk.plan.tab.candidates", stations.front()->candidates.size()),
        now == PlanHamletTab::candidates, PlanHamletOpened{code, PlanHamletTab::candidates}},
       {"tab_stations", counted("desk.plan.tab.stations", stations.size()),
        now == PlanHamletTab::stations, PlanHamletOpened{code, PlanHamletTab::stations}}});
}

Touched buttons(const Model& model, Ui& ui, Rect row) {
  const bool list = model.plan.hamlet_tab == PlanHamletTab::candidates;
  Touched touched;
  const PlanTask tasks[] = {list ? PlanTask::candidate_add : PlanTask::station_add, PlanTask::unit,
                            PlanTask::previous};
  for (std::size_t i = 0; i < 3; ++i) {
    PlanTarget target{tasks[i]};
    target.hamlet = model.plan.hamlet;
    if (auto event = plan_button(model, ui, row.column(i, 4, ui.gap()), target)) touched = event;
  }
  if (ui::touch_button(ui, row.column(3, 4, ui.gap()),
                       {"back", ui.say("desk.to_list"), ui::Look::plain, Face::small_bold})) {
    touched = BackWanted{};
  }
  return touched;
}

Touched rows(const Model& model, Ui& ui, Rect area,
             const std::vector<const PlannedStation*>& stations) {
  const auto& hamlet = *stations.front();
  const bool list = model.plan.hamlet_tab == PlanHamletTab::candidates;
  const auto count = list ? hamlet.candidates.size() : stations.size();
  auto touched = pager(ui, area.take_bottom(target(ui), ui.gap()), model.plan.hamlet_page,
                       pages_of(count, plan_rows_on_page));
  for (std::size_t i = 0; i < plan_rows_on_page; ++i) {
    const auto index = model.plan.hamlet_page * plan_rows_on_page + i;
    if (index >= count) break;
    const Rect place = area.take_top(target(ui), ui.gap());
    auto event = list ? candidate_row(model, ui, place, hamlet, index)
                      : station_row(model, ui, place, *stations[index]);
    if (event) touched = event;
  }
  return touched;
}

}  // namespace

Touched draw_plan_hamlet(const Model& model, Ui& ui) {
  Frame frame = begin_page(model, ui);
  Rect area = frame.area;
  Touched touched = frame.touched;
  const auto stations = stations_of_plan(model);
  const auto take = [&](Touched event) {
    if (event) touched = std::move(event);
  };
  if (stations.empty()) {
    title(ui, area, ui.say("desk.none_listed"));
    if (ui::touch_button(ui, area.take_bottom(target(ui)), {"back", ui.say("desk.to_list")})) {
      take(BackWanted{});
    }
    return touched;
  }
  const auto& hamlet = *stations.front();
  title(ui, area, hamlet.unit.name);
  if (const auto* fixed = packaged_in(model, hamlet.unit.code)) {
    fixed_note(ui, area.take_top(ui.mm(14), ui.mm(1)),
               ui.say("desk.plan.hamlet_fixed", {{"text", fixed->station}}));
  } else {
    cell(ui, area.take_top(ui.mm(14), ui.mm(1)), about(model, hamlet, ui), {Face::small});
  }
  take(tab_row(model, ui, area.take_top(target(ui), ui.gap()), stations));
  take(buttons(model, ui, area.take_bottom(target(ui), ui.gap())));
  take(rows(model, ui, area, stations));
  return touched;
}

}  // namespace kiosk::desk
