#include "kiosk/ui/widgets.h"

#include <imgui.h>

#include <algorithm>

#include "kiosk/ui/photos.h"

namespace kiosk::ui {

namespace {

ImVec2 corner(float x, float y) { return {x, y}; }

void box(Ui& ui, Rect place, Role ground, Role border, float border_mm) {
  auto* list = ImGui::GetWindowDrawList();
  const float radius = ui.mm(ui.theme().radius_mm);
  const float thick = ui.mm(border_mm);
  list->AddRectFilled(corner(place.x, place.y), corner(place.right(), place.bottom()),
                      ui.colour(ground), radius);
  // The line is drawn inside the rectangle, so that gaps between targets stay what they are.
  const Rect line = place.inset(thick / 2);
  list->AddRect(corner(line.x, line.y), corner(line.right(), line.bottom()), ui.colour(border),
                radius, 0, thick);
}

// Around a target, in the gap between it and its neighbours.
void focus_frame(Ui& ui, Rect place) {
  const float thick = ui.mm(1.7F);
  const float away = ui.mm(0.4F) + thick / 2;
  const Rect line{place.x - away, place.y - away, place.w + 2 * away, place.h + 2 * away};
  ImGui::GetWindowDrawList()->AddRect(corner(line.x, line.y), corner(line.right(), line.bottom()),
                                      ui.colour(Role::accent), ui.mm(ui.theme().radius_mm) + away,
                                      0, thick);
}

// Records the target and asks what fingers and keys did to it. During the guard it is only
// recorded.
Pressed touch(Ui& ui, Target target, bool repeats) {
  target.enabled = target.enabled && !ui.guarded();
  ui.record(target);
  if (!target.enabled) return {};
  if (ui.focused() == target.id) focus_frame(ui, target.rect);
  return ui.pressed(target, repeats);
}

Rect at_least(const Ui& ui, Rect place, float millimetres) {
  place.w = std::max(place.w, ui.mm(millimetres));
  place.h = std::max(place.h, ui.mm(millimetres));
  return place;
}

Role ground_of(const Button& button, bool held) {
  if (button.look == Look::primary && button.enabled) return Role::accent;
  if (held) return Role::pressed;
  if (button.chosen) return Role::chosen;
  return button.look == Look::key ? Role::panel : Role::paper;
}

}  // namespace

bool touch_button(Ui& ui, Rect place, const Button& button) {
  place = at_least(ui, place, ui.theme().target_mm);
  const auto kind = button.look == Look::primary && button.kind == TargetKind::ordinary
                        ? TargetKind::primary
                        : button.kind;
  const bool repeats = button.repeats || button.look == Look::key;
  const Pressed touched = touch(ui, {std::string(button.id), place, button.enabled, kind}, repeats);
  const bool primary = button.look == Look::primary && button.enabled;
  const bool thick = touched.lit || button.chosen || button.look == Look::primary;
  const Role border = !button.enabled ? Role::faint : button.chosen ? Role::accent : Role::line;
  box(ui, place, ground_of(button, touched.lit), primary ? Role::accent : border,
      thick ? ui.theme().thick_border_mm : ui.theme().border_mm);
  const bool field = button.look == Look::field;
  Rect inner = place.inset(ui.mm(field ? field_inset_mm : 2), ui.mm(1));
  if (primary && touched.lit) {  // seen under the finger without a colour of its own
    box(ui, place.inset(ui.mm(1)), Role::accent, Role::on_accent, ui.theme().border_mm);
  }
  if (button.chosen && !field)
    tick(ui, inner.take_left(ui.mm(7), ui.mm(2)).middle(ui.mm(7), ui.mm(6)), Role::accent);
  TextStyle style{button.face, primary ? Role::on_accent : Role::ink, Align::centre, Place::middle};
  if (!button.enabled) style.role = Role::muted;
  if (field) style.align = Align::left;
  const TextSize letters(ui, fitting_size(ui, button.face, button.label, inner));
  text(ui, inner, button.label, style);
  return touched.acted;
}

float button_width(const Ui& ui, const Button& button) {
  return std::max(ui.mm(ui.theme().target_mm),
                  text_width(ui, button.face, button.label) + ui.mm(button.chosen ? 21 : 12));
}

namespace {

constexpr float ring_mm = 10;  // of the mark beside a name

// The word beside the ring takes room that long names need where answers stand in two columns.
bool has_word(const Ui& ui, const Rect& place) { return place.w >= ui.mm(170); }

struct AnswerParts {
  Rect number, photo, label, word, ring;
};

AnswerParts parts_of(const Ui& ui, const Rect& place, Face face, std::string_view chosen_word,
                     bool with_photo) {
  Rect inner = place.inset(ui.mm(3), ui.mm(0.6F));
  AnswerParts parts;
  parts.number = inner.take_left(text_width(ui, face, "8.") + ui.mm(2), 0);
  if (with_photo) {
    const float height = answer_photo_height(ui, place);
    parts.photo = inner.take_left(height * 0.75F, ui.mm(4)).middle(height * 0.75F, height);
  }
  parts.ring = inner.take_right(ui.mm(ring_mm), ui.mm(3));
  const float word = text_width(ui, Face::small_bold, chosen_word) + 1;
  if (has_word(ui, place)) parts.word = inner.take_right(word, ui.mm(3));
  parts.label = inner;
  return parts;
}

// A ring to be filled; a full one with a tick and, where there is room, the word beside it.
void draw_mark(Ui& ui, const AnswerParts& parts, const Answer& answer) {
  auto* list = ImGui::GetWindowDrawList();
  const float size = ui.mm(ring_mm);
  const Rect ring = parts.ring.middle(size, size);
  const ImVec2 centre = corner(ring.centre_x(), ring.centre_y());
  if (!answer.chosen) {
    list->AddCircle(centre, size / 2 - ui.mm(0.4F), ui.colour(Role::line), 48, ui.mm(0.7F));
    return;
  }
  list->AddCircleFilled(centre, size / 2, ui.colour(Role::accent), 48);
  tick(ui, ring.middle(size * 0.56F, size * 0.46F), Role::on_accent);
  if (parts.word.w == 0) return;
  text(ui, parts.word, answer.chosen_word,
       {Face::small_bold, Role::accent, Align::right, Place::middle});
}

}  // namespace

Rect answer_label_place(const Ui& ui, Rect place, Face face, std::string_view chosen_word,
                        bool with_photo) {
  return parts_of(ui, place, face, chosen_word, with_photo).label;
}

float answer_photo_height(const Ui& ui, const Rect& place) {
  return std::min(place.h - ui.mm(4), ui.mm(40));
}

bool answer_button(Ui& ui, Rect place, const Answer& answer) {
  place = at_least(ui, place, ui.theme().candidate_mm);
  const Pressed touched =
      touch(ui, {std::string(answer.id), place, true, TargetKind::candidate}, false);
  const Role ground = touched.lit ? Role::pressed : answer.chosen ? Role::chosen : Role::paper;
  box(ui, place, ground, answer.chosen ? Role::accent : Role::line,
      answer.chosen || touched.lit ? ui.theme().thick_border_mm : ui.theme().border_mm);
  AnswerParts parts =
      parts_of(ui, place, answer.face, answer.chosen_word, answer.photo.has_value());
  if (answer.number.empty()) {
    const float before = parts.label.x - parts.number.x - ui.mm(2);
    parts.label = {parts.label.x - before, parts.label.y, parts.label.w + before, parts.label.h};
  }
  const TextStyle style{answer.face, Role::ink, Align::left, Place::middle};
  text(ui, parts.number, answer.number, style);
  if (answer.photo) photo(ui, photo_within(parts.photo), *answer.photo);
  text(ui, parts.label, answer.label, style);
  draw_mark(ui, parts, answer);
  return touched.acted;
}

void panel(Ui& ui, Rect place, Role ground, Role border) {
  box(ui, place, ground, border, ui.theme().border_mm);
}

void swatch(Ui& ui, Rect place, Colour colour) {
  auto* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(corner(place.x, place.y), corner(place.right(), place.bottom()),
                      IM_COL32(colour.red, colour.green, colour.blue, 255));
  list->AddRect(corner(place.x, place.y), corner(place.right(), place.bottom()),
                ui.colour(Role::line), 0, 0, ui.mm(ui.theme().border_mm));
}

float warning_height(const Ui& ui, std::string_view sentence, float width) {
  return text_height(ui, Face::small_bold, sentence, width - ui.mm(20)) + ui.mm(4);
}

void warning(Ui& ui, Rect place, std::string_view sentence) {
  box(ui, place, Role::alert_paper, Role::alert, ui.theme().border_mm);
  Rect inner = place.inset(ui.mm(3), ui.mm(2));
  const Rect sign = inner.take_left(ui.mm(10), ui.mm(4)).middle(ui.mm(10), ui.mm(10));
  ImGui::GetWindowDrawList()->AddCircleFilled(corner(sign.centre_x(), sign.centre_y()), sign.w / 2,
                                              ui.colour(Role::alert));
  auto* list = ImGui::GetWindowDrawList();
  list->AddLine(corner(sign.centre_x(), sign.y + sign.h * 0.2F),
                corner(sign.centre_x(), sign.y + sign.h * 0.58F), ui.colour(Role::on_accent),
                ui.mm(1.2F));
  list->AddCircleFilled(corner(sign.centre_x(), sign.y + sign.h * 0.76F), ui.mm(0.8F),
                        ui.colour(Role::on_accent));
  text(ui, inner, sentence, {Face::small_bold, Role::alert, Align::left, Place::middle});
}

void labelled_row(Ui& ui, Rect place, std::string_view label, std::string_view value, Face face) {
  const Face bold = face == Face::small ? Face::small_bold : Face::body_bold;
  const Rect right = place.take_right(text_width(ui, bold, value) + 1, ui.mm(4));
  text(ui, right, value, {bold, Role::ink, Align::right, Place::middle});
  text(ui, place, label, {face, Role::muted, Align::left, Place::middle});
  rule(ui, place.x, place.bottom(), right.right() - place.x);
}

void rule(Ui& ui, float x, float y, float width, Role role) {
  ImGui::GetWindowDrawList()->AddLine(corner(x, y), corner(x + width, y), ui.colour(role),
                                      std::max(1.0F, ui.mm(0.3F)));
}

void tick(Ui& ui, Rect place, Role role) {
  auto* list = ImGui::GetWindowDrawList();
  list->PathLineTo(corner(place.x + place.w * 0.08F, place.y + place.h * 0.55F));
  list->PathLineTo(corner(place.x + place.w * 0.38F, place.y + place.h * 0.90F));
  list->PathLineTo(corner(place.x + place.w * 0.95F, place.y + place.h * 0.12F));
  list->PathStroke(ui.colour(role), 0, ui.mm(1.5F));
}

}  // namespace kiosk::ui
