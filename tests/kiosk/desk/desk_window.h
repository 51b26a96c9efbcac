#pragma once
// The desk's pages without a window: an ImGui context, the real letters, strings and theme, a hand
// that clicks targets by their id, and time that passes only when told.

#include <memory>
#include <optional>
#include <string>

#include "kiosk/desk/screens.h"
#include "tests/support/canvas.h"

namespace desk_tests {

class DeskWindow {
 public:
  DeskWindow(int width, int height, const std::string& language);

  std::optional<kiosk::desk::Event> frame(const kiosk::desk::Model& model);
  // Until the targets answer.
  void show(const kiosk::desk::Model& model);
  // A click in the middle of a target.
  std::optional<kiosk::desk::Event> click(const kiosk::desk::Model& model, const std::string& id);
  std::optional<kiosk::desk::Event> press(const kiosk::desk::Model& model,
                                          kiosk::ui::HardwareKey key, char letter = '0');
  const kiosk::ui::Target* target(const std::string& id) const { return canvas_.target(id); }
  bool says(const std::string& words);  // some text holds them
  kiosk::ui::Ui& ui() { return canvas_.ui(); }
  const kiosk::ui::Fonts& fonts() const { return canvas_.fonts(); }
  void make_current() const { canvas_.make_current(); }

 private:
  support::Canvas canvas_;
};

// One for each size and language; the letters are baked once.
DeskWindow& desk_window(int width, int height, const std::string& language = "vi");

}  // namespace desk_tests
