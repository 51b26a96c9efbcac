#include "crypto/belenios/ballot_format.h"

namespace crypto::belenios {

namespace {

std::string proofs_json(const Proofs& proofs) { return list_json(proofs, proof_json); }

std::string answer_json(const BallotAnswer& answer) {
  std::string text = R"({"choices":)" + list_json(answer.choices, ciphertext_json) +
                     R"(,"individual_proofs":)" + list_json(answer.individual_proofs, proofs_json) +
                     R"(,"overall_proof":)" + proofs_json(answer.overall_proof);
  if (!answer.blank_proof.empty()) text += R"(,"blank_proof":)" + proofs_json(answer.blank_proof);
  return text + "}";
}

Result<Proofs> proofs_of(const Json* list) {
  if (list == nullptr || !list->is_array()) return tl::unexpected(Error::malformed);
  Proofs proofs;
  for (const auto& value : *list) {
    const auto proof = proof_of(value);
    if (!proof) return tl::unexpected(proof.error());
    proofs.push_back(*proof);
  }
  return proofs;
}

Result<ClaimedCiphertext> ciphertext_of(const Json& value) {
  const auto alpha = claimed_in(value, "alpha");
  if (!alpha) return tl::unexpected(alpha.error());
  const auto beta = claimed_in(value, "beta");
  if (!beta) return tl::unexpected(beta.error());
  return ClaimedCiphertext{*alpha, *beta};
}

Result<BallotAnswer> answer_of(const Json& value) {
  const Json* choices = array_in(value, "choices");
  const Json* individual = array_in(value, "individual_proofs");
  if (choices == nullptr || individual == nullptr) return tl::unexpected(Error::malformed);
  if (choices->size() > most_answers + 1) return tl::unexpected(Error::malformed);
  BallotAnswer answer;
  for (const auto& item : *choices) {
    const auto ciphertext = ciphertext_of(item);
    if (!ciphertext) return tl::unexpected(ciphertext.error());
    answer.choices.push_back(*ciphertext);
  }
  for (const auto& item : *individual) {
    auto proofs = proofs_of(&item);
    if (!proofs) return tl::unexpected(proofs.error());
    answer.individual_proofs.push_back(std::move(*proofs));
  }
  auto overall = proofs_of(array_in(value, "overall_proof"));
  if (!overall) return tl::unexpected(overall.error());
  answer.overall_proof = std::move(*overall);
  if (value.contains("blank_proof")) {
    auto blank = proofs_of(array_in(value, "blank_proof"));
    if (!blank) return tl::unexpected(blank.error());
    answer.blank_proof = std::move(*blank);
  }
  return answer;
}

Result<BallotParts> parts_of(const Json& object) {
  const auto* uuid = text_in(object, "election_uuid");
  const auto* fingerprint = text_in(object, "election_hash");
  const Json* answers = array_in(object, "answers");
  const Json* signature = object_in(object, "signature");
  if (uuid == nullptr || fingerprint == nullptr || answers == nullptr || signature == nullptr ||
      answers->size() > most_questions) {
    return tl::unexpected(Error::malformed);
  }
  const auto* hash = text_in(*signature, "hash");
  const Json* proof = object_in(*signature, "proof");
  if (hash == nullptr || proof == nullptr) return tl::unexpected(Error::malformed);
  const auto credential = claimed_in(object, "credential");
  if (!credential) return tl::unexpected(credential.error());
  const auto signed_proof = proof_of(*proof);
  if (!signed_proof) return tl::unexpected(signed_proof.error());
  BallotParts parts{*uuid, *fingerprint, *credential, {}, *hash, *signed_proof};
  for (const auto& value : *answers) {
    auto answer = answer_of(value);
    if (!answer) return tl::unexpected(answer.error());
    parts.answers.push_back(std::move(*answer));
  }
  return parts;
}

}  // namespace

std::string ciphertext_json(const ClaimedCiphertext& ciphertext) {
  return R"({"alpha":")" + ciphertext.alpha.text() + R"(","beta":")" + ciphertext.beta.text() +
         "\"}";
}

std::string unsigned_ballot_json(const BallotParts& parts) {
  return R"({"election_uuid":)" + json_text(parts.uuid) + R"(,"election_hash":)" +
         json_text(parts.fingerprint) + R"(,"credential":")" + parts.credential.text() +
         R"(","answers":)" + list_json(parts.answers, answer_json) + "}";
}

std::string signed_ballot_json(std::string_view unsigned_json, std::string_view hash,
                               const Proof& signature) {
  std::string text(unsigned_json.substr(0, unsigned_json.size() - 1));
  return text + R"(,"signature":{"hash":)" + json_text(hash) + R"(,"proof":)" +
         proof_json(signature) + "}}";
}

Result<BallotParts> read_ballot(std::string_view json, std::string& unsigned_json,
                                std::string& reason) {
  if (json.size() > most_ballot_bytes) {
    reason = "the ballot is larger than 1 MiB";
    return tl::unexpected(Error::malformed);
  }
  const auto object = read_json(json);
  auto parts = object ? parts_of(*object) : tl::unexpected(Error::malformed);
  if (!parts) {
    reason = "the ballot does not have the form of a ballot";
    return parts;
  }
  unsigned_json = unsigned_ballot_json(*parts);
  if (signed_ballot_json(unsigned_json, parts->signature_hash, parts->signature) != json) {
    reason = "the ballot is not in canonical form";
    return tl::unexpected(Error::malformed);
  }
  return parts;
}

std::string first_statement(std::string_view fingerprint, const ClaimedPoint& credential) {
  return std::string(fingerprint) + "|" + credential.text();
}

std::string whole_statement(std::string_view first, const std::vector<ClaimedCiphertext>& choices) {
  std::string statement(first);
  for (std::size_t i = 0; i < choices.size(); ++i) {
    statement += i == 0 ? '|' : ',';
    statement += choices[i].alpha.text() + "," + choices[i].beta.text();
  }
  return statement;
}

Ciphertext product_of(const std::vector<Ciphertext>& choices, bool blank) {
  Ciphertext product;
  for (std::size_t i = blank ? 1 : 0; i < choices.size(); ++i) {
    product.alpha = product.alpha * choices[i].alpha;
    product.beta = product.beta * choices[i].beta;
  }
  return product;
}

}  // namespace crypto::belenios
