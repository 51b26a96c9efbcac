// check_trustees: certificates, commitments, signatures and proofs of who can decrypt.

#include "crypto/belenios/trustees.h"
#include "crypto/ensure.h"
#include "flavour.h"
#include "target.h"

namespace fuzz {

bool accepts(std::string_view bytes) {
  std::string reason;
  const auto trustees = crypto::belenios::check_trustees(bytes, &reason);
  CRYPTO_ENSURE(trustees.has_value() == reason.empty());
  if (!trustees) return false;
  CRYPTO_ENSURE(!trustees->keys.empty() && trustees->keys.size() <= 32);
  CRYPTO_ENSURE(trustees->size <= 9 && trustees->threshold <= trustees->size);
  CRYPTO_ENSURE(trustees->size == 0 || trustees->threshold >= 1);
  CRYPTO_ENSURE(!trustees->public_key.is_identity());
  for (std::size_t i = 0; i < trustees->keys.size(); ++i) {
    CRYPTO_ENSURE(trustees->keys[i].owner == i + 1 && !trustees->keys[i].key.is_identity());
  }
  demand_truth(*trustees);
  return true;
}

}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static_cast<void>(fuzz::accepts(fuzz::text_of(data, size)));
  return 0;
}
