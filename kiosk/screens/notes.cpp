// Incidents and complaints: the list, and one of them being written.

#include <array>

#include "kiosk/screens/day.h"
#include "kiosk/ui/keyboard.h"

namespace kiosk::screens {

using station::NoteCategory;

namespace {

constexpr std::size_t most_note_letters = 240;
constexpr std::array categories{NoteCategory::incident, NoteCategory::complaint,
                                NoteCategory::denunciation, NoteCategory::party_member};

std::string category_id(NoteCategory category) {
  return "notes." + std::string(package::name_of(category));
}

std::size_t count_of(const Model& model, NoteCategory category) {
  std::size_t count = 0;
  for (const auto& note : model.day.notes) count += note.category == category ? 1 : 0;
  return count;
}

Touched category_row(const Model& model, Ui& ui, Rect row, NoteCategory category) {
  const std::string name(package::name_of(category));
  const Rect count = row.take_right(ui.mm(46), ui.mm(4));
  const std::string id = "note_" + name;
  const bool touched = ui::touch_button(
      ui, row, {id, ui.say(category_id(category)), ui::Look::field, Face::small_bold});
  const auto number = count_of(model, category);
  ui::text(ui, count,
           number == 0 ? ui.say("notes.none")
                       : ui.say("notes.count", {{"count", std::to_string(number)}}),
           {number == 0 ? Face::small : Face::small_bold, Role::ink, Align::left, Place::middle});
  ui.tell(id, std::to_string(number));
  if (!touched) return std::nullopt;
  return station::NoteCategoryChosen{category};
}

}  // namespace

Touched draw_notes(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  title(ui, area, ui.say("notes.title"));
  ui::paragraph(ui, area, ui.say("notes.body"), {Face::small, Role::ink}, ui.mm(4));
  Touched touched;
  for (const auto category : categories) {
    const Rect row = area.take_top(ui.mm(17), ui.gap());
    if (auto chosen = category_row(model, ui, row, category)) touched = chosen;
  }
  if (bar_button(ui, frame.bar, Slot::left,
                 {"back", ui.say("notes.back"), ui::Look::plain, Face::small_bold})) {
    return station::SheetLeft{};
  }
  return touched;
}

Touched draw_note_write(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  ui::paragraph(ui, area, ui.say(category_id(model.day.category)), {Face::small_bold, Role::accent},
                ui.mm(1));
  Touched touched;
  const Rect keys = area.take_bottom(ui.mm(69), ui.mm(3));
  ui::panel(ui, area, Role::paper, Role::accent);
  const auto& text = model.day.text;
  ui::text(ui, area.inset(ui.mm(4), ui.mm(1)), text.empty() ? ui.say("note_write.title") : text,
           {Face::small, text.empty() ? Role::muted : Role::ink});
  if (auto edited = ui::keyboard(ui, keys, text, ui::Writing::sentence, most_note_letters)) {
    touched = station::NoteEdited{std::move(*edited)};
  }
  if (bar_button(ui, frame.bar, Slot::left,
                 {"back", ui.say("note_write.back"), ui::Look::plain, Face::small_bold})) {
    return station::SheetLeft{};
  }
  ui::Button keep{"keep", ui.say("note_write.keep"), ui::Look::primary};
  keep.enabled = !text.empty();
  if (bar_button(ui, frame.bar, Slot::right, keep)) return station::NoteKept{};
  return touched;
}

}  // namespace kiosk::screens
