// read_receipt, with a key everybody has: what is accepted was written by write_receipt, and nobody
// else's key makes it acceptable.

#include "kiosk/package/receipt.h"

#include "crypto/ensure.h"
#include "receipt_keys.h"
#include "target.h"

namespace fuzz {

namespace package = kiosk::package;

bool accepts(std::string_view bytes) {
  const auto& keys = commune_of_the_receipts();
  const auto receipt = package::read_receipt(bytes, keys.public_key);
  if (!receipt) {
    CRYPTO_ENSURE(!receipt.error().sentence.empty());
    return false;
  }
  const auto written = package::write_receipt(*receipt, keys.secret_key);
  CRYPTO_ENSURE(package::read_receipt(written, keys.public_key).has_value());
  const auto line = bytes.substr(0, bytes.find('\n') + 1);
  CRYPTO_ENSURE(written.starts_with(line));
  CRYPTO_ENSURE(bytes.size() <= package::most_receipt_bytes);
  static const auto stranger = crypto::random_sign_keys();
  CRYPTO_ENSURE(!package::read_receipt(bytes, stranger.public_key));
  return true;
}

}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static_cast<void>(fuzz::accepts(fuzz::text_of(data, size)));
  return 0;
}
