// The ballot: all answers on one screen, equal in size and letters, in the official order.

#include <array>

#include "kiosk/screens/answers.h"
#include "kiosk/screens/frame.h"
#include "kiosk/screens/wording.h"
#include "kiosk/ui/photos.h"

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

bool all_fit(const Model& model, const Ui& ui, const Rect& area, Face face,
             bool with_photos = false) {
  const std::size_t count = model.contest.answers.size();
  for (std::size_t i = 0; i < count; ++i) {
    const Rect whole = place_of(ui, area, i, count);
    const Rect place =
        ui::answer_label_place(ui, whole, face, ui.say("mark.selected"), with_photos);
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
  std::vector<std::size_t> photos{};  // beside each answer, or none
  Rect portrait{};                    // of a single candidate; no width: none
};

// Photos never take letters away from names: they are there only where there is room for everybody.
void add_photos(const Model& model, Ui& ui, Sheet& sheet) {
  auto photos = photos_shown(model);
  const Rect place = place_of(ui, sheet.answers, 0, model.contest.answers.size());
  if (photos.empty() || ui::answer_photo_height(ui, place) < ui.mm(least_photo_mm)) return;
  const ui::TextSize names(ui, sheet.letters.text_size);
  if (all_fit(model, ui, sheet.answers, sheet.letters.face, true)) sheet.photos = std::move(photos);
}

constexpr float portrait_gap_mm = 5;
constexpr float portrait_top_mm = 2;  // below the header's line

// Left of the words about the single candidate, if both answers keep their room below.
void add_portrait(const Model& model, Ui& ui, Rect area, const Wording& wording, Sheet& sheet) {
  const float least = least_height(ui, 2) + ui.mm(portrait_gap_mm);
  const float answers = std::max(sheet.answers.h * 0.75F + ui.mm(portrait_gap_mm), least);
  area.take_top(ui.mm(portrait_top_mm));
  const float height = std::min(area.h - answers, ui.mm(40));
  if (photos_shown(model).empty() || height < ui.mm(least_photo_mm)) return;
  const ui::TextSize words(ui, sheet.fit.text_size);
  const Rect portrait = ui::photo_within({area.x, area.y, height * 0.75F, height});
  const float width = area.w - portrait.w - ui.mm(portrait_gap_mm);
  const float text = height_of(ui, wording, width);
  if (text > area.h - least) return;
  area.take_top(std::max(text, height), ui.mm(portrait_gap_mm));
  area.h = std::min(area.h, sheet.answers.h);
  const Letters letters = letters_for(model, ui, area);
  if (capital(ui, letters) < capital(ui, sheet.letters)) return;
  sheet.answers = area;
  sheet.letters = letters;
  sheet.portrait = portrait;
}

// What is left for the answers below a wording.
Sheet sheet_for(const Model& model, Ui& ui, Rect area, const Wording& wording, Fit fit) {
  const std::size_t count = model.contest.answers.size();
  {
    const ui::TextSize words(ui, fit.text_size);
    area.take_top(height_of(ui, wording, area.w));
  }
  if (count <= most_in_one_column) {
    const bool photos = !model.contest.single_candidate && !photos_shown(model).empty();
    const float tallest =
        std::max(ui.mm(photos ? 40 : 30), 2 * ui.fonts().line_height(Face::body_bold) + ui.mm(4));
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
  if (model.contest.single_candidate) {
    add_portrait(model, ui, area, wordings[best.fit.wording], best);
  } else {
    add_photos(model, ui, best);
  }
  return best;
}

// The words at the top, beside the portrait if there is one.
void draw_words(const Model& model, Ui& ui, Rect area, const Wording& wording, const Sheet& sheet) {
  const ui::TextSize words(ui, sheet.fit.text_size);
  if (sheet.portrait.w > 0) {
    ui::photo(ui, sheet.portrait, photos_shown(model).front());
    area.take_left(sheet.portrait.w, ui.mm(portrait_gap_mm));
    area.take_top(sheet.portrait.y - area.y);
    // In the middle beside it; more words than it is high begin where it begins.
    area.take_top(std::max(0.0F, sheet.portrait.h - height_of(ui, wording, area.w)) / 2);
  }
  say(ui, area, wording);
}

}  // namespace

Touched draw_mark(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui, Corner::voter);
  const auto wordings = wordings_of(model, ui);
  const Sheet sheet = best_sheet(model, ui, frame.area, wordings);
  draw_words(model, ui, frame.area, wordings[sheet.fit.wording], sheet);
  Touched touched = frame.touched;
  const std::size_t count = model.contest.answers.size();
  for (std::size_t i = 0; i < count; ++i) {
    const ui::TextSize names(ui, sheet.letters.text_size);
    const auto words = answer_words(model, i, ui.strings());
    const std::string id = "answer_" + std::to_string(i);
    const bool chosen = model.draft.has_choice() && model.draft.choice() == i;
    ui::Answer answer{
        id, words.number, words.label, ui.say("mark.selected"), sheet.letters.face, chosen, {}};
    if (!sheet.photos.empty()) answer.photo = sheet.photos[i];
    if (ui::answer_button(ui, place_of(ui, sheet.answers, i, count), answer)) {
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
