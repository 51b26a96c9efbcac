// The pages and forms of the plan in every condition that changes what stands on them.

#include <set>

#include "kiosk/desk/plan_form.h"
#include "kiosk/desk/update.h"
#include "tests/kiosk/desk/fixtures.h"
#include "tests/kiosk/desk/round_plan.h"

namespace desk_tests {

using namespace kiosk::desk;

Model planning() {
  auto model = loaded();
  model.now = 1794639900;  // 14 November 2026, 14:05 in Vietnam
  model.today = "2026-11-14";
  for (auto& station : model.snapshot.stations) station.packaged = station.printed = false;
  return model;
}

Model at_plan(Model model, PlanTab tab) {
  update(model, PageChosen{Page::plan});
  update(model, PlanTabChosen{tab});
  return model;
}

Model at_plan_hamlet(Model model, const std::string& code, PlanHamletTab tab) {
  auto at = at_plan(std::move(model), PlanTab::hamlets);
  update(at, PlanHamletOpened{code, tab});
  return at;
}

namespace {

void fill(Form& form) {
  for (auto& entry : form.entries) {
    switch (entry.kind) {
      case FieldKind::name: entry.text = "Nguyễn Thị Phương Thảo"; break;
      case FieldKind::sentence:
        if (entry.text.empty()) {
          entry.text = entry.half ? "Phật giáo Hòa Hảo"
                                  : "Sửa theo danh sách chính thức do Ban công tác Mặt trận gửi.";
        }
        break;
      case FieldKind::number: break;
      case FieldKind::date: entry.text = "06122026"; break;
      case FieldKind::count:
        if (entry.text.empty()) entry.text = "7";
        break;
      case FieldKind::choice:
        if (entry.text.empty()) entry.text = entry.options.back().value;
        break;
      case FieldKind::birth: entry.text = "1981"; break;
      case FieldKind::term:
        if (entry.text.empty()) entry.text = "122026";
        break;
      case FieldKind::past: entry.text = "19051998"; break;
    }
  }
}

void add_form(std::vector<Fixture>& all, Model model, PlanTarget target, std::string name = {}) {
  if (name.empty()) name = name_of(target.task);
  update(model, PlanFormWanted{std::move(target)});
  all.push_back({"plan_form_" + name, model});
  fill(model.form);
  while (model.page == Page::form) {
    auto& form = model.form;
    std::set<FieldKind> seen;  // one keyboard for each kind
    for (std::size_t i = 0; i < form.entries.size(); ++i) {
      if (form.entries[i].step != form.step) continue;
      if (!seen.insert(form.entries[i].kind).second) continue;
      form.active = i;
      all.push_back({"plan_form_" + name + "_" + form.entries[i].id, model});
    }
    const auto step = form.step;
    update(model, NextWanted{});
    if (model.page == Page::form && model.form.step == step) break;  // the tests would say so
  }
  all.push_back({"plan_confirm_" + name, model});
}

void add_pages(std::vector<Fixture>& all) {
  const std::pair<const char*, PlanTab> tabs[] = {{"round", PlanTab::round},
                                                  {"basis", PlanTab::basis},
                                                  {"holidays", PlanTab::holidays},
                                                  {"hamlets", PlanTab::hamlets},
                                                  {"warnings", PlanTab::warnings}};
  auto purged = loaded();
  purged.snapshot.purged = true;
  auto bare = planning();
  bare.snapshot.warnings.clear();
  bare.snapshot.plan.holidays.clear();
  bare.snapshot.plan.round.date = "2026-11-30";
  bare.snapshot.plan.round.date_reason =
      "Chủ nhật 29/11/2026 là ngày hội Đại đoàn kết toàn dân tộc của các khu dân cư trong phường.";
  for (auto& station : bare.snapshot.plan.stations) station.rules.legal_basis.clear();
  for (const auto& [name, tab] : tabs) {
    const std::string page = std::string("plan_") + name;
    all.push_back({page, at_plan(planning(), tab)});
    all.push_back({page + "_fixed", at_plan(loaded(), tab)});
    all.push_back({page + "_purged", at_plan(purged, tab)});
    all.push_back({page + "_bare", at_plan(bare, tab)});
  }
  auto second = at_plan(planning(), PlanTab::basis);
  update(second, PageTurned{true});
  all.push_back({"plan_basis_second", second});
  auto searching = at_plan(planning(), PlanTab::hamlets);
  update(searching, SearchToggled{});
  update(searching, SearchEdited{"Van Mieu"});
  all.push_back({"plan_hamlets_search", searching});
  update(searching, SearchEdited{"Không có ở đây"});
  all.push_back({"plan_hamlets_none", searching});
}

void add_hamlets(std::vector<Fixture>& all) {
  for (const auto tab : {PlanHamletTab::candidates, PlanHamletTab::stations}) {
    const std::string name = tab == PlanHamletTab::stations ? "stations" : "candidates";
    for (const char* code : {"VM-001", "VM-004", "VM-005", "VM-006"}) {
      all.push_back({"plan_" + name + "_" + code, at_plan_hamlet(planning(), code, tab)});
    }
    all.push_back({"plan_" + name + "_fixed", at_plan_hamlet(loaded(), "VM-001", tab)});
  }
  auto gone = at_plan_hamlet(planning(), "VM-004");
  gone.plan.hamlet = "VM-099";
  all.push_back({"plan_hamlet_gone", gone});
}

PlanTarget of(PlanTask task, const Model& model, std::size_t candidate = 0) {
  PlanTarget target{task};
  target.index = 1;
  target.holiday = "2027-02-08";
  const auto stations = stations_of_plan(model);
  if (stations.empty()) return target;
  target.hamlet = stations.front()->unit.code;
  target.station = stations.front()->id;
  const auto& one = stations.front()->candidates[candidate];
  target.who = kiosk::plan::Who{one.name, one.birth};
  return target;
}

void add_forms(std::vector<Fixture>& all) {
  for (const auto task :
       {PlanTask::round, PlanTask::basis_add, PlanTask::basis_set, PlanTask::basis_remove,
        PlanTask::holiday_add, PlanTask::holiday_remove, PlanTask::hamlet_add}) {
    const auto tab = task == PlanTask::round ? PlanTab::round : PlanTab::basis;
    const auto model = at_plan(planning(), tab);
    add_form(all, model, of(task, model));
  }
  const auto fixed = at_plan(loaded(), PlanTab::round);
  add_form(all, fixed, of(PlanTask::retention, fixed));
  const auto model = at_plan_hamlet(planning(), "VM-004");
  for (const auto task : {PlanTask::unit, PlanTask::previous, PlanTask::station_add,
                          PlanTask::station_set, PlanTask::station_remove, PlanTask::candidate_add,
                          PlanTask::candidate_set, PlanTask::candidate_remove}) {
    add_form(all, model, of(task, model));
  }
  const auto with_list = at_plan_hamlet(planning(), "VM-001");
  add_form(all, with_list, of(PlanTask::station_remove, with_list), "station_remove_list");
  const auto packaged = at_plan_hamlet(loaded(), "VM-001");
  add_form(all, packaged, of(PlanTask::candidate_facts, packaged));
  add_form(all, packaged, of(PlanTask::station_set, packaged), "station_set_fixed");
}

}  // namespace

void add_plan(std::vector<Fixture>& all) {
  add_pages(all);
  add_hamlets(all);
  add_forms(all);
}

}  // namespace desk_tests
