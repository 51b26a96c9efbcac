#include "kiosk/ui/qr_code.h"

#include <imgui.h>
#include <qrencode.h>

#include <cmath>
#include <memory>

namespace kiosk::ui {

std::optional<QrCode> QrCode::of(std::string_view text) {
  if (text.empty() || text.size() > most_qr_text) return std::nullopt;
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  const std::unique_ptr<QRcode, void (*)(QRcode*)> made(
      QRcode_encodeData(static_cast<int>(text.size()), bytes, 0, QR_ECLEVEL_M), QRcode_free);
  if (!made) return std::nullopt;
  QrCode code;
  code.modules_ = made->width;
  const auto count = static_cast<std::size_t>(made->width) * static_cast<std::size_t>(made->width);
  for (std::size_t i = 0; i < count; ++i) code.dark_.push_back(made->data[i] & 1U);
  return code;
}

bool QrCode::dark(int column, int row) const {
  return dark_.at(static_cast<std::size_t>(row * modules_ + column)) != 0;
}

bool draw_qr(Ui& ui, Rect place, std::string_view text) {
  const auto code = QrCode::of(text);
  if (!code) return false;
  const int side = code->modules() + 2 * qr_quiet_modules;
  const float module = std::floor(std::min(place.w, place.h) / static_cast<float>(side));
  if (module < 1 || module < ui.mm(least_qr_module_mm)) return false;
  const float width = module * static_cast<float>(side);
  const Rect whole = place.middle(width, width);
  const float left = std::floor(whole.x);
  const float top = std::floor(whole.y);
  auto* list = ImGui::GetWindowDrawList();
  list->AddRectFilled({left, top}, {left + width, top + width}, IM_COL32_WHITE);
  for (int row = 0; row < code->modules(); ++row) {
    for (int column = 0; column < code->modules(); ++column) {
      if (!code->dark(column, row)) continue;
      const float x = left + module * static_cast<float>(column + qr_quiet_modules);
      const float y = top + module * static_cast<float>(row + qr_quiet_modules);
      list->AddRectFilled({x, y}, {x + module, y + module}, IM_COL32_BLACK);
    }
  }
  return true;
}

}  // namespace kiosk::ui
