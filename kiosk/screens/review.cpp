// The last look before casting, with a choice and without one. Casting stands apart from everything
// else.

#include <array>

#include "kiosk/screens/answers.h"
#include "kiosk/screens/frame.h"
#include "kiosk/screens/wording.h"
#include "kiosk/ui/photos.h"

namespace kiosk::screens {

namespace {

struct LastWords {
  std::string change, cast;
  ui::Look change_look = ui::Look::plain;
  ui::Look cast_look = ui::Look::primary;
  Face cast_face = Face::title;
};

// Two buttons far apart: going back on the left, casting on the right, both clear of the footer.
Touched last_buttons(Ui& ui, Rect row, const LastWords& words, Touched touched) {
  if (ui::touch_button(ui, row.take_left(row.w * 0.43F, ui.mm(14)),
                       {"change", words.change, words.change_look})) {
    touched = station::ChoiceChanged{};
  }
  ui::Button cast{"cast", words.cast, words.cast_look, words.cast_face};
  cast.kind = ui::TargetKind::cast;
  if (ui::touch_button(ui, row, cast)) touched = station::BallotConfirmed{};
  return touched;
}

// The row of the two buttons, cut off the bottom; the gap below keeps casting clear of the bar.
Rect take_last_row(Ui& ui, Rect& area) {
  const bool large = ui.text_size() > ui::ordinary_text_size;
  area.take_bottom(ui.mm(large ? 2.5F : 4));
  return area.take_bottom(ui.mm(large ? 22 : 24), ui.mm(large ? 3 : 4));
}

std::vector<Wording> wordings_of(const Model& model, const Ui& ui) {
  const bool single = model.contest.single_candidate;
  const ui::TextStyle title{Face::title, Role::accent};
  return {{{ui.say("review.title"), title, 2.5F},
           {ui.say(single ? "review.body_single" : "review.body"), {}, 3}},
          {{ui.say(single ? "review.title_short_single" : "review.title_short"), title, 2.5F}}};
}

std::string words_of(const Model& model, const Ui& ui, std::size_t answer) {
  const auto words = answer_words(model, answer, ui.strings());
  return (words.number.empty() ? "" : words.number + " ") + words.label;
}

constexpr float portrait_gap_mm = 6;

// The chosen candidate's photo at the left end of the panel. Whether there is one depends on
// everybody's name and not on whose was chosen; agreeing and disagreeing have no face.
std::optional<Rect> portrait_in(const Model& model, const Ui& ui, const Rect& panel) {
  const float height = std::min(panel.h - ui.mm(4), ui.mm(40));
  if (model.contest.single_candidate || photos_shown(model).empty() ||
      height < ui.mm(least_photo_mm)) {
    return std::nullopt;
  }
  Rect words = panel.inset(ui.mm(6), ui.mm(2));
  const Rect portrait = words.take_left(height * 0.75F, ui.mm(portrait_gap_mm));
  for (std::size_t i = 0; i < model.contest.answers.size(); ++i) {
    if (!ui::fits(ui, Face::title, words_of(model, ui, i), words)) return std::nullopt;
  }
  return ui::photo_within(portrait.middle(height * 0.75F, height));
}

// The words in the middle, or beside the photo they belong to.
void draw_chosen(const Model& model, Ui& ui, const Rect& panel, const std::string& words) {
  ui::panel(ui, panel, Role::chosen, Role::accent);
  Rect inner = panel.inset(ui.mm(6), ui.mm(2));
  ui::TextStyle style{Face::title, Role::ink, Align::centre, Place::middle};
  if (const auto portrait = portrait_in(model, ui, panel)) {
    ui::photo(ui, *portrait, photos_shown(model).at(model.draft.choice()));
    inner.take_left(portrait->right() - inner.x, ui.mm(portrait_gap_mm));
    style.align = Align::left;
  }
  ui::text(ui, inner, words, style);
}

struct Chosen {
  std::string words, note;

  // Room around the words in their panel, and the note below it.
  float panel_height(const Ui& ui, float width) const {
    return ui::text_height(ui, Face::title, words, width - ui.mm(12)) + ui.mm(4);
  }
  float note_height(const Ui& ui, float width) const {
    return ui::text_height(ui, Face::body, note, width) + ui.mm(3);
  }
};

}  // namespace

Touched draw_review(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui, Corner::voter);
  Rect area = frame.area;
  const Rect row = take_last_row(ui, area);
  const Chosen chosen{words_of(model, ui, model.draft.choice()), ui.say("review.final")};
  const auto wordings = wordings_of(model, ui);
  const Fit fit = fitting(ui, area, wordings, [&](std::size_t) {
    return chosen.panel_height(ui, area.w) + chosen.note_height(ui, area.w);
  });
  {
    const ui::TextSize letters(ui, fit.text_size);
    say(ui, area, wordings[fit.wording]);
    const float note = chosen.note_height(ui, area.w) - ui.mm(3);
    const Rect final_note = area.take_bottom(note, ui.mm(3));
    draw_chosen(model, ui, area, chosen.words);
    ui::text(ui, final_note, chosen.note, {Face::body, Role::ink});
  }
  return last_buttons(ui, row, {ui.say("review.change"), ui.say("review.cast")}, frame.touched);
}

Touched draw_none_warning(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui, Corner::voter);
  Rect area = frame.area;
  const Rect row = take_last_row(ui, area);
  const bool single = model.contest.single_candidate;
  const std::array<Wording, 1> wordings{
      Wording{{ui.say(single ? "none_warning.title_single" : "none_warning.title"),
               {Face::title, Role::accent},
               4}}};
  const bool invalid = model.definition.rules.blank == election::BlankPolicy::invalid;
  const auto& sentence =
      ui.say(invalid ? "none_warning.body_invalid" : "none_warning.body_separate");
  const auto warning = [&] { return ui::warning_height(ui, sentence, area.w); };
  const Fit fit = fitting(ui, area, wordings, [&](std::size_t) { return warning(); });
  {
    const ui::TextSize letters(ui, fit.text_size);
    say(ui, area, wordings[fit.wording]);
    ui::warning(ui, area.take_top(std::min(area.h, warning() + ui.mm(6))), sentence);
  }
  return last_buttons(ui, row,
                      {ui.say("none_warning.back"), ui.say("none_warning.confirm"),
                       ui::Look::primary, ui::Look::plain, Face::body_bold},
                      frame.touched);
}

}  // namespace kiosk::screens
