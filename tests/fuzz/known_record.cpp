#include "known_record.h"

#include "crypto/belenios/archive_format.h"
#include "crypto/ensure.h"
#include "flavour.h"

namespace fuzz {

namespace belenios = crypto::belenios;

std::string without_signature(std::string_view ballot) {
  return std::string(ballot.substr(0, ballot.rfind(R"(,"signature":)")));
}

const KnownRecord& known_record() {
  static const KnownRecord known = [] {
    KnownRecord made;
    made.bytes = final_record();
    made.verdict = belenios::verify_record(made.bytes, {.kiosk_profile = true});
    CRYPTO_ENSURE(made.verdict.valid && made.verdict.stage == belenios::Stage::final);
    made.election = belenios::parse_election(made.verdict.election_bytes).value();
    std::string reason;
    const auto content = belenios::read_archive(made.bytes, reason);
    for (const auto& event : content.value().events) {
      if (event.type == belenios::EventType::ballot) {
        made.ballots.insert(without_signature(event.data.at(0)));
      }
      if (event.type == belenios::EventType::partial_decryption) {
        made.decryptions.emplace(event.data.at(0));
      }
    }
    return made;
  }();
  return known;
}

}  // namespace fuzz
