// What was done here, newest first, as the journal has it.

#include "kiosk/desk/screens.h"

namespace kiosk::desk {

namespace {

void journal_row(Ui& ui, Rect row, const JournalEntry& entry) {
  ui::rule(ui, row.x, row.bottom(), row.w);
  Rect line = row.inset(ui.mm(1), ui.mm(0.2F));
  cell(ui, line.take_left(ui.mm(16), ui.mm(2)), std::to_string(entry.sequence),
       {Face::small, Role::muted, Align::right});
  cell(ui, line.take_left(ui.mm(46), ui.mm(3)), entry.time, {Face::small});
  const std::string id = "desk.event." + entry.event;
  const auto what = ui.strings().has(id) ? ui.say(id) : entry.event;
  cell(ui, line, entry.detail.empty() ? what : what + ": " + entry.detail, {Face::small});
}

}  // namespace

Touched draw_journal(const Model& model, Ui& ui) {
  Frame frame = begin_page(model, ui);
  Rect area = frame.area;
  Touched touched = frame.touched;
  title(ui, area, ui.say("desk.journal.title"));
  const auto pages = pages_of(model.journal.size(), journal_on_page);
  if (auto turned = pager(ui, area.take_bottom(target(ui), ui.gap()), model.journal_page, pages)) {
    touched = turned;
  }
  if (model.journal.empty()) {
    cell(ui, area.take_top(ui.mm(20)), ui.say("desk.journal.empty"), {Face::small, Role::muted});
  }
  for (std::size_t i = 0; i < journal_on_page; ++i) {
    const auto index = model.journal_page * journal_on_page + i;
    if (index >= model.journal.size()) break;
    journal_row(ui, area.row(i, journal_on_page, 0), model.journal[index]);
  }
  return touched;
}

}  // namespace kiosk::desk
