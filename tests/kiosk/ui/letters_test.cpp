#include <imgui.h>

#include <algorithm>
#include <cmath>

#include <catch2/catch_test_macros.hpp>

#include "kiosk/ui/text.h"
#include "tests/support/fixtures.h"
#include "tests/support/headless.h"

using kiosk::ui::Face;

TEST_CASE("every sentence and every Vietnamese letter can be drawn") {
  auto& booth = support::headless(1366, 768);
  for (const auto& [id, text] : booth.ui().strings().all()) {
    INFO(id << ": " << text);
    CHECK(booth.fonts().missing(text).empty());
  }
  CHECK(booth.fonts()
            .missing("aAàÀảẢãÃáÁạẠăĂằẰẳẲẵẴắẮặẶâÂầẦẩẨẫẪấẤậẬbBcCdDđĐeEèÈẻẺẽẼéÉẹẸêÊềỀểỂễỄếẾệỆ"
                     "iIìÌỉỈĩĨíÍịỊoOòÒỏỎõÕóÓọỌôÔồỒổỔỗỖốỐộỘơƠờỜởỞỡỠớỚợỢuUùÙủỦũŨúÚụỤưƯừỪửỬữỮứỨựỰ"
                     "yYỳỲỷỶỹỸýÝỵỴ₫–—…•“”’")
            .empty());
  CHECK(booth.fonts().missing("Hrê: ŏ Ŏ; Ba Na: ĕ Ĕ ĭ Ĭ ŭ Ŭ ƀ Ƀ; Ê Đê: č Č ñ Ñ; ơ\u0306").empty());
}

TEST_CASE("a letter without a glyph is named") {
  auto& booth = support::headless(1366, 768);
  CHECK(booth.fonts().missing("A ก B") == "U+0E01");
}

namespace {

using kiosk::ui::face_count;
using kiosk::ui::text_size_count;

// How dark the darkest pixel of a letter is drawn, 255 being the theme's own colour.
int darkest(const ImFontGlyph& glyph) {
  unsigned char* pixels = nullptr;
  int width = 0;
  int height = 0;
  ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
  const auto texel = [](float part, int whole) {
    return static_cast<int>(std::lround(part * static_cast<float>(whole)));
  };
  int found = 0;
  for (int y = texel(glyph.V0, height); y < texel(glyph.V1, height); ++y) {
    for (int x = texel(glyph.U0, width); x < texel(glyph.U1, width); ++x) {
      found = std::max(found, static_cast<int>(pixels[y * width + x]));
    }
  }
  return found;
}

template <class Check>
void for_each_font(const Check& check) {
  for (const auto& [width, height] : {std::pair{1366, 768}, std::pair{1920, 1080}}) {
    auto& booth = support::headless(width, height);
    for (std::size_t i = 0; i < face_count; ++i) {
      for (std::size_t size = 0; size < text_size_count; ++size) {
        const auto face = static_cast<Face>(i);
        INFO(kiosk::ui::name_of(face) << " in size " << size << " at " << height);
        check(booth, face, size, *booth.fonts().font(face, size));
      }
    }
  }
}

}  // namespace

TEST_CASE("capitals are as high as the theme says, in all four sizes") {
  for_each_font([](support::Headless& booth, Face face, std::size_t size, const ImFont& font) {
    const auto* capital = font.FindGlyphNoFallback('H');
    REQUIRE(capital != nullptr);
    // Whole pixels: at most one more than the height in millimetres says, and rounding of the line.
    const float wanted = booth.ui().mm(booth.ui().theme().capital(face, size));
    const float measured = capital->Y1 - capital->Y0;
    CHECK(measured >= wanted);
    CHECK(measured <= wanted + 1.6F);
  });
}

TEST_CASE("stacked marks fit into their line, in all four sizes") {
  for_each_font([](support::Headless& booth, Face face, std::size_t size, const ImFont& font) {
    for (int i = 0; i < font.Glyphs.Size; ++i) {
      const auto& glyph = font.Glyphs[i];
      const bool vietnamese = glyph.Codepoint >= 0x1EA0 && glyph.Codepoint <= 0x1EF9;
      if (!vietnamese) continue;
      INFO("U+" << std::hex << glyph.Codepoint);
      CHECK(glyph.Y0 >= 0.0F);
      CHECK(glyph.Y1 <= booth.fonts().line_height(face, size));
    }
  });
}

