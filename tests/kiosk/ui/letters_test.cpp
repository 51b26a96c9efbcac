#include <imgui.h>

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

TEST_CASE("capitals are as high as the theme says, and stacked marks fit into their line") {
  for (const auto& [width, height] : {std::pair{1366, 768}, std::pair{1920, 1080}}) {
    auto& booth = support::headless(width, height);
    for (std::size_t i = 0; i < kiosk::ui::face_count; ++i) {
      const auto face = static_cast<Face>(i);
      const auto* font = booth.fonts().font(face);
      INFO(kiosk::ui::name_of(face) << " at " << height);
      const auto* capital = font->FindGlyphNoFallback('H');
      REQUIRE(capital != nullptr);
      CHECK(capital->Y1 - capital->Y0 + 0.6F >= booth.ui().mm(booth.ui().theme().capital(face)));
      for (const int letter : {0x1EA8, 0x1EC4, 0x1ED6, 0x1EA0, 0x1EF0, 0x1EF4}) {
        const auto* glyph = font->FindGlyphNoFallback(static_cast<ImWchar>(letter));
        REQUIRE(glyph != nullptr);
        CHECK(glyph->Y0 >= 0.0F);
        CHECK(glyph->Y1 <= booth.fonts().line_height(face));
      }
    }
  }
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
