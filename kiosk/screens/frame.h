#pragma once
// What every screen has in common: the header with hamlet and commune and, for voters, what they
// may change about the look, the corner for calling an officer, the bar for the steps back and
// forth, and the pad screens.

#include <string>
#include <string_view>
#include <vector>

#include "crypto/secret.h"
#include "kiosk/screens/screen_list.h"
#include "kiosk/ui/pin_pad.h"
#include "kiosk/ui/widgets.h"

namespace kiosk::screens {

struct Frame {
  ui::Rect area;    // for the screen
  ui::Rect bar;     // at the bottom, for its buttons
  Touched touched;  // in the corner
};

enum class Corner {
  empty,    // not a voter's screen
  officer,  // a voter's screen: the look may be changed and an officer called
  voter,    // the same
  thanks,   // a voter's screen with nobody to call any more
};
Frame begin_frame(const Model& model, Ui& ui, Corner corner = Corner::empty);

// The title at the top of `area`, cut off.
void title(Ui& ui, ui::Rect& area, std::string_view words);

// Two places for the primary button, so that following screens never have it where the last one
// had.
enum class Slot { left, centre, right };
bool bar_button(Ui& ui, const ui::Rect& bar, Slot slot, ui::Button button);

// A title and sentences on the left, a pad on the right.
struct PadWords {
  std::string title, body, note;
};
struct PadScreen {
  ui::Rect left;  // below the digits
  bool confirmed = false;
};
PadScreen pad_screen(Ui& ui, ui::Rect area, const PadWords& words, crypto::DigitEntry& entry,
                     std::size_t wanted, ui::Digits digits);
// Cuts the place of the pad off the right of `area`.
ui::Rect take_pad(Ui& ui, ui::Rect& area);

// 64 hex digits in sixteen groups of four, two rows.
void hash_grid(Ui& ui, ui::Rect& area, std::string_view id, const std::string& hex);

void ballot_counter(const Model& model, Ui& ui, ui::Rect place, ui::Align align);

}  // namespace kiosk::screens
