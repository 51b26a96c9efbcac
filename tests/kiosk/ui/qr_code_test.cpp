// What we draw is read by a program we did not write.

#include "kiosk/ui/qr_code.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <imgui.h>
#include <unistd.h>
#include <catch2/catch_test_macros.hpp>

#include "tests/support/fixtures.h"
#include "tests/support/headless.h"

using kiosk::ui::QrCode;

namespace {

// A grey picture, light at first.
class Picture {
 public:
  Picture(int width, int height)
      : width_(width),
        height_(height),
        grey_(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), '\xc0') {}

  void fill(int left, int top, int right, int bottom, char grey) {
    for (int y = std::max(0, top); y < std::min(bottom, height_); ++y) {
      for (int x = std::max(0, left); x < std::min(right, width_); ++x) {
        grey_[static_cast<std::size_t>(y * width_ + x)] = grey;
      }
    }
  }
  void save(const std::filesystem::path& file) const {
    std::ofstream(file, std::ios::binary) << "P5 " << width_ << ' ' << height_ << " 255\n" << grey_;
  }

 private:
  int width_, height_;
  std::string grey_;
};

// The text zbar finds in the picture.
std::string read_by_zbar(const Picture& picture) {
  const auto file =
      std::filesystem::temp_directory_path() / ("phieukin-qr-" + std::to_string(getpid()) + ".pgm");
  picture.save(file);
  const auto command = "zbarimg --quiet --raw '" + file.string() + "' 2>/dev/null";
  std::string text;
  if (auto* output = popen(command.c_str(), "r")) {
    std::array<char, 256> piece{};
    while (fgets(piece.data(), static_cast<int>(piece.size()), output) != nullptr) {
      text += piece.data();
    }
    pclose(output);
  }
  std::filesystem::remove(file);
  if (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

std::string round_trip(const std::string& text) {
  const auto code = QrCode::of(text);
  REQUIRE(code);
  constexpr int module = 4;
  const int side = (code->modules() + 2 * kiosk::ui::qr_quiet_modules) * module;
  Picture picture(side, side);
  picture.fill(0, 0, side, side, '\xff');
  for (int row = 0; row < code->modules(); ++row) {
    for (int column = 0; column < code->modules(); ++column) {
      if (!code->dark(column, row)) continue;
      const int x = (column + kiosk::ui::qr_quiet_modules) * module;
      const int y = (row + kiosk::ui::qr_quiet_modules) * module;
      picture.fill(x, y, x + module, y + module, '\0');
    }
  }
  return read_by_zbar(picture);
}

// Every filled rectangle that is black or white in what was drawn last: the code, and nothing else
// of the theme is either.
Picture drawn(int width, int height) {
  Picture picture(width, height);
  const auto* data = ImGui::GetDrawData();
  for (int n = 0; n < data->CmdListsCount; ++n) {
    const auto& list = *data->CmdLists[n];
    for (int i = 0; i + 5 < list.IdxBuffer.Size; ++i) {
      const auto& a = list.VtxBuffer[list.IdxBuffer[i]];
      const auto& c = list.VtxBuffer[list.IdxBuffer[i + 2]];
      const bool quad = list.IdxBuffer[i] == list.IdxBuffer[i + 3] &&
                        list.IdxBuffer[i + 2] == list.IdxBuffer[i + 4];
      if (!quad || a.col != c.col) continue;
      if (a.col != IM_COL32_BLACK && a.col != IM_COL32_WHITE) continue;
      picture.fill(static_cast<int>(a.pos.x), static_cast<int>(a.pos.y), static_cast<int>(c.pos.x),
                   static_cast<int>(c.pos.y), a.col == IM_COL32_BLACK ? '\0' : '\xff');
    }
  }
  return picture;
}

}  // namespace

TEST_CASE("another program reads our codes", "[qr]") {
  REQUIRE(std::system("command -v zbarimg >/dev/null") == 0);
  for (const auto* text :
       {"q7Zm+2HfWkP0u9BtLx3CyAe/Rd5NsVg8JoTi1EhKMbU", "PK1-23504-001-0123456789", "a"}) {
    CHECK(round_trip(text) == text);
  }
  const std::string longest(kiosk::ui::most_qr_text, 'k');
  CHECK(round_trip(longest) == longest);
}

TEST_CASE("what is no text for a code makes none", "[qr]") {
  CHECK_FALSE(QrCode::of(""));
  CHECK_FALSE(QrCode::of(std::string(kiosk::ui::most_qr_text + 1, 'k')));
}

TEST_CASE("the thanks show the whole tracker to a camera, with modules large enough", "[qr]") {
  for (const auto& [width, height] : {std::pair{1366, 768}, std::pair{1920, 1080}}) {
    auto& booth = support::headless(width, height);
    for (const auto& fixture : support::fixtures()) {
      if (fixture.screen != kiosk::station::Screen::done) continue;
      for (const auto& language : support::languages()) {
        for (std::uint8_t size = 0; size < kiosk::station::text_sizes; ++size) {
          INFO(fixture.name << " at " << width << "x" << height << ", " << language << " size "
                            << int{size});
          auto model = fixture.model;
          model.comfort = {language, size, size % 2 == 1, false};
          booth.show(model);
          CHECK(read_by_zbar(drawn(width, height)) == model.tracker);
        }
      }
    }
  }
}

TEST_CASE("a code whose modules would be too small is not drawn", "[qr]") {
  auto& booth = support::headless(1366, 768);
  auto& ui = booth.ui();
  const std::string tracker(43, 'k');
  ImGui::NewFrame();
  ui.begin("qr");
  CHECK(kiosk::ui::draw_qr(ui, {100, 100, ui.mm(36), ui.mm(36)}, tracker));
  CHECK_FALSE(kiosk::ui::draw_qr(ui, {100, 100, ui.mm(18), ui.mm(36)}, tracker));
  CHECK_FALSE(kiosk::ui::draw_qr(ui, {100, 100, ui.mm(36), ui.mm(36)}, ""));
  ui.end();
  ImGui::Render();
}
