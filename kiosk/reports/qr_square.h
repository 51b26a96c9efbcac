#pragma once
// A QR as dark and light modules, in guarded memory: whoever sees the QR of a card has the card.
// Private to this room.

#include <cstdint>
#include <optional>
#include <span>

#include "crypto/secret.h"

namespace kiosk::reports {

inline constexpr int qr_quiet_modules = 4;
inline constexpr double least_qr_module_mm = 0.5;

class QrSquare {
 public:
  // Error correction M; nothing when the text is empty or too long for any QR.
  static std::optional<QrSquare> of(std::span<const std::uint8_t> text);

  int modules() const { return modules_; }  // on a side, without the quiet zone
  // Lends the modules row by row, 1 for dark.
  template <class Use>
  decltype(auto) with(Use&& use) const {
    return dark_.with(std::forward<Use>(use));
  }

 private:
  QrSquare(int modules, crypto::SecretBuffer dark) : modules_(modules), dark_(std::move(dark)) {}
  int modules_;
  crypto::SecretBuffer dark_;
};

}  // namespace kiosk::reports
