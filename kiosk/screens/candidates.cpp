// The list of candidates as the meeting locks it.

#include "kiosk/election/text.h"
#include "kiosk/screens/frame.h"

namespace kiosk::screens {

using ui::Align;
using ui::Face;
using ui::Place;
using ui::Rect;
using ui::Role;

namespace {

void candidate_row(Ui& ui, Rect row, std::size_t number, const election::Candidate& candidate) {
  ui::rule(ui, row.x, row.bottom(), row.w);
  ui::text(ui, row.take_left(ui.mm(12)), std::to_string(number) + ".",
           {Face::small_bold, Role::ink, Align::left, Place::middle});
  ui::text(ui, row.take_right(ui.mm(78)), ui.say("candidates.nominated_" + candidate.nominated_by),
           {Face::small, Role::muted, Align::left, Place::middle});
  const std::string birth =
      candidate.birth.size() == 4 ? candidate.birth : election::vietnamese_date(candidate.birth);
  ui::text(ui, row.take_right(ui.mm(42), ui.mm(4)), birth,
           {Face::small, Role::ink, Align::left, Place::middle});
  ui::text(ui, row, candidate.honorific + " " + candidate.name,
           {Face::small_bold, Role::ink, Align::left, Place::middle});
}

}  // namespace

Touched draw_candidates(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  title(ui, area, ui.say("candidates.title", {{"title", model.unit_title}}));
  ui::paragraph(ui, area, ui.say("candidates.body"), {Face::small, Role::muted}, ui.mm(3));
  const float height = ui.fonts().line_height(Face::small) + ui.mm(1.6F);
  for (std::size_t i = 0; i < model.definition.candidates.size(); ++i) {
    candidate_row(ui, area.take_top(height), i + 1, model.definition.candidates[i]);
  }
  if (bar_button(ui, frame.bar, Slot::left, {"back", ui.say("btn.back")})) {
    return station::StepBack{};
  }
  if (bar_button(ui, frame.bar, Slot::right,
                 {"next", ui.say("candidates.lock"), ui::Look::primary})) {
    return station::ListLocked{};
  }
  return std::nullopt;
}

}  // namespace kiosk::screens
