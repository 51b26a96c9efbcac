#include "kiosk/ui/ui.h"

#include <imgui.h>

#include <algorithm>

namespace kiosk::ui {

Ui::Ui(const Theme& theme, const Fonts& fonts, const election::Languages& languages,
       float px_per_mm)
    : theme_(theme),
      fonts_(fonts),
      languages_(languages),
      spoken_(&languages.all().front()),
      px_per_mm_(px_per_mm) {}

void Ui::begin(std::string_view screen) {
  const auto size = ImGui::GetIO().DisplaySize;
  window_ = {0, 0, size.x, size.y};
  const bool changed = screen != screen_;
  if (changed) {
    screen_ = screen;
    guard_until_ = ImGui::GetTime() + theme_.guard_seconds;
    ImGui::SetWindowFocus(nullptr);
  }
  begin_input(changed);
  targets_.clear();
  texts_.clear();
  text_size_ = ordinary_text_size;
  scheme_ = Scheme::ordinary;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(size);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::Begin(("##" + screen_).c_str(), nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoNav);
  ImGui::GetWindowDrawList()->AddRectFilled({0, 0}, size, colour(Role::paper));
}

void Ui::end() {
  ImGui::End();
  ImGui::PopStyleVar(2);
  end_input();
}

void Ui::wear(const Appearance& appearance) {
  speak(appearance.language);
  set_text_size(appearance.text_size);
  scheme_ = appearance.high_contrast ? Scheme::high_contrast : Scheme::ordinary;
  ImGui::GetWindowDrawList()->AddRectFilled(
      {window_.x, window_.y}, {window_.right(), window_.bottom()}, colour(Role::paper));
}

void Ui::set_text_size(std::size_t text_size) {
  text_size_ = std::min(text_size, text_size_count - 1);
}

double Ui::guard_left() const { return guard_until_ - ImGui::GetTime(); }

unsigned Ui::colour(Role role) const {
  const auto colour = theme_.colour(role, scheme_);
  return IM_COL32(colour.red, colour.green, colour.blue, 255);
}

void Ui::tell(std::string_view id, std::string_view text) const {
  if (listener_ != nullptr) listener_->heard(id, text);
}

void Ui::tell(std::string_view id, const crypto::DigitEntry& digits) const {
  if (listener_ != nullptr) listener_->heard(id, digits);
}

}  // namespace kiosk::ui
