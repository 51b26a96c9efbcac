// Elections written here: every size, every k of n, and what other profiles allow.

#include <catch2/catch_test_macros.hpp>

#include "crypto/belenios/verify.h"
#include "sample_record.h"

namespace crypto::belenios {

namespace {

void check_valid(const sample::Parts& parts) {
  const auto verdict = verify_record(sample::write_record(parts), {true});
  INFO(verdict.reason);
  CHECK(verdict.valid);
  CHECK(verdict.stage == Stage::final);
  CHECK(verdict.result == parts.expected);
  CHECK(verdict.ballots == parts.ballots.size());
}

}  // namespace

TEST_CASE("every number of answers and every k of n gives a valid record") {
  const auto seed = sample::fresh_seed();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  for (std::size_t answers = 1; answers <= most_answers; ++answers) {
    for (std::uint32_t size = 2; size <= 5; ++size) {
      for (std::uint32_t threshold = 1; threshold < size; ++threshold) {
        INFO(answers << " answers, " << threshold << " of " << size);
        check_valid(sample::make_parts(
            {threshold, size, 3, 2 + random() % 2, {sample::question_of(answers)}}, random));
      }
    }
  }
}

TEST_CASE("several questions, other limits, blank votes, no ballot at all") {
  const auto seed = sample::fresh_seed();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  using sample::question_of;
  check_valid(sample::make_parts({2, 3, 6, 6, {question_of(3), question_of(2)}}, random));
  check_valid(sample::make_parts({2, 3, 6, 6, {question_of(8, 2, 5)}}, random));
  check_valid(sample::make_parts({2, 3, 6, 6, {question_of(4, 1, 3, true)}}, random));
  check_valid(sample::make_parts({2, 3, 6, 6, {question_of(3, 0, 1, true)}}, random));
  check_valid(sample::make_parts({2, 3, 4, 0, {question_of(3)}}, random));
}

TEST_CASE("any k decryptions give the result, a wrong one is refused") {
  std::mt19937 random(1);
  const auto parts = sample::make_parts({3, 5, 6, 6, {sample::question_of(3)}}, random);
  const auto trustees = check_trustees(parts.generated.trustees_json).value();
  std::vector<Decryption> all;
  for (std::uint32_t owner = 1; owner <= 5; ++owner) all.push_back(decryption_of(parts, owner));
  const auto combined = [&](const std::vector<Decryption>& some, std::string* reason = nullptr) {
    return combine(parts.election, trustees, parts.tally.sum(), 6, some, reason);
  };
  for (unsigned subset = 0; subset < 32; ++subset) {
    std::vector<Decryption> some;
    for (std::size_t i = 0; i < 5; ++i) {
      if ((subset >> i & 1U) != 0) some.push_back(all[i]);
    }
    const auto counts = combined(some);
    CHECK(counts.has_value() == (some.size() >= 3));
    if (counts) CHECK(*counts == parts.expected);
  }
  // Another trustee's decryption under a wrong name proves nothing.
  std::string reason;
  CHECK_FALSE(combined({all[0], all[1], {3, all[3].json}}, &reason));
  CHECK(reason == "the proof of decryption factor 1 of question 1 is wrong");
  CHECK_FALSE(combined({all[0], all[0], all[0]}));
  CHECK_FALSE(combined({{0, all[0].json}, {9, all[1].json}, all[2]}));
  // A bad one is passed over when enough good ones follow.
  CHECK(combined({{1, all[1].json}, all[1], all[2], all[3]}).value() == parts.expected);
  // Too small a number of ballots: the counts cannot be right.
  if (parts.expected != Counts{{0, 0, 0}}) {
    CHECK_FALSE(combine(parts.election, trustees, parts.tally.sum(), 0, all));
  }
}

TEST_CASE("a revote replaces the earlier ballot, and the kiosk profile refuses it") {
  std::mt19937 random(2);
  auto parts = sample::make_parts({1, 2, 3, 0, {sample::question_of(2)}}, random);
  const auto& card = parts.cards[0];
  const auto first = sample::make_ballot(parts.election, card, {{0, 0}});
  const auto second = sample::make_ballot(parts.election, card, {{0, 1}});
  parts.ballots = {first, second};
  parts.tally.add(check_ballot(parts.election, second).value());
  parts.expected = {{0, 1}};
  parts.decryptions = {sample::decryption_of(parts, 1)};
  const auto bytes = sample::write_record(parts);
  const auto verdict = verify_record(bytes);
  INFO(verdict.reason);
  CHECK(verdict.valid);
  CHECK(verdict.ballots == 1);
  CHECK(verify_record(bytes, {true}).reason == "event 2: the credential was used before");
}

TEST_CASE("a vote can be read back from its plain vector") {
  const auto election = write_election({random_uuid(),
                                        "n",
                                        "d",
                                        Point::base(),
                                        {sample::question_of(2), sample::question_of(3)},
                                        "",
                                        "",
                                        "",
                                        ""});
  PlainVote vote(election);
  vote.mark(1, 2);
  CHECK(vote.marked(1, 2));
  CHECK_FALSE(vote.marked(0, 0));
  CHECK_FALSE(vote.marked(1, 0));
}

}  // namespace crypto::belenios
