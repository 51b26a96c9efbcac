// The numbers of one real election, each recomputed on its own.

#include <catch2/catch_test_macros.hpp>

#include <nlohmann/json.hpp>

#include "crypto/belenios/archive.h"
#include "crypto/belenios/ballot.h"
#include "crypto/belenios/ballot_format.h"
#include "crypto/belenios/trustees_format.h"
#include "crypto/belenios/verify.h"
#include "sample_record.h"

namespace crypto::belenios {

namespace {

const nlohmann::json& example() {
  static const auto parsed = nlohmann::json::parse(sample::read_vector("worked-example.json"));
  return parsed;
}

std::string at(const char* pointer) {
  return example().at(nlohmann::json::json_pointer(pointer)).get<std::string>();
}

std::string record_bytes() {
  return sample::read_vector("bt33-ed-c3-pedersen_2_3/V1wxqAJgRCT9Ss.bel");
}

// "prefix|" and the points of a listed hash input.
Scalar challenge_of(const std::string& input) {
  const auto split = input.rfind('|') + 1;
  std::vector<Point> points;
  for (std::size_t place = split; place < input.size(); place += 65) {
    points.push_back(Point::parse(input.substr(place, 64)).value());
  }
  return challenge(input.substr(0, split), points);
}

}  // namespace

TEST_CASE("the election and its fingerprint") {
  std::string bytes = sample::read_vector("bt33-ed-c3-pedersen_2_3/election.json");
  while (bytes.ends_with('\n')) bytes.pop_back();
  const auto election = parse_election(bytes);
  REQUIRE(election);
  CHECK(election->fingerprint == at("/election_fingerprint_phi"));
  CHECK(sha256(bytes).hex() == at("/election_json_sha256_hex"));
  CHECK(election->uuid == at("/uuid"));
  CHECK(election->public_key.text() == at("/y"));
  const ElectionDraft draft{election->uuid,
                            "Thôn Đoài",
                            "Bầu trưởng thôn – thử nghiệm",
                            election->public_key,
                            election->questions,
                            "UBND xã",
                            "Tổ bầu cử",
                            "",
                            ""};
  CHECK(write_election(draft).bytes == bytes);
}

TEST_CASE("the credential") {
  const auto card =
      read_credential(as_bytes(example()["credential"]["private"].get_ref<const std::string&>()));
  REQUIRE(card);
  const auto scalar = credential_scalar(*card, at("/uuid"));
  CHECK(scalar.with([](LentScalar bytes) { return disclose(bytes); }).text() ==
        at("/credential/scalar_dec"));
  CHECK(public_credential(*card, at("/uuid")).text() == at("/credential/public"));
}

TEST_CASE("every listed challenge") {
  for (const auto* place : {"/individual_proof_0", "/overall_proof"}) {
    const auto& proof = example().at(nlohmann::json::json_pointer(place));
    CHECK(challenge_of(proof["hash_input"]).text() == proof["hash_mod_q"].get<std::string>());
    CHECK(proof["hash_mod_q"] == proof["sum_of_challenges_mod_q"]);
  }
  for (const auto* place : {"/signature", "/partial_decryption", "/cert_1"}) {
    const auto& proof = example().at(nlohmann::json::json_pointer(place));
    CHECK(challenge_of(proof["hash_input"]).text() == proof["challenge"].get<std::string>());
  }
  CHECK(challenge_of(at("/verification_key_2/pok_hash_input")).text() ==
        at("/verification_key_2/pok_challenge"));
}

TEST_CASE("the statements and the product of ballot 1") {
  const auto unsigned_json = at("/signature/unsigned_ballot_json");
  const auto ballot = nlohmann::json::parse(unsigned_json);
  std::vector<Ciphertext> choices;
  for (const auto& choice : ballot["answers"][0]["choices"]) {
    choices.push_back({Point::parse(choice["alpha"].get<std::string>()).value(),
                       Point::parse(choice["beta"].get<std::string>()).value()});
  }
  const auto first = first_statement(at("/election_fingerprint_phi"),
                                     Point::parse(at("/credential/public")).value());
  CHECK(first == at("/S0"));
  CHECK(whole_statement(first, {choices.begin(), choices.end()}) == at("/S"));
  const auto product = product_of(choices, false);
  CHECK(product.alpha.text() == at("/overall_ciphertext/alpha"));
  CHECK(product.beta.text() == at("/overall_ciphertext/beta"));
  CHECK(base64_of(sha256(unsigned_json)) == at("/signature/hash"));
}

TEST_CASE("the trustees' signed texts and keys") {
  const auto trustees =
      nlohmann::json::parse(sample::read_vector("bt33-ed-c3-pedersen_2_3/trustees.json"))[0][1];
  std::vector<SignedMessage> certs;
  std::vector<std::vector<Point>> coefexps;
  for (const auto& cert : trustees["certs"]) {
    certs.push_back({cert["message"].get<std::string>(),
                     {Scalar::parse(cert["signature"]["challenge"].get<std::string>()).value(),
                      Scalar::parse(cert["signature"]["response"].get<std::string>()).value()}});
  }
  for (const auto& entry : trustees["coefexps"]) {
    coefexps.emplace_back();
    const auto content = nlohmann::json::parse(entry["message"].get<std::string>());
    for (const auto& point : content["coefexps"]) {
      coefexps.back().push_back(Point::parse(point.get<std::string>()).value());
    }
  }
  CHECK(sha256(certs_message(certs, coefexps[0])).hex() == at("/certs_sig_1/message_sha256"));
  CHECK(share_power(coefexps, 2).text() == at("/verification_key_2/computed"));
  CHECK(sha256(certs[0].message).hex() == at("/cert_1/file_id_sha256_of_message"));
}

TEST_CASE("coefficients of Lagrange and small powers of the generator") {
  const std::vector<std::uint32_t> present{2, 3};
  CHECK(lagrange_at_zero(2, present).text() == at("/lagrange/2"));
  CHECK(lagrange_at_zero(3, present).text() == at("/lagrange/3"));
  CHECK(base_power(Scalar::from_uint(2)).text() == at("/g_pow_m_0"));
}

TEST_CASE("the group's elements, and those outside of it") {
  CHECK(Point::base().text() == at("/group/g"));
  CHECK(Point().text() == at("/group/identity"));
  CHECK((Point::base() * Point::base()).text() == at("/group/2g"));
  CHECK((Point() / Point::base()).text() == at("/group/minus_g"));
  CHECK(to_hex(Point::base().raw()) == at("/group/g_libsodium_bytes_hex"));
  CHECK_FALSE(Scalar::parse(at("/group/q_dec")));
  const auto below = Scalar() - Scalar::from_uint(1);
  CHECK((below + Scalar::from_uint(1)).is_zero());
  CHECK(below.text().substr(0, 75) == at("/group/q_dec").substr(0, 75));
  for (const auto* place :
       {"/group/order2_point_must_be_rejected", "/group/order4_point_must_be_rejected",
        "/group/g_plus_order2_must_be_rejected"}) {
    INFO(place);
    CHECK_FALSE(Point::parse(at(place)));
  }
}

TEST_CASE("the listed commitments follow from the proofs, and the keys from the seed") {
  const auto ballot =
      nlohmann::json::parse(sample::read_vector("bt33-ed-c3-pedersen_2_3/parts/ballot_001.json"));
  const auto text = sample::read_vector("bt33-ed-c3-pedersen_2_3/parts/ballot_001.json");
  const auto line = text.substr(0, text.find('\n'));
  CHECK(sha256(line).hex() == at("/ballot_sha256_hex"));
  CHECK(base64_of(sha256(line)) == at("/tracker_smart_ballot"));

  const auto scalar_at = [](const nlohmann::json& value) {
    return Scalar::parse(value.get<std::string>()).value();
  };
  const auto commitment = [&](const nlohmann::json& proof, const Point& key) {
    return base_power(scalar_at(proof["response"])) * power(key, scalar_at(proof["challenge"]));
  };
  const auto credential = Point::parse(at("/credential/public")).value();
  CHECK(commitment(ballot["signature"]["proof"], credential).text() == at("/signature/A"));
  const auto& proof = ballot["answers"][0]["individual_proofs"][0][0];
  const auto alpha =
      Point::parse(ballot["answers"][0]["choices"][0]["alpha"].get<std::string>()).value();
  CHECK(commitment(proof, alpha).text() ==
        example()["individual_proof_0"]["commitments"][0].get<std::string>());

  const auto cert = nlohmann::json::parse(at("/cert_1/message"));
  for (const auto* name : {"sk", "dk"}) {
    const auto secret =
        secret_scalar_from_wide(sha256(std::string(name) + "|" + at("/cert_1/seed")).view());
    const auto listed = at(("/cert_1/" + std::string(name) + "_dec").c_str());
    CHECK(secret.with([](LentScalar bytes) { return disclose(bytes); }).text() == listed);
    const auto* field = std::string_view(name) == "sk" ? "verification" : "encryption";
    CHECK(base_power(secret).text() == cert[field].get<std::string>());
  }
}

TEST_CASE("the listed decryption and the combined factor") {
  const auto lines = [](const char* path) {
    const auto text = sample::read_vector(std::string("bt33-ed-c3-pedersen_2_3/parts/") + path);
    return nlohmann::json::parse(text.substr(0, text.find('\n')));
  };
  const auto point_at = [](const nlohmann::json& value) {
    return Point::parse(value.get<std::string>()).value();
  };
  const auto tally = lines("encrypted_tally.jsons");
  const auto second = lines("pd_2.jsons");
  const auto third = lines("pd_3.jsons");
  CHECK(tally == example()["encrypted_tally"]);
  const auto& proof = second["decryption_proofs"][0][0];
  const auto challenge = Scalar::parse(proof["challenge"].get<std::string>()).value();
  const auto response = Scalar::parse(proof["response"].get<std::string>()).value();
  const auto factor = point_at(second["decryption_factors"][0][0]);
  CHECK((base_power(response) * power(Point::parse(at("/partial_decryption/X")).value(), challenge))
            .text() == at("/partial_decryption/A"));
  CHECK((power(point_at(tally[0][0]["alpha"]), response) * power(factor, challenge)).text() ==
        at("/partial_decryption/B"));
  const std::vector<std::uint32_t> present{2, 3};
  const auto combined =
      power(factor, lagrange_at_zero(2, present)) *
      power(point_at(third["decryption_factors"][0][0]), lagrange_at_zero(3, present));
  CHECK(combined.text() == at("/combined_factor_0"));
  CHECK((point_at(tally[0][0]["beta"]) / combined).text() == at("/g_pow_m_0"));
}

TEST_CASE("the tally of the record and the hash of its setup") {
  const auto verdict = verify_record(record_bytes(), {.allow_revote = true});
  REQUIRE(verdict.valid);
  const auto bytes = record_bytes();
  const auto& sized = example()["sized_encrypted_tally"];
  CHECK(bytes.find("{\"num_tallied\":7,\"total_weight\":7,\"encrypted_tally\":\"" +
                   sized["encrypted_tally"].get<std::string>() + "\"}") != std::string::npos);
  CHECK(result_json(verdict.result) == example()["result"].dump());
}

}  // namespace crypto::belenios
