#pragma once
// One frame of the booth's window: measures, sentences, and a record of every target and every text
// drawn. Tests and the rectangle report read that record; nobody has to know a coordinate. It
// refuses touches for half a second after the screen has changed, so that a second tap never lands
// on the next screen.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/secret.h"
#include "kiosk/election/languages.h"
#include "kiosk/ui/fonts.h"
#include "kiosk/ui/rect.h"
#include "kiosk/ui/theme.h"

namespace kiosk::ui {

enum class TargetKind { ordinary, primary, candidate, cast };

struct Target {
  std::string id;
  Rect rect;
  bool enabled = true;
  TargetKind kind = TargetKind::ordinary;
};

struct DrawnText {
  std::string text;
  Rect box;  // where it may be
  Rect ink;  // where it is, with the room for marks above and below
  Face face = Face::body;
};

// Hears values worth reading to a driver. The product has none: digits of secrets are then never
// copied.
class Listener {
 public:
  virtual ~Listener() = default;
  virtual void heard(std::string_view id, std::string_view text) = 0;
  virtual void heard(std::string_view id, const crypto::DigitEntry& digits) = 0;
};

// Keys of a keyboard that may be plugged in. They come here directly: ImGui's queue would keep the
// digits.
enum class HardwareKey { none, digit, erase, confirm, letter };
struct HardwarePress {
  HardwareKey key = HardwareKey::none;
  char digit = '0';  // of a letter: itself, or a space, an apostrophe, a hyphen, a comma, a period
};

class Ui {
 public:
  using Argument = election::Strings::Argument;

  Ui(const Theme& theme, const Fonts& fonts, const election::Languages& languages, float px_per_mm);

  // `screen` names what is shown; a new name starts the guard. Every frame is begin, drawing, end.
  void begin(std::string_view screen);
  void end();

  bool guarded() const { return guard_left() > 0; }
  double guard_left() const;  // seconds until targets answer

  const Theme& theme() const { return theme_; }
  const Fonts& fonts() const { return fonts_; }
  float mm(float millimetres) const { return millimetres * px_per_mm_; }
  float gap() const { return mm(theme_.gap_mm); }
  Rect window() const { return window_; }
  unsigned colour(Role role) const;

  // What follows is said in the language of this code, or in the station's when there is none.
  void speak(std::string_view language) { spoken_ = &languages_.spoken(language); }
  const election::Language& spoken() const { return *spoken_; }
  const election::Languages& languages() const { return languages_; }
  const std::string& say(std::string_view id) const { return strings().text(id); }
  std::string say(std::string_view id, std::initializer_list<Argument> arguments) const {
    return strings().text(id, arguments);
  }
  const election::Strings& strings() const { return spoken_->strings; }

  void listen(Listener* listener) { listener_ = listener; }
  void tell(std::string_view id, std::string_view text) const;
  void tell(std::string_view id, const crypto::DigitEntry& digits) const;

  void record(Target target) { targets_.push_back(std::move(target)); }
  void record(DrawnText text) { texts_.push_back(std::move(text)); }
  const std::string& screen() const { return screen_; }
  const std::vector<Target>& targets() const { return targets_; }
  const std::vector<DrawnText>& texts() const { return texts_; }
  // A finger was lifted where no target is.
  bool touched_elsewhere() const;

  void press_hardware(HardwarePress press) { pressed_ = press; }
  HardwarePress take_hardware();

 private:
  const Theme& theme_;
  const Fonts& fonts_;
  const election::Languages& languages_;
  const election::Language* spoken_;  // never null
  float px_per_mm_;
  Rect window_;
  std::string screen_;
  double guard_until_ = 0;
  std::vector<Target> targets_;
  std::vector<DrawnText> texts_;
  HardwarePress pressed_;
  Listener* listener_ = nullptr;
};

}  // namespace kiosk::ui
