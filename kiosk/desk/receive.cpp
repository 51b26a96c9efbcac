// Taking results in: from a folder or stick, by dropping files, from the watched folder.

#include "kiosk/desk/screens.h"

namespace kiosk::desk {

namespace {

std::string fate_words(const Ui& ui, const Arrival& arrival) {
  switch (arrival.fate) {
    case commune::Fate::accepted: return ui.say("desk.fate.accepted");
    case commune::Fate::duplicate: return ui.say("desk.fate.duplicate");
    case commune::Fate::quarantined: return ui.say("desk.fate.quarantined");
  }
  return {};
}

void arrival_row(Ui& ui, Rect row, const Arrival& arrival) {
  const bool kept = arrival.fate == commune::Fate::quarantined;
  ui::panel(ui, row, kept ? Role::alert_paper : Role::panel, kept ? Role::alert : Role::faint);
  Rect inner = row.inset(ui.mm(3), ui.mm(1));
  Rect line = inner.take_top(ui.mm(7));
  const auto fate = fate_words(ui, arrival);
  const Rect right = line.take_right(ui::text_width(ui, Face::small_bold, fate) + 1, ui.mm(4));
  cell(ui, right, fate, {Face::small_bold, kept ? Role::alert : Role::accent, Align::right});
  cell(ui, line, arrival.file, {Face::small_bold}, Keep::last);
  std::string words = arrival.sentence;
  if (!arrival.receipt_problem.empty())
    words += (words.empty() ? "" : " ") + arrival.receipt_problem;
  if (words.empty()) words = ui.say("desk.receipt_written");
  cell(ui, inner, words, {Face::small, kept ? Role::alert : Role::ink});
}

std::string watched_words(const Model& model, const Ui& ui) {
  if (model.watched.empty()) return ui.say("desk.not_watched");
  return ui.say("desk.watched", {{"text", model.watched.string()}});
}

}  // namespace

Touched draw_receive(const Model& model, Ui& ui) {
  Frame frame = begin_page(model, ui);
  Rect area = frame.area;
  Touched touched = frame.touched;
  const auto take = [&](Touched event) {
    if (event) touched = std::move(event);
  };
  take(folder_choice(model, ui, area));
  Rect row = area.take_top(target(ui), ui.mm(3));
  ui::Button import{"import", ui.say("desk.import"), ui::Look::primary, Face::small_bold};
  import.enabled = !model.folder.empty();
  const Rect button = row.take_left(ui::button_width(ui, import), ui.mm(5));
  if (ui::touch_button(ui, button, import)) take(ImportWanted{});
  cell(ui, row, watched_words(model, ui) + " " + ui.say("desk.drop"), {Face::small});
  const auto pages = pages_of(model.arrivals.size(), arrivals_on_page);
  take(pager(ui, area.take_bottom(target(ui), ui.gap()), model.arrivals_page, pages));
  if (model.arrivals.empty()) {
    cell(ui, area.take_top(ui.mm(20)), ui.say("desk.no_arrivals"), {Face::small, Role::muted});
  }
  const auto first = model.arrivals_page * arrivals_on_page;
  for (std::size_t i = 0; i < arrivals_on_page; ++i) {
    if (first + i >= model.arrivals.size()) break;
    arrival_row(ui, area.row(i, arrivals_on_page, ui.gap()), model.arrivals[first + i]);
  }
  return touched;
}

}  // namespace kiosk::desk
