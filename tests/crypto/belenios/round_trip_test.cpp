// Elections written here: every size, every k of n, and what other profiles allow.

#include <catch2/catch_test_macros.hpp>

#include "crypto/belenios/verify.h"
#include "sample_record.h"

namespace crypto::belenios {

namespace {

void check_valid(const sample::Parts& parts) {
  const auto verdict = verify_record(sample::write_record(parts), {.kiosk_profile = true});
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
  for (std::size_t answers = 1; answers <= 8; ++answers) {
    for (std::uint32_t size = 2; size <= 5; ++size) {
      for (std::uint32_t threshold = 1; threshold < size; ++threshold) {
        INFO(answers << " answers, " << threshold << " of " << size);
        check_valid(sample::make_parts(
            {threshold, size, 3, 2 + random() % 2, {sample::question_of(answers)}}, random));
      }
    }
  }
}

TEST_CASE("every k of n up to nine trustees gives a valid record") {
  std::mt19937 random(12);
  for (std::uint32_t size = 2; size <= 9; ++size) {
    for (std::uint32_t threshold = 1; threshold < size; ++threshold) {
      INFO(threshold << " of " << size);
      check_valid(sample::make_parts(
          {0, 0, 1, 1, {sample::question_of(1)}, R"({"attempt":1})", {{threshold, size}}}, random));
    }
  }
}

TEST_CASE("every min and max, with and without a blank choice, gives a valid record") {
  const auto seed = sample::fresh_seed();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  // Four questions to a record: each costs less than an election of its own.
  std::vector<Question> questions;
  const auto check_questions = [&] {
    check_valid(sample::make_parts({1, 2, 3, 3, questions}, random));
    questions.clear();
  };
  for (const std::size_t answers : {1U, 2U, 3U, 5U}) {
    for (std::uint32_t max = 0; max <= answers; ++max) {
      for (std::uint32_t min = 0; min <= max; ++min) {
        for (const bool blank : {false, true}) {
          questions.push_back(sample::question_of(answers, min, max, blank));
          if (questions.size() == 4) check_questions();
        }
      }
    }
  }
  if (!questions.empty()) check_questions();
}

TEST_CASE("the largest ballot is read and counted") {
  std::mt19937 random(13);
  const auto question = sample::question_of(most_answers, 0, most_answers, true);
  const std::vector<Question> questions(most_questions, question);
  const auto parts = sample::make_parts({1, 2, 1, 1, questions}, random);
  check_valid(parts);
  CHECK(parts.ballots[0].size() > 500'000);
}

TEST_CASE("an election without ballots is valid at every stage") {
  std::mt19937 random(14);
  const std::vector<Question> questions{sample::question_of(3), sample::question_of(2, 1, 2, true)};
  const auto parts = sample::make_parts({0, 0, 3, 0, questions, "{}", {{}, {2, 3}, {}}}, random);
  ArchiveWriter writer(1'700'000'000);
  const auto check_stage = [&](Stage stage) {
    const auto verdict = verify_record(writer.bytes());
    INFO(verdict.reason);
    CHECK(verdict.valid);
    CHECK(verdict.stage == stage);
    CHECK(verdict.ballots == 0);
    CHECK(verdict.total_weight == 0);
    CHECK(verdict.result == (stage == Stage::final ? Counts{{0, 0, 0}, {0, 0, 0}} : Counts{}));
  };
  writer.add_setup(parts.election.bytes, parts.generated.trustees_json, parts.credentials);
  check_stage(Stage::open);
  writer.add_end_of_ballots();
  check_stage(Stage::closed);
  writer.add_encrypted_tally(parts.tally.json(), parts.tally.sized_json());
  check_stage(Stage::tallied);
  for (const auto& [owner, json] : parts.decryptions) {
    writer.add_partial_decryption(owner, json);
    check_stage(Stage::tallied);
  }
  writer.add_result(result_json(parts.expected));
  check_stage(Stage::final);
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
