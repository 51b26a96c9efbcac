#pragma once
// How large the screen is: measured once by holding a bank card to it, kept in the device's folder
// (screen.json, docs/formats/device.md). In whole pixels per metre, so that what was read and is
// written again is the same. It also says which screens are smaller or coarser than they should be.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::station {

struct ScreenMeasure {
  std::uint32_t px_per_m = 0;           // 5570 is 5.57 pixels a millimetre
  std::uint32_t width = 0, height = 0;  // pixels of the screen that was measured
  bool operator==(const ScreenMeasure&) const = default;
};
inline constexpr std::uint32_t least_px_per_m = 2000;
inline constexpr std::uint32_t most_px_per_m = 12000;
inline constexpr std::uint32_t most_screen_px = 16384;
bool is_possible(const ScreenMeasure& measure);

// What the device's folder says. A file that is refused is as good as none, but that is said.
struct ScreenFacts {
  std::optional<ScreenMeasure> measure;
  bool refused = false;
  bool operator==(const ScreenFacts&) const = default;
};

std::string measure_json(const ScreenMeasure& measure);
std::optional<ScreenMeasure> parse_measure(std::string_view json);

// Bank and identity cards (ISO/IEC 7810, ID-1).
inline constexpr float card_width_mm = 85.6F;
inline constexpr float card_height_mm = 53.98F;

// The smallest screen on which everything has its full size: 14 inches, 16:9, where the layout
// tests see eight candidates at 18 mm fit.
inline constexpr float full_width_mm = 309;
inline constexpr float full_height_mm = 173;

// Pixels a millimetre for a window of this size: as measured, but never so large that a screen
// would not fit. Nothing when this screen was not measured.
std::optional<float> drawn_px_per_mm(const ScreenFacts& facts, std::uint32_t width,
                                     std::uint32_t height);

// What should be known about a screen before people vote on it (VVSG 2.0, 8.1-A).
enum class ScreenDoubt {
  unmeasured,  // its size is guessed
  refused,     // screen.json cannot be used; its size is guessed
  another,     // the one that was measured had other pixels; its size is guessed
  coarse,      // fewer than 1920 x 1080 pixels
  small,       // less than 12 inches
  crowded,     // eight candidates at 18 mm do not fit: everything is drawn smaller
};
std::string_view name_of(ScreenDoubt doubt);  // the sentence is "screen_doubt.<name>"
// `width` and `height` are the pixels of the screen in front of the voter. Empty: nothing to say.
std::vector<ScreenDoubt> doubts_of_screen(const ScreenFacts& facts, std::uint32_t width,
                                          std::uint32_t height);

}  // namespace kiosk::station
