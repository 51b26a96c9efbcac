#include "kiosk/reports/qr_square.h"

#include <qrencode.h>

#include <memory>

namespace kiosk::reports {

namespace {

constexpr std::size_t most_text = 1024;

struct WipeAndFree {
  void operator()(QRcode* code) const {
    const auto side = static_cast<std::size_t>(code->width);
    sodium_memzero(code->data, side * side);
    QRcode_free(code);
  }
};

}  // namespace

std::optional<QrSquare> QrSquare::of(std::span<const std::uint8_t> text) {
  if (text.empty() || text.size() > most_text) return std::nullopt;
  const std::unique_ptr<QRcode, WipeAndFree> made(
      QRcode_encodeData(static_cast<int>(text.size()), text.data(), 0, QR_ECLEVEL_M));
  if (!made) return std::nullopt;
  const auto side = static_cast<std::size_t>(made->width);
  return QrSquare(made->width, crypto::SecretBuffer::make(side * side, [&](auto out) {
                    for (std::size_t i = 0; i < out.size(); ++i) {
                      out[i] = static_cast<std::uint8_t>(made->data[i] & 1U);
                    }
                  }));
}

}  // namespace kiosk::reports
