#pragma once
// The bundled letters, baked once per window size in all sizes a voter may choose, so that another
// size is there with the next frame. Fonts knows which code points it can draw and
// says which ones a text needs that it lacks, so that no name becomes a row of question marks on
// the day.

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/election/error.h"
#include "kiosk/ui/theme.h"

struct ImFont;

namespace kiosk::ui {

class Fonts {
 public:
  // Adds every face to the current ImGui context's atlas: Vietnamese, the Latin letters of minority
  // names and every character of `texts`. Call before the first frame. malformed when a font file
  // is missing.
  static election::Result<Fonts> bake(const std::filesystem::path& folder, const Theme& theme,
                                      float px_per_mm, const std::vector<std::string>& texts);

  ImFont* font(Face face, std::size_t text_size = ordinary_text_size) const {
    return fonts_[static_cast<std::size_t>(face)][text_size];
  }
  float line_height(Face face, std::size_t text_size = ordinary_text_size) const {
    return line_heights_[static_cast<std::size_t>(face)][text_size];
  }

  // Characters of `text` that some face cannot draw, as "U+0301 U+2713"; empty when all are there.
  std::string missing(std::string_view text) const;

 private:
  std::array<std::array<ImFont*, text_size_count>, face_count> fonts_{};
  std::array<std::array<float, text_size_count>, face_count> line_heights_{};
};

// The letters of one size.
class SizedFonts {
 public:
  SizedFonts(const Fonts& fonts, std::size_t text_size) : fonts_(fonts), text_size_(text_size) {}
  ImFont* font(Face face) const { return fonts_.font(face, text_size_); }
  float line_height(Face face) const { return fonts_.line_height(face, text_size_); }
  std::string missing(std::string_view text) const { return fonts_.missing(text); }

 private:
  const Fonts& fonts_;
  std::size_t text_size_;
};

// Height of a line of Noto Sans for one unit of capital height: (1069 + 293) / 714.
inline constexpr float line_per_capital = 1362.0F / 714.0F;

}  // namespace kiosk::ui
