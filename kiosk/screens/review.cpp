// The last look before casting, with a choice and without one. Casting stands apart from everything
// else.

#include "kiosk/screens/answers.h"
#include "kiosk/screens/frame.h"

namespace kiosk::screens {

using ui::Align;
using ui::Face;
using ui::Place;
using ui::Rect;
using ui::Role;

namespace {

constexpr float row_mm = 24;

struct LastWords {
  std::string change, cast;
  ui::Look change_look = ui::Look::plain;
  ui::Look cast_look = ui::Look::primary;
  Face cast_face = Face::title;
};

// Two buttons far apart: going back on the left, casting on the right, both clear of the footer.
Touched last_buttons(Ui& ui, Rect row, const LastWords& words) {
  Touched touched;
  if (ui::touch_button(ui, row.take_left(row.w * 0.4F, ui.mm(20)),
                       {"change", words.change, words.change_look})) {
    touched = station::ChoiceChanged{};
  }
  ui::Button cast{"cast", words.cast, words.cast_look, words.cast_face};
  cast.kind = ui::TargetKind::cast;
  if (ui::touch_button(ui, row, cast)) touched = station::BallotConfirmed{};
  return touched;
}

}  // namespace

Touched draw_review(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui, Corner::voter);
  if (frame.touched) return frame.touched;
  Rect area = frame.area;
  area.take_bottom(ui.mm(4));
  const Rect row = area.take_bottom(ui.mm(row_mm), ui.mm(4));
  title(ui, area, ui.say("review.title"));
  const bool single = model.contest.single_candidate;
  ui::paragraph(ui, area, ui.say(single ? "review.body_single" : "review.body"), {}, ui.mm(3));
  const float note = ui.fonts().line_height(Face::body);
  const Rect final_note = area.take_bottom(note, ui.mm(3));
  ui::panel(ui, area, Role::chosen, Role::accent);
  const auto words = answer_words(model, model.draft.choice(), ui.strings());
  const std::string whole = words.number.empty() ? words.label : words.number + " " + words.label;
  ui::text(ui, area.inset(ui.mm(6), ui.mm(2)), whole,
           {Face::title, Role::ink, Align::centre, Place::middle});
  ui::text(ui, final_note, ui.say("review.final"), {Face::body, Role::ink});
  return last_buttons(ui, row, {ui.say("review.change"), ui.say("review.cast")});
}

Touched draw_none_warning(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui, Corner::voter);
  if (frame.touched) return frame.touched;
  Rect area = frame.area;
  area.take_bottom(ui.mm(4));
  const Rect row = area.take_bottom(ui.mm(row_mm), ui.mm(4));
  title(
      ui, area,
      ui.say(model.contest.single_candidate ? "none_warning.title_single" : "none_warning.title"));
  area.take_top(ui.mm(4));
  const bool invalid = model.definition.rules.blank == election::BlankPolicy::invalid;
  const auto& sentence =
      ui.say(invalid ? "none_warning.body_invalid" : "none_warning.body_separate");
  ui::warning(ui, area.take_top(ui::warning_height(ui, sentence, area.w) + ui.mm(6)), sentence);
  return last_buttons(ui, row,
                      {ui.say("none_warning.back"), ui.say("none_warning.confirm"),
                       ui::Look::primary, ui::Look::plain, Face::body_bold});
}

}  // namespace kiosk::screens
