// The report to those above: where to write it, and which hamlets have elected nobody, and why.

#include "kiosk/desk/screens.h"

namespace kiosk::desk {

namespace {

std::string why_words(const Ui& ui, const std::string& why) {
  const std::string id = "desk.why." + why;
  return ui.strings().has(id) ? ui.say(id) : why;
}

void missing(const Model& model, Ui& ui, Rect area) {
  const auto& rows = model.snapshot.summary.not_elected;
  cell(ui, area.take_top(ui.mm(8)),
       ui.say("desk.not_elected", {{"n", std::to_string(rows.size())}}),
       {Face::small_bold, Role::accent});
  for (std::size_t i = 0; i < missing_on_page; ++i) {
    const auto index = model.missing_page * missing_on_page + i;
    if (index >= rows.size()) break;
    Rect row = area.take_top(ui.mm(7.6F), ui.mm(0.4F));
    ui::rule(ui, row.x, row.bottom(), row.w);
    cell(ui, row.take_left(row.w * 0.5F, ui.mm(3)), rows[index].name, {Face::small_bold},
         Keep::last);
    cell(ui, row, why_words(ui, rows[index].why), {Face::small});
  }
}

}  // namespace

Touched draw_report(const Model& model, Ui& ui) {
  Frame frame = begin_page(model, ui);
  Rect area = frame.area;
  Touched touched = frame.touched;
  const auto take = [&](Touched event) {
    if (event) touched = std::move(event);
  };
  Rect bottom = area.take_bottom(target(ui), ui.gap());
  const ui::Button purge{"purge", ui.say("desk.do.purge"), ui::Look::plain, Face::small_bold};
  const float width = ui::button_width(ui, purge);
  if (ui::touch_button(ui, bottom.take_right(width, ui.mm(8)), purge)) {
    take(FormWanted{FormKind::purge, 0, {}});
  }
  title(ui, area, ui.say("com.report.title"));
  take(folder_choice(model, ui, area));
  Rect row = area.take_top(target(ui), ui.mm(4));
  ui::Button write{"export", ui.say("desk.export"), ui::Look::primary, Face::small_bold};
  write.enabled = !model.folder.empty();
  const Rect button = row.take_left(ui::button_width(ui, write), ui.mm(5));
  if (ui::touch_button(ui, button, write)) take(ExportWanted{});
  std::string files;
  for (const auto& file : model.exported) files += (files.empty() ? "" : ", ") + file;
  cell(ui, row,
       files.empty() ? ui.say("desk.export_body") : ui.say("desk.export_done", {{"text", files}}),
       {Face::small});
  const auto pages = pages_of(model.snapshot.summary.not_elected.size(), missing_on_page);
  take(pager(ui, bottom, model.missing_page, pages));
  missing(model, ui, area);
  return touched;
}

}  // namespace kiosk::desk
