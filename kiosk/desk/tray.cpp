// Envelopes that wait for a person: the list, and one of them with its evidence.

#include "kiosk/desk/screens.h"

namespace kiosk::desk {

namespace {

std::string from_words(const Ui& ui, const commune::TrayRow& row) {
  if (row.hamlet.empty() && row.station.empty()) return ui.say("desk.unknown_sender");
  return row.station.empty() ? row.hamlet : row.hamlet + " (" + row.station + ")";
}

bool tray_row(Ui& ui, Rect place, const commune::TrayRow& row) {
  const std::string id = "envelope_" + row.envelope.substr(0, 12);
  const bool touched = ui::touch_button(ui, place, {id, "", ui::Look::field});
  Rect inner = place.inset(ui.mm(4), ui.mm(1));
  cell(ui, inner.take_top(ui.mm(7)), from_words(ui, row), {Face::small_bold}, Keep::last);
  cell(ui, inner, row.sentence, {Face::small, Role::alert});
  return touched;
}

}  // namespace

Touched draw_tray(const Model& model, Ui& ui) {
  Frame frame = begin_page(model, ui);
  Rect area = frame.area;
  Touched touched = frame.touched;
  title(ui, area, ui.say("desk.tray.title"));
  const auto rows = open_tray(model);
  const auto pages = pages_of(rows.size(), tray_on_page);
  if (auto turned = pager(ui, area.take_bottom(target(ui), ui.gap()), model.tray_page, pages)) {
    touched = turned;
  }
  if (rows.empty()) {
    cell(ui, area.take_top(ui.mm(20)), ui.say("desk.tray.empty"), {Face::small, Role::muted});
  }
  for (std::size_t i = 0; i < tray_on_page; ++i) {
    const auto index = model.tray_page * tray_on_page + i;
    if (index >= rows.size()) break;
    const Rect place = area.row(i, tray_on_page, ui.gap());
    if (tray_row(ui, place, *rows[index])) touched = EnvelopeOpened{rows[index]->envelope};
  }
  return touched;
}

Touched draw_envelope(const Model& model, Ui& ui) {
  Frame frame = begin_page(model, ui);
  Rect area = frame.area;
  Touched touched = frame.touched;
  const auto* row = envelope_of(model);
  title(ui, area, row == nullptr ? ui.say("desk.tray.title") : from_words(ui, *row));
  Rect bar = area.take_bottom(target(ui), ui.mm(3));
  if (ui::touch_button(ui, bar.take_left(ui.mm(50), ui.gap()),
                       {"back", ui.say("btn.back"), ui::Look::plain, Face::small_bold})) {
    touched = BackWanted{};
  }
  if (row == nullptr) return touched;
  ui::Button dismiss{"dismiss", ui.say("desk.do.dismiss"), ui::Look::plain, Face::small_bold};
  if (ui::touch_button(ui, bar.column(0, 2, ui.gap()), dismiss)) {
    touched = FormWanted{FormKind::dismiss, 0, {}};
  }
  ui::Button take_in{"take_in", ui.say("desk.do.take_in"), ui::Look::plain, Face::small_bold};
  take_in.enabled = row->may_take_in;
  if (ui::touch_button(ui, bar.column(1, 2, ui.gap()), take_in)) {
    touched = FormWanted{FormKind::take_in, 0, {}};
  }
  if (!row->may_take_in) {
    cell(ui, area.take_bottom(ui.mm(14), ui.mm(2)), ui.say("desk.tray.never"),
         {Face::small, Role::muted});
  }
  const float height = std::max(ui.mm(16), ui::warning_height(ui, row->sentence, area.w));
  ui::warning(ui, area.take_top(height, ui.mm(3)), row->sentence);
  const auto from = ui.say("desk.tray.from", {{"device", row->device.empty() ? "–" : row->device},
                                              {"epoch", std::to_string(row->epoch)},
                                              {"sequence", std::to_string(row->sequence)}});
  cell(ui, area.take_top(ui.mm(14), ui.mm(2)), from, {Face::small});
  cell(ui, area.take_top(ui.mm(8)), ui.say("desk.tray.evidence"), {Face::small_bold, Role::accent});
  const auto words = fitted(ui, Face::small, row->evidence, area, Keep::first);
  ui::text(ui, area, words, {Face::small});
  return touched;
}

}  // namespace kiosk::desk
