// Admission by the code of a drawn card, and the cards that are refused.

#include "kiosk/election/text.h"
#include "kiosk/screens/day.h"
#include "kiosk/screens/screens.h"

namespace kiosk::screens {

using ui::Align;
using ui::Rect;

Touched draw_card(const Model& model, Slots& slots, Ui& ui) {
  const Frame frame = begin_frame(model, ui, Corner::officer);
  if (frame.touched) return frame.touched;
  Rect bar = frame.bar;
  ballot_counter(model, ui, bar, Align::right);
  // Once the end is announced nobody is sent to fetch a card.
  const char* note = model.day.last_call ? "card.last_call" : "card.no_card";
  const PadWords words{ui.say("card.title", {{"title_upper", election::upper(model.unit_title)}}),
                       ui.say("card.body"), ui.say(note)};
  auto pad =
      pad_screen(ui, frame.area, words, slots.typed, station::card_code_digits, ui::Digits::shown);
  practice_code(model, ui, pad.left, true);
  if (station::notice_of(model) != station::Notice::last_call) {
    notice_line(model, ui, pad.left, true);
  }
  if (pad.confirmed) return station::CardEntered{};
  return std::nullopt;
}

Touched draw_card_refused(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui, Corner::officer);
  if (frame.touched) return frame.touched;
  Rect area = frame.area;
  title(ui, area, ui.say("card_refused.title"));
  area.take_top(ui.mm(6));
  const auto& sentence = ui.say(problem_id(model.problem));
  ui.tell("problem", sentence);
  ui::warning(ui, area.take_top(ui::warning_height(ui, sentence, area.w) + ui.mm(8), ui.mm(8)),
              sentence);
  if (bar_button(ui, frame.bar, Slot::right,
                 {"dismiss", ui.say("card_refused.again"), ui::Look::primary})) {
    return station::CardDismissed{};
  }
  return std::nullopt;
}

}  // namespace kiosk::screens
