// Going from page to page, and turning the pages of a list.

#include <algorithm>

#include "kiosk/desk/plan_form.h"
#include "kiosk/desk/update.h"

namespace kiosk::desk::steps {

namespace {

struct Turning {
  std::size_t* page = nullptr;
  std::size_t pages = 1;
};

Turning plan_turning(Model& model) {
  auto& pages = model.plan;
  const auto& plan = model.snapshot.plan;
  switch (pages.tab) {
    case PlanTab::round: break;
    case PlanTab::basis:
      return {&pages.page, pages_of(plan::legal_basis_of(plan).size(), basis_on_page)};
    case PlanTab::holidays: return {&pages.page, pages_of(plan.holidays.size(), holidays_on_page)};
    case PlanTab::hamlets: {
      const auto on_page = pages.hamlets.searching ? hamlets_beside_keyboard : plan_rows_on_page;
      return {&pages.hamlets.page, pages_of(listed_plan(model).size(), on_page)};
    }
    case PlanTab::warnings:
      return {&pages.page, pages_of(model.snapshot.warnings.size(), warnings_on_page)};
  }
  return {};
}

std::size_t plan_hamlet_pages(const Model& model) {
  const auto stations = stations_of_plan(model);
  if (stations.empty()) return 1;
  const auto rows = model.plan.hamlet_tab == PlanHamletTab::stations
                        ? stations.size()
                        : stations.front()->candidates.size();
  return pages_of(rows, plan_rows_on_page);
}

Turning turning_of(Model& model) {
  switch (model.page) {
    case Page::hamlets:
      return {&model.list.page, pages_of(listed(model).size(), rows_on_page(model.list))};
    case Page::receive:
      return {&model.arrivals_page, pages_of(model.arrivals.size(), arrivals_on_page)};
    case Page::tray: return {&model.tray_page, pages_of(open_tray(model).size(), tray_on_page)};
    case Page::prepare:
      return {&model.stations_page, pages_of(model.snapshot.stations.size(), stations_on_page)};
    case Page::journal:
      return {&model.journal_page, pages_of(model.journal.size(), journal_on_page)};
    case Page::report:
      return {&model.missing_page,
              pages_of(model.snapshot.summary.not_elected.size(), missing_on_page)};
    case Page::plan: return plan_turning(model);
    case Page::plan_hamlet: return {&model.plan.hamlet_page, plan_hamlet_pages(model)};
    case Page::files:
      return {&model.work.files.page, pages_of(model.work.files.found.size(), files_on_page)};
    case Page::list: return {&model.work.list.page, model.work.list.pages.size()};
    case Page::overview:
    case Page::states:
    case Page::hamlet:
    case Page::form:
    case Page::confirm:
    case Page::envelope:
    case Page::leave:
    case Page::station:
    case Page::list_confirm:
    case Page::enrolment: break;
  }
  return {};
}

// Pages that need something chosen first.
bool needs_choice(Page page) {
  return page == Page::hamlet || page == Page::form || page == Page::confirm ||
         page == Page::envelope || page == Page::station || page == Page::files ||
         page == Page::list || page == Page::list_confirm || page == Page::enrolment ||
         page == Page::plan_hamlet;
}

}  // namespace

Effects turn_page(Model& model, bool forward) {
  const auto turning = turning_of(model);
  if (turning.page == nullptr) return {};
  if (forward && *turning.page + 1 < turning.pages) ++*turning.page;
  if (!forward && *turning.page > 0) --*turning.page;
  return {};
}

void stay_on_pages(Model& model) {
  // The open hamlet may have left the plan with its last station.
  if (model.page == Page::plan_hamlet && stations_of_plan(model).empty()) model.page = Page::plan;
  const auto turning = turning_of(model);
  if (turning.page != nullptr) *turning.page = std::min(*turning.page, turning.pages - 1);
}

Effects open_page(Model& model, Page page) {
  if (needs_choice(page)) return {};
  model.page = page;
  if (page == Page::prepare) model.work.station.clear();
  model.list.searching = false;
  if (page == Page::hamlets) model.list = {};
  if (page == Page::plan) model.plan = {};
  stay_on_pages(model);
  if (page == Page::receive || page == Page::report) return {SeeSticks{}};
  if (page == Page::journal) {
    model.busy = Busy::reading;
    return {ReadJournal{}};
  }
  return {};
}

Page page_before(FormKind kind) {
  switch (kind) {
    case FormKind::dismiss:
    case FormKind::take_in: return Page::envelope;
    case FormKind::packages:
    case FormKind::printed: return Page::prepare;
    case FormKind::list: return Page::station;
    case FormKind::rerun_folder: return Page::overview;
    case FormKind::purge:
    case FormKind::export_report: return Page::report;
    case FormKind::recognise:
    case FormKind::rerun:
    case FormKind::interim:
    case FormKind::house_to_house:
    case FormKind::refuse:
    case FormKind::open_complaint:
    case FormKind::close_complaint:
    case FormKind::congress:
    case FormKind::paper: return Page::hamlet;
    case FormKind::plan: return Page::plan;
  }
  return Page::overview;
}

Page page_before(const Form& form) {
  return form.kind == FormKind::plan ? desk::page_before(form.target.task) : page_before(form.kind);
}

Page page_left(const Model& model) {
  const Page before = page_before(model.form);
  return before == Page::prepare && station_of(model) != nullptr ? Page::station : before;
}

void first_field(Form& form) {
  for (std::size_t i = form.entries.size(); i > 0; --i) {
    const auto& entry = form.entries[i - 1];
    if (entry.step == form.step && entry.kind != FieldKind::choice) form.active = i - 1;
  }
}

Effects back(Model& model) {
  switch (model.page) {
    case Page::states:
    case Page::hamlet: model.page = Page::hamlets; break;
    case Page::envelope: model.page = Page::tray; break;
    case Page::form:
      if (model.form.step > 0) {
        --model.form.step;
        first_field(model.form);
      } else {
        model.page = page_left(model);
      }
      break;
    case Page::confirm:
      model.page = model.form.kind == FormKind::printed ? page_left(model) : Page::form;
      break;
    case Page::plan_hamlet: model.page = Page::plan; break;
    case Page::leave: model.page = Page::overview; break;
    case Page::station:
      model.page = Page::prepare;
      model.work.station.clear();
      break;
    case Page::files: model.page = Page::station; break;
    case Page::list:
      model.page = Page::files;
      model.work.list = {};
      break;
    case Page::list_confirm: model.page = Page::list; break;
    case Page::enrolment: model.page = Page::files; break;
    case Page::plan:
    case Page::overview:
    case Page::hamlets:
    case Page::receive:
    case Page::tray:
    case Page::prepare:
    case Page::report:
    case Page::journal: break;
  }
  stay_on_pages(model);
  return {};
}

}  // namespace kiosk::desk::steps
