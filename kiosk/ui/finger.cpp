#include "kiosk/ui/finger.h"

#include <cmath>

namespace kiosk::ui {

namespace {

// From rest no finger comes this far within one report of the screen (some 10 ms): it would be over
// two metres a second. Two fingers of one hand are further apart than this only on another target.
constexpr float jump_mm = 25;
constexpr float resting_step_mm = 4;

}  // namespace

float distance(Point one, Point other) { return std::hypot(one.x - other.x, one.y - other.y); }

void Finger::report(const PointerReport& report, float px_per_mm, bool lies_on_nothing) {
  const Point at{report.x, report.y};
  switch (report.kind) {
    case PointerKind::press:
      ++down_;
      if (down_ == 1 || !counts_ || lies_on_nothing) {
        press(report);
      } else {
        strayed_ = true;  // a second finger: what is reported now is about it
      }
      last_ = at;
      return;
    case PointerKind::move: move(at, px_per_mm); return;
    case PointerKind::release: release(at, px_per_mm); return;
  }
}

void Finger::press(const PointerReport& report) {
  own_ = down_;
  counts_ = came_down_ = true;
  lifted_ = strayed_ = false;
  first_ = now_ = {report.x, report.y};
  since_ = report.seconds;
  last_step_ = 0;
}

void Finger::move(Point to, float px_per_mm) {
  const float step = distance(to, last_);
  last_ = to;
  if (down_ != own_ || !counts_) return;
  const float drift = Finger::drift_mm * px_per_mm;
  if (strayed_) {
    strayed_ = distance(to, now_) > drift;
  } else {
    const bool resting =
        last_step_ <= resting_step_mm * px_per_mm && distance(now_, first_) <= drift;
    strayed_ = resting && step > jump_mm * px_per_mm;
  }
  if (strayed_) return;
  now_ = to;
  last_step_ = step;
}

// Fingers are lifted in the reverse order: while a palm rests, fingers tap.
void Finger::release(Point at, float px_per_mm) {
  if (down_ == 0) return;
  move(at, px_per_mm);
  if (down_ == own_) {
    lifted_ = true;
    own_ = 0;
  }
  --down_;
}

void Finger::frame_drawn() {
  came_down_ = false;
  if (lifted_) counts_ = lifted_ = false;
}

void Finger::dismiss() {
  counts_ = came_down_ = lifted_ = false;
  own_ = 0;
}

}  // namespace kiosk::ui
