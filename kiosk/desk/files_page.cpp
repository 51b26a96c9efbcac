// Choosing the file of a list or of an enrolment: on a stick, in a typed folder, or dropped here.

#include "kiosk/desk/screens.h"

namespace kiosk::desk {

namespace {

Touched found_files(const FileChoice& files, Ui& ui, Rect area) {
  Touched touched;
  constexpr std::size_t rows = files_on_page / 2;
  for (std::size_t i = 0; i < files_on_page; ++i) {
    const auto index = files.page * files_on_page + i;
    if (index >= files.found.size()) break;
    const Rect place = area.row(i / 2, rows, ui.gap()).column(i % 2, 2, ui.gap());
    Rect room = place.inset(ui.mm(ui::field_inset_mm), ui.mm(1));
    room.h = ui.fonts().line_height(Face::small_bold);
    const auto name =
        fitted(ui, Face::small_bold, file_words(files.found[index]), room, Keep::last);
    const std::string id = "file_" + std::to_string(i);
    if (ui::touch_button(ui, place, {id, name, ui::Look::field, Face::small_bold})) {
      touched = FileOpened{index};
    }
  }
  return touched;
}

std::string_view nothing_words(const FileChoice& files) {
  if (files.path.empty()) return "desk.files.where";
  return files.purpose == FilePurpose::list ? "desk.files.no_list" : "desk.files.no_enrolment";
}

}  // namespace

Touched draw_files(const Model& model, Ui& ui) {
  Frame frame = begin_form(model, ui);
  Rect area = frame.area;
  Touched touched;
  const auto take = [&](Touched event) {
    if (event) touched = std::move(event);
  };
  const auto& files = model.work.files;
  const auto* station = station_of(model);
  const bool list = files.purpose == FilePurpose::list;
  title(ui, area,
        ui.say(list ? "desk.files.list" : "desk.files.enrolment") + " – " +
            (station == nullptr ? std::string() : station->unit_name));
  take(path_choice(model, ui, area, {"path", ui.say("desk.files.path"), files.path, true}));
  cell(ui, area.take_top(ui.mm(8), ui.mm(2)),
       ui.say(list ? "desk.files.drop_list" : "desk.files.drop_enrolment"),
       {Face::small, Role::muted});
  if (ui::touch_button(ui, frame.bar.take_left(ui.mm(64), ui.gap()),
                       {"back", ui.say("btn.back"), ui::Look::plain})) {
    take(BackWanted{});
  }
  const auto pages = pages_of(files.found.size(), files_on_page);
  if (pages > 1) {
    take(pager(ui, frame.bar.take_right(ui.mm(140)), files.page, pages));
  }
  if (files.found.empty()) {
    ui::paragraph(ui, area, ui.say(nothing_words(files)), {Face::small});
    return touched;
  }
  take(found_files(files, ui, area.take_top(3 * target(ui) + 2 * ui.gap())));
  return touched;
}

}  // namespace kiosk::desk
