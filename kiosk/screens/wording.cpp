#include "kiosk/screens/wording.h"

namespace kiosk::screens {

float height_of(const Ui& ui, const Wording& wording, float width) {
  float height = 0;
  for (const auto& line : wording) {
    height += ui::text_height(ui, line.style.face, line.words, width) + ui.mm(line.gap_mm);
  }
  return height;
}

void say(Ui& ui, ui::Rect& area, const Wording& wording) {
  for (const auto& line : wording) {
    ui::paragraph(ui, area, line.words, line.style, ui.mm(line.gap_mm));
  }
}

Fit fitting(Ui& ui, const ui::Rect& area, std::span<const Wording> wordings,
            const std::function<float(std::size_t)>& below) {
  for (std::size_t size = ui.text_size() + 1; size-- > 0;) {
    const ui::TextSize attempt(ui, size);
    for (std::size_t i = 0; i < wordings.size(); ++i) {
      if (height_of(ui, wordings[i], area.w) + below(i) <= area.h) return {i, size};
    }
  }
  return {wordings.size() - 1, 0};
}

}  // namespace kiosk::screens
