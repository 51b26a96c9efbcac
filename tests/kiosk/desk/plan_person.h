#pragma once
// A person at the desk's pages of the plan: what is asked for, written and confirmed.

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "kiosk/desk/plan_form.h"
#include "kiosk/desk/update.h"
#include "tests/kiosk/desk/fixtures.h"
#include "tests/kiosk/desk/round_plan.h"

namespace desk_tests {

namespace plan = kiosk::plan;
using namespace kiosk::desk;

inline PlanTarget about(const Model& model, PlanTask task, std::size_t candidate = 0) {
  PlanTarget target{task};
  target.hamlet = model.plan.hamlet;
  const auto stations = stations_of_plan(model);
  if (stations.empty()) return target;
  target.station = stations.front()->id;
  const auto& one = stations.front()->candidates.at(candidate);
  target.who = plan::Who{one.name, one.birth};
  return target;
}

inline void write(Model& model, const std::string& id, const std::string& text) {
  auto& entries = model.form.entries;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].id != id) continue;
    if (entries[i].kind == FieldKind::choice) {
      update(model, ChoiceMade{i, text});
    } else {
      update(model, FieldSelected{i});
      update(model, FieldEdited{text});
    }
    CHECK(entries[i].text == text);
    return;
  }
  FAIL("no field " << id);
}

// What is confirmed in the end.
template <class T>
T sent(Model& model) {
  while (model.page == Page::form) {
    const auto step = model.form.step;
    if (model.form.entry("plan_by")->step == step) {
      write(model, "plan_by", "Nguyễn Thị Thảo");
      write(model, "plan_reason", "Theo danh sách chính thức.");
    }
    update(model, NextWanted{});
    INFO((model.word ? model.word->text : ""));
    REQUIRE_FALSE(model.word);
    REQUIRE((model.page == Page::confirm || model.form.step == step + 1));
  }
  const auto effects = update(model, Confirmed{});
  REQUIRE(effects.size() == 1);
  const auto& change = std::get<ChangePlan>(effects.front());
  CHECK(change.by == "Nguyễn Thị Thảo");
  CHECK(change.reason == "Theo danh sách chính thức.");
  CHECK(model.busy == Busy::writing);
  REQUIRE(std::holds_alternative<T>(change.edit));
  auto next = model.snapshot.plan;
  CHECK(plan::apply(next, change.edit));
  return std::get<T>(change.edit);
}

inline Model form_of(Model model, PlanTask task, std::size_t candidate = 0) {
  update(model, PlanFormWanted{about(model, task, candidate)});
  REQUIRE(model.page == Page::form);
  REQUIRE(model.form.target.task == task);
  return model;
}

}  // namespace desk_tests
