// A voter's session that nobody touches. What was chosen is not on these screens.

#include <algorithm>
#include <array>

#include "kiosk/screens/frame.h"
#include "kiosk/screens/wording.h"
#include "kiosk/station/screen_of.h"

namespace kiosk::screens {

namespace {

// Title and sentence above one large button, with the letters that fit.
void say_above(Ui& ui, Rect area, const std::string& title, const std::string& body) {
  const Line first{title, {Face::display, Role::accent, Align::centre}, 3};
  const Line shorter{title, {Face::title, Role::accent, Align::centre}, 3};
  const Line second{body, {Face::body, Role::ink, Align::centre}, 0};
  const std::array<Wording, 2> wordings{Wording{first, second}, Wording{shorter, second}};
  const Fit fit = fitting(ui, area, wordings, [](std::size_t) { return 0.0F; });
  const ui::TextSize letters(ui, fit.text_size);
  const float spare = area.h - height_of(ui, wordings[fit.wording], area.w);
  area.take_top(std::clamp(spare / 3, 0.0F, ui.mm(10)));
  say(ui, area, wordings[fit.wording]);
}

bool large_button(Ui& ui, const Rect& row, const ui::Button& button) {
  const float width = std::max(ui::button_width(ui, button), ui.mm(150));
  return ui::touch_button(ui, row.middle(std::min(width, row.w), row.h), button);
}

float large_height(const Ui& ui) {
  return std::max(ui.mm(22), ui.fonts().line_height(Face::title) + ui.mm(3));
}

}  // namespace

Touched draw_idle_alert(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui, Corner::officer);
  if (frame.touched) return frame.touched;
  Rect area = frame.area;
  const Rect row = area.take_bottom(large_height(ui), ui.mm(4));
  const auto seconds = std::to_string(station::seconds_to_lock(model));
  say_above(ui, area, ui.say("idle_alert.title"),
            ui.say("idle_alert.body", {{"seconds", seconds}}));
  const ui::Button more{"more_time", ui.say("idle_alert.more"), ui::Look::primary, Face::title};
  if (large_button(ui, row, more)) return station::MoreTimeWanted{};
  // Whoever touches anywhere is there.
  if (ui.touched_elsewhere()) return station::MoreTimeWanted{};
  return std::nullopt;
}

namespace {

// Only an officer goes on from here.
Touched call_for_help(const Model& model, Ui& ui, const char* title_id, const char* body_id) {
  const Frame frame = begin_frame(model, ui, Corner::look);
  if (frame.touched) return frame.touched;
  Rect area = frame.area;
  const Rect row = area.take_bottom(large_height(ui), ui.mm(4));
  say_above(ui, area, ui.say(title_id), ui.say(body_id));
  const ui::Button call{"officer", ui.say("voter.help.call"), ui::Look::plain, Face::title};
  if (large_button(ui, row, call)) return station::OfficerCalled{};
  return std::nullopt;
}

}  // namespace

Touched draw_idle_locked(const Model& model, Ui& ui) {
  return call_for_help(model, ui, "idle_locked.title", "idle_locked.body");
}

Touched draw_card_help(const Model& model, Ui& ui) {
  return call_for_help(model, ui, "card_help.title", "card_help.body");
}

}  // namespace kiosk::screens
