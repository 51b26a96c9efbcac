// The acceptance test of one ballot.

#include "crypto/belenios/proofs.h"
#include "crypto/belenios/refusals.h"

namespace crypto::belenios {

namespace {

// One answer, its ciphertexts known to belong to the group once their proofs hold.
class AnswerCheck {
 public:
  AnswerCheck(const Election& election, const Question& question, const BallotAnswer& answer,
              std::string_view first)
      : key_(election.public_key), question_(question), answer_(answer), first_(first) {}

  // The first thing wrong, or nothing.
  std::string fault() {
    if (answer_.choices.size() != question_.choices()) return "it has a wrong number of choices";
    if (answer_.individual_proofs.size() != question_.choices()) {
      return "it does not have one individual proof for every choice";
    }
    if (answer_.blank_proof.empty() == question_.blank) {
      return question_.blank ? "the blank proof is missing" : "a blank proof does not belong there";
    }
    for (std::size_t i = 0; i < answer_.choices.size(); ++i) {
      const auto proven =
          check_zero_or_one(first_, key_, answer_.choices[i], answer_.individual_proofs[i]);
      if (!proven) {
        return "the proof that choice " + std::to_string(i + 1) + " is 0 or 1 is wrong";
      }
      choices_.push_back(*proven);
    }
    return whole_fault();
  }

  std::vector<Ciphertext>& choices() { return choices_; }

 private:
  std::string whole_fault() const {
    const auto statement = whole_statement(first_, answer_.choices);
    const auto product = product_of(choices_, question_.blank);
    auto branches = interval_branches(product, question_.min, question_.max);
    auto prefix = interval_prefix(statement, product);
    if (question_.blank) {
      const std::vector<Branch> none{choices_[0], product};
      if (!check_disjunction("bproof0|" + statement + "|", key_, none, answer_.blank_proof)) {
        return "the blank proof is wrong";
      }
      branches.insert(branches.begin(), interval_branches(choices_[0], 1, 1).front());
      prefix = "bproof1|" + statement + "|";
    }
    return check_disjunction(prefix, key_, branches, answer_.overall_proof)
               ? ""
               : "the proof of the number of choices is wrong";
  }

  const Point& key_;
  const Question& question_;
  const BallotAnswer& answer_;
  std::string_view first_;
  std::vector<Ciphertext> choices_;
};

std::string ballot_fault(const Election& election, const BallotParts& parts,
                         std::string_view unsigned_json, CheckedBallot& checked) {
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
  const auto credential = check_claimed_exponent("sig|" + parts.signature_hash + "|",
                                                 parts.credential, parts.signature);
  if (!credential) return "the signature is wrong";
  checked.credential = *credential;
  const auto first = first_statement(parts.fingerprint, parts.credential);
  for (std::size_t i = 0; i < parts.answers.size(); ++i) {
    AnswerCheck answer(election, election.questions[i], parts.answers[i], first);
    auto fault = answer.fault();
    if (!fault.empty()) return "answer " + std::to_string(i + 1) + " of the ballot: " + fault;
    checked.choices.push_back(std::move(answer.choices()));
  }
  return "";
}

// A stranger to the group makes a proof fail, but is the better reason.
std::string with_stranger(std::string_view json, std::string fault) {
  const auto object = json.size() > most_ballot_bytes ? std::nullopt : read_json(json);
  const auto stranger = object ? stranger_in(*object) : std::string();
  return stranger.empty() ? fault : "the ballot's " + stranger;
}

}  // namespace

Result<CheckedBallot> check_ballot(const Election& election, std::string_view json,
                                   std::string* reason) {
  std::string unsigned_json;
  std::string fault;
  CheckedBallot checked;
  const auto parts = read_ballot(json, unsigned_json, fault);
  if (parts) fault = ballot_fault(election, *parts, unsigned_json, checked);
  if (!fault.empty()) {
    if (reason != nullptr) *reason = with_stranger(json, std::move(fault));
    return tl::unexpected(parts ? Error::bad_signature : parts.error());
  }
  checked.tracker = sha256(json);
  return checked;
}

}  // namespace crypto::belenios
