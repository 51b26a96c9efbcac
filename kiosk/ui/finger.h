#pragma once
// One finger on the glass, out of the reports of a pointer. It knows no targets. A second finger is
// ignored, whether it shows as one more press or as a jump that no finger can make; what was
// already lying there when the screen changed means nothing until it is lifted
// (docs/decisions/0011-a-touch-that-forgives.md).

namespace kiosk::ui {

enum class PointerKind { move, press, release };

struct PointerReport {
  PointerKind kind = PointerKind::move;
  float x = 0, y = 0;
  double seconds = 0;  // when it happened; the same clock as ImGui::GetTime()
};

struct Point {
  float x = 0, y = 0;
};
float distance(Point one, Point other);

class Finger {
 public:
  // A finger drifts by as much without meaning anything.
  static constexpr float drift_mm = 8;

  // `lies_on_nothing`: the finger that is down did not come down on a target. It is then taken for
  // a palm, and the next one that comes down counts.
  void report(const PointerReport& report, float px_per_mm, bool lies_on_nothing);
  // The frame was drawn: coming down and being lifted are over.
  void frame_drawn();
  // Nothing that is down now counts any more.
  void dismiss();

  bool counts() const { return counts_; }        // down and not dismissed, or lifted in this frame
  bool came_down() const { return came_down_; }  // in this frame
  bool lifted() const { return counts_ && lifted_; }  // in this frame
  Point first() const { return first_; }              // where it came down
  Point now() const { return now_; }                  // where it is, or was lifted
  double since() const { return since_; }             // when it came down

 private:
  void press(const PointerReport& report);
  void move(Point to, float px_per_mm);
  void release(Point at, float px_per_mm);

  int down_ = 0;  // fingers on the glass, as far as reports tell
  int own_ = 0;   // which of them is followed: the first is 1
  bool counts_ = false;
  bool came_down_ = false;
  bool lifted_ = false;
  bool strayed_ = false;  // the reports are about another finger
  Point first_, now_, last_;
  float last_step_ = 0;
  double since_ = 0;
};

}  // namespace kiosk::ui
