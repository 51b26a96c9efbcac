// Ballots made from listed nonces equal the peer tool's independent check data to the byte.

#include <catch2/catch_test_macros.hpp>

#include <nlohmann/json.hpp>

#include "crypto/belenios/ballot.h"
#include "sample_record.h"

namespace crypto::belenios {

namespace {

SecretScalar secret_of(const Scalar& scalar) {
  return SecretScalar::make([&](std::span<std::uint8_t, 32> out) {
    std::copy(scalar.raw().begin(), scalar.raw().end(), out.begin());
  });
}

// The listed nonces in their order; every one must be used.
class Nonces {
 public:
  explicit Nonces(const nlohmann::json& list) {
    for (const auto& text : list) values_.push_back(Scalar::parse(text.get<std::string>()).value());
  }
  NonceSource source() {
    return [this] { return secret_of(values_.at(next_++)); };
  }
  bool used_up() const { return next_ == values_.size(); }
  const Scalar& first() const { return values_.front(); }

 private:
  std::vector<Scalar> values_;
  std::size_t next_ = 0;
};

// The list does not carry the election's key, but with the first choice's randomness it follows
// from the ballot: y = (beta / g^m)^(1/r).
Point key_of(const nlohmann::json& ballot, const Scalar& randomness, int mark) {
  const auto beta =
      Point::parse(ballot["answers"][0]["choices"][0]["beta"].get<std::string>()).value();
  return power(beta / base_power(Scalar::from_uint(static_cast<std::uint64_t>(mark))),
               randomness.inverse());
}

Election election_of(const nlohmann::json& entry, const Scalar& randomness) {
  const auto ballot = nlohmann::json::parse(entry["ballot"].get<std::string>());
  const auto& row = entry["choice"][0];
  const bool blank = entry["label"].get<std::string>().starts_with("blank");
  Election election;
  election.uuid = ballot["election_uuid"];
  election.fingerprint = ballot["election_hash"];
  election.public_key = key_of(ballot, randomness, row[0].get<int>());
  // As many branches as the proof of the number of choices has; one more where a blank is possible.
  const auto branches = ballot["answers"][0]["overall_proof"].size() - (blank ? 1 : 0);
  const std::uint32_t min = branches == 1 ? 1 : 0;
  election.questions = {sample::question_of(row.size() - (blank ? 1 : 0), min, 1, blank)};
  return election;
}

}  // namespace

TEST_CASE("ballots with fixed nonces are reproduced to the byte") {
  const auto entries = nlohmann::json::parse(sample::read_vector("deterministic-ballots.json"));
  std::size_t reproduced = 0;
  std::size_t refused = 0;
  for (const auto& entry : entries) {
    const auto label = entry["label"].get<std::string>();
    INFO(label);
    if (label.starts_with("ff-")) {  // another group, which this build does not speak
      std::string reason;
      CHECK_FALSE(check_ballot(election_of(entries[0], Nonces(entries[0]["nonces"]).first()),
                               entry["ballot"].get<std::string>(), &reason));
      CHECK(reason.ends_with("is not 64 lower-case hexadecimal digits"));
      ++refused;
      continue;
    }
    Nonces nonces(entry["nonces"]);
    const auto election = election_of(entry, nonces.first());
    PlainVote vote(election);
    for (std::size_t i = 0; i < entry["choice"][0].size(); ++i) {
      if (entry["choice"][0][i] == 1) vote.mark(0, i);
    }
    const auto card = read_credential(as_bytes(entry["credential"].get_ref<const std::string&>()));
    REQUIRE(card);
    const auto scalar = credential_scalar(*card, election.uuid);
    const auto prepared = prepare(election, base_power(scalar), vote, nonces.source());
    const auto ballot = sign(prepared, scalar, nonces.source());
    CHECK(ballot.json == entry["ballot"].get<std::string>());
    CHECK(base64_of(ballot.tracker) == entry["tracker"].get<std::string>());
    CHECK(nonces.used_up());
    CHECK(check_ballot(election, ballot.json).has_value());
    ++reproduced;
  }
  CHECK(reproduced == 6);
  CHECK(refused == 1);
}

TEST_CASE("the key worked out of a ballot is the election's key") {
  const auto entries = nlohmann::json::parse(sample::read_vector("deterministic-ballots.json"));
  const auto election =
      parse_election(sample::read_vector("bt33-ed-c3-pedersen_2_3/election.json"));
  REQUIRE(election);
  const Nonces nonces(entries[0]["nonces"]);
  CHECK(election_of(entries[0], nonces.first()).public_key == election->public_key);
}

}  // namespace crypto::belenios
