// check_ballot, for the election of the known record: only its ballots may pass.

#include "crypto/belenios/ballot.h"
#include "crypto/ensure.h"
#include "known_record.h"
#include "target.h"

namespace fuzz {

bool accepts(std::string_view bytes) {
  const auto& known = known_record();
  std::string reason;
  const auto checked = crypto::belenios::check_ballot(known.election, bytes, &reason);
  CRYPTO_ENSURE(checked.has_value() == reason.empty());
  if (!checked) return false;
  CRYPTO_ENSURE(checked->tracker == crypto::sha256(bytes));
  CRYPTO_ENSURE(known.ballots.contains(without_signature(bytes)));
  return true;
}

}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static_cast<void>(fuzz::accepts(fuzz::text_of(data, size)));
  return 0;
}
