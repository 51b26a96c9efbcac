// verify_record: the archive's reader, and behind it every check of a record.

#include "crypto/ensure.h"
#include "flavour.h"
#include "record_parts.h"
#include "target.h"

namespace fuzz {

namespace belenios = crypto::belenios;

bool accepts(std::string_view bytes) {
  const auto verdict = belenios::verify_record(bytes);
  CRYPTO_ENSURE(verdict.valid == verdict.reason.empty());
  CRYPTO_ENSURE(verdict.valid || verdict.result.empty());
  if (!verdict.valid) return false;
  const auto parts = take_apart(bytes);
  CRYPTO_ENSURE(parts && put_together(*parts) == bytes);
  const bool final = verdict.stage == belenios::Stage::final;
  CRYPTO_ENSURE(final == !verdict.result.empty());
  if (final) demand_truth(verdict, *parts);
  return true;
}

}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static_cast<void>(fuzz::accepts(fuzz::text_of(data, size)));
  return 0;
}
