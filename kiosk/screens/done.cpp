// The same thanks for everybody: nothing on it depends on what was chosen.

#include <algorithm>
#include <array>

#include "kiosk/screens/frame.h"
#include "kiosk/screens/wording.h"
#include "kiosk/ui/qr_code.h"

namespace kiosk::screens {

namespace {

constexpr std::size_t short_tracker = 10;
// 41 modules with their quiet zone, each 0.5 mm or more in whole pixels.
constexpr float code_mm = 28;

// The first ten characters, 5 and 5.
std::string short_form(const std::string& tracker) {
  std::string first = tracker.substr(0, short_tracker);
  if (first.size() <= 5) return first;
  return first.substr(0, 5) + " " + first.substr(5);
}

// A tick before the title, both in the middle.
void headline(Ui& ui, Rect& area) {
  const auto& words = ui.say("done.title");
  const float line = ui.fonts().line_height(Face::display);
  const float sign = line * 0.8F;
  const float width = ui::text_width(ui, Face::display, words) + 1;
  Rect row = area.take_top(line, ui.mm(1.5F)).middle(sign + ui.mm(5) + width, line);
  ui::tick(ui, row.take_left(sign, ui.mm(5)).middle(sign, sign * 0.8F), Role::accent);
  ui::text(ui, row, words, {Face::display, Role::accent});
}

float tracker_height(const Ui& ui) {
  const float words = ui.fonts().line_height(Face::small) + ui.fonts().line_height(Face::title);
  return std::max(words, ui.mm(code_mm)) + ui.mm(3);
}

void tracker_panel(const Model& model, Ui& ui, const Rect& place) {
  const auto& label = ui.say("done.tracker");
  const float words = ui::text_width(ui, Face::small, label) + ui.mm(16) + place.h;
  const Rect box = place.middle(std::min(place.w, std::max(ui.mm(150), words)), place.h);
  ui::panel(ui, box);
  Rect inner = box.inset(ui.mm(4), ui.mm(1.5F));
  ui::draw_qr(ui, inner.take_right(inner.h, ui.mm(4)), model.tracker);
  const float lines = ui.fonts().line_height(Face::small) + ui.fonts().line_height(Face::title);
  inner = inner.middle(inner.w, lines);
  ui::text(ui, inner.take_top(ui.fonts().line_height(Face::small)), label,
           {Face::small, Role::muted, Align::centre});
  ui::text(ui, inner, short_form(model.tracker),
           {Face::title, Role::ink, Align::centre, Place::middle});
}

}  // namespace

Touched draw_done(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui, Corner::thanks);
  Touched touched = frame.touched;
  ui.tell("tracker", model.tracker);
  Rect area = frame.area;
  const Line note{ui.say("done.tracker_note"), {Face::small, Role::muted, Align::centre}, 2};
  const Line leave{ui.say("done.leave"), {Face::body, Role::ink, Align::centre}, 0};
  const std::array<Wording, 2> tails{Wording{note, leave}, Wording{leave}};
  const Wording thanks{{ui.say("done.body", {{"title", model.unit_title}}),
                        {Face::body, Role::ink, Align::centre},
                        2}};
  const std::array<Wording, 2> heads{thanks, thanks};
  const auto below = [&](std::size_t tail) {
    return ui.fonts().line_height(Face::display) + ui.mm(1.5F) + tracker_height(ui) + ui.mm(2.5F) +
           height_of(ui, tails[tail], area.w);
  };
  const Fit fit = fitting(ui, area, heads, below);
  {
    const ui::TextSize letters(ui, fit.text_size);
    const float used = below(fit.wording) + height_of(ui, thanks, area.w);
    const float spare = std::max(0.0F, (area.h - used) / 4);
    area.take_top(spare);
    headline(ui, area);
    say(ui, area, thanks);
    tracker_panel(model, ui, area.take_top(tracker_height(ui), ui.mm(2.5F) + spare));
    say(ui, area, tails[fit.wording]);
  }
  if (!model.keep_tracker && bar_button(ui, frame.bar, Slot::left, {"keep", ui.say("done.keep")})) {
    touched = station::TrackerKept{};
  }
  if (bar_button(ui, frame.bar, Slot::centre,
                 {"dismiss", ui.say("done.dismiss"), ui::Look::primary})) {
    touched = station::ThanksDismissed{};
  }
  if (!touched && ui.touched_elsewhere()) touched = station::ThanksDismissed{};
  return touched;
}

}  // namespace kiosk::screens
