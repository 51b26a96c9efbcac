// The acceptance test of one ballot.

#include "crypto/belenios/proofs.h"

namespace crypto::belenios {

namespace {

// The first thing wrong with one answer, or nothing.
std::string answer_fault(const Election& election, const Question& question,
                         const BallotAnswer& answer, std::string_view first) {
  if (answer.choices.size() != question.choices()) return "it has a wrong number of choices";
  if (answer.individual_proofs.size() != question.choices()) {
    return "it does not have one individual proof for every choice";
  }
  if (answer.blank_proof.empty() == question.blank) {
    return question.blank ? "the blank proof is missing" : "a blank proof does not belong there";
  }
  for (std::size_t i = 0; i < answer.choices.size(); ++i) {
    if (!check_disjunction(interval_prefix(first, answer.choices[i]), election.public_key,
                           interval_branches(answer.choices[i], 0, 1),
                           answer.individual_proofs[i])) {
      return "the proof that choice " + std::to_string(i + 1) + " is 0 or 1 is wrong";
    }
  }
  const auto statement = whole_statement(first, answer.choices);
  const auto product = product_of(answer.choices, question.blank);
  auto branches = interval_branches(product, question.min, question.max);
  if (!question.blank) {
    return check_disjunction(interval_prefix(statement, product), election.public_key, branches,
                             answer.overall_proof)
               ? ""
               : "the proof of the number of choices is wrong";
  }
  const std::vector<Branch> none{answer.choices[0], product};
  if (!check_disjunction("bproof0|" + statement + "|", election.public_key, none,
                         answer.blank_proof)) {
    return "the blank proof is wrong";
  }
  branches.insert(branches.begin(), interval_branches(answer.choices[0], 1, 1).front());
  return check_disjunction("bproof1|" + statement + "|", election.public_key, branches,
                           answer.overall_proof)
             ? ""
             : "the proof of the number of choices is wrong";
}

std::string ballot_fault(const Election& election, const BallotParts& parts,
                         std::string_view unsigned_json) {
  if (parts.uuid != election.uuid) return "the ballot is for another election (uuid)";
  if (parts.fingerprint != election.fingerprint) {
    return "the ballot is for another election (fingerprint)";
  }
  if (parts.credential.is_identity()) return "the credential is the identity";
  if (parts.answers.size() != election.questions.size()) {
    return "the ballot has a wrong number of answers";
  }
  if (parts.signature_hash != base64_of(sha256(unsigned_json))) {
    return "the hash in the signature is wrong";
  }
  if (!check_exponent("sig|" + parts.signature_hash + "|", parts.credential, parts.signature)) {
    return "the signature is wrong";
  }
  const auto first = first_statement(parts.fingerprint, parts.credential);
  for (std::size_t i = 0; i < parts.answers.size(); ++i) {
    auto fault = answer_fault(election, election.questions[i], parts.answers[i], first);
    if (!fault.empty()) return "answer " + std::to_string(i + 1) + " of the ballot: " + fault;
  }
  return "";
}

}  // namespace

Result<CheckedBallot> check_ballot(const Election& election, std::string_view json,
                                   std::string* reason) {
  std::string unsigned_json;
  std::string fault;
  auto parts = read_ballot(json, unsigned_json, fault);
  if (parts) fault = ballot_fault(election, *parts, unsigned_json);
  if (!fault.empty()) {
    if (reason != nullptr) *reason = fault;
    return tl::unexpected(parts ? Error::bad_signature : parts.error());
  }
  CheckedBallot checked;
  checked.credential = parts->credential;
  for (auto& answer : parts->answers) checked.choices.push_back(std::move(answer.choices));
  checked.tracker = sha256(json);
  return checked;
}

}  // namespace crypto::belenios
