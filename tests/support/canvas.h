#pragma once
// What screens and pages are drawn on in a test: an ImGui context without a window, with the real
// letters, strings and theme. Time passes only when told.

#include <optional>
#include <string>

#include "kiosk/election/languages.h"
#include "kiosk/ui/ui.h"

struct ImGuiContext;

namespace support {

class Canvas {
 public:
  // `language` stands first.
  Canvas(int width, int height, const std::string& language);
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  void begin(const std::string& frame_name);
  void end();
  void make_current() const;
  void pass(double seconds) { frame_seconds_ = seconds; }  // of each frame from now on
  void report(kiosk::ui::PointerKind kind, float x, float y);
  double now() const;

  const kiosk::ui::Target* target(const std::string& id) const;
  kiosk::ui::Ui& ui() { return *ui_; }
  const kiosk::ui::Fonts& fonts() const { return fonts_; }

 private:
  ImGuiContext* context_ = nullptr;
  kiosk::ui::Theme theme_;
  kiosk::election::Languages languages_;
  kiosk::ui::Fonts fonts_;
  std::optional<kiosk::ui::Ui> ui_;
  double frame_seconds_ = 1.0 / 60;
};

}  // namespace support
