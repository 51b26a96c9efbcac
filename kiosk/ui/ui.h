#pragma once
// One frame of the booth's window: measures, sentences, and a record of every target and every text
// drawn. Tests and the rectangle report read that record; nobody has to know a coordinate. It
// refuses touches and keys for half a second after the screen has changed, so that a second tap
// never lands on the next screen.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/secret.h"
#include "kiosk/election/languages.h"
#include "kiosk/ui/finger.h"
#include "kiosk/ui/fonts.h"
#include "kiosk/ui/rect.h"
#include "kiosk/ui/theme.h"

namespace kiosk::ui {

enum class TargetKind {
  ordinary,
  primary,
  candidate,
  cast,
  tool,  // changes how a screen is seen or heard, not what it is for
};

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
  std::size_t text_size = ordinary_text_size;
};

// How somebody wants to see the screens.
struct Appearance {
  std::string language;  // "en"; empty: the station's
  std::size_t text_size = ordinary_text_size;
  bool high_contrast = false;
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
// Next and previous lead a thick frame over the targets; act, or confirm while the frame is
// somewhere, does what a touch there would do. So two keys are enough for everything.
enum class HardwareKey { none, digit, erase, confirm, next, previous, act, letter };
struct HardwarePress {
  HardwareKey key = HardwareKey::none;
  char digit = '0';  // of a letter: itself, or an apostrophe, a hyphen, a comma, a period, a space
  double seconds = -1;  // when it happened, by the clock of ImGui::GetTime(); negative: now
};

// What fingers and keys did to one target in this frame.
struct Pressed {
  bool lit = false;  // a finger is on it, and lifting it would act
  bool acted = false;
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
  SizedFonts fonts() const { return {fonts_, text_size_}; }  // in the size worn now
  float mm(float millimetres) const { return millimetres * px_per_mm_; }
  float gap() const { return mm(theme_.gap_mm); }
  Rect window() const { return window_; }
  unsigned colour(Role role) const;

  // How this frame is seen from here on; a frame begins as the station's.
  void wear(const Appearance& appearance);
  std::size_t text_size() const { return text_size_; }
  void set_text_size(std::size_t text_size);  // TextSize below does it for a while
  Scheme scheme() const { return scheme_; }

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

  // Between two frames, one change of a button or key to a frame.
  void report(const PointerReport& report);
  void press_hardware(HardwarePress press);
  HardwarePress take_hardware();
  // The same where letters mean something, too: the frame has a keyboard.
  HardwarePress take_letters();
  bool expects_letters() const { return expects_letters_; }
  // For touch_button alone. `repeats`: two quick touches are two, as on a key of a pad.
  Pressed pressed(const Target& target, bool repeats);
  const std::string& lit() const { return lit_; }        // the target under a finger, or empty
  const std::string& focused() const { return focus_; }  // the target in the frame, or empty
  // Another scale from the next frame on; the letters have been baked for it.
  void draw_at(float px_per_mm) { px_per_mm_ = px_per_mm; }
  float px_per_mm() const { return px_per_mm_; }

 private:
  struct Act {
    std::string id;
    Point at;
    double when = -1e9;
    bool repeats = false;
  };
  void begin_input(bool changed);
  void end_input();
  void move_focus(bool forward);
  bool would_count(const Rect& rect) const;
  bool is_second_tap(const Target& target, Point at, double when, bool repeats) const;

  const Theme& theme_;
  const Fonts& fonts_;
  const election::Languages& languages_;
  const election::Language* spoken_;  // never null
  float px_per_mm_;
  std::size_t text_size_ = ordinary_text_size;
  Scheme scheme_ = Scheme::ordinary;
  Rect window_;
  std::string screen_;
  double guard_until_ = 0;
  std::vector<Target> targets_;
  std::vector<DrawnText> texts_;
  Finger finger_;
  std::string held_;  // the target it came down on
  std::string lit_;
  std::string focus_;
  std::string acting_;  // the target a key acts on in the coming frame
  Act last_act_;
  HardwarePress pressed_;
  bool expects_letters_ = false;
  Listener* listener_ = nullptr;
};

// Letters of another size until the end of the scope.
class TextSize {
 public:
  TextSize(Ui& ui, std::size_t text_size) : ui_(ui), before_(ui.text_size()) {
    ui.set_text_size(text_size);
  }
  ~TextSize() { ui_.set_text_size(before_); }
  TextSize(const TextSize&) = delete;
  TextSize& operator=(const TextSize&) = delete;

 private:
  Ui& ui_;
  std::size_t before_;
};

}  // namespace kiosk::ui
