#include "forge.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "crypto/belenios/archive_format.h"
#include "crypto/belenios/credential.h"
#include "crypto/belenios/election.h"
#include "crypto/belenios/trustees.h"

namespace crypto::belenios::forge {

Scalar random_number() {
  return random_scalar().with([](LentScalar bytes) { return disclose(bytes); });
}

Scalar number(int value) {
  const auto size = Scalar::from_uint(static_cast<std::uint64_t>(std::abs(value)));
  return value < 0 ? Scalar() - size : size;
}

std::string product_text(std::string_view a, std::string_view b) {
  std::array<std::uint8_t, 32> sum{};
  const auto raw = [](std::string_view text) {
    auto bytes = from_hex(text).value_or(ByteString());
    bytes.resize(32);
    std::reverse(bytes.begin(), bytes.end());
    return bytes;
  };
  if (a.size() != 64 || b.size() != 64) return "";
  if (crypto_core_ed25519_add(sum.data(), raw(a).data(), raw(b).data()) != 0) return "";
  std::reverse(sum.begin(), sum.end());
  return to_hex(sum);
}

Forge::Forge(Shape wanted) : shape(std::move(wanted)), uuid_(random_uuid()) {
  for (std::size_t i = 0; i < shape.singles + shape.singles_behind; ++i) {
    single_keys.push_back(random_number());
  }
  for (std::size_t i = 0; i < shape.group; ++i) {
    signers.push_back(random_number());
    share_shifts.emplace_back();
    polynomials.emplace_back();
    for (std::size_t l = 0; l < shape.threshold; ++l) polynomials[i].push_back(random_number());
  }
  for (std::size_t i = 0; i < shape.cards; ++i) {
    cards.push_back(random_number());
    listed.push_back(i);
  }
}

void Forge::edit(const std::string& piece, Edit edit) { edits_[piece].push_back(std::move(edit)); }

void Forge::edit_branches(const std::string& piece, EditBranches edit) {
  branch_edits_[piece] = std::move(edit);
}

std::string Forge::touch(const std::string& piece, std::string text) {
  if (const auto found = edits_.find(piece); found != edits_.end()) {
    auto changed = text;
    for (const auto& edit : found->second) changed = edit(changed);
    if (changed != text) planted_.insert(piece);
    text = std::move(changed);
  }
  made_[piece] = text;
  return text;
}

Scalar Forge::touch(const std::string& piece, const Scalar& scalar) {
  return Scalar::parse(touch(piece, scalar.text())).value();
}

bool Forge::all_planted() const {
  return std::all_of(edits_.begin(), edits_.end(),
                     [&](const auto& edit) { return planted_.contains(edit.first); }) &&
         std::all_of(branch_edits_.begin(), branch_edits_.end(),
                     [&](const auto& edit) { return planted_.contains(edit.first); });
}

// Knowledge of an exponent, as JSON. Pieces: the prefix, and the proof itself.
std::string Forge::prove(const std::string& piece, std::string prefix, const Scalar& exponent) {
  const auto known = touch(piece + " secret", exponent);
  const auto text = touch(piece + " prefix", std::move(prefix));
  Scalar nonce;
  Scalar hash;
  do {
    nonce = random_number();
    const Point commitment = base_power(nonce);
    hash = challenge(text, {&commitment, 1});
  } while (!divides(hash));
  return touch(piece, proof_json({hash, nonce - known * hash}));
}

std::vector<Scalar> Forge::prove_branches(std::string_view prefix,
                                          const std::vector<Branch>& branches,
                                          std::vector<Scalar>& responses) const {
  std::size_t real = 0;
  while (real + 1 < branches.size() && !branches[real].is_true) ++real;
  const auto multiple = Scalar::from_uint(challenge_multiple);
  std::vector<Scalar> challenges(branches.size());
  std::vector<Point> commitments;
  responses.assign(branches.size(), {});
  Scalar others;
  const auto nonce = random_number();
  for (std::size_t i = 0; i < branches.size(); ++i) {
    const auto& branch = branches[i];
    if (i == real) {
      commitments.push_back(base_power(nonce));
      commitments.push_back(power(key_, nonce));
      continue;
    }
    // Below 2^64, so that the product is a multiple of it as a whole number too.
    challenges[i] = Scalar::from_uint(random_number().raw()[0]) * multiple;
    responses[i] = random_number();
    commitments.push_back(base_power(responses[i]) * power(branch.alpha, challenges[i]));
    commitments.push_back(power(key_, responses[i]) * power(branch.beta, challenges[i]));
    others = others + challenges[i];
  }
  challenges[real] = challenge(prefix, commitments) - others;
  responses[real] = nonce - branches[real].randomness * challenges[real];
  return challenges;
}

// A disjunction, as JSON. Pieces: the prefix, the branches, and the list of proofs itself.
std::string Forge::prove(const std::string& piece, std::string prefix,
                         std::vector<Branch> branches) {
  if (const auto found = branch_edits_.find(piece); found != branch_edits_.end()) {
    found->second(branches);
    planted_.insert(piece);
  }
  const auto text = touch(piece + " prefix", std::move(prefix));
  std::vector<Scalar> challenges;
  std::vector<Scalar> responses;
  do {
    challenges = prove_branches(text, branches, responses);
  } while (!std::all_of(challenges.begin(), challenges.end(),
                        [&](const Scalar& hash) { return divides(hash); }));
  std::string list;
  for (std::size_t i = 0; i < challenges.size(); ++i) {
    list += (i == 0 ? "[" : ",") + proof_json({challenges[i], responses[i]});
  }
  return touch(piece, list + "]");
}

void Forge::make_election() {
  TrusteesMaker(*this).make();
  trustees_ = touch("trustees", trustees_);
  std::string questions;
  for (const auto& question : shape.questions) {
    questions += questions.empty() ? "" : ",";
    questions += R"({"answers":)" + list_json(question.answers, json_text) +
                 (question.blank ? R"(,"blank":true)" : "") + R"(,"min":)" +
                 std::to_string(question.min) + R"(,"max":)" + std::to_string(question.max) +
                 R"(,"question":)" + json_text(question.question) + "}";
  }
  election_ = touch("election",
                    R"({"version":1,"description":"Thử","name":"Thôn","group":"Ed25519",)"
                    R"("public_key":")" +
                        touch("election key", key_.text()) + R"(","questions":[)" + questions +
                        R"(],"uuid":")" + uuid_ + R"(","phieukin":{"station":"T1","attempt":1}})");
  fingerprint_ = touch("fingerprint", base64_of(sha256(election_)));
  std::vector<Point> points;
  for (const auto card : listed) points.push_back(base_power(cards[card]));
  credentials_ = touch("credentials", write_credential_list(std::move(points)));
}

