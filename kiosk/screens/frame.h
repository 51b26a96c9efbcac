#pragma once
// What every screen has in common: the header with hamlet and commune and, for voters, what they
// may change about the look, the corner for calling an officer, the bar for the steps back and
// forth, and the pad screens.

#include <string>
#include <string_view>
#include <vector>

#include "crypto/secret.h"
#include "kiosk/screens/screen_list.h"
#include "kiosk/screens/wording.h"
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
  look,     // a voter's screen that itself calls an officer: only the look may be changed here
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
// What pad_screen puts on the left: its words, without the note, and its boxes.
Wording pad_wording(const PadWords& words);
float pad_boxes_height(const Ui& ui);
PadScreen pin_screen(Ui& ui, ui::Rect area, const PadWords& words, crypto::DigitEntry& entry);
// Its boxes at the top of `area` and its pad.
PadScreen pin_entry(Ui& ui, ui::Rect pad, ui::Rect area, crypto::DigitEntry& entry);
// Cuts the place of the pad off the right of `area`.
ui::Rect take_pad(Ui& ui, ui::Rect& area);

// 64 hex digits in sixteen groups of four, two rows.
void hash_grid(Ui& ui, ui::Rect& area, std::string_view id, const std::string& hex);

// Roles of the election team, as people say them: "Tổ trưởng Tổ bầu cử, Thư ký Tổ bầu cử".
std::string role_words(const Model& model, const Ui& ui, std::size_t officer);
std::string other_officers(const Model& model, const Ui& ui);  // than the one who acts
std::string others_without_pin(const Model& model, const Ui& ui);

void ballot_counter(const Model& model, Ui& ui, ui::Rect place, ui::Align align);

}  // namespace kiosk::screens
