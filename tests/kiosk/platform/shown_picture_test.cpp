#include "kiosk/platform/shown_picture.h"

#include <imgui.h>

#include <catch2/catch_test_macros.hpp>

namespace {

// A window of ImGui without a screen.
class Frames {
 public:
  Frames() : before_(ImGui::GetCurrentContext()), context_(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(context_);
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = ImVec2(800, 600);
    io.Fonts->Build();
  }
  ~Frames() {
    ImGui::DestroyContext(context_);
    ImGui::SetCurrentContext(before_);
  }
  Frames(const Frames&) = delete;
  Frames& operator=(const Frames&) = delete;

  const ImDrawData& draw(const char* text, ImVec2 at, unsigned colour = IM_COL32_BLACK) {
    ImGui::GetIO().DeltaTime = 0.01F;
    ImGui::NewFrame();
    ImGui::GetForegroundDrawList()->AddText(at, colour, text);
    ImGui::Render();
    return *ImGui::GetDrawData();
  }

 private:
  ImGuiContext* before_;
  ImGuiContext* context_;
};

}  // namespace

TEST_CASE("a frame is drawn once, and again when anything of it looks different") {
  Frames frames;
  kiosk::platform::ShownPicture shown;
  CHECK(shown.replaced_by(frames.draw("Phiếu kín", {10, 10})));
  CHECK_FALSE(shown.replaced_by(frames.draw("Phiếu kín", {10, 10})));
  CHECK_FALSE(shown.replaced_by(frames.draw("Phiếu kín", {10, 10})));
  CHECK(shown.replaced_by(frames.draw("Phiếu kím", {10, 10})));  // one letter
  CHECK(shown.replaced_by(frames.draw("Phiếu kím", {11, 10})));  // one pixel
  CHECK(shown.replaced_by(frames.draw("Phiếu kím", {11, 10}, IM_COL32(0, 0, 1, 255))));
  CHECK(shown.replaced_by(frames.draw("Phiếu kín", {10, 10})));  // what was there before the last
  ImGui::GetIO().DisplaySize = ImVec2(801, 600);
  CHECK(shown.replaced_by(frames.draw("Phiếu kín", {10, 10})));
  CHECK_FALSE(shown.replaced_by(frames.draw("Phiếu kín", {10, 10})));
}

TEST_CASE("a window that was covered is drawn although nothing changed") {
  Frames frames;
  kiosk::platform::ShownPicture shown;
  CHECK(shown.replaced_by(frames.draw("Phiếu kín", {10, 10})));
  shown.forget();
  CHECK(shown.replaced_by(frames.draw("Phiếu kín", {10, 10})));
  CHECK_FALSE(shown.replaced_by(frames.draw("Phiếu kín", {10, 10})));
}
