// Before the Sunday: deadlines, and how far each station is.

#include "kiosk/desk/screens.h"
#include "kiosk/election/text.h"

namespace kiosk::desk {

namespace {

constexpr std::size_t most_deadlines = 5;

void deadlines(const Model& model, Ui& ui, Rect& area) {
  const auto& all = model.snapshot.deadlines;
  const auto shown = std::min(most_deadlines, all.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const auto& one = all[i];
    Rect row = area.take_top(ui.mm(6.9F));
    // What is past or near is told by a sign and in words before it is told by a colour.
    const auto mark = one.passed   ? "× " + ui.say("desk.deadline.passed")
                      : one.warned ? "! " + ui.say("desk.deadline.near")
                                   : std::string();
    cell(ui, row.take_left(ui.mm(26), ui.mm(2)), mark,
         {Face::small_bold, one.warned ? Role::alert : Role::muted});
    cell(ui, row, one.sentence,
         {one.warned ? Face::small_bold : Face::small, one.warned   ? Role::alert
                                                       : one.passed ? Role::muted
                                                                    : Role::ink});
  }
  if (!model.snapshot.warnings.empty()) {
    cell(ui, area.take_top(ui.mm(6.9F)), "! " + model.snapshot.warnings.front(),
         {Face::small_bold, Role::alert});
  }
  area.take_top(ui.mm(0.5F));
}

struct Columns {
  Rect name, households, devices, package, printed;
};

Columns columns_of(const Ui& ui, Rect row) {
  Columns all;
  const float gap = ui.mm(2);
  Rect inner = row.inset(ui.mm(3), 0);
  all.printed = inner.take_right(ui.mm(58), 2 * gap);
  all.package = inner.take_right(ui.mm(24), gap);
  all.devices = inner.take_right(ui.mm(20), gap);
  all.households = inner.take_right(ui.mm(26), gap);
  all.name = inner;
  return all;
}

void head(Ui& ui, Rect row) {
  const auto at = columns_of(ui, row);
  const ui::TextStyle style{Face::small, Role::muted, Align::centre};
  cell(ui, at.name, ui.say("desk.column.station"), {Face::small, Role::muted});
  cell(ui, at.households, ui.say("desk.column.list"), style);
  cell(ui, at.devices, ui.say("desk.column.devices"), style);
  cell(ui, at.package, ui.say("desk.column.package"), style);
  cell(ui, at.printed, ui.say("desk.column.cards"), style);
}

Touched station_row(Ui& ui, Rect row, const Preparation& one) {
  Touched touched;
  const auto at = columns_of(ui, row);
  const ui::TextStyle style{Face::small, Role::ink, Align::centre};
  const ui::TextStyle lacking{Face::small_bold, Role::alert, Align::centre};
  const Rect opens{row.x, row.y, at.package.right() + ui.mm(0.5F) - row.x, row.h};
  if (ui::touch_button(ui, opens, {"station_" + one.station, "", ui::Look::field})) {
    touched = StationOpened{one.station};
  }
  cell(ui, at.name, one.unit_name + " (" + one.station + ")", {Face::small_bold}, Keep::last);
  cell(ui, at.households,
       one.households == 0 ? ui.say("desk.not_yet") : election::grouped(one.households),
       one.households == 0 ? lacking : style);
  const auto wanted = one.booths + one.spares;
  cell(ui, at.devices, std::to_string(one.devices) + "/" + std::to_string(wanted),
       one.devices < wanted ? lacking : style);
  cell(ui, at.package, ui.say(one.packaged ? "desk.made" : "desk.not_yet"),
       one.packaged ? style : lacking);
  const std::string id = "printed_" + one.station;
  if (one.printed) {
    cell(ui, at.printed, ui.say("desk.printed"), style);
  } else if (one.packaged) {
    const Rect place{at.printed.x, row.y, at.printed.w, row.h};
    if (ui::touch_button(ui, place,
                         {id, ui.say("desk.do.printed"), ui::Look::plain, Face::small_bold})) {
      touched = FormWanted{FormKind::printed, 0, one.station};
    }
  } else {
    cell(ui, at.printed, "–", style);
  }
  return touched;
}

}  // namespace

Touched draw_prepare(const Model& model, Ui& ui) {
  Frame frame = begin_page(model, ui);
  Rect area = frame.area;
  Touched touched = frame.touched;
  const auto take = [&](Touched event) {
    if (event) touched = std::move(event);
  };
  deadlines(model, ui, area);
  const auto& stations = model.snapshot.stations;
  const auto pages = pages_of(stations.size(), stations_on_page);
  take(pager(ui, area.take_bottom(target(ui), ui.gap()), model.stations_page, pages));
  const auto ready = ready_for_package(model).size();
  const auto label = ui.say("desk.do_packages", {{"n", std::to_string(ready)}});
  ui::Button build{"packages", label, ui::Look::primary, Face::small_bold};
  build.enabled = ready > 0;
  if (ui::touch_button(ui, area.take_bottom(target(ui), ui.gap()), build)) {
    take(FormWanted{FormKind::packages, 0, {}});
  }
  head(ui, area.take_top(ui.mm(7), ui.mm(1)));
  for (std::size_t i = 0; i < stations_on_page; ++i) {
    const auto index = model.stations_page * stations_on_page + i;
    if (index >= stations.size()) break;
    take(station_row(ui, area.take_top(target(ui), ui.gap()), stations[index]));
  }
  return touched;
}

}  // namespace kiosk::desk
