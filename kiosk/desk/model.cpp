#include "kiosk/desk/model.h"

#include <algorithm>
#include <array>

#include "kiosk/election/text.h"

namespace kiosk::desk {

using commune::HamletState;

std::string_view name_of(Page page) {
  switch (page) {
    case Page::overview: return "overview";
    case Page::hamlets: return "hamlets";
    case Page::states: return "states";
    case Page::hamlet: return "hamlet";
    case Page::form: return "form";
    case Page::confirm: return "confirm";
    case Page::receive: return "receive";
    case Page::tray: return "tray";
    case Page::envelope: return "envelope";
    case Page::prepare: return "prepare";
    case Page::report: return "report";
    case Page::journal: return "journal";
    case Page::plan: return "plan";
    case Page::plan_hamlet: return "plan_hamlet";
    case Page::leave: return "leave";
    case Page::station: return "station";
    case Page::files: return "files";
    case Page::list: return "list";
    case Page::list_confirm: return "list_confirm";
    case Page::enrolment: return "enrolment";
  }
  return "";
}

std::string_view name_of(Busy busy) {
  switch (busy) {
    case Busy::no: return "no";
    case Busy::looking: return "looking";
    case Busy::writing: return "writing";
    case Busy::importing: return "importing";
    case Busy::packing: return "packing";
    case Busy::exporting: return "exporting";
    case Busy::reading: return "reading";
    case Busy::opening: return "opening";
  }
  return "";
}

const commune::HamletView* hamlet_of(const Model& model) {
  for (const auto& one : model.snapshot.hamlets) {
    if (one.code == model.hamlet) return &one;
  }
  return nullptr;
}

const commune::TrayRow* envelope_of(const Model& model) {
  for (const auto& row : model.snapshot.tray) {
    if (row.envelope == model.envelope) return &row;
  }
  return nullptr;
}

const Preparation* station_of(const Model& model) {
  for (const auto& one : model.snapshot.stations) {
    if (one.station == model.work.station) return &one;
  }
  return nullptr;
}

std::vector<const commune::TrayRow*> open_tray(const Model& model) {
  std::vector<const commune::TrayRow*> rows;
  for (const auto& row : model.snapshot.tray) {
    if (row.ruling.empty()) rows.push_back(&row);
  }
  return rows;
}

std::vector<const commune::HamletView*> listed(const Model& model) {
  const auto& list = model.list;
  const auto wanted = election::folded(list.search);
  std::vector<const commune::HamletView*> rows;
  for (const auto& one : model.snapshot.hamlets) {
    if (list.narrowing.state && one.state != *list.narrowing.state) continue;
    if (list.narrowing.overdue && !one.overdue) continue;
    if (!wanted.empty() && election::folded(one.unit.name).find(wanted) == std::string::npos) {
      continue;
    }
    rows.push_back(&one);
  }
  return rows;
}

std::size_t rows_on_page(const HamletList& list) {
  return list.searching ? hamlets_beside_keyboard : hamlets_on_page;
}

std::size_t pages_of(std::size_t rows, std::size_t on_page) {
  return std::max<std::size_t>(1, (rows + on_page - 1) / on_page);
}

std::vector<std::string> ready_for_package(const Model& model) {
  std::vector<std::string> stations;
  for (const auto& one : model.snapshot.stations) {
    if (!one.packaged && one.households > 0 && one.devices > 0) stations.push_back(one.station);
  }
  return stations;
}

std::vector<std::string> packages_of(const Model& model) {
  auto stations = ready_for_package(model);
  if (model.form.about.empty()) return stations;
  std::erase_if(stations, [&](const std::string& one) { return one != model.form.about; });
  return stations;
}

std::vector<const commune::HamletView*> to_vote_again(const Model& model) {
  std::vector<const commune::HamletView*> rows;
  for (const auto& one : model.snapshot.hamlets) {
    if (one.state == HamletState::rerun_ordered) rows.push_back(&one);
  }
  return rows;
}

std::filesystem::path rerun_folder(const Model& model) {
  return std::filesystem::path(model.folder) / model.snapshot.next_round;
}

std::vector<StateCount> state_counts(const Model& model) {
  static constexpr std::array<HamletState, hamlet_states> all{
      HamletState::recognised,  HamletState::verified,         HamletState::received,
      HamletState::handed_over, HamletState::planned,          HamletState::rerun_ordered,
      HamletState::interim,     HamletState::complaint_pending};
  std::vector<StateCount> counts;
  for (const auto state : all) {
    const auto number =
        std::count_if(model.snapshot.hamlets.begin(), model.snapshot.hamlets.end(),
                      [&](const commune::HamletView& one) { return one.state == state; });
    counts.push_back({state, static_cast<std::size_t>(number)});
  }
  return counts;
}

std::string frame_name(const Model& model) {
  std::string name(name_of(model.page));
  if (model.page == Page::form || model.page == Page::confirm) {
    name += "." + std::string(name_of(model.form.kind)) + std::to_string(model.form.step);
    if (model.form.kind == FormKind::plan) name += std::string(name_of(model.form.target.task));
  }
  if (model.page == Page::plan) name += std::to_string(static_cast<unsigned>(model.plan.tab));
  if (model.page == Page::plan_hamlet) {
    name += std::to_string(static_cast<unsigned>(model.plan.hamlet_tab));
  }
  if (!model.loaded || (model.busy != Busy::no && model.busy != Busy::looking)) name += ".busy";
  if (model.word) name += ".word";
  return name;
}

bool shows_sticks(const Model& model) {
  return model.page == Page::receive || model.page == Page::report || model.page == Page::files ||
         (model.page == Page::form && model.form.at_folder());
}

std::optional<std::int64_t> next_deadline(const Model& model) {
  if (model.watched.empty() && !shows_sticks(model)) return std::nullopt;
  return model.now + watch_seconds;
}

}  // namespace kiosk::desk
