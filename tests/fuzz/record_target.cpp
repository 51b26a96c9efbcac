// verify_record: the archive's reader, and behind it every check of a record.

#include "crypto/ensure.h"
#include "known_record.h"
#include "record_parts.h"
#include "target.h"

namespace fuzz {

namespace belenios = crypto::belenios;

namespace {

// Nobody has the keys of the known record, so nobody can end another one. What may differ: the
// credentials nobody used, which no proof binds (the Setup event on the zero report does), blanks
// in the trustees, the time, and the owner of the decryption, since under a threshold of one all
// trustees have the same share.
void compare_with_known(const RecordParts& parts, const belenios::Verdict& verdict) {
  const auto& known = known_record();
  CRYPTO_ENSURE(verdict.election_bytes == known.verdict.election_bytes);
  CRYPTO_ENSURE(verdict.ballots == known.verdict.ballots);
  CRYPTO_ENSURE(verdict.result == known.verdict.result);
  for (const auto& event : parts.events) {
    if (event.type != belenios::EventType::partial_decryption) continue;
    CRYPTO_ENSURE(known.decryptions.contains(event.data.at(0)));
  }
}

}  // namespace

bool accepts(std::string_view bytes) {
  const auto verdict = belenios::verify_record(bytes);
  CRYPTO_ENSURE(verdict.valid == verdict.reason.empty());
  CRYPTO_ENSURE(verdict.valid || verdict.result.empty());
  if (!verdict.valid) return false;
  const auto parts = take_apart(bytes);
  CRYPTO_ENSURE(parts && put_together(*parts) == bytes);
  const bool final = verdict.stage == belenios::Stage::final;
  CRYPTO_ENSURE(final == !verdict.result.empty());
  if (final) compare_with_known(*parts, verdict);
  return true;
}

}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static_cast<void>(fuzz::accepts(fuzz::text_of(data, size)));
  return 0;
}
