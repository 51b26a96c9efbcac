// A bank or identity card is held to the screen and its outline made to fit: then the booth knows
// what a millimetre is.

#include "kiosk/screens/calibration.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

#include "kiosk/screens/frame.h"

namespace kiosk::screens {

using station::ScreenDoubt;
using station::ScreenMeasure;

namespace {

// A step changes the card's width by so many pixels.
constexpr int coarse_step = 8;
constexpr int fine_step = 1;

std::uint32_t pixels(float length) { return static_cast<std::uint32_t>(std::lround(length)); }

float card_px(const ScreenMeasure& measure, float millimetres) {
  return static_cast<float>(measure.px_per_m) * millimetres / 1000;
}

// The measure whose card is wider by `step` pixels, unless no screen has it or there is no room.
std::optional<ScreenMeasure> stepped(ScreenMeasure measure, int step, const Rect& room) {
  const float width =
      std::round(card_px(measure, station::card_width_mm)) + static_cast<float>(step);
  measure.px_per_m = pixels(std::max(0.0F, width) * 1000 / station::card_width_mm);
  const bool fits = width <= room.w && card_px(measure, station::card_height_mm) <= room.h;
  if (!is_possible(measure) || (step > 0 && !fits)) return std::nullopt;
  return measure;
}

// The outer edge of the line is the edge of the card.
void outline(Ui& ui, Rect room, const ScreenMeasure& measure) {
  const Rect card{room.x, room.y, card_px(measure, station::card_width_mm),
                  card_px(measure, station::card_height_mm)};
  const float round = card_px(measure, 3.18F);
  const float thick = ui.mm(0.8F);
  const Rect line = card.inset(thick / 2);
  auto* list = ImGui::GetWindowDrawList();
  list->AddRectFilled({card.x, card.y}, {card.right(), card.bottom()}, ui.colour(Role::chosen),
                      round);
  list->AddRect({line.x, line.y}, {line.right(), line.bottom()}, ui.colour(Role::accent), round, 0,
                thick);
  const auto& words = ui.say("calibration.here");
  const Rect inner = card.inset(ui.mm(3));
  if (ui::text_width(ui, Face::small, words) > inner.w) return;
  ui::text(ui, inner, words, {Face::small, Role::ink, Align::centre, Place::middle});
}

Touched step_buttons(Ui& ui, Rect place, const ScreenMeasure& measure, const Rect& room) {
  const struct {
    const char* id;
    const char* label;
    int step;
  } all[] = {{"smaller", "calibration.smaller", -coarse_step},
             {"larger", "calibration.larger", coarse_step},
             {"smaller_fine", "calibration.smaller_fine", -fine_step},
             {"larger_fine", "calibration.larger_fine", fine_step}};
  Touched touched;
  std::size_t index = 0;
  for (const auto& one : all) {
    const auto next = stepped(measure, one.step, room);
    ui::Button button{one.id, ui.say(one.label), ui::Look::plain,
                      index < 2 ? Face::body_bold : Face::small_bold, next.has_value()};
    button.repeats = true;
    const Rect at = place.row(index / 2, 2, ui.gap()).column(index % 2, 2, ui.gap());
    if (ui::touch_button(ui, at, button)) touched = station::CalibrationFitted{next->px_per_m};
    ++index;
  }
  return touched;
}

// The doubt that matters most; all of them are for the readiness check.
std::optional<ScreenDoubt> worst_doubt(const Model& model, const ScreenMeasure& measure) {
  if (model.screen.refused) return ScreenDoubt::refused;
  const auto stored = station::doubts_of_screen(model.screen, measure.width, measure.height);
  if (std::ranges::find(stored, ScreenDoubt::another) != stored.end()) return ScreenDoubt::another;
  const auto doubts = station::doubts_of_screen({measure, false}, measure.width, measure.height);
  return doubts.empty() ? std::nullopt : std::optional(doubts.back());
}

std::string width_in_cm(const ScreenMeasure& measure) {
  const auto tenths = pixels(static_cast<float>(measure.width) * 1000 /
                             static_cast<float>(measure.px_per_m));  // millimetres
  return fmt::format("{},{}", tenths / 10, tenths % 10);
}

}  // namespace

station::CalibrationRequested calibration_request(const Model& model, const Ui& ui) {
  ScreenMeasure now{pixels(ui.px_per_mm() * 1000), pixels(ui.window().w), pixels(ui.window().h)};
  const auto& kept = model.screen.measure;
  if (kept && kept->width == now.width && kept->height == now.height) return {*kept};
  now.px_per_m = std::clamp(now.px_per_m, station::least_px_per_m, station::most_px_per_m);
  return {now};
}

bool calibration_button(Ui& ui, const Rect& bar) {
  return bar_button(
      ui, bar, Slot::left,
      {"calibration", ui.say("calibration.button"), ui::Look::plain, Face::small_bold});
}

Touched draw_calibration(const Model& model, Ui& ui) {
  const Frame frame = begin_frame(model, ui);
  Rect area = frame.area;
  title(ui, area, ui.say("calibration.title"));
  ui::paragraph(ui, area, ui.say("calibration.body"), {Face::small, Role::ink}, ui.mm(3));
  const ScreenMeasure& measure = *model.calibration;
  if (const auto doubt = worst_doubt(model, measure)) {
    const auto& sentence = ui.say("screen_doubt." + std::string(station::name_of(*doubt)));
    ui.tell("screen_doubt", sentence);
    const float height = ui::warning_height(ui, sentence, area.w);
    ui::warning(ui, area.take_bottom(height, ui.mm(3)), sentence);
  }
  Rect right = area.take_right(ui.mm(122), ui.mm(8));
  outline(ui, area, measure);
  ui.tell("px_per_m", std::to_string(measure.px_per_m));
  Touched touched = step_buttons(ui, right.take_top(ui.mm(36), ui.gap() * 2), measure, area);
  if (ui::touch_button(ui, right.take_top(ui.mm(18), ui.mm(2)),
                       {"fits", ui.say("calibration.fits"), ui::Look::primary})) {
    touched = station::CalibrationConfirmed{};
  }
  ui::text(ui, right.take_top(ui.fonts().line_height(Face::small)),
           ui.say("calibration.width", {{"width", width_in_cm(measure)}}),
           {Face::small, Role::ink, Align::centre, Place::middle});
  if (bar_button(ui, frame.bar, Slot::left, {"back", ui.say("btn.back")})) {
    return station::CalibrationLeft{};
  }
  return touched;
}

}  // namespace kiosk::screens