std::vector<std::size_t> Forge::counted_votes(const std::vector<Event>& ballots) const {
  std::map<std::size_t, std::size_t> last;
  for (const auto& event : ballots) last[shape.votes[event.vote - 1].card] = event.vote - 1;
  std::vector<std::size_t> votes;
  for (const auto& [card, vote] : last) votes.push_back(vote);
  return votes;
}

std::vector<std::vector<Ciphertext>> Forge::sum_of(const std::vector<std::size_t>& votes) const {
  std::vector<std::vector<Ciphertext>> sum;
  for (const auto& question : shape.questions) sum.emplace_back(question.choices());
  for (const auto vote : votes) {
    for (std::size_t i = 0; i < sum.size(); ++i) {
      for (std::size_t j = 0; j < sum[i].size(); ++j) {
        sum[i][j].alpha = sum[i][j].alpha * ciphertexts_[vote][i][j].alpha;
        sum[i][j].beta = sum[i][j].beta * ciphertexts_[vote][i][j].beta;
      }
    }
  }
  return sum;
}

std::string Forge::decryption(std::uint32_t owner,
                              const std::vector<std::vector<Ciphertext>>& sum) {
  const auto name = "decryption " + std::to_string(owner);
  const auto secret = touch(name + " secret", owner_keys_.at(owner));
  const auto prefix = touch(name + " prefix", "decrypt|" + fingerprint_ + "|" +
                                                  base_power(owner_keys_.at(owner)).text() + "|");
  Json factors = Json::array();
  Json proofs = Json::array();
  for (const auto& row : sum) {
    factors.push_back(Json::array());
    proofs.push_back(Json::array());
    for (const auto& [alpha, beta] : row) {
      const bool first = proofs.size() == 1 && proofs[0].empty();
      const auto shift = first ? factor_shift : Scalar();
      Scalar nonce;
      Scalar hash;
      do {
        nonce = random_number();
        const std::array commitments{base_power(nonce), power(alpha, nonce) * base_power(shift)};
        hash = challenge(prefix, commitments);
      } while (!divides(hash));
      factors.back().push_back((power(alpha, secret) * base_power(shift * hash.inverse())).text());
      proofs.back().push_back(Json::parse(proof_json({hash, nonce - secret * hash})));
    }
  }
  return touch(name, R"({"decryption_factors":)" + factors.dump() + R"(,"decryption_proofs":)" +
                         proofs.dump() + "}");
}

