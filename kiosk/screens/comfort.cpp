#include "kiosk/screens/comfort.h"

#include <algorithm>
#include <array>

#include "kiosk/ui/tool_button.h"

namespace kiosk::screens {

using station::Comfort;
using ui::Icon;

namespace {

// The widest word in any language: another language moves no control.
float widest(const Ui& ui) {
  float width = 0;
  for (const auto& language : ui.languages().all()) {
    width = std::max(width, ui::tool_width(ui, language.name));
    for (const char* id : {"voter.text.larger", "voter.text.contrast", "voter.sound"}) {
      width = std::max(width, ui::tool_width(ui, language.strings.text(id)));
    }
  }
  return width;
}

}  // namespace

bool letters_change_on(station::Screen screen) {
  using station::Screen;
  static constexpr std::array<Screen, 9> all{Screen::card, Screen::card_refused, Screen::greeting,
                                             Screen::mark, Screen::none_warning, Screen::review,
                                             Screen::done, Screen::problem,      Screen::busy};
  return std::find(all.begin(), all.end(), screen) != all.end();
}

ui::Appearance appearance_of(const Model& model) {
  // While the polls are open every screen that is no officer's is a voter's, waits and problems
  // too.
  if (model.phase != station::Phase::open) return {};
  const Comfort comfort = station::comfort_of(model);
  ui::Appearance appearance{comfort.language, ui::ordinary_text_size, comfort.high_contrast};
  if (letters_change_on(station::screen_of(model))) appearance.text_size = comfort.text_size;
  return appearance;
}

Touched comfort_controls(const Model& model, Ui& ui, Rect& header) {
  const Comfort comfort = station::comfort_of(model);
  const float width = widest(ui);
  const auto place = [&] { return header.take_right(width, ui.gap()); };
  Touched touched;
  const auto& languages = ui.languages();
  const Rect last = place();
  if (languages.all().size() > 1) {
    // Says the other language's own name, which whoever needs it can read.
    const auto& next = languages.after(ui.spoken().code);
    if (ui::tool_button(ui, last, {"language", next.name, Icon::globe})) {
      touched = station::LanguageChosen{next.code};
    }
  }
  if (ui::tool_button(ui, place(),
                      {"sound", ui.say("voter.sound"), Icon::sound, 0, comfort.sound})) {
    touched = station::SoundChosen{!comfort.sound};
  }
  if (ui::tool_button(
          ui, place(),
          {"contrast", ui.say("voter.text.contrast"), Icon::contrast, 0, comfort.high_contrast})) {
    touched = station::ContrastChosen{!comfort.high_contrast};
  }
  if (ui::tool_button(
          ui, place(),
          {"text_size", ui.say("voter.text.larger"), Icon::letters, comfort.text_size})) {
    const auto next = (comfort.text_size + 1U) % station::text_sizes;  // largest, then small again
    touched = station::TextSizeChosen{static_cast<std::uint8_t>(next)};
  }
  return touched;
}

float comfort_height(const Ui& ui) { return ui::tool_height(ui); }

}  // namespace kiosk::screens
