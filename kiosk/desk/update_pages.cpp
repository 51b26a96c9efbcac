// Going from page to page, and turning the pages of a list.

#include <algorithm>

#include "kiosk/desk/update.h"

namespace kiosk::desk::steps {

namespace {

struct Turning {
  std::size_t* page = nullptr;
  std::size_t pages = 1;
};

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
    case Page::overview:
    case Page::states:
    case Page::hamlet:
    case Page::form:
    case Page::confirm:
    case Page::envelope:
    case Page::leave: break;
  }
  return {};
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
  const auto turning = turning_of(model);
  if (turning.page != nullptr) *turning.page = std::min(*turning.page, turning.pages - 1);
}

Effects open_page(Model& model, Page page) {
  // These need something chosen first.
  if (page == Page::hamlet || page == Page::form || page == Page::confirm ||
      page == Page::envelope) {
    return {};
  }
  model.page = page;
  model.list.searching = false;
  if (page == Page::hamlets) model.list = {};
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
  }
  return Page::overview;
}

void first_field(Form& form) {
  for (std::size_t i = form.entries.size(); i > 0; --i) {
    if (form.entries[i - 1].step == form.step) form.active = i - 1;
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
        model.page = page_before(model.form.kind);
      }
      break;
    case Page::confirm:
      model.page = model.form.kind == FormKind::printed ? Page::prepare : Page::form;
      break;
    case Page::leave: model.page = Page::overview; break;
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
