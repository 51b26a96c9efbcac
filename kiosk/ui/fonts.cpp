#include "kiosk/ui/fonts.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>
#include <cstdio>
#include <map>
#include <system_error>
#include <utility>

#include "kiosk/ui/photos.h"
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

std::filesystem::path file_of(const std::filesystem::path& folder, bool bold) {
  return folder / (bold ? "NotoSans-Bold.ttf" : "NotoSans-Regular.ttf");
}

ImFont* add(ImFontAtlas& atlas, const std::filesystem::path& file, float height,
            const ImWchar* ranges) {
  ImFontConfig config;
  config.OversampleH = 1;
  config.OversampleV = 1;
  config.PixelSnapH = true;
  return atlas.AddFontFromFileTTF(file.string().c_str(), height, &config, ranges);
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

  atlas.TexDesiredWidth = 4096;  // what the oldest graphics of a laptop can hold
  for (const bool bold : {false, true}) {
    const auto file = file_of(folder, bold);
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file, ignored)) {
      return tl::unexpected(
          election::Failure{election::Error::malformed, "Thiếu tệp phông chữ " + file.string()});
    }
  }
  reserve_photos();
  Fonts fonts;
  std::map<std::pair<bool, float>, ImFont*> baked;  // faces of one height share their letters
  for (std::size_t i = 0; i < face_count; ++i) {
    const auto face = static_cast<Face>(i);
    for (std::size_t k = 0; k < text_size_count; ++k) {
      const float height = std::ceil(theme.capital(face, k) * px_per_mm * line_per_capital);
      auto& font = baked[{is_bold(face), height}];
      if (font == nullptr) font = add(atlas, file_of(folder, is_bold(face)), height, ranges.Data);
      fonts.fonts_[i][k] = font;
      fonts.line_heights_[i][k] = height;
    }
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
    for (const auto& sizes : fonts_) {  // a face has the same letters in every size
      everywhere =
          everywhere && sizes[0]->FindGlyphNoFallback(static_cast<ImWchar>(point)) != nullptr;
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
