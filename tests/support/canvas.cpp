#include "tests/support/canvas.h"

#include <imgui.h>

#include <stdexcept>
#include <vector>

namespace support {

namespace {

template <class T>
T must(kiosk::election::Result<T> result) {
  if (!result) throw std::runtime_error(result.error().detail);
  return std::move(*result);
}

}  // namespace

Canvas::Canvas(int width, int height, const std::string& language)
    : theme_(must(kiosk::ui::load_theme(PHIEUKIN_ASSETS "/theme.json"))),
      languages_(must(kiosk::election::Languages::load(PHIEUKIN_ASSETS "/strings"))) {
  if (!languages_.put_first(language)) throw std::runtime_error("no language " + language);
  ImGui::SetCurrentContext(nullptr);
  context_ = ImGui::CreateContext();
  ImGui::SetCurrentContext(context_);
  auto& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.DisplaySize = ImVec2(static_cast<float>(width), static_cast<float>(height));
  std::vector<std::string> texts;
  for (const auto& one : languages_.all()) {
    for (const auto& [id, text] : one.strings.all()) texts.push_back(text);
  }
  const float px_per_mm = kiosk::ui::likely_px_per_mm(height);
  fonts_ = must(kiosk::ui::Fonts::bake(PHIEUKIN_ASSETS "/fonts", theme_, px_per_mm, texts));
  ui_.emplace(theme_, fonts_, languages_, px_per_mm);
}

Canvas::~Canvas() { ImGui::DestroyContext(context_); }

void Canvas::make_current() const { ImGui::SetCurrentContext(context_); }

double Canvas::now() const { return ImGui::GetTime(); }

void Canvas::begin(const std::string& frame_name) {
  ImGui::GetIO().DeltaTime = static_cast<float>(frame_seconds_);
  ImGui::NewFrame();
  ui_->begin(frame_name);
}

void Canvas::end() {
  ui_->end();
  ImGui::Render();
}

void Canvas::report(kiosk::ui::PointerKind kind, float x, float y) {
  ui_->report({kind, x, y, now()});
}

const kiosk::ui::Target* Canvas::target(const std::string& id) const {
  for (const auto& target : ui_->targets()) {
    if (target.id == id) return &target;
  }
  return nullptr;
}

}  // namespace support
