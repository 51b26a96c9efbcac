#include "kiosk/ui/icons.h"

#include <imgui.h>

#include <array>

namespace kiosk::ui {

namespace {

constexpr float stroke_mm = 0.7F;
constexpr float pi = 3.14159265F;

ImDrawList& list() { return *ImGui::GetWindowDrawList(); }

// An A and four rising bars, of which as many are full as the size is large.
void letters(Ui& ui, const Rect& place, unsigned colour, std::size_t level) {
  const float bar = ui.mm(1.7F);
  const float gap = ui.mm(0.9F);
  const float foot = place.bottom() - ui.mm(0.3F);
  const TextSize ordinary(ui, ordinary_text_size);
  const float size = ui.fonts().line_height(Face::body_bold);
  const float width = ui.mm(6.2F);
  const float bars = static_cast<float>(text_size_count) * (bar + gap);
  float x = place.centre_x() - (width + bars) / 2;
  // The feet of capitals stand 1069 of 1362 below the top of the line.
  list().AddText(ui.fonts().font(Face::body_bold), size, {x, foot - size * 1069.0F / 1362.0F},
                 colour, "A");
  x += width + gap;
  for (std::size_t i = 0; i < text_size_count; ++i) {
    const float height = place.h * (0.4F + 0.18F * static_cast<float>(i));
    const ImVec2 top(x, foot - height);
    const ImVec2 bottom(x + bar, foot);
    if (i <= level) {
      list().AddRectFilled(top, bottom, colour);
    } else {
      list().AddRect(top, bottom, colour, 0, 0, ui.mm(0.3F));
    }
    x += bar + gap;
  }
}

void contrast(Ui& ui, const Rect& place, unsigned colour) {
  const ImVec2 centre(place.centre_x(), place.centre_y());
  const float radius = place.h / 2;
  list().PathArcTo(centre, radius, pi / 2, 3 * pi / 2, 24);
  list().PathFillConvex(colour);
  list().AddCircle(centre, radius - ui.mm(stroke_mm) / 2, colour, 48, ui.mm(stroke_mm));
}

void sound(Ui& ui, const Rect& place, unsigned colour) {
  const float unit = place.h / 8;
  const float left = place.centre_x() - 5 * unit;
  const float middle = place.centre_y();
  list().AddRectFilled({left, middle - 1.4F * unit}, {left + 2 * unit, middle + 1.4F * unit},
                       colour);
  const std::array<ImVec2, 4> horn{{{left + 2 * unit, middle - 1.4F * unit},
                                    {left + 4.6F * unit, middle - 3.6F * unit},
                                    {left + 4.6F * unit, middle + 3.6F * unit},
                                    {left + 2 * unit, middle + 1.4F * unit}}};
  list().AddConvexPolyFilled(horn.data(), static_cast<int>(horn.size()), colour);
  for (const float radius : {2.2F, 4.2F}) {
    list().PathArcTo({left + 5 * unit, middle}, radius * unit, -pi / 4, pi / 4, 16);
    list().PathStroke(colour, 0, ui.mm(stroke_mm));
  }
}

void globe(Ui& ui, const Rect& place, unsigned colour) {
  const ImVec2 centre(place.centre_x(), place.centre_y());
  const float radius = place.h / 2 - ui.mm(stroke_mm) / 2;
  const float stroke = ui.mm(0.5F);
  list().AddCircle(centre, radius, colour, 48, ui.mm(stroke_mm));
  list().AddLine({centre.x, centre.y - radius}, {centre.x, centre.y + radius}, colour, stroke);
  list().AddLine({centre.x - radius, centre.y}, {centre.x + radius, centre.y}, colour, stroke);
  // A meridian on each side: arcs through both poles.
  for (const float side : {-1.0F, 1.0F}) {
    const float bend = radius * 1.25F;
    const float away = side * radius * 0.75F;
    const float half = 0.927F;  // the angle whose sine is 0.8
    const float from = side > 0 ? pi - half : -half;
    list().PathArcTo({centre.x + away, centre.y}, bend, from, from + 2 * half, 24);
    list().PathStroke(colour, 0, stroke);
  }
}

}  // namespace

void icon(Ui& ui, const Rect& place, Icon icon, Role role, std::size_t level) {
  const unsigned colour = ui.colour(role);
  switch (icon) {
    case Icon::letters: return letters(ui, place, colour, level);
    case Icon::contrast: return contrast(ui, place, colour);
    case Icon::sound: return sound(ui, place, colour);
    case Icon::globe: return globe(ui, place, colour);
  }
}

}  // namespace kiosk::ui
