// Changes numbers and elements inside a ballot and signs it anew, with the card of the known ballot
// or with anybody's (flavour.h), so that the proofs are reached. Half the changes are left to
// libFuzzer alone.

#include <cstring>
#include <random>

#include "flavour.h"
#include "known_record.h"
#include "target.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace {

namespace belenios = crypto::belenios;
using belenios::BallotAnswer;

crypto::Scalar any_scalar(std::mt19937& random) {
  switch (random() % 3) {
    case 0: return crypto::Scalar();
    case 1: return crypto::Scalar::parse("1").value();
    default: return crypto::Scalar::parse(std::to_string(random())).value();
  }
}

void change_proofs(belenios::Proofs& proofs, std::mt19937& random) {
  if (proofs.empty()) return;
  auto& proof = proofs[random() % proofs.size()];
  switch (random() % 5) {
    case 0: proof.challenge = any_scalar(random); return;
    case 1: proof.response = any_scalar(random); return;
    case 2: std::swap(proof, proofs[random() % proofs.size()]); return;
    case 3: proofs.push_back(belenios::Proof(proof)); return;
    default: proofs.pop_back();
  }
}

void change_answer(BallotAnswer& answer, std::mt19937& random) {
  if (answer.choices.empty() || answer.individual_proofs.empty()) return;
  auto& choice = answer.choices[random() % answer.choices.size()];
  auto& other = answer.choices[random() % answer.choices.size()];
  auto& proofs = answer.individual_proofs[random() % answer.individual_proofs.size()];
  switch (random() % 10) {
    case 0: choice.alpha = crypto::Point(); return;
    case 8: choice.beta = choice.beta * crypto::Point::base(); return;
    case 9: choice.beta = choice.beta / crypto::Point::base(); return;
    case 1: std::swap(choice.alpha, other.beta); return;
    case 2: std::swap(choice, other); return;
    case 3: answer.choices.push_back(belenios::Ciphertext(choice)); return;
    case 4: answer.individual_proofs.push_back(belenios::Proofs(proofs)); return;
    case 5: change_proofs(answer.overall_proof, random); return;
    case 6: change_proofs(answer.blank_proof, random); return;
    default: change_proofs(proofs, random);
  }
}

belenios::BallotParts read_known_ballot() {
  const auto parts = fuzz::take_apart(fuzz::known_record().bytes);
  std::string unsigned_json;
  std::string reason;
  return belenios::read_ballot(parts->events.at(1).data.at(0), unsigned_json, reason).value();
}

const belenios::BallotParts& known_ballot() {
  static const auto parts = read_known_ballot();
  return parts;
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned seed) {
  std::mt19937 random(seed);
  std::string unsigned_json;
  std::string reason;
  if (random() % 2 == 0) return LLVMFuzzerMutate(data, size, most);
  auto parts = belenios::read_ballot(fuzz::text_of(data, size), unsigned_json, reason);
  if (!parts || parts->answers.empty()) parts = known_ballot();
  change_answer(parts->answers[random() % parts->answers.size()], random);
  const auto ballot = fuzz::ballot_of(std::move(*parts), random);
  if (ballot.size() > most) return LLVMFuzzerMutate(data, size, most);
  std::memcpy(data, ballot.data(), ballot.size());
  return ballot.size();
}
