// The ballots' part of the forge. Pieces: "ballot <v> credential", "... statement",
// "... randomness <q> <c>", "... alpha <q> <c>", "... beta <q> <c>", "... individual <q> <c>",
// "... overall <q>", "... blank <q>" (these with " prefix"), "... answer <q>", "... unsigned",
// "... hash", "... signature" (with " prefix" and " secret"), and "ballot <v>" itself.

#include "forge.h"

namespace crypto::belenios::forge {

namespace {

std::string places(std::size_t question, std::size_t choice) {
  return std::to_string(question + 1) + " " + std::to_string(choice + 1);
}

Branch less(Branch branch, int marks, int wanted) {
  branch.beta = branch.beta / base_power(number(wanted));
  branch.is_true = marks == wanted;
  return branch;
}

}  // namespace

BallotMaker::BallotMaker(Forge& forge, std::size_t vote)
    : forge_(forge), vote_(vote - 1), name_("ballot " + std::to_string(vote)) {}

BallotMaker::Sum BallotMaker::sum(std::size_t question, std::size_t first) const {
  Sum total;
  std::string alpha = Point().text();
  std::string beta = alpha;
  for (std::size_t j = first; j < choices_.size(); ++j) {
    total.branch.alpha = total.branch.alpha * choices_[j].alpha;
    total.branch.beta = total.branch.beta * choices_[j].beta;
    total.branch.randomness = total.branch.randomness + choices_[j].randomness;
    total.marks += forge_.shape.votes[vote_].marks[question][j];
    alpha = product_text(alpha, alphas_[j]);
    beta = product_text(beta, betas_[j]);
  }
  // A text that is no point leaves the honest product.
  total.text = (alpha.empty() ? total.branch.alpha.text() : alpha) + "," +
               (beta.empty() ? total.branch.beta.text() : beta);
  return total;
}

std::string BallotMaker::individual(std::size_t question, std::size_t choice) {
  const auto mark = forge_.shape.votes[vote_].marks[question][choice];
  const auto& branch = choices_[choice];
  return forge_.prove(named("individual " + places(question, choice)),
                      "prove|" + first_ + "|" + alphas_[choice] + "," + betas_[choice] + "|",
                      {less(branch, mark, 0), less(branch, mark, 1)});
}

std::string BallotMaker::overall(std::size_t question) {
  const auto& asked = forge_.shape.questions[question];
  const auto place = std::to_string(question + 1);
  const auto total = sum(question, asked.blank ? 1 : 0);
  std::vector<Branch> branches;
  if (asked.blank) {
    branches.push_back(less(choices_[0], forge_.shape.votes[vote_].marks[question][0], 1));
  }
  for (auto wanted = asked.min; wanted <= asked.max; ++wanted) {
    branches.push_back(less(total.branch, total.marks, static_cast<int>(wanted)));
  }
  const auto prefix =
      asked.blank ? "bproof1|" + statement_ + "|" : "prove|" + statement_ + "|" + total.text + "|";
  return forge_.prove(named("overall " + place), prefix, std::move(branches));
}

std::string BallotMaker::answer(std::size_t question) {
  const auto& asked = forge_.shape.questions[question];
  const auto& marks = forge_.shape.votes[vote_].marks[question];
  choices_.clear();
  alphas_.clear();
  betas_.clear();
  std::vector<Ciphertext> honest;
  std::string choices;
  statement_ = first_;
  for (std::size_t j = 0; j < asked.choices(); ++j) {
    const auto place = places(question, j);
    const auto randomness = forge_.touch(named("randomness " + place), random_number());
    honest.push_back(
        {base_power(randomness), power(forge_.key_, randomness) * base_power(number(marks[j]))});
    alphas_.push_back(forge_.touch(named("alpha " + place), honest[j].alpha.text()));
    betas_.push_back(forge_.touch(named("beta " + place), honest[j].beta.text()));
    choices_.push_back({honest[j].alpha, honest[j].beta, randomness, false});
    statement_ += (j == 0 ? "|" : ",") + alphas_[j] + "," + betas_[j];
    choices +=
        (j == 0 ? "" : ",") + (R"({"alpha":")" + alphas_[j]) + R"(","beta":")" + betas_[j] + "\"}";
  }
  forge_.ciphertexts_.back().push_back(honest);
  std::string proofs;
  for (std::size_t j = 0; j < asked.choices(); ++j) {
    proofs += (j == 0 ? "" : ",") + individual(question, j);
  }
  auto text = R"({"choices":[)" + choices + R"(],"individual_proofs":[)" + proofs +
              R"(],"overall_proof":)" + overall(question);
  if (asked.blank) {
    const auto total = sum(question, 1);
    text +=
        R"(,"blank_proof":)" +
        forge_.prove(named("blank " + std::to_string(question + 1)), "bproof0|" + statement_ + "|",
                     {less(choices_[0], marks[0], 0), less(total.branch, total.marks, 0)});
  }
  return forge_.touch(named("answer " + std::to_string(question + 1)), text + "}");
}

std::string BallotMaker::make() {
  forge_.ciphertexts_.emplace_back();
  const auto& card = forge_.cards[forge_.shape.votes[vote_].card];
  const auto credential = forge_.touch(named("credential"), base_power(card).text());
  const auto fingerprint = forge_.touch(named("fingerprint"), forge_.fingerprint_);
  first_ = forge_.touch(named("statement"), fingerprint + "|" + credential);
  std::string answers;
  for (std::size_t i = 0; i < forge_.shape.questions.size(); ++i) {
    answers += (i == 0 ? "" : ",") + answer(i);
  }
  const auto text =
      forge_.touch(named("unsigned"),
                   R"({"election_uuid":")" + forge_.uuid_ + R"(","election_hash":")" + fingerprint +
                       R"(","credential":")" + credential + R"(","answers":[)" + answers + "]}");
  const auto hash = forge_.touch(named("hash"), base64_of(sha256(text)));
  const auto proof = forge_.prove(named("signature"), "sig|" + hash + "|", card);
  return forge_.touch(name_, text.substr(0, text.size() - 1) + R"(,"signature":{"hash":")" + hash +
                                 R"(","proof":)" + proof + "}}");
}

}  // namespace crypto::belenios::forge
