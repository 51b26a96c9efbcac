// check_ballot, for the election of the known record: no other ballot may pass than flavour.h says.

#include "crypto/belenios/ballot.h"
#include "crypto/ensure.h"
#include "flavour.h"
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
  demand_truth(*checked, bytes);
  return true;
}

}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static_cast<void>(fuzz::accepts(fuzz::text_of(data, size)));
  return 0;
}
