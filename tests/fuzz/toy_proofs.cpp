#include "toy_proofs.h"

#include "crypto/hash.h"

namespace fuzz::toy {

namespace belenios = crypto::belenios;
using belenios::Ciphertext;
using belenios::Proof;
using belenios::Proofs;
using crypto::Point;
using crypto::Scalar;

namespace {

bool encrypts_zero(const Point& key, const Ciphertext& branch) {
  return decrypt(key, branch).is_zero();
}

// "One of the branches encrypts zero". The first true branch is proved, the others are simulated;
// with no true one the last is, in vain.
Proofs prove_one_of(std::string_view prefix, const Point& key, std::span<const Ciphertext> branches,
                    std::mt19937& random) {
  std::size_t real = 0;
  while (real + 1 < branches.size() && !encrypts_zero(key, branches[real])) ++real;
  Proofs proofs;
  std::vector<Point> commitments;
  Scalar others;
  const auto nonce = random_scalar(random);
  for (std::size_t i = 0; i < branches.size(); ++i) {
    const bool simulated = i != real;
    const auto challenge = simulated ? random_scalar(random) : Scalar();
    const auto response = simulated ? random_scalar(random) : nonce;
    commitments.push_back(base_power(response) * power(branches[i].alpha, challenge));
    commitments.push_back(power(key, response) * power(branches[i].beta, challenge));
    others = others + challenge;
    proofs.push_back({challenge, response});
  }
  auto& proof = proofs[real];
  proof.challenge = crypto::challenge(prefix, commitments) - others;
  proof.response = nonce - logarithm(branches[real].alpha) * proof.challenge;
  return proofs;
}

void prove_answer(belenios::BallotAnswer& answer, const belenios::Question& question,
                  const Point& key, std::string_view first, std::mt19937& random) {
  answer.individual_proofs.clear();
  answer.blank_proof.clear();
  const auto choices = members_of(answer.choices);
  for (const auto& choice : choices) {
    answer.individual_proofs.push_back(prove_one_of(belenios::interval_prefix(first, choice), key,
                                                    belenios::interval_branches(choice, 0, 1),
                                                    random));
  }
  const auto statement = belenios::whole_statement(first, answer.choices);
  const auto product = belenios::product_of(choices, question.blank);
  auto branches = belenios::interval_branches(product, question.min, question.max);
  if (!question.blank) {
    answer.overall_proof =
        prove_one_of(belenios::interval_prefix(statement, product), key, branches, random);
    return;
  }
  const std::vector<Ciphertext> none{choices[0], product};
  answer.blank_proof = prove_one_of("bproof0|" + statement + "|", key, none, random);
  branches.insert(branches.begin(), belenios::interval_branches(choices[0], 1, 1).front());
  answer.overall_proof = prove_one_of("bproof1|" + statement + "|", key, branches, random);
}

}  // namespace

Point member_of(const crypto::ClaimedPoint& claimed) { return claimed.proven().value_or(Point()); }

std::vector<Ciphertext> members_of(const std::vector<belenios::ClaimedCiphertext>& claimed) {
  std::vector<Ciphertext> members;
  for (const auto& one : claimed) members.push_back({member_of(one.alpha), member_of(one.beta)});
  return members;
}

Scalar random_scalar(std::mt19937& random) {
  std::array<std::uint8_t, 32> bytes{};
  for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random());
  bytes.back() &= 15;  // below the order
  return crypto::disclose(bytes);
}

Ciphertext encrypt(const Point& key, std::uint32_t number, std::mt19937& random) {
  const auto randomness = random_scalar(random);
  return {base_power(randomness), power(key, randomness) * base_power(Scalar::from_uint(number))};
}

Scalar decrypt(const Point& key, const Ciphertext& ciphertext) {
  return logarithm(ciphertext.beta) - logarithm(key) * logarithm(ciphertext.alpha);
}

Proof prove(std::string_view prefix, const Point& point, std::mt19937& random) {
  const auto nonce = random_scalar(random);
  const Point commitment = base_power(nonce);
  const auto challenge = crypto::challenge(prefix, {&commitment, 1});
  return {challenge, nonce - logarithm(point) * challenge};
}

std::vector<Ciphertext> vote(const Point& key, const belenios::Question& question,
                             std::mt19937& random) {
  std::vector<Ciphertext> choices;
  const bool blank = question.blank && random() % 3 == 0;
  if (question.blank) choices.push_back(encrypt(key, blank ? 1 : 0, random));
  auto marks = blank ? 0
                     : question.min +
                           static_cast<std::uint32_t>(random()) % (question.max - question.min + 1);
  for (std::size_t i = 0; i < question.answers.size(); ++i) {
    choices.push_back(encrypt(key, marks > 0 ? 1 : 0, random));
    if (marks > 0) --marks;
  }
  return choices;
}

void prove_answers(belenios::BallotParts& parts, const belenios::Election& election,
                   std::mt19937& random) {
  const auto first = belenios::first_statement(parts.fingerprint, parts.credential);
  for (std::size_t i = 0; i < parts.answers.size() && i < election.questions.size(); ++i) {
    const auto& question = election.questions[i];
    if (parts.answers[i].choices.size() != question.choices()) continue;
    prove_answer(parts.answers[i], question, election.public_key, first, random);
  }
}

std::string sign(belenios::BallotParts& parts, std::mt19937& random) {
  const auto unsigned_json = belenios::unsigned_ballot_json(parts);
  parts.signature_hash = crypto::base64_of(crypto::sha256(unsigned_json));
  parts.signature = prove("sig|" + parts.signature_hash + "|", member_of(parts.credential), random);
  return belenios::signed_ballot_json(unsigned_json, parts.signature_hash, parts.signature);
}

std::string decryption(const belenios::Election& election, const belenios::CiphertextTable& tally,
                       const Point& key, const Point& divisor, std::mt19937& random) {
  const auto share = logarithm(key);
  const auto prefix = "decrypt|" + election.fingerprint + "|" + key.text() + "|";
  std::string factors;
  std::string proofs;
  for (const auto& row : tally) {
    std::vector<Point> row_factors;
    Proofs row_proofs;
    for (const auto& ciphertext : row) {
      const auto nonce = random_scalar(random);
      const std::array commitments{base_power(nonce), power(ciphertext.alpha, nonce)};
      const auto challenge = crypto::challenge(prefix, commitments);
      row_factors.push_back(power(ciphertext.alpha, share) / divisor);
      row_proofs.push_back({challenge, nonce - share * challenge});
    }
    factors += (factors.empty() ? "" : ",") + belenios::list_json(row_factors, [](const auto& p) {
                 return belenios::json_text(p.text());
               });
    proofs += (proofs.empty() ? "" : ",") + belenios::list_json(row_proofs, belenios::proof_json);
  }
  return R"({"decryption_factors":[)" + factors + R"(],"decryption_proofs":[)" + proofs + "]}";
}

}  // namespace fuzz::toy
