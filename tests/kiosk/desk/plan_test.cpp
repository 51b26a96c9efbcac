// The plan at the desk: going about in it, and what is offered when.

#include "tests/kiosk/desk/plan_person.h"

using namespace desk_tests;

TEST_CASE("the plan is looked at tab by tab, page by page and hamlet by hamlet") {
  auto model = planning();
  CHECK(update(model, PlanTabChosen{PlanTab::basis}).empty());
  CHECK(model.plan.tab == PlanTab::round);  // not from another page
  update(model, PlanHamletOpened{"VM-004"});
  CHECK(model.page == Page::overview);
  model = at_plan(planning(), PlanTab::basis);
  CHECK(model.page == Page::plan);
  for (int i = 0; i < 5; ++i) update(model, PageTurned{true});
  CHECK(model.plan.page == 1);
  update(model, PlanTabChosen{PlanTab::holidays});
  CHECK(model.plan.page == 0);
  for (int i = 0; i < 5; ++i) update(model, PageTurned{true});
  CHECK(model.plan.page == 1);
  update(model, PlanTabChosen{PlanTab::hamlets});
  for (int i = 0; i < 5; ++i) update(model, PageTurned{true});
  CHECK(model.plan.hamlets.page == 2);  // twelve, four on a page
  update(model, SearchEdited{"van mieu"});
  CHECK(model.plan.hamlets.page == 0);
  CHECK(model.list.search.empty());  // of the other list
  REQUIRE(listed_plan(model).size() == 2);
  update(model, SearchToggled{});
  CHECK(model.plan.hamlets.searching);
  update(model, PlanHamletOpened{"nowhere"});
  CHECK(model.page == Page::plan);
  update(model, PlanHamletOpened{"VM-005"});
  CHECK(model.page == Page::plan_hamlet);
  for (int i = 0; i < 5; ++i) update(model, PageTurned{true});
  CHECK(model.plan.hamlet_page == 1);  // eight candidates
  update(model, PlanHamletOpened{"VM-005", PlanHamletTab::stations});
  CHECK(model.plan.hamlet_page == 0);
  update(model, BackWanted{});
  CHECK(model.page == Page::plan);
  CHECK(model.plan.tab == PlanTab::hamlets);
  update(model, PageChosen{Page::plan_hamlet});
  CHECK(model.page == Page::plan);  // needs one that is open
}

TEST_CASE("before any package everything is offered, from its own page") {
  const auto round = at_plan(planning(), PlanTab::round);
  for (const auto task : {PlanTask::round, PlanTask::basis_add, PlanTask::basis_set,
                          PlanTask::basis_remove, PlanTask::holiday_add, PlanTask::hamlet_add}) {
    INFO(name_of(task));
    CHECK(is_offered(round, {task}));
  }
  CHECK_FALSE(is_offered(round, {PlanTask::retention}));       // part of the round's form
  CHECK_FALSE(is_offered(round, {PlanTask::holiday_remove}));  // of no day
  const auto hamlet = at_plan_hamlet(planning(), "VM-004");
  for (const auto task : {PlanTask::unit, PlanTask::previous, PlanTask::station_add,
                          PlanTask::station_set, PlanTask::station_remove, PlanTask::candidate_add,
                          PlanTask::candidate_set, PlanTask::candidate_remove}) {
    INFO(name_of(task));
    CHECK(is_offered(hamlet, about(hamlet, task)));
    auto elsewhere = round;
    update(elsewhere, PlanFormWanted{about(hamlet, task)});
    CHECK(elsewhere.page == Page::plan);
  }
  CHECK_FALSE(is_offered(hamlet, about(hamlet, PlanTask::candidate_facts)));
}

TEST_CASE("what a package holds is not offered any more") {
  const auto round = at_plan(loaded(), PlanTab::round);
  for (const auto task :
       {PlanTask::round, PlanTask::basis_add, PlanTask::basis_set, PlanTask::basis_remove}) {
    INFO(name_of(task));
    CHECK_FALSE(is_offered(round, {task}));
    auto model = round;
    CHECK(update(model, PlanFormWanted{{task}}).empty());
    CHECK(model.page == Page::plan);
  }
  for (const auto task : {PlanTask::retention, PlanTask::holiday_add, PlanTask::hamlet_add}) {
    CHECK(is_offered(round, {task}));
  }
  const auto packaged = at_plan_hamlet(loaded(), "VM-001");
  for (const auto task :
       {PlanTask::unit, PlanTask::station_add, PlanTask::station_remove, PlanTask::candidate_add,
        PlanTask::candidate_set, PlanTask::candidate_remove}) {
    INFO(name_of(task));
    CHECK_FALSE(is_offered(packaged, about(packaged, task)));
  }
  for (const auto task : {PlanTask::previous, PlanTask::station_set, PlanTask::candidate_facts}) {
    CHECK(is_offered(packaged, about(packaged, task)));
  }
  CHECK(form_of(packaged, PlanTask::station_set).form.entry("booths") == nullptr);
  CHECK(form_of(packaged, PlanTask::candidate_facts).form.entry("candidate_name") == nullptr);
  // Its neighbours' names stand in the packages, their kinds do not.
  const auto open = at_plan_hamlet(loaded(), "VM-004");
  CHECK(form_of(open, PlanTask::unit).form.entry("unit_name") == nullptr);
  CHECK(form_of(open, PlanTask::unit).form.entry("unit_kind") != nullptr);
  CHECK(is_offered(open, about(open, PlanTask::candidate_add)));
}

TEST_CASE("after the purge, and in another vote, less is offered") {
  auto purged = at_plan_hamlet(planning(), "VM-004");
  purged.snapshot.purged = true;
  for (std::size_t i = 0; i < plan_tasks; ++i) {
    CHECK_FALSE(is_offered(purged, about(purged, static_cast<PlanTask>(i))));
  }
  auto rerun = at_plan_hamlet(planning(), "VM-004");
  rerun.snapshot.plan.rerun_of = plan::RerunOf{"vm-2026", 1, {}};
  CHECK_FALSE(is_offered(rerun, about(rerun, PlanTask::hamlet_add)));
  CHECK_FALSE(is_offered(rerun, about(rerun, PlanTask::station_add)));
  CHECK(is_offered(rerun, about(rerun, PlanTask::candidate_remove)));
}

TEST_CASE("a full list takes nobody more, a list of one loses nobody") {
  const auto full = at_plan_hamlet(planning(), "VM-005");
  CHECK_FALSE(is_offered(full, about(full, PlanTask::candidate_add)));
  const auto one = at_plan_hamlet(planning(), "VM-006");
  CHECK_FALSE(is_offered(one, about(one, PlanTask::candidate_remove)));
  auto photos = at_plan_hamlet(planning(), "VM-004");
  for (auto& station : photos.snapshot.plan.stations) {
    station.photo_files.assign(station.candidates.size(), "a.png");
  }
  CHECK_FALSE(is_offered(photos, about(photos, PlanTask::candidate_add)));
}

TEST_CASE("when the open hamlet has left the plan its page is left, too") {
  auto model = at_plan_hamlet(planning(), "VM-006");
  auto without = model.snapshot;
  std::erase_if(without.plan.stations, [](const auto& one) { return one.unit.code == "VM-006"; });
  update(model, Looked{without});
  CHECK(model.page == Page::plan);
}
