// Admission by the code of a drawn card, and the cards that are refused.

#include <algorithm>
#include <array>

#include "kiosk/election/station_colour.h"
#include "kiosk/election/text.h"
#include "kiosk/screens/day.h"
#include "kiosk/screens/screens.h"
#include "kiosk/screens/wording.h"

namespace kiosk::screens {

using ui::Align;
using ui::Face;
using ui::Rect;
using ui::Role;

namespace {

// The station's colour, in words too: cards of another station are seen before they are typed.
void colour_line(const Model& model, Ui& ui, Rect& area) {
  const auto& colour = election::station_colour(model.station);
  const std::string words =
      ui.say("card.colour", {{"colour", election::colour_name(colour, ui.strings())}});
  const float sample = ui.mm(13);
  const float width = area.w - sample - ui.mm(4);
  Rect line = area.take_top(ui::text_height(ui, Face::small, words, width), ui.mm(2));
  const Rect first{line.x, line.y, sample, ui.fonts().line_height(Face::small)};
  ui::swatch(ui, first.inset(0, ui.mm(1)), {colour.red, colour.green, colour.blue});
  line.take_left(sample, ui.mm(4));
  ui::text(ui, line, words, {Face::small, Role::ink});
}

// What officers and learners read here leaves the voter's letters their room: never larger than the
// station's. Once the end is announced nobody is sent to fetch a card.
void beside_voting(const Model& model, Ui& ui, Rect& left) {
  const ui::TextSize letters(ui, std::min(ui.text_size(), ui::ordinary_text_size));
  practice_code(model, ui, left, true);
  if (model.day.last_call) {
    ui::paragraph(ui, left, ui.say("card.last_call"), {Face::small_bold, Role::ink}, ui.mm(2));
  } else {
    notice_line(model, ui, left, true);
  }
}

}  // namespace

Touched draw_card(const Model& model, Slots& slots, Ui& ui) {
  const Frame frame = begin_frame(model, ui, Corner::officer);
  Rect bar = frame.bar;
  ballot_counter(model, ui, bar, Align::right);
  const PadWords words{ui.say("card.title", {{"title_upper", election::upper(model.unit_title)}}),
                       ui.say("card.body"), ""};
  const auto pad =
      pad_screen(ui, frame.area, words, slots.typed, station::card_code_digits, ui::Digits::shown);
  Rect left = pad.left;
  colour_line(model, ui, left);
  beside_voting(model, ui, left);
  const auto& note = ui.say("card.no_card");
  if (!model.day.last_call && ui::text_height(ui, Face::small, note, left.w) <= left.h) {
    ui::paragraph(ui, left, note, {Face::small, Role::muted});
  }
  if (pad.confirmed) return station::CardEntered{};
  return frame.touched;
}

Touched draw_card_refused(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui, Corner::officer);
  Rect area = frame.area;
  const auto sentence = problem_sentence(model, ui);
  ui.tell("problem", sentence);
  const std::array<Wording, 1> wordings{
      Wording{{ui.say("card_refused.title"), {Face::title, Role::accent}, 4}}};
  const auto warning = [&] { return ui::warning_height(ui, sentence, area.w); };
  const Fit fit = fitting(ui, area, wordings, [&](std::size_t) { return warning(); });
  {
    const ui::TextSize letters(ui, fit.text_size);
    say(ui, area, wordings[fit.wording]);
    ui::warning(ui, area.take_top(std::min(area.h, warning() + ui.mm(8))), sentence);
  }
  if (bar_button(ui, frame.bar, Slot::right,
                 {"dismiss", ui.say("card_refused.again"), ui::Look::primary})) {
    return station::CardDismissed{};
  }
  return frame.touched;
}

}  // namespace kiosk::screens
