// read_envelope, and the check of its signature with a key that made none of them.

#include "sync/envelope.h"

#include "crypto/ensure.h"
#include "target.h"

namespace fuzz {

bool accepts(std::string_view bytes) {
  const auto envelope = sync::read_envelope(bytes);
  if (!envelope) {
    CRYPTO_ENSURE(!envelope.error().detail.empty());
    return false;
  }
  CRYPTO_ENSURE(envelope->hash == crypto::sha256(bytes));
  CRYPTO_ENSURE(envelope->members.size() <= sync::most_members);
  for (const auto& member : envelope->members) {
    CRYPTO_ENSURE(envelope->find(member.name) == &member);
  }
  static const auto stranger = crypto::random_sign_keys();
  CRYPTO_ENSURE(!sync::check_signature(*envelope, bytes, stranger.public_key));
  return true;
}

}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static_cast<void>(fuzz::accepts(fuzz::text_of(data, size)));
  return 0;
}
