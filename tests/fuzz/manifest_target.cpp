// read_manifest: one manifest has one spelling.

#include "sync/manifest.h"

#include "crypto/ensure.h"
#include "target.h"

namespace fuzz {

bool accepts(std::string_view bytes) {
  const auto read = sync::read_manifest(bytes);
  if (!read) {
    CRYPTO_ENSURE(!read.error().detail.empty());
    return false;
  }
  CRYPTO_ENSURE(sync::write_manifest(read->manifest, read->members) == bytes);
  CRYPTO_ENSURE(sync::flaw_of(read->manifest).empty() && sync::flaw_of(read->members).empty());
  return true;
}

}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static_cast<void>(fuzz::accepts(fuzz::text_of(data, size)));
  return 0;
}
