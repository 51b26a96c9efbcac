#include "kiosk/ui/tool_button.h"

#include <imgui.h>

#include <algorithm>

#include "kiosk/ui/widgets.h"

namespace kiosk::ui {

namespace {

constexpr float icon_mm = 6;
constexpr float edge_mm = 1.2F;

}  // namespace

bool tool_button(Ui& ui, Rect place, const Tool& tool) {
  Button button{tool.id, ""};
  button.kind = TargetKind::tool;
  const bool touched = touch_button(ui, place, button);
  if (tool.on) {
    const float thick = ui.mm(ui.theme().thick_border_mm);
    const Rect line = place.inset(thick / 2);
    ImGui::GetWindowDrawList()->AddRect({line.x, line.y}, {line.right(), line.bottom()},
                                        ui.colour(Role::accent), ui.mm(ui.theme().radius_mm), 0,
                                        thick);
    tick(ui, {place.right() - ui.mm(7.5F), place.y + ui.mm(2), ui.mm(5.5F), ui.mm(5)},
         Role::accent);
  }
  Rect inner = place.inset(ui.mm(edge_mm));
  icon(ui, inner.take_top(ui.mm(icon_mm)), tool.icon, Role::ink, tool.level);
  text(ui, inner, tool.label, {Face::small_bold, Role::ink, Align::centre, Place::middle});
  return touched;
}

float tool_width(const Ui& ui, std::string_view label) {
  return std::max(ui.mm(ui.theme().target_mm),
                  text_width(ui, Face::small_bold, label) + ui.mm(2 * edge_mm + 2));
}

float tool_height(const Ui& ui) {
  return ui.mm(icon_mm + 2 * edge_mm) + ui.fonts().line_height(Face::small_bold);
}

}  // namespace kiosk::ui