std::string Forge::result_of(const std::vector<std::size_t>& votes) const {
  std::string rows;
  for (std::size_t i = 0; i < shape.questions.size(); ++i) {
    std::string row;
    for (std::size_t j = 0; j < shape.questions[i].choices(); ++j) {
      int count = 0;
      for (const auto vote : votes) count += shape.votes[vote].marks[i][j];
      row += (j == 0 ? "" : ",") + std::to_string(count);
    }
    rows += (i == 0 ? "[" : ",[") + row + "]";
  }
  return R"({"result":[)" + rows + "]}";
}

void Forge::make_events() {
  const auto setup =
      setup_json(sha256(election_).hex(), sha256(trustees_).hex(), sha256(credentials_).hex());
  events_ = {{"Setup", {election_, trustees_, credentials_, touch("setup", setup)}}};
  std::vector<Event> ballots;
  for (std::size_t vote = 1; vote <= shape.votes.size(); ++vote) {
    ballots.push_back({"Ballot", {BallotMaker(*this, vote).make()}, vote});
  }
  if (sorted_ballots) {
    std::sort(ballots.begin(), ballots.end(),
              [](const Event& a, const Event& b) { return sha256(a.data[0]) < sha256(b.data[0]); });
  }
  events_.insert(events_.end(), ballots.begin(), ballots.end());
  events_.push_back({"EndBallots", {}});
  const auto votes = tallied.empty() ? counted_votes(ballots) : tallied;
  const auto sum = sum_of(votes);
  const auto row = [](const auto& ciphertexts) {
    return list_json(ciphertexts, [](const Ciphertext& ciphertext) {
      return R"({"alpha":")" + ciphertext.alpha.text() + R"(","beta":")" + ciphertext.beta.text() +
             "\"}";
    });
  };
  const auto tally = touch("tally", list_json(sum, row));
  const auto count = std::to_string(votes.size());
  events_.push_back(
      {"EncryptedTally",
       {tally, touch("sized", R"({"num_tallied":)" + count + R"(,"total_weight":)" + count +
                                  R"(,"encrypted_tally":")" + sha256(tally).hex() + "\"}")}});
  for (const auto owner : shape.owners) {
    const auto text = decryption(owner, decrypted.empty() ? sum : sum_of(decrypted));
    const auto named = std::to_string(owner);
    events_.push_back({"PartialDecryption",
                       {text, touch("owned " + named, R"({"owner":)" + named + R"(,"payload":")" +
                                                          sha256(text).hex() + "\"}")}});
  }
  events_.push_back({"Result", {touch("result", result_of(votes))}});
  if (arrange_) arrange_(events_);
}

std::vector<Member> Forge::members() {
  std::vector<Member> made{{"BELENIOS", touch("opening", opening_json(1'700'000'000))}};
  std::string parent;
  for (std::size_t i = 0; i < events_.size(); ++i) {
    const auto& event = events_[i];
    event_of_vote_[event.vote] = i;
    std::string payload;
    for (const auto& data : event.data) {
      payload = sha256(data).hex();
      made.push_back({payload + ".data.json", data});
    }
    auto text = "{" + (parent.empty() ? "" : R"("parent":")" + parent + "\",") + R"("height":)" +
                std::to_string(i) + R"(,"type":")" + event.type + "\"" +
                (payload.empty() ? "" : R"(,"payload":")" + payload + "\"") + "}";
    text = touch("event " + std::to_string(i), text);
    parent = sha256(text).hex();
    made.push_back({parent + ".event.json", text});
  }
  if (pack_) pack_(made);
  return made;
}

std::string Forge::build() {
  make_election();
  make_events();
  std::string archive;
  const auto list = members();
  for (std::size_t i = 0; i < list.size(); ++i) {
    const auto& [name, data] = list[i];
    archive += touch("header " + std::to_string(i), tar_header(name, data.size(), 1'700'000'000));
    archive += data;
    archive += touch("padding " + std::to_string(i), std::string(tar_padding(data.size()), '\0'));
  }
  return touch("archive", archive);
}

}  // namespace crypto::belenios::forge
