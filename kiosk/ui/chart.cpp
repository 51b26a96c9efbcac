#include "kiosk/ui/chart.h"

#include <imgui.h>

#include <algorithm>

#include "kiosk/ui/widgets.h"

namespace kiosk::ui {

namespace {

constexpr float step_mm = 1.6F;   // between the lines of a pattern
constexpr float least_mm = 1.5F;  // of a portion that is not empty

struct Pen {
  ImDrawList* list;
  unsigned colour;
  float thick;
  Rect place;

  void line(float from_x, float from_y, float to_x, float to_y) const {
    list->AddLine({from_x, from_y}, {to_x, to_y}, colour, thick);
  }
  void slanted(float step, bool rising) const {
    for (float x = place.x - place.h; x < place.right(); x += step) {
      if (rising) line(x, place.bottom(), x + place.h, place.y);
      if (!rising) line(x, place.y, x + place.h, place.bottom());
    }
  }
  void upright(float step) const {
    for (float x = place.x + step / 2; x < place.right(); x += step) {
      line(x, place.y, x, place.bottom());
    }
  }
  void level(float step) const {
    for (float y = place.y + step / 2; y < place.bottom(); y += step) {
      line(place.x, y, place.right(), y);
    }
  }
  void dots(float step) const {
    for (float y = place.y + step / 2; y < place.bottom(); y += step) {
      for (float x = place.x + step / 2; x < place.right(); x += step) {
        list->AddRectFilled({x - thick, y - thick}, {x + thick, y + thick}, colour);
      }
    }
  }
};

float share_of(float width, std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) return 0;
  return width * static_cast<float>(std::min(part, whole)) / static_cast<float>(whole);
}

}  // namespace

void patterned(Ui& ui, Rect place, Pattern pattern, Role role) {
  auto* list = ImGui::GetWindowDrawList();
  const ImVec2 corner{place.x, place.y};
  const ImVec2 far{place.right(), place.bottom()};
  const Pen pen{list, ui.colour(role), std::max(1.0F, ui.mm(0.45F)), place};
  const float step = ui.mm(step_mm);
  list->AddRectFilled(corner, far, ui.colour(pattern == Pattern::full ? role : Role::paper));
  list->PushClipRect(corner, far, true);
  switch (pattern) {
    case Pattern::full:
    case Pattern::empty: break;
    case Pattern::rising: pen.slanted(step, true); break;
    case Pattern::falling: pen.slanted(step, false); break;
    case Pattern::upright: pen.upright(step); break;
    case Pattern::level: pen.level(step); break;
    case Pattern::crossed:
      pen.slanted(step * 1.4F, true);
      pen.slanted(step * 1.4F, false);
      break;
    case Pattern::dotted: pen.dots(step); break;
  }
  list->PopClipRect();
  list->AddRect(corner, far, ui.colour(role), 0, 0, std::max(1.0F, ui.mm(0.4F)));
}

void stacked_bar(Ui& ui, Rect place, std::span<const Portion> portions) {
  std::uint64_t whole = 0;
  std::size_t shown = 0;
  for (const auto& one : portions) {
    whole += one.count;
    shown += one.count > 0 ? 1 : 0;
  }
  patterned(ui, place, Pattern::empty, Role::line);
  const float least = ui.mm(least_mm);
  const float shared = std::max(0.0F, place.w - least * static_cast<float>(shown));
  Rect left = place;
  for (const auto& one : portions) {
    if (one.count == 0) continue;
    patterned(ui, left.take_left(least + share_of(shared, one.count, whole)), one.pattern,
              one.role);
  }
}

void legend(Ui& ui, Rect place, std::span<const Portion> portions, std::size_t columns) {
  const std::size_t rows = (portions.size() + columns - 1) / columns;
  for (std::size_t i = 0; i < portions.size(); ++i) {
    const auto& one = portions[i];
    Rect cell = place.row(i / columns, rows, 0).column(i % columns, columns, ui.mm(2));
    const Rect sample = cell.take_left(ui.mm(6), ui.mm(2)).middle(ui.mm(6), ui.mm(4.4F));
    patterned(ui, sample, one.pattern, one.role);
    const std::string words = one.label + ": " + std::to_string(one.count);
    text(ui, cell, words,
         {one.count == 0 ? Face::small : Face::small_bold, Role::ink, Align::left, Place::middle});
  }
}

void bars(Ui& ui, Rect place, std::span<const Bar> all) {
  float labels = 0;
  float figures = 0;
  for (const auto& one : all) {
    labels = std::max(labels, text_width(ui, Face::small, one.label) + 1);
    figures = std::max(figures, text_width(ui, Face::small_bold, one.figure) + 1);
  }
  labels = std::min(labels, place.w * 0.45F);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& one = all[i];
    Rect row = place.row(i, all.size(), 0);
    text(ui, row.take_left(labels, ui.mm(3)), one.label,
         {Face::small, Role::ink, Align::left, Place::middle});
    text(ui, row.take_right(figures, ui.mm(3)), one.figure,
         {Face::small_bold, Role::ink, Align::right, Place::middle});
    Rect bar = row.middle(row.w, std::min(row.h * 0.62F, ui.mm(6)));
    patterned(ui, bar, Pattern::empty, Role::line);
    const float length = share_of(bar.w, one.part, one.whole);
    if (length > 0) patterned(ui, bar.take_left(length), one.pattern, Role::accent);
  }
}

}  // namespace kiosk::ui
