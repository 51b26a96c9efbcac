#pragma once
// The booth's screens without a window: an ImGui context, the real letters, strings and theme, a
// finger that taps targets by their id, and time that passes only when told.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/screens/screens.h"
#include "kiosk/ui/ui.h"
#include "tests/support/canvas.h"

namespace support {

class Headless : public kiosk::ui::Listener {
 public:
  // `language` is the station's.
  Headless(int width, int height, const std::string& language);

  // Frames of one model; the event of the last touch, if there was one.
  std::optional<kiosk::station::Event> frame(const kiosk::station::Model& model);
  // Shows the model until its targets answer.
  void show(const kiosk::station::Model& model);
  // Presses and lifts in the middle of a target.
  std::optional<kiosk::station::Event> tap(const kiosk::station::Model& model,
                                           const std::string& id);
  // Presses on one place, lifts on another.
  std::optional<kiosk::station::Event> drag(const kiosk::station::Model& model, float from_x,
                                            float from_y, float to_x, float to_y);

  void make_current() const { canvas_.make_current(); }
  const kiosk::ui::Target* target(const std::string& id) const { return canvas_.target(id); }
  kiosk::ui::Ui& ui() { return canvas_.ui(); }
  kiosk::station::Slots& slots() { return slots_; }
  const kiosk::ui::Fonts& fonts() const { return canvas_.fonts(); }
  const std::map<std::string, std::string>& heard_texts() const { return heard_; }
  void pass(double seconds) { canvas_.pass(seconds); }  // of each frame from now on

  void heard(std::string_view id, std::string_view text) override;
  void heard(std::string_view id, const crypto::DigitEntry& digits) override;

 private:
  Canvas canvas_;
  kiosk::station::Slots slots_;
  std::map<std::string, std::string> heard_;
};

// One for each size of window and language that must work; the letters are baked once.
Headless& headless(int width, int height, const std::string& language = "vi");
// The codes of all languages in assets/strings.
std::vector<std::string> languages();

}  // namespace support
