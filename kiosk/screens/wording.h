#pragma once
// The words above the targets of a voter's screen in several wordings, the fullest first. Larger
// letters need room: explanations go before instructions do, and only when even the shortest
// wording leaves too little for the targets are the letters made smaller.

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "kiosk/screens/screen_list.h"
#include "kiosk/ui/text.h"

namespace kiosk::screens {

struct Line {
  std::string words;
  ui::TextStyle style;
  float gap_mm = 0;  // below it
};
using Wording = std::vector<Line>;

float height_of(const Ui& ui, const Wording& wording, float width);
// Draws it at the top of `area`, which it shortens.
void say(Ui& ui, ui::Rect& area, const Wording& wording);

struct Fit {
  std::size_t wording = 0;
  std::size_t text_size = 0;
};
// What leaves `below(wording)` of the height free. Asked with letters of every size it tries.
Fit fitting(Ui& ui, const ui::Rect& area, std::span<const Wording> wordings,
            const std::function<float(std::size_t wording)>& below);

}  // namespace kiosk::screens
