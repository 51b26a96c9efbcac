// The ballot: all answers on one screen, equal in size and letters, in the official order.

#include "kiosk/screens/answers.h"
#include "kiosk/screens/frame.h"

namespace kiosk::screens {

using ui::Face;
using ui::Rect;
using ui::Role;

namespace {

constexpr std::size_t most_in_one_column = 4;

Rect place_of(const Ui& ui, const Rect& area, std::size_t index, std::size_t count) {
  const float gap = ui.mm(3);
  const std::size_t columns = count > most_in_one_column ? 2 : 1;
  const std::size_t rows = (count + columns - 1) / columns;
  // Down the first column, then down the second: the order people read a list in.
  Rect cell = area.column(index / rows, columns, ui.mm(5)).row(index % rows, rows, gap);
  return cell;
}

// The largest letters in which every name fits its place; the same for all.
Face face_for(const Model& model, const Ui& ui, const Rect& area) {
  const std::size_t count = model.contest.answers.size();
  for (std::size_t i = 0; i < count; ++i) {
    const Rect place = ui::answer_label_place(ui, place_of(ui, area, i, count));
    const auto label = answer_words(model, i, ui.strings()).label;
    if (ui::text_height(ui, Face::body_bold, label, place.w) > place.h) return Face::small_bold;
  }
  return Face::body_bold;
}

std::string heading(const Model& model, Ui& ui) {
  if (!model.contest.single_candidate || model.definition.candidates.empty()) {
    return ui.say("mark.title", {{"title", model.unit_title}});
  }
  const auto& candidate = model.definition.candidates.front();
  return ui.say("mark.single_title", {{"name", candidate.honorific + " " + candidate.name},
                                      {"title", model.unit_title}});
}

}  // namespace

Touched draw_mark(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui, Corner::voter);
  if (frame.touched) return frame.touched;
  Rect area = frame.area;
  title(ui, area, heading(model, ui));
  ui::paragraph(
      ui, area,
      ui.say(model.contest.single_candidate ? "mark.single_instruction" : "mark.instruction"),
      {Face::body, Role::ink}, ui.mm(2.5F));
  const std::size_t count = model.contest.answers.size();
  if (count <= most_in_one_column) {
    area.h = std::min(area.h, ui.mm(30) * static_cast<float>(count));
  }
  const Face face = face_for(model, ui, area);
  Touched touched;
  for (std::size_t i = 0; i < count; ++i) {
    const auto words = answer_words(model, i, ui.strings());
    const std::string id = "answer_" + std::to_string(i);
    const bool chosen = model.draft.has_choice() && model.draft.choice() == i;
    if (ui::answer_button(ui, place_of(ui, area, i, count),
                          {id, words.number, words.label, ui.say("mark.selected"), face, chosen})) {
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
