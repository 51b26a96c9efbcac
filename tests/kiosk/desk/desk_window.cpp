#include "tests/kiosk/desk/desk_window.h"

#include <imgui.h>

#include <map>
#include <stdexcept>
#include <tuple>

namespace desk_tests {

using kiosk::desk::Event;
using kiosk::desk::Model;
using kiosk::ui::PointerKind;

namespace {

template <class T>
T must(kiosk::election::Result<T> result) {
  if (!result) throw std::runtime_error(result.error().detail);
  return std::move(*result);
}

}  // namespace

DeskWindow::DeskWindow(int width, int height, const std::string& language)
    : theme_(must(kiosk::ui::load_theme(PHIEUKIN_ASSETS "/theme.json"))),
      languages_(must(kiosk::election::Languages::load(PHIEUKIN_ASSETS "/strings"))) {
  if (!languages_.put_first(language)) throw std::runtime_error("no language " + language);
  ImGui::SetCurrentContext(nullptr);
  context_ = ImGui::CreateContext();
  ImGui::SetCurrentContext(context_);
  auto& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.DisplaySize = ImVec2(static_cast<float>(width), static_cast<float>(height));
  const float px_per_mm = kiosk::ui::likely_px_per_mm(height);
  fonts_ = must(kiosk::ui::Fonts::bake(PHIEUKIN_ASSETS "/fonts", theme_, px_per_mm, {}));
  ui_.emplace(theme_, fonts_, languages_, px_per_mm);
}

DeskWindow::~DeskWindow() { ImGui::DestroyContext(context_); }

void DeskWindow::make_current() const { ImGui::SetCurrentContext(context_); }

std::optional<Event> DeskWindow::frame(const Model& model) {
  ImGui::GetIO().DeltaTime = static_cast<float>(frame_seconds_);
  ImGui::NewFrame();
  ui_->begin(kiosk::desk::frame_name(model));
  auto event = kiosk::desk::draw(model, *ui_);
  ui_->end();
  ImGui::Render();
  return event;
}

void DeskWindow::show(const Model& model) {
  frame_seconds_ = 0.3;
  for (int i = 0; i < 4; ++i) frame(model);
  frame_seconds_ = 1.0 / 60;
}

std::optional<Event> DeskWindow::click(const Model& model, const std::string& id) {
  const auto* found = target(id);
  if (found == nullptr) throw std::runtime_error("no target " + id);
  const float x = found->rect.centre_x();
  const float y = found->rect.centre_y();
  ui_->report({PointerKind::move, x, y, ImGui::GetTime()});
  frame(model);
  ui_->report({PointerKind::press, x, y, ImGui::GetTime()});
  frame(model);
  ui_->report({PointerKind::release, x, y, ImGui::GetTime()});
  return frame(model);
}

std::optional<Event> DeskWindow::press(const Model& model, kiosk::ui::HardwareKey key,
                                       char letter) {
  ui_->press_hardware({key, letter, ImGui::GetTime()});
  return frame(model);
}

const kiosk::ui::Target* DeskWindow::target(const std::string& id) const {
  for (const auto& target : ui_->targets()) {
    if (target.id == id) return &target;
  }
  return nullptr;
}

bool DeskWindow::says(const std::string& words) const {
  for (const auto& text : ui_->texts()) {
    if (text.text.find(words) != std::string::npos) return true;
  }
  return false;
}

DeskWindow& desk_window(int width, int height, const std::string& language) {
  static std::map<std::tuple<int, int, std::string>, std::unique_ptr<DeskWindow>> all;
  auto& one = all[{width, height, language}];
  if (!one) one = std::make_unique<DeskWindow>(width, height, language);
  one->make_current();
  return *one;
}

}  // namespace desk_tests
