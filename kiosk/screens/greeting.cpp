// The voter is greeted and told, in four short lines, what will happen.

#include <array>

#include "kiosk/screens/frame.h"
#include "kiosk/screens/wording.h"

namespace kiosk::screens {

namespace {

constexpr std::array<const char*, 2> steps{"greeting.howto1", "greeting.howto2"};
constexpr float number_mm = 2.5F;  // between a number and its step

// The steps stand in a panel: room at its edges and for the numbers.
struct Steps {
  float edge = 0, number = 0, height = 0;
};

Steps measured(const Ui& ui, float width) {
  Steps all;
  all.edge = ui.mm(ui.text_size() > ui::ordinary_text_size ? 4 : 8);
  all.number = ui::text_width(ui, Face::body_bold, "2.") + ui.mm(number_mm);
  all.height = ui.mm(2);
  for (const char* step : steps) {
    all.height += ui::text_height(ui, Face::body, ui.say(step), width - 2 * all.edge - all.number);
  }
  return all;
}

void draw_steps(Ui& ui, const Rect& area, const Steps& all) {
  ui::panel(ui, area);
  Rect inner = area.inset(all.edge, ui.mm(1));
  const float spare = (inner.h + ui.mm(2) - all.height) / (steps.size() + 1);
  inner.take_top(spare);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const float width = inner.w - all.number;
    Rect row = inner.take_top(ui::text_height(ui, Face::body, ui.say(steps[i]), width), spare);
    ui::text(ui, row.take_left(all.number), std::to_string(i + 1) + ".",
             {Face::body_bold, Role::accent});
    ui::text(ui, row, ui.say(steps[i]), {Face::body, Role::ink});
  }
}

}  // namespace

Touched draw_greeting(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui, Corner::voter);
  Rect area = frame.area;
  const float button = std::max(ui.mm(22), ui.fonts().line_height(Face::title) + ui.mm(3));
  const bool large = ui.text_size() > ui::ordinary_text_size;
  const Rect start = area.take_bottom(button, ui.mm(large ? 3 : 5));
  const Line title{ui.say("greeting.title"), {Face::display, Role::accent, Align::centre}, 2};
  const Line secret{
      ui.say("greeting.body"), {Face::body, Role::ink, Align::centre}, large ? 2.5F : 5};
  const std::array<Wording, 3> wordings{Wording{title, secret}, Wording{secret}, Wording{title}};
  const auto below = [&](std::size_t) { return measured(ui, area.w).height; };
  const Fit fit = fitting(ui, area, wordings, below);
  {
    const ui::TextSize letters(ui, fit.text_size);
    say(ui, area, wordings[fit.wording]);
    draw_steps(ui, area, measured(ui, area.w));
  }
  if (ui::touch_button(ui, start.middle(ui.mm(110), button),
                       {"start", ui.say("greeting.start"), ui::Look::primary, Face::title})) {
    return station::VotingStarted{};
  }
  return frame.touched;
}

}  // namespace kiosk::screens
