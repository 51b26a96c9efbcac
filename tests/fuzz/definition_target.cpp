// parse_definition: what a station's package says. Whatever is accepted can be written, and what is
// written is read again as the same.

#include "kiosk/election/definition.h"

#include "crypto/ensure.h"
#include "target.h"

namespace fuzz {

namespace election = kiosk::election;

bool accepts(std::string_view bytes) {
  const auto definition = election::parse_definition(bytes);
  if (!definition) return false;
  const auto written = election::definition_json(*definition);
  const auto again = election::parse_definition(written);
  CRYPTO_ENSURE(again.has_value());
  CRYPTO_ENSURE(election::definition_json(*again) == written);
  const auto contest = election::contest_of(*definition);
  CRYPTO_ENSURE(!contest.answers.empty() && contest.answers.size() <= election::most_candidates);
  return true;
}

}  // namespace fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static_cast<void>(fuzz::accepts(fuzz::text_of(data, size)));
  return 0;
}
