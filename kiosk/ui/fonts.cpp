#include "kiosk/ui/fonts.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>
#include <cstdio>
#include <system_error>

#include "kiosk/ui/utf8.h"

namespace kiosk::ui {

namespace {

bool is_bold(Face face) { return face != Face::small && face != Face::body; }

// Latin letters of the languages of the four provinces beyond Vietnamese, and the combining marks
// that have no composed form with them (domain page: minority languages and glyphs).
constexpr const char* further_letters =
    "ƀɃʼ’‘“”–—…•·₫×≥≤→"
    "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323";

constexpr std::array<ImWchar, 3> latin_extended_a{0x0100, 0x017f, 0};

// Kept for the life of the atlas: ImGui does not copy ranges.
ImVector<ImWchar>& ranges_storage() {
  static ImVector<ImWchar> ranges;
  return ranges;
}

}  // namespace

election::Result<Fonts> Fonts::bake(const std::filesystem::path& folder, const Theme& theme,
                                    float px_per_mm, const std::vector<std::string>& texts) {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  ImFontGlyphRangesBuilder builder;
  builder.AddRanges(atlas.GetGlyphRangesVietnamese());
  builder.AddRanges(latin_extended_a.data());
  builder.AddText(further_letters);
  for (const auto& text : texts) builder.AddText(text.c_str());
  auto& ranges = ranges_storage();
  ranges.clear();
  builder.BuildRanges(&ranges);

  atlas.TexDesiredWidth = 4096;
  Fonts fonts;
  for (std::size_t i = 0; i < face_count; ++i) {
    const auto face = static_cast<Face>(i);
    const auto file = folder / (is_bold(face) ? "NotoSans-Bold.ttf" : "NotoSans-Regular.ttf");
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file, ignored)) {
      return tl::unexpected(
          election::Failure{election::Error::malformed, "Thiếu tệp phông chữ " + file.string()});
    }
    ImFontConfig config;
    config.OversampleH = 1;
    config.OversampleV = 1;
    config.PixelSnapH = true;
    const float size = std::ceil(theme.capital(face) * px_per_mm * line_per_capital);
    fonts.fonts_[i] = atlas.AddFontFromFileTTF(file.string().c_str(), size, &config, ranges.Data);
    fonts.line_heights_[i] = size;
  }
  if (!atlas.Build()) {
    return tl::unexpected(
        election::Failure{election::Error::malformed, "Không dựng được bảng chữ"});
  }
  return fonts;
}

std::string Fonts::missing(std::string_view text) const {
  std::string found;
  for (const char32_t point : code_points(text)) {
    if (point == U'\n') continue;
    bool everywhere = point <= 0xffff;
    for (const auto* font : fonts_) {
      everywhere = everywhere && font->FindGlyphNoFallback(static_cast<ImWchar>(point)) != nullptr;
    }
    if (everywhere) continue;
    std::array<char, 16> name{};
    std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(point));
    if (!found.empty()) found += ' ';
    found += name.data();
  }
  return found;
}

}  // namespace kiosk::ui
