// What fingers and keys do to a frame's targets: kiosk/ui/ui.h. A target is lit exactly as long as
// lifting the finger would act.

#include <imgui.h>

#include <algorithm>

#include "kiosk/ui/reading_order.h"
#include "kiosk/ui/ui.h"

namespace kiosk::ui {

namespace {

// A finger rolls over the edge when it is lifted. Targets are further apart than this.
constexpr float roll_mm = 2;

// The bar at the bottom of every screen.
constexpr float footer_mm = 20;

bool holds(const Rect& rect, Point point) {
  return point.x >= rect.x && point.x < rect.right() && point.y >= rect.y &&
         point.y < rect.bottom();
}

Rect grown(const Rect& rect, float by) {
  return {rect.x - by, rect.y - by, rect.w + 2 * by, rect.h + 2 * by};
}

Point centre(const Rect& rect) { return {rect.centre_x(), rect.centre_y()}; }

}  // namespace

void Ui::report(const PointerReport& report) {
  if (report.kind == PointerKind::press) focus_.clear();
  finger_.report(report, px_per_mm_, held_.empty());
}

bool Ui::would_count(const Rect& rect) const {
  if (holds(rect, finger_.now())) return true;
  return distance(finger_.first(), finger_.now()) <= mm(Finger::drift_mm) &&
         holds(grown(rect, mm(roll_mm)), finger_.now());
}

bool Ui::is_second_tap(const Target& target, Point at, double when, bool repeats) const {
  if (repeats && last_act_.repeats) return false;
  if (when - last_act_.when >= theme_.guard_seconds) return false;
  return target.id == last_act_.id || distance(at, last_act_.at) <= mm(Finger::drift_mm);
}

Pressed Ui::pressed(const Target& target, bool repeats) {
  Pressed pressed;
  const bool here = finger_.came_down() && holds(target.rect, finger_.first());
  if (here && !is_second_tap(target, finger_.first(), finger_.since(), repeats)) held_ = target.id;
  if (held_ == target.id && finger_.counts()) {
    pressed.lit = would_count(target.rect);
    pressed.acted = pressed.lit && finger_.lifted();
    if (pressed.lit && !pressed.acted) lit_ = target.id;
    if (pressed.acted) last_act_ = {target.id, finger_.now(), ImGui::GetTime(), repeats};
  }
  if (acting_ == target.id) {
    acting_.clear();
    const Point at = centre(target.rect);
    if (!is_second_tap(target, at, ImGui::GetTime(), repeats)) {
      pressed.acted = true;
      last_act_ = {target.id, at, ImGui::GetTime(), repeats};
    }
  }
  return pressed;
}

bool Ui::touched_elsewhere() const {
  if (guarded() || !finger_.lifted()) return false;
  return std::none_of(targets_.begin(), targets_.end(), [&](const Target& target) {
    return holds(target.rect, finger_.first()) || holds(target.rect, finger_.now());
  });
}

void Ui::move_focus(bool forward) {
  std::vector<Rect> places;
  std::vector<const Target*> answering;
  for (const auto& target : targets_) {
    if (!target.enabled) continue;
    places.push_back(target.rect);
    answering.push_back(&target);
  }
  auto order = reading_order(places, window_.bottom() - mm(footer_mm), px_per_mm_);
  if (order.empty()) return;
  // Tools come last, although they stand at the top: what the screen is for comes first, and they
  // are one step back from it.
  std::stable_partition(order.begin(), order.end(), [&](std::size_t index) {
    return answering[index]->kind != TargetKind::tool;
  });
  if (!forward) std::reverse(order.begin(), order.end());
  const auto at = std::find_if(order.begin(), order.end(),
                               [&](std::size_t index) { return answering[index]->id == focus_; });
  // From nowhere, and from the last one, to the first.
  const bool wraps = at == order.end() || at + 1 == order.end();
  focus_ = answering[wraps ? order.front() : *(at + 1)]->id;
}

void Ui::press_hardware(HardwarePress press) {
  if (guarded() || (press.seconds >= 0 && press.seconds < guard_until_)) return;
  switch (press.key) {
    case HardwareKey::none: return;
    case HardwareKey::next: move_focus(true); return;
    case HardwareKey::previous: move_focus(false); return;
    case HardwareKey::act:
      acting_ = focus_;
      // With nothing in the frame the space bar writes, where letters are written.
      if (focus_.empty()) pressed_ = {HardwareKey::letter, ' ', press.seconds};
      return;
    case HardwareKey::confirm:
      acting_ = focus_;
      if (focus_.empty()) pressed_ = press;
      return;
    case HardwareKey::digit:
    case HardwareKey::letter:
    case HardwareKey::erase:
      focus_.clear();  // who types is at the pad; Enter confirms there
      pressed_ = press;
      return;
  }
}

HardwarePress Ui::take_hardware() {
  const auto press = guarded() ? HardwarePress{} : pressed_;
  pressed_ = {};
  return press;
}

HardwarePress Ui::take_letters() {
  expects_letters_ = true;
  return take_hardware();
}

// Between the last frame and this one: what the change of a screen makes meaningless.
void Ui::begin_input(bool changed) {
  if (changed) {
    finger_.dismiss();
    held_.clear();
    focus_.clear();
  }
  if (finger_.came_down() && finger_.since() < guard_until_) finger_.dismiss();
  if (guarded()) acting_.clear();
  lit_.clear();
  expects_letters_ = false;
}

void Ui::end_input() {
  if (!finger_.counts() || finger_.lifted()) held_.clear();
  finger_.frame_drawn();
  const bool there = std::any_of(targets_.begin(), targets_.end(), [&](const Target& target) {
    return target.enabled && target.id == focus_;
  });
  if (!there) focus_.clear();
  acting_.clear();
  pressed_ = {};
}

}  // namespace kiosk::ui