TEST_CASE("the strokes of every letter reach the full colour") {
  for_each_font([](support::Headless&, Face, std::size_t, const ImFont& font) {
    for (const char32_t letter : U"aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯHI0123456789ạệộữ") {
      if (letter == 0) continue;
      const auto* glyph = font.FindGlyphNoFallback(static_cast<ImWchar>(letter));
      REQUIRE(glyph != nullptr);
      CHECK(darkest(*glyph) == 255);
    }
  });
}

TEST_CASE("all letters fit a texture that old graphics can hold") {
  for (const auto& [width, height] : {std::pair{1366, 768}, std::pair{1920, 1080}}) {
    support::headless(width, height).make_current();
    CHECK(ImGui::GetIO().Fonts->TexWidth <= 4096);
    CHECK(ImGui::GetIO().Fonts->TexHeight <= 2048);
  }
}

TEST_CASE("faces of one height share their letters") {
  auto& booth = support::headless(1366, 768);
  CHECK(ImGui::GetIO().Fonts->Fonts.Size == 15);
  CHECK(booth.fonts().font(Face::small_bold, 1) == booth.fonts().font(Face::title, 0));
}

TEST_CASE("a text that does not fit is drawn as large as it fits") {
  auto& booth = support::headless(1366, 768);
  auto model = support::open_booth(3);
  model.comfort.text_size = 3;
  booth.show(model);
  auto& ui = booth.ui();
  const kiosk::ui::TextSize largest(ui, 3);
  const std::string text = "Xác nhận";
  const float width = kiosk::ui::text_width(ui, Face::body, text);
  const float line = ui.fonts().line_height(Face::body);
  CHECK(kiosk::ui::fitting_size(ui, Face::body, text, {0, 0, width + 1, line}) == 3);
  CHECK(kiosk::ui::fitting_size(ui, Face::body, text, {0, 0, width - 1, line}) == 2);
  CHECK(kiosk::ui::fitting_size(ui, Face::body, text, {0, 0, width - 1, 2 * line}) == 3);
  CHECK(kiosk::ui::fitting_size(ui, Face::body, text, {0, 0, 10, 10}) == 0);
  CHECK(ui.text_size() == 3);
}

TEST_CASE("text is broken at spaces and never wider than its box") {
  auto& booth = support::headless(1366, 768);
  const std::string text = "Sau khi kết thúc, không thể nhận thêm phiếu và không mở lại được.";
  for (const float width : {300.0F, 500.0F, 900.0F}) {
    for (const bool even : {false, true}) {
      std::string again;
      for (const auto& line : kiosk::ui::broken(booth.ui(), Face::body, text, width, even)) {
        CHECK(kiosk::ui::text_width(booth.ui(), Face::body, line) <= width);
        again += (again.empty() ? "" : " ") + line;
      }
      CHECK(again == text);
    }
  }
}

TEST_CASE("what stands in brackets or quotation marks stays on one line where that costs none") {
  auto& booth = support::headless(1366, 768);
  const auto lines = [&](const std::string& text, float width) {
    return kiosk::ui::broken(booth.ui(), Face::body, text, width);
  };
  const auto width = [&](const std::string& text) {
    return kiosk::ui::text_width(booth.ui(), Face::body, text) + 1;
  };
  const std::string born = "(sinh ngày 19/05/1966)";
  const auto name = lines("Ông Nguyễn Văn Bưởi " + born, width("Ông Nguyễn Văn Bưởi (sinh"));
  REQUIRE(name.size() == 2);
  CHECK(name[1] == born);
  // Kept whole it would need a third line here.
  const auto narrow = lines("Ông Nguyễn Văn Bưởi " + born, width("ngày 19/05/1966) M"));
  CHECK(narrow.size() == 3);
  const auto quoted =
      lines("Chạm “Đồng ý” hay “Không đồng ý”", width("Chạm “Đồng ý” hay “Không đồng"));
  REQUIRE(quoted.size() == 2);
  CHECK(quoted[1] == "“Không đồng ý”");
}
