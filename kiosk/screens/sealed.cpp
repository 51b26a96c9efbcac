// The end of the day: the code for the minutes, and what to do with the stick.

#include <array>

#include "kiosk/election/text.h"
#include "kiosk/screens/day.h"

namespace kiosk::screens {

Touched draw_sealed(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  title(ui, area, ui.say("sealed.title"));
  std::string words;
  for (const auto& word : election::check_words(model.envelope_hash)) {
    words += words.empty() ? word : " · " + word;
  }
  ui::paragraph(ui, area, ui.say("sealed.check_words", {{"words", words}}),
                {Face::small_bold, Role::ink}, ui.mm(2));
  hash_grid(ui, area, "envelope_hash", model.envelope_hash);
  ui::paragraph(ui, area, ui.say("sealed.file", {{"file", model.envelope_name}}),
                {Face::small_bold, Role::ink}, ui.mm(4));
  ui.tell("envelope_name", model.envelope_name);
  static constexpr std::array<const char*, 3> steps{"sealed.step1", "sealed.step2", "sealed.step3"};
  for (const char* step : steps) {
    ui::paragraph(ui, area, ui.say(step), {Face::small, Role::ink}, ui.mm(2));
  }
  practice_report(model, ui, area);
  Rect bar = frame.bar;
  auto touched = sheet_button(ui, bar, "stick", ui.say("sealed.stick"), station::Sheet::stick);
  if (model.figures) {
    const ui::Button hall{"hall", ui.say("sealed.hall"), ui::Look::plain, Face::small_bold};
    if (bar_button(ui, frame.bar, Slot::right, hall)) {
      touched = station::SheetOpened{station::Sheet::hall};
    }
  }
  if (bar_button(ui, frame.bar, Slot::centre,
                 {"shutdown", ui.say("sealed.shutdown"), ui::Look::primary})) {
    return station::ShutdownRequested{};
  }
  return touched;
}

}  // namespace kiosk::screens
