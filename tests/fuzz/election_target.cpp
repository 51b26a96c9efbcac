// parse_election: the election object of the public record.

#include "crypto/belenios/election.h"
#include "crypto/ensure.h"
#include "crypto/hash.h"
#include "target.h"

namespace fuzz {

namespace belenios = crypto::belenios;

bool accepts(std::string_view bytes) {
  const auto election = belenios::parse_election(bytes);
  if (!election) return false;
  CRYPTO_ENSURE(election->bytes == bytes);
  CRYPTO_ENSURE(election->fingerprint == crypto::base64_of(crypto::sha256(bytes)));
  CRYPTO_ENSURE(election->uuid.size() >= 14 && election->uuid.size() <= 64);
  CRYPTO_ENSURE(!election->public_key.is_identity());
  CRYPTO_ENSURE(!election->questions.empty() &&
                election->questions.size() <= belenios::most_questions);
  for (const auto& question : election->questions) {
    CRYPTO_ENSURE(!question.answers.empty() && question.answers.size() <= belenios::most_answers);
    CRYPTO_ENSURE(question.min <= question.max && question.max <= question.answers.size());
  }
  return true;
}

}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static_cast<void>(fuzz::accepts(fuzz::text_of(data, size)));
  return 0;
}
