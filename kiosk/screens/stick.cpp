// The sealed result goes to a stick. Every state of the stick has a sentence of its own.

#include "kiosk/election/text.h"
#include "kiosk/screens/day.h"

namespace kiosk::screens {

using station::ExportEnd;

namespace {

constexpr std::uint64_t megabyte = 1'000'000;
constexpr std::size_t most_shown = 3;

std::string_view end_id(ExportEnd end) {
  switch (end) {
    case ExportEnd::verified: return "stick.verified";
    case ExportEnd::was_there: return "stick.was_there";
    case ExportEnd::renamed: return "stick.renamed";
    case ExportEnd::no_volume: return "stick.no_volume";
    case ExportEnd::read_only: return "stick.read_only";
    case ExportEnd::full: return "stick.full";
    case ExportEnd::vanished: return "stick.vanished";
    case ExportEnd::failed: return "stick.failed";
    case ExportEnd::differs: return "stick.differs";
  }
  return "stick.failed";
}

bool arrived(ExportEnd end) {
  return end == ExportEnd::verified || end == ExportEnd::was_there || end == ExportEnd::renamed;
}

void ending(const Model& model, Ui& ui, Rect& area) {
  const auto end = *model.day.exported;
  const auto sentence = ui.say(end_id(end), {{"file", model.day.exported_name}});
  ui.tell("export", end_id(end));
  if (!arrived(end)) {
    ui::warning(ui, area.take_top(ui::warning_height(ui, sentence, area.w) + ui.mm(4), ui.mm(4)),
                sentence);
    return;
  }
  Rect box = area.take_top(ui.mm(40), ui.mm(4));
  ui::panel(ui, box, Role::chosen, Role::accent);
  box = box.inset(ui.mm(5), ui.mm(2));
  ui::paragraph(ui, box, ui.say("stick.remove"), {Face::title, Role::accent}, ui.mm(1));
  ui::text(ui, box, sentence, {Face::small, Role::ink, Align::left, Place::top});
}

Touched volumes(const Model& model, Ui& ui, Rect& area) {
  const auto& all = *model.day.seen->volumes;
  ui::paragraph(ui, area, ui.say(all.size() == 1 ? "stick.one" : "stick.several"),
                {Face::small, Role::ink}, ui.mm(2));
  Touched touched;
  for (std::size_t i = 0; i < all.size() && i < most_shown; ++i) {
    const auto& volume = all[i];
    const auto name = volume.label.empty() ? ui.say("stick.unnamed") : volume.label;
    const auto label =
        volume.read_only
            ? ui.say("stick.volume_read_only", {{"name", name}})
            : ui.say("stick.volume",
                     {{"name", name}, {"free", election::grouped(volume.free_bytes / megabyte)}});
    const std::string id = "volume_" + std::to_string(i);
    const ui::Button button{id, label, ui::Look::field, Face::small_bold};
    if (ui::touch_button(ui, area.take_top(ui.mm(17), ui.gap()), button)) {
      touched = station::VolumeChosen{i};
    }
  }
  return touched;
}

}  // namespace

Touched draw_stick(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  title(ui, area, ui.say("stick.title"));
  Touched touched;
  if (model.day.exported) ending(model, ui, area);
  const bool done = model.day.exported && arrived(*model.day.exported);
  if (!done && station::volume_count(model) > 0) {
    touched = volumes(model, ui, area);
  } else if (!done) {
    const bool unreadable = model.day.seen && model.day.seen->unreadable_stick;
    ui::paragraph(ui, area, ui.say(unreadable ? "stick.unreadable" : "stick.none"),
                  {Face::body, Role::ink}, ui.mm(3));
  }
  if (bar_button(ui, frame.bar, Slot::left,
                 {"back", ui.say("stick.back"), ui::Look::plain, Face::small_bold})) {
    return station::SheetLeft{};
  }
  if (bar_button(ui, frame.bar, Slot::right,
                 {"look_again", ui.say(done ? "stick.another" : "stick.again")})) {
    return station::LookedAgain{};
  }
  return touched;
}

}  // namespace kiosk::screens
