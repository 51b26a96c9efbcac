// The ballot: all answers on one screen, equal in size and letters, in the official order.

#include <array>

#include "kiosk/screens/answers.h"
#include "kiosk/screens/frame.h"
#include "kiosk/screens/wording.h"

namespace kiosk::screens {

namespace {

constexpr std::size_t most_in_one_column = 4;
constexpr float row_gap_mm = 2.7F;

std::size_t columns_of(std::size_t count) { return count > most_in_one_column ? 2 : 1; }
std::size_t rows_of(std::size_t count) {
  return (count + columns_of(count) - 1) / columns_of(count);
}

Rect place_of(const Ui& ui, const Rect& area, std::size_t index, std::size_t count) {
  const std::size_t rows = rows_of(count);
  // Down the first column, then down the second: the order people read a list in.
  return area.column(index / rows, columns_of(count), ui.mm(5))
      .row(index % rows, rows, ui.mm(row_gap_mm));
}

float least_height(const Ui& ui, std::size_t count) {
  const auto rows = static_cast<float>(rows_of(count));
  return rows * ui.mm(ui.theme().candidate_mm) + (rows - 1) * ui.mm(row_gap_mm);
}

// The letters of all names: a face in one of the four sizes.
struct Letters {
  Face face = Face::small_bold;
  std::size_t text_size = 0;
};

bool all_fit(const Model& model, const Ui& ui, const Rect& area, Face face) {
  const std::size_t count = model.contest.answers.size();
  for (std::size_t i = 0; i < count; ++i) {
    const Rect whole = place_of(ui, area, i, count);
    const Rect place = ui::answer_label_place(ui, whole, face, ui.say("mark.selected"));
    if (!ui::fits(ui, face, answer_words(model, i, ui.strings()).label, place)) return false;
  }
  return true;
}

// The largest in which every name fits its place, up to the size the voter reads in.
Letters letters_for(const Model& model, Ui& ui, const Rect& area) {
  for (std::size_t size = ui.text_size() + 1; size-- > 0;) {
    const ui::TextSize attempt(ui, size);
    for (const Face face : {Face::body_bold, Face::small_bold}) {
      if (all_fit(model, ui, area, face)) return {face, size};
    }
  }
  return {};
}

float capital(const Ui& ui, const Letters& letters) {
  return ui.theme().capital(letters.face, letters.text_size);
}

std::vector<Wording> wordings_of(const Model& model, const Ui& ui) {
  const ui::TextStyle title{Face::title, Role::accent};
  const std::string& unit = model.unit_title;
  if (model.contest.single_candidate && !model.definition.candidates.empty()) {
    const auto& candidate = model.definition.candidates.front();
    const std::string name = candidate.honorific + " " + candidate.name;
    return {{{ui.say("mark.single_title", {{"name", name}, {"title", unit}}), title, 2.5F},
             {ui.say("mark.single_instruction"), {}, 2.5F}}};
  }
  return {{{ui.say("mark.title", {{"title", unit}}), title, 2.5F},
           {ui.say("mark.instruction"), {}, 2.5F}},
          {{ui.say("mark.title_short", {{"title", unit}}), title, 1}}};
}

struct Sheet {
  Fit fit;
  Letters letters;
  Rect answers;
};

// What is left for the answers below a wording.
Sheet sheet_for(const Model& model, Ui& ui, Rect area, const Wording& wording, Fit fit) {
  const std::size_t count = model.contest.answers.size();
  {
    const ui::TextSize words(ui, fit.text_size);
    area.take_top(height_of(ui, wording, area.w));
  }
  if (count <= most_in_one_column) {
    const float tallest =
        std::max(ui.mm(30), 2 * ui.fonts().line_height(Face::body_bold) + ui.mm(4));
    area.h = std::min(area.h, tallest * static_cast<float>(count));
  }
  return {fit, letters_for(model, ui, area), area};
}

// The fullest wording, unless a shorter one lets the names be larger: they matter most.
Sheet best_sheet(const Model& model, Ui& ui, const Rect& area,
                 const std::vector<Wording>& wordings) {
  const auto below = [&](std::size_t) { return least_height(ui, model.contest.answers.size()); };
  const Fit fullest = fitting(ui, area, wordings, below);
  Sheet best = sheet_for(model, ui, area, wordings[fullest.wording], fullest);
  for (std::size_t i = fullest.wording + 1; i < wordings.size(); ++i) {
    const Sheet other = sheet_for(model, ui, area, wordings[i], {i, fullest.text_size});
    if (capital(ui, other.letters) > capital(ui, best.letters)) best = other;
  }
  return best;
}

}  // namespace

Touched draw_mark(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui, Corner::voter);
  const auto wordings = wordings_of(model, ui);
  const Sheet sheet = best_sheet(model, ui, frame.area, wordings);
  {
    const ui::TextSize words(ui, sheet.fit.text_size);
    Rect area = frame.area;
    say(ui, area, wordings[sheet.fit.wording]);
  }
  Touched touched = frame.touched;
  const std::size_t count = model.contest.answers.size();
  for (std::size_t i = 0; i < count; ++i) {
    const ui::TextSize names(ui, sheet.letters.text_size);
    const auto words = answer_words(model, i, ui.strings());
    const std::string id = "answer_" + std::to_string(i);
    const bool chosen = model.draft.has_choice() && model.draft.choice() == i;
    if (ui::answer_button(
            ui, place_of(ui, sheet.answers, i, count),
            {id, words.number, words.label, ui.say("mark.selected"), sheet.letters.face, chosen})) {
      touched = station::AnswerTouched{static_cast<std::uint8_t>(i)};
    }
  }
  if (bar_button(ui, frame.bar, Slot::right,
                 {"review", ui.say("mark.review"), ui::Look::primary})) {
    return station::ReviewRequested{};
  }
  return touched;
}

}  // namespace kiosk::screens
