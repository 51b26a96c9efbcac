#pragma once
// A text as a QR code, drawn on the screen for a camera of today: black on white whatever the
// theme, with the quiet zone of four modules, each at least half a millimetre.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "kiosk/ui/ui.h"

namespace kiosk::ui {

inline constexpr std::size_t most_qr_text = 512;
inline constexpr int qr_quiet_modules = 4;
inline constexpr float least_qr_module_mm = 0.5F;

class QrCode {
 public:
  // Error correction M: a thumb may cover a corner.
  static std::optional<QrCode> of(std::string_view text);

  int modules() const { return modules_; }  // on a side, without the quiet zone
  bool dark(int column, int row) const;

 private:
  int modules_ = 0;
  std::vector<std::uint8_t> dark_;
};

// As large as whole pixels allow in the middle of `place`. False, and nothing is drawn, when the
// modules would be too small for a camera.
bool draw_qr(Ui& ui, Rect place, std::string_view text);

}  // namespace kiosk::ui
