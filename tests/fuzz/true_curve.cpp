#include "crypto/ensure.h"
#include "flavour.h"
#include "known_record.h"
#include "target.h"

namespace fuzz {

namespace belenios = crypto::belenios;

namespace {

const crypto::SecretScalar& card() {
  static const auto scalar = [] {
    const auto text = given("card_of_the_known_record");
    return belenios::credential_scalar(belenios::read_credential(crypto::as_bytes(text)).value(),
                                       known_record().election.uuid);
  }();
  return scalar;
}

}  // namespace

std::string final_record() { return given("corpus/record/accepted/final.bel"); }

std::string ballot_of(belenios::BallotParts parts, std::mt19937& /*random*/) {
  const auto unsigned_json = belenios::unsigned_ballot_json(parts);
  const auto hash = crypto::base64_of(crypto::sha256(unsigned_json));
  return belenios::sign({unsigned_json, hash}, card()).json;
}

bool change_with_keys(RecordParts& /*parts*/, std::mt19937& /*random*/) { return false; }
bool change_with_keys(std::string& /*trustees*/, std::mt19937& /*random*/) { return false; }

void demand_truth(const belenios::CheckedBallot& /*ballot*/, std::string_view bytes) {
  CRYPTO_ENSURE(known_record().ballots.contains(without_signature(bytes)));
}

// What may differ: the credentials nobody used, which no proof binds (the Setup event on the zero
// report does), blanks in the trustees, the time, and the owner of the decryption, since under a
// threshold of one all trustees have the same share.
void demand_truth(const belenios::Verdict& verdict, const RecordParts& parts) {
  const auto& known = known_record();
  CRYPTO_ENSURE(verdict.election_bytes == known.verdict.election_bytes);
  CRYPTO_ENSURE(verdict.ballots == known.verdict.ballots);
  CRYPTO_ENSURE(verdict.result == known.verdict.result);
  for (const auto& event : parts.events) {
    if (event.type != belenios::EventType::partial_decryption) continue;
    CRYPTO_ENSURE(known.decryptions.contains(event.data.at(0)));
  }
}

void demand_truth(const belenios::Trustees& /*trustees*/) {}

}  // namespace fuzz
