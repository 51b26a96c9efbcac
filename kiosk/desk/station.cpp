// One station before the Sunday: its list, its laptops, its package and cards, and what can be done
// about them now.

#include <array>

#include "kiosk/desk/screens.h"
#include "kiosk/election/text.h"

namespace kiosk::desk {

namespace {

void fact(Ui& ui, Rect& area, std::string_view label, const std::string& value, bool lacking) {
  Rect row = area.take_top(ui.mm(9), ui.mm(1));
  const auto words = ui.say(label);
  cell(ui, row.take_left(ui.mm(56), ui.mm(3)), words, {Face::small, Role::muted});
  cell(ui, row, value, {Face::small_bold, lacking ? Role::alert : Role::ink});
  ui::rule(ui, area.x, row.bottom() + ui.mm(0.5F), area.w);
}

std::string device_words(const Ui& ui, const Preparation& one) {
  const auto wanted = one.booths + one.spares;
  return ui.say("desk.station.devices", {{"n", std::to_string(one.devices)},
                                         {"of", std::to_string(wanted)},
                                         {"booths", std::to_string(one.booths)},
                                         {"spares", std::to_string(one.spares)}});
}

void facts(const Preparation& one, Ui& ui, Rect& area) {
  const auto households = one.households == 0 ? ui.say("desk.not_yet")
                                              : ui.say("desk.station.households",
                                                       {{"n", election::grouped(one.households)}});
  fact(ui, area, "desk.station.list", households, one.households == 0);
  fact(ui, area, "desk.station.laptops", device_words(ui, one),
       one.devices < one.booths + one.spares);
  std::string names;
  for (const auto& name : one.device_names) names += (names.empty() ? "" : ", ") + name;
  if (!names.empty()) {
    Rect row = area.take_top(ui.mm(15), ui.mm(1));
    row.take_left(ui.mm(59));
    cell(ui, row, names, {Face::small});
  }
  fact(ui, area, "desk.column.package", ui.say(one.packaged ? "desk.made" : "desk.not_yet"),
       !one.packaged);
  fact(ui, area, "desk.column.cards",
       ui.say(one.printed    ? "desk.printed"
              : one.packaged ? "desk.station.unprinted"
                             : "desk.not_yet"),
       !one.printed && one.packaged);
}

// What stands in the way, or that nothing does.
std::string_view next_words(const Preparation& one) {
  if (one.printed) return "desk.station.next_done";
  if (one.packaged) return "desk.station.next_print";
  if (one.households == 0) return "desk.station.next_list";
  return one.devices == 0 ? "desk.station.next_device" : "desk.station.next_package";
}

struct Offer {
  const char* id;
  const char* label;
  Event event;
};

std::vector<Offer> offers_of(const Preparation& one) {
  if (one.printed) return {};
  if (one.packaged) {
    return {{"printed", "desk.do.printed", FormWanted{FormKind::printed, 0, one.station}}};
  }
  std::vector<Offer> all;
  all.push_back({"list", one.households == 0 ? "desk.do.list" : "desk.do.other_list",
                 FormWanted{FormKind::list, 0, one.station}});
  all.push_back({"enrol", "desk.do.enrol", FilesWanted{FilePurpose::enrolment}});
  if (one.households > 0 && one.devices > 0) {
    all.push_back({"package", "desk.do.package", FormWanted{FormKind::packages, 0, one.station}});
  }
  return all;
}

Touched offers(const Preparation& one, Ui& ui, Rect place) {
  Touched touched;
  const auto all = offers_of(one);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Rect at = place.row(i / 2, 2, ui.gap()).column(i % 2, 2, ui.gap());
    if (ui::touch_button(ui, at,
                         {all[i].id, ui.say(all[i].label), ui::Look::plain, Face::small_bold})) {
      touched = all[i].event;
    }
  }
  const Rect back = place.row(1, 2, ui.gap()).column(1, 2, ui.gap());
  if (ui::touch_button(ui, back,
                       {"back", ui.say("desk.station.back"), ui::Look::plain, Face::small_bold})) {
    touched = BackWanted{};
  }
  return touched;
}

}  // namespace

Touched draw_station(const Model& model, Ui& ui) {
  Frame frame = begin_page(model, ui);
  Rect area = frame.area;
  Touched touched = frame.touched;
  const Rect bottom = area.take_bottom(2 * target(ui) + ui.gap(), ui.mm(3));
  const auto* station = station_of(model);
  if (station == nullptr) {
    title(ui, area, ui.say("desk.none_listed"));
    const Rect back = bottom.row(1, 2, ui.gap()).column(1, 2, ui.gap());
    if (ui::touch_button(ui, back, {"back", ui.say("btn.back")})) touched = BackWanted{};
    return touched;
  }
  title(ui, area, station->unit_name);
  cell(ui, area.take_top(ui.mm(7), ui.mm(2)),
       ui.say("desk.column.station") + " " + station->station, {Face::small, Role::muted});
  facts(*station, ui, area);
  ui::paragraph(ui, area, ui.say(next_words(*station)), {Face::small});
  if (auto event = offers(*station, ui, bottom)) touched = std::move(event);
  return touched;
}

}  // namespace kiosk::desk
