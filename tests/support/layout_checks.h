#pragma once
// What holds of every screen and page: targets big enough and apart, nothing clipped, nothing
// unknown.

#include <algorithm>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "kiosk/ui/ui.h"

namespace support {

inline constexpr float layout_slack_px = 0.51F;

// The gap between two rectangles: the larger of the gaps along the axes.
inline float gap_between(const kiosk::ui::Rect& a, const kiosk::ui::Rect& b) {
  const float across = std::max(a.x, b.x) - std::min(a.right(), b.right());
  const float down = std::max(a.y, b.y) - std::min(a.bottom(), b.bottom());
  return std::max(across, down);
}

inline void check_targets(const kiosk::ui::Ui& ui) {
  using kiosk::ui::TargetKind;
  for (const auto& target : ui.targets()) {
    INFO(target.id);
    const bool candidate = target.kind == TargetKind::candidate;
    const float smallest = ui.mm(candidate ? 18 : 15) - layout_slack_px;
    CHECK(target.rect.w >= smallest);
    CHECK(target.rect.h >= smallest);
    CHECK(target.rect.inside(ui.window()));
    for (const auto& other : ui.targets()) {
      if (&other == &target) continue;
      INFO("beside " << other.id);
      CHECK(other.id != target.id);
      const bool casts = target.kind == TargetKind::cast || other.kind == TargetKind::cast;
      const float apart = ui.mm(casts ? 5.0F : 2.54F) - layout_slack_px;
      CHECK(gap_between(target.rect, other.rect) >= apart);
    }
  }
}

inline void check_texts(const kiosk::ui::Ui& ui, const kiosk::ui::Fonts& fonts) {
  const auto& texts = ui.texts();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    INFO("“" << texts[i].text << "”");
    const auto& ink = texts[i].ink;
    const auto& box = texts[i].box;
    INFO("ink " << ink.x << " " << ink.y << " " << ink.w << " " << ink.h << " in " << box.x << " "
                << box.y << " " << box.w << " " << box.h);
    CHECK(texts[i].text.find("⟦") == std::string::npos);
    CHECK(texts[i].text.find('{') == std::string::npos);
    CHECK(fonts.missing(texts[i].text).empty());
    CHECK(ink.inside(ui.window(), 1));
    CHECK(ink.inside(box, 1.5F));
    for (std::size_t k = i + 1; k < texts.size(); ++k) {
      INFO("over “" << texts[k].text << "”");
      CHECK_FALSE(ink.inset(1).overlaps(texts[k].ink.inset(1)));
    }
    for (const auto& target : ui.targets()) {
      INFO("across the edge of " << target.id);
      const auto core = ink.inset(1);
      CHECK((!core.overlaps(target.rect) || core.inside(target.rect)));
    }
  }
}

}  // namespace support
