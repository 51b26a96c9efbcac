#include "kiosk/screens/header.h"

#include <fmt/format.h>

#include <algorithm>

#include "kiosk/election/station_colour.h"
#include "kiosk/screens/comfort.h"
#include "kiosk/ui/widgets.h"

namespace kiosk::screens {

namespace {

constexpr float band_mm = 5.4F;  // of the station's colour, at the left edge

// All of Vietnam is seven hours ahead of UTC, all year.
std::string clock_of(std::int64_t unix_seconds) {
  const std::int64_t minutes = (unix_seconds + 7 * 3600) / 60 % 1440;
  return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

// The ground, the line below it and the band of colour.
void ground(const Model& model, Ui& ui, const Rect& place) {
  const float margin = ui.mm(ui.theme().margin_mm);
  ui::panel(ui, {place.x - margin, place.y - margin, place.w + 2 * margin, place.h + margin},
            Role::panel, Role::panel);
  ui::rule(ui, place.x, place.bottom() - ui.mm(0.3F), place.w, Role::accent);
  ui::rule(ui, place.x, place.bottom() - ui.mm(0.6F), place.w, Role::accent);
  const auto& colour = election::station_colour(model.station);
  ui::swatch(ui,
             {place.x - ui.mm(1), place.y - ui.mm(1), ui.mm(band_mm + 1), place.h + ui.mm(0.4F)},
             {colour.red, colour.green, colour.blue});
}

// Name above commune and booth. A long name takes both lines, with the commune behind it, before
// any letter becomes smaller.
void names(const Model& model, Ui& ui, Rect place) {
  const std::string booth = ui.say("app.booth", {{"booth", std::to_string(model.booth)}});
  const std::string below = fmt::format("{} · {}", model.commune_name, booth);
  const Rect upper = place.row(0, 2, 0);
  const Rect lower = place.row(1, 2, 0);
  if (ui::fits(ui, Face::small_bold, model.unit_name, upper) &&
      ui::fits(ui, Face::small, below, lower)) {
    ui::text(ui, upper, model.unit_name,
             {Face::small_bold, Role::accent, Align::left, Place::middle});
    ui::text(ui, lower, below, {Face::small, Role::ink, Align::left, Place::middle});
    return;
  }
  const std::string joined = fmt::format("{} · {}", model.unit_name, model.commune_name);
  const ui::TextSize letters(ui, ui::fitting_size(ui, Face::small_bold, joined, place));
  ui::text(ui, place, joined, {Face::small_bold, Role::accent, Align::left, Place::middle});
}

}  // namespace

void header(const Model& model, Ui& ui, Rect place) {
  const ui::TextSize fixed(ui, ui::ordinary_text_size);
  ground(model, ui, place);
  Rect inner = place.inset(ui.mm(ui.theme().margin_mm), 0);
  const std::string booth = ui.say("app.booth", {{"booth", std::to_string(model.booth)}});
  const std::string right =
      model.now == 0 ? booth : fmt::format("{}   ·   {}", booth, clock_of(model.now));
  const float width = ui::text_width(ui, Face::small, right) + 1;
  ui::text(ui, inner.take_right(width, ui.mm(6)), right,
           {Face::small, Role::ink, Align::right, Place::middle});
  const float unit = ui::text_width(ui, Face::small_bold, model.unit_name) + 1;
  ui::text(ui, inner.take_left(unit, ui.mm(4)), model.unit_name,
           {Face::small_bold, Role::accent, Align::left, Place::middle});
  ui::text(ui, inner, model.commune_name, {Face::small, Role::ink, Align::left, Place::middle});
}

Touched voter_header(const Model& model, Ui& ui, Rect& whole) {
  const ui::TextSize fixed(ui, ui::ordinary_text_size);
  const float edge = ui.mm(1.2F);
  const Rect place = whole.take_top(comfort_height(ui) + 2 * edge, ui.mm(2));
  ground(model, ui, place);
  Rect inner = place.inset(ui.mm(ui.theme().margin_mm), edge);
  auto touched = comfort_controls(model, ui, inner);
  inner.take_right(ui.mm(2));
  inner.take_left(ui.mm(1));
  names(model, ui, {inner.x, place.y, inner.w, place.h});
  return touched;
}

}  // namespace kiosk::screens
