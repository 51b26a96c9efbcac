// The files that three trustees of the peer tool exchanged while they made their keys, each
// recomputed from the seeds. What is encrypted between them is no part of the public record.

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <nlohmann/json.hpp>

#include <sstream>

#include "crypto/belenios/trustees_format.h"
#include "sample_record.h"

namespace crypto::belenios {

namespace {

std::vector<nlohmann::json> lines_of(const std::string& path) {
  std::istringstream text(sample::read_vector(path));
  std::vector<nlohmann::json> lines;
  for (std::string line; std::getline(text, line);) lines.push_back(nlohmann::json::parse(line));
  return lines;
}

nlohmann::json json_of(const std::string& path) {
  return nlohmann::json::parse(sample::read_vector(path));
}

Proof proof_in(const nlohmann::json& value) {
  return {Scalar::parse(value["challenge"].get<std::string>()).value(),
          Scalar::parse(value["response"].get<std::string>()).value()};
}

Point point_at(const nlohmann::json& value) {
  return Point::parse(value.get<std::string>()).value();
}

// The secret with that name, derived from a trustee's seed.
SecretScalar derived(const char* name, const std::string& seed) {
  return secret_scalar_from_wide(sha256(std::string(name) + "|" + seed).view());
}

std::string trimmed(std::string text) {
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

// One of the two ceremonies: the published group and the files' names by trustee.
struct Ceremony {
  std::string folder;
  nlohmann::json group;
  std::vector<std::string> ids;

  explicit Ceremony(const std::string& name)
      : folder(name + "/"), group(json_of(folder + "trustees.json")[0][1]) {
    for (const auto& cert : group["certs"]) {
      ids.push_back(sha256(cert["message"].get<std::string>()).hex());
    }
  }
  std::string file(std::size_t trustee, const char* suffix) const {
    return folder + ids[trustee] + suffix;
  }
};

Ceremony any_ceremony() {
  return Ceremony(
      GENERATE(as<std::string>{}, "bt33-ed-c1-pedersen_2_3", "bt33-ed-c3-pedersen_2_3"));
}

}  // namespace

TEST_CASE("the certificates follow from the seeds") {
  const auto ceremony = any_ceremony();
  const auto listed = lines_of(ceremony.folder + "certs.jsons");
  REQUIRE(listed.size() == 3);
  for (std::uint32_t i = 0; i < 3; ++i) {
    const auto seed = trimmed(sample::read_vector(ceremony.file(i, ".key")));
    const Point verification = base_power(derived("sk", seed));
    const Point encryption = base_power(derived("dk", seed));
    const auto message = cert_message({3, 2, i + 1}, verification, encryption);
    CHECK(json_of(ceremony.file(i, ".cert")) == listed[i]);
    CHECK(listed[i] == ceremony.group["certs"][i]);
    CHECK(listed[i]["message"] == message);
    CHECK(check_message(verification, message, proof_in(listed[i]["signature"])));
  }
}

TEST_CASE("what a trustee hands out is signed and reaches the others unchanged") {
  const auto ceremony = any_ceremony();
  const auto polynomials = lines_of(ceremony.folder + "polynomials.jsons");
  REQUIRE(polynomials.size() == 3);
  std::vector<SignedMessage> certs;
  for (const auto& cert : ceremony.group["certs"]) {
    certs.push_back({cert["message"].get<std::string>(), proof_in(cert["signature"])});
  }
  for (std::size_t i = 0; i < 3; ++i) {
    const auto& own = polynomials[i];
    CHECK(own["coefexps"] == ceremony.group["coefexps"][i]);
    CHECK(own["signature"] == ceremony.group["signatures"][i]);
    const auto seed = trimmed(sample::read_vector(ceremony.file(i, ".key")));
    const Point signer = base_power(derived("sk", seed));
    const auto message = own["coefexps"]["message"].get<std::string>();
    std::vector<Point> commitments;
    const auto content = nlohmann::json::parse(message);
    for (const auto& point : content["coefexps"]) commitments.push_back(point_at(point));
    CHECK(message == coefexps_message(commitments));
    CHECK(check_message(signer, message, proof_in(own["coefexps"]["signature"])));
    CHECK(check_message(signer, certs_message(certs, commitments), proof_in(own["signature"])));

    const auto input = json_of(ceremony.file(i, ".vinput"));
    CHECK(input["polynomial"] == own["polynomial"]);
    CHECK(input["coefexps"] == ceremony.group["coefexps"]);
    CHECK(input["signatures"] == ceremony.group["signatures"]);
    for (std::size_t j = 0; j < 3; ++j) CHECK(input["secrets"][j] == polynomials[j]["secrets"][i]);
  }
}

TEST_CASE("the verification keys are what the trustees answered") {
  const auto ceremony = any_ceremony();
  CHECK("[[\"Pedersen\"," + trimmed(sample::read_vector(ceremony.folder + "threshold.json")) +
            "]]" ==
        trimmed(sample::read_vector(ceremony.folder + "trustees.json")));
  for (std::size_t i = 0; i < 3; ++i) {
    const auto output = json_of(ceremony.file(i, ".voutput"));
    const auto& published = ceremony.group["verification_keys"][i];
    CHECK(output["public_key"] == published);
    CHECK(output["private_key"] == trimmed(sample::read_vector(ceremony.file(i, ".dkey"))));
    const Point key = point_at(published["public_key"]);
    CHECK(check_exponent(pok_prefix(key), key, proof_in(published["pok"])));
    const auto seed = trimmed(sample::read_vector(ceremony.file(i, ".key")));
    CHECK(check_message(base_power(derived("sk", seed)), key.text(),
                        proof_in(published["signature"])));
  }
}

}  // namespace crypto::belenios
