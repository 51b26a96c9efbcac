#include "sample_record.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <numeric>
#include <stdexcept>

namespace crypto::belenios::sample {

std::string read_vector(const std::string& path) {
  std::ifstream file(std::string(PHIEUKIN_TEST_VECTORS) + "/record/" + path, std::ios::binary);
  if (!file) throw std::runtime_error("no test vector " + path);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

Question question_of(std::size_t answers, std::uint32_t min, std::uint32_t max, bool blank) {
  Question question{"Chọn \"người\" \\ nào?", {}, min, max, blank};
  for (std::size_t i = 0; i < answers; ++i) {
    question.answers.push_back("Người số " + std::to_string(i + 1));
  }
  return question;
}

std::string make_ballot(const Election& election, const Credential& card,
                        const std::vector<std::pair<std::size_t, std::size_t>>& marks) {
  PlainVote vote(election);
  for (const auto& [question, answer] : marks) vote.mark(question, answer);
  const auto scalar = credential_scalar(card, election.uuid);
  return sign(prepare(election, base_power(scalar), vote), scalar).json;
}

std::vector<std::string> by_tracker(std::vector<std::string> ballots) {
  std::sort(ballots.begin(), ballots.end(),
            [](const std::string& a, const std::string& b) { return sha256(a) < sha256(b); });
  return ballots;
}

Decryption decryption_of(const Parts& parts, std::uint32_t owner) {
  return {owner, decrypt_partially(parts.election, parts.tally.sum(),
                                   parts.generated.shares.at(owner - 1))};
}

namespace {

// Random marks inside the rules of every question; counted into `expected`.
std::vector<std::pair<std::size_t, std::size_t>> random_marks(const Election& election,
                                                              Counts& expected,
                                                              std::mt19937& random) {
  std::vector<std::pair<std::size_t, std::size_t>> marks;
  for (std::size_t i = 0; i < election.questions.size(); ++i) {
    const auto& question = election.questions[i];
    const std::size_t first = question.blank ? 1 : 0;
    std::vector<std::size_t> places;
    for (std::size_t j = first; j < question.choices(); ++j) places.push_back(j);
    std::shuffle(places.begin(), places.end(), random);
    places.resize(std::uniform_int_distribution<std::size_t>(question.min, question.max)(random));
    if (question.blank && random() % 3 == 0) places = {0};
    for (const auto place : places) {
      marks.emplace_back(i, place);
      ++expected[i][place];
    }
  }
  return marks;
}

}  // namespace

std::vector<std::uint32_t> random_owners(const Trustees& trustees, std::mt19937& random) {
  std::vector<std::uint32_t> owners;
  for (const auto& key : trustees.keys) owners.push_back(key.owner);
  std::shuffle(owners.begin(), owners.end(), random);
  std::uint32_t of_group = 0;
  std::erase_if(owners, [&](std::uint32_t owner) {
    return trustees.in_pedersen(owner) && ++of_group > trustees.threshold;
  });
  return owners;
}

namespace {

// The first vote of some is replaced by their second one.
std::vector<std::string> vote(const Election& election, const std::vector<Credential>& cards,
                              const Shape& shape, Counts& expected, std::mt19937& random) {
  std::vector<std::string> ballots;
  Counts replaced = expected;
  for (std::size_t i = 0; i < shape.ballots; ++i) {
    auto& counts = i < shape.revotes ? replaced : expected;
    ballots.push_back(make_ballot(election, cards.at(i), random_marks(election, counts, random)));
  }
  for (std::size_t i = 0; i < shape.revotes; ++i) {
    ballots.push_back(make_ballot(election, cards.at(i), random_marks(election, expected, random)));
  }
  return shape.revotes > 0 ? ballots : by_tracker(std::move(ballots));
}

Tally tally_of(const Election& election, const std::vector<std::string>& ballots,
               std::size_t replaced) {
  Tally tally(election);
  for (std::size_t i = replaced; i < ballots.size(); ++i) {
    tally.add(check_ballot(election, ballots[i]).value());
  }
  return tally;
}

}  // namespace

Parts make_parts(const Shape& shape, std::mt19937& random) {
  auto generated = shape.entries.empty() ? generate_trustees(shape.threshold, shape.trustees)
                                         : generate_trustee_list(shape.entries);
  ElectionDraft draft{random_uuid(), "Thôn Đoài", "Bầu thử",  generated.public_key, shape.questions,
                      "UBND xã",     "Tổ bầu cử", "phieukin", shape.binding};
  if (shape.binding.empty()) draft.binding_name.clear();
  auto election = write_election(draft);
  std::vector<Credential> cards;
  std::vector<Point> credentials;
  for (std::size_t i = 0; i < shape.voters; ++i) {
    cards.push_back(random_credential());
    credentials.push_back(public_credential(cards.back(), election.uuid));
  }
  Counts expected;
  for (const auto& question : election.questions) expected.emplace_back(question.choices(), 0);
  auto ballots = vote(election, cards, shape, expected, random);
  auto tally = tally_of(election, ballots, shape.revotes);
  Parts parts{std::move(generated), election,
              std::move(cards),     write_credential_list(std::move(credentials)),
              std::move(ballots),   std::move(expected),
              std::move(tally),     {}};
  std::vector<std::uint32_t> owners(shape.threshold);
  std::iota(owners.begin(), owners.end(), 1U);
  if (!shape.entries.empty()) {
    owners = random_owners(check_trustees(parts.generated.trustees_json).value(), random);
  }
  for (const auto owner : owners) parts.decryptions.push_back(decryption_of(parts, owner));
  return parts;
}

std::string write_record(const Parts& parts) {
  ArchiveWriter writer(1'700'000'000);
  writer.add_setup(parts.election.bytes, parts.generated.trustees_json, parts.credentials);
  for (const auto& ballot : parts.ballots) writer.add_ballot(ballot);
  writer.add_end_of_ballots();
  writer.add_encrypted_tally(parts.tally.json(), parts.tally.sized_json());
  for (const auto& [owner, json] : parts.decryptions) writer.add_partial_decryption(owner, json);
  writer.add_result(result_json(parts.expected));
  return writer.bytes();
}

std::uint32_t fresh_seed() {
  return static_cast<std::uint32_t>(std::chrono::system_clock::now().time_since_epoch().count() &
                                    0xffffffff);
}

}  // namespace crypto::belenios::sample
