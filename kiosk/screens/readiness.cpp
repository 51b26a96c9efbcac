// The machine before the meeting: one line for each thing.

#include "kiosk/screens/day.h"

namespace kiosk::screens {

using station::Finding;

namespace {

std::string_view word_of(Finding finding) {
  switch (finding) {
    case Finding::good: return "readiness.good";
    case Finding::attention: return "readiness.attention";
    case Finding::unknown: return "readiness.unknown";
  }
  return "readiness.unknown";
}

void row(Ui& ui, Rect& area, const station::ReadinessRow& row) {
  const bool attention = row.finding == Finding::attention;
  const Face face = attention ? Face::small_bold : Face::small;
  const Role role = attention ? Role::alert : Role::ink;
  const auto sentence = ui.say(row.sentence, {{"value", row.value}});
  const float mark = ui.mm(37);
  const float height = ui::text_height(ui, face, sentence, area.w - mark) + ui.mm(1.6F);
  Rect line = area.take_top(height);
  ui::rule(ui, line.x, line.bottom(), line.w);
  ui::text(ui, line.take_left(mark - ui.mm(2), ui.mm(2)), ui.say(word_of(row.finding)),
           {Face::small_bold, role, Align::left, Place::middle});
  ui::text(ui, line, sentence, {face, role, Align::left, Place::middle});
}

}  // namespace

Touched draw_readiness(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  title(ui, area, ui.say("readiness.title"));
  for (const auto& line : station::readiness_of(model)) row(ui, area, line);
  if (bar_button(ui, frame.bar, Slot::left,
                 {"look_again", ui.say("readiness.again"), ui::Look::plain, Face::small_bold})) {
    return station::LookedAgain{};
  }
  const bool before = model.phase == station::Phase::present;
  ui::Button next{"next", ui.say(before ? "readiness.begin" : "readiness.back"), ui::Look::primary};
  next.enabled = !before || station::may_begin(model);
  if (bar_button(ui, frame.bar, Slot::right, next)) return station::SheetLeft{};
  return std::nullopt;
}

}  // namespace kiosk::screens
