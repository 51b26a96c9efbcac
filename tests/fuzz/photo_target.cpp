// read_photo: whatever a picture claims, the answer is a photo or a fault with words for it.

#include "kiosk/photos/photo_file.h"

#include "crypto/ensure.h"
#include "target.h"

namespace fuzz {

namespace photos = kiosk::photos;

bool accepts(std::string_view bytes) {
  const auto photo = photos::read_photo(bytes);
  if (photo) {
    CRYPTO_ENSURE(photos::read_photo(bytes) == photo);  // and no memory that nobody has written
    return true;
  }
  CRYPTO_ENSURE(!photos::words_of(photo.error()).empty());
  CRYPTO_ENSURE(photo.error() != photos::PhotoFault::unreadable);
  return false;
}

}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static_cast<void>(fuzz::accepts(fuzz::text_of(data, size)));
  return 0;
}
