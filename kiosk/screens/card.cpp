// Admission by the code of a drawn card, and the cards that are refused.

#include <algorithm>
#include <array>

#include "kiosk/election/station_colour.h"
#include "kiosk/election/text.h"
#include "kiosk/screens/day.h"
#include "kiosk/screens/screens.h"
#include "kiosk/screens/wording.h"

namespace kiosk::screens {

namespace {

constexpr float sample_mm = 13;
constexpr float sample_gap_mm = 4;
constexpr float colour_gap_mm = 2;

std::string colour_words(const Model& model, const Ui& ui) {
  const auto& colour = election::station_colour(model.station);
  return ui.say("card.colour", {{"colour", election::colour_name(colour, ui.strings())}});
}

float colour_height(const Model& model, const Ui& ui, float width) {
  const float words = width - ui.mm(sample_mm + sample_gap_mm);
  return ui::text_height(ui, Face::small, colour_words(model, ui), words) + ui.mm(colour_gap_mm);
}

// The station's colour, in words too: cards of another station are seen before they are typed.
void colour_line(const Model& model, Ui& ui, Rect& area) {
  const auto& colour = election::station_colour(model.station);
  const float gap = ui.mm(colour_gap_mm);
  Rect line = area.take_top(colour_height(model, ui, area.w) - gap, gap);
  const Rect first{line.x, line.y, ui.mm(sample_mm), ui.fonts().line_height(Face::small)};
  ui::swatch(ui, first.inset(0, ui.mm(1)), {colour.red, colour.green, colour.blue});
  line.take_left(ui.mm(sample_mm), ui.mm(sample_gap_mm));
  ui::text(ui, line, colour_words(model, ui), {Face::small, Role::ink});
}

// What officers and learners read here leaves the voter's letters their room: never larger than the
// station's. Once the end is announced nobody is sent to fetch a card.
class BesideVoting {
 public:
  BesideVoting(const Model& model, Ui& ui) : model_(model) {
    const ui::TextSize letters(ui, size(ui));
    if (model.day.last_call) {
      lines_.push_back({ui.say("card.last_call"), {Face::small_bold, Role::ink}, 2});
    } else if (auto notice = notice_text(model, ui, true); !notice.empty()) {
      lines_.push_back({std::move(notice), {Face::small_bold, Role::alert}, 3});
    }
  }
  float height(Ui& ui, float width) const {
    const ui::TextSize letters(ui, size(ui));
    return height_of(ui, lines_, width) + practice_code_height(model_, ui, width, true);
  }
  void draw(Ui& ui, Rect& left) const {
    const ui::TextSize letters(ui, size(ui));
    practice_code(model_, ui, left, true);
    say(ui, left, lines_);
    ui.tell("notice", model_.day.last_call || lines_.empty() ? "" : lines_.front().words);
  }

 private:
  static std::size_t size(const Ui& ui) { return std::min(ui.text_size(), ui::ordinary_text_size); }

  const Model& model_;
  Wording lines_;
};

}  // namespace

Touched draw_card(const Model& model, Slots& slots, Ui& ui) {
  const Frame frame = begin_frame(model, ui, Corner::officer);
  Rect bar = frame.bar;
  ballot_counter(model, ui, bar, Align::right);
  const PadWords words{ui.say("card.title", {{"title_upper", election::upper(model.unit_title)}}),
                       ui.say("card.body"), ""};
  const BesideVoting beside(model, ui);
  Rect column = frame.area;
  take_pad(ui, column);
  const std::array<Wording, 1> above{pad_wording(words)};
  const Fit fit = fitting(ui, column, above, [&](std::size_t) {
    return pad_boxes_height(ui) + colour_height(model, ui, column.w) + beside.height(ui, column.w);
  });
  const ui::TextSize letters(ui, fit.text_size);
  const auto pad =
      pad_screen(ui, frame.area, words, slots.typed, station::card_code_digits, ui::Digits::shown);
  Rect left = pad.left;
  colour_line(model, ui, left);
  beside.draw(ui, left);
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
