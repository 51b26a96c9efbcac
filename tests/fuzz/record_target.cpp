// verify_record: the archive's reader, and behind it every check of a record.

#include "crypto/ensure.h"
#include "known_record.h"
#include "record_parts.h"
#include "target.h"

namespace fuzz {

namespace belenios = crypto::belenios;

bool accepts(std::string_view bytes) {
  const auto& known = known_record();
  const auto verdict = belenios::verify_record(bytes);
  CRYPTO_ENSURE(verdict.valid == verdict.reason.empty());
  CRYPTO_ENSURE(verdict.valid || verdict.result.empty());
  if (!verdict.valid) return false;
  CRYPTO_ENSURE(put_together(take_apart(bytes).value()) == bytes);
  CRYPTO_ENSURE((verdict.stage == belenios::Stage::final) == !verdict.result.empty());
  if (verdict.stage == belenios::Stage::final) {
    CRYPTO_ENSURE(verdict.election_bytes == known.verdict.election_bytes);
    CRYPTO_ENSURE(verdict.ballots == known.verdict.ballots);
    CRYPTO_ENSURE(verdict.result == known.verdict.result);
    // Nothing in the format binds the credentials nobody used: with others it is another Setup, and
    // that is what the event on the zero report is for. One Setup has one end.
    CRYPTO_ENSURE(verdict.setup_event != known.verdict.setup_event ||
                  verdict.head == known.verdict.head);
  }
  return true;
}

}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static_cast<void>(fuzz::accepts(fuzz::text_of(data, size)));
  return 0;
}
