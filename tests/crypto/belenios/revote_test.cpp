// A voter who votes again: other people's elections may allow it, a polling station never does.

#include <catch2/catch_test_macros.hpp>

#include "crypto/belenios/verify.h"
#include "sample_record.h"

namespace crypto::belenios {

namespace {

constexpr VerifyOptions allowed{.allow_revote = true};

// An election with ballots still to come.
sample::Parts empty_parts() {
  std::mt19937 random(2);
  return sample::make_parts({1, 2, 3, 0, {sample::question_of(2)}}, random);
}

// Casts the votes, of which only the places in `counted` are tallied.
void cast(sample::Parts& parts, const std::vector<std::string>& ballots,
          const std::vector<std::size_t>& counted) {
  parts.ballots = ballots;
  parts.tally = Tally(parts.election);
  for (const auto place : counted) {
    parts.tally.add(check_ballot(parts.election, ballots[place]).value());
  }
  parts.decryptions = {sample::decryption_of(parts, 1)};
}

}  // namespace

TEST_CASE("the last ballot of a voter counts where revotes are allowed") {
  auto parts = empty_parts();
  const auto by = [&](std::size_t card, std::size_t answer) {
    return sample::make_ballot(parts.election, parts.cards[card], {{0, answer}});
  };
  cast(parts, {by(0, 0), by(1, 0), by(0, 1), by(0, 1), by(2, 0)}, {1, 3, 4});
  parts.expected = {{2, 1}};
  const auto bytes = sample::write_record(parts);
  const auto verdict = verify_record(bytes, allowed);
  INFO(verdict.reason);
  CHECK(verdict.valid);
  CHECK(verdict.ballots == 3);
  CHECK(verdict.result == Counts{{2, 1}});

  CHECK(verify_record(bytes).reason == "event 3: the credential was used before, in event 1");
}

TEST_CASE("a polling station forbids it whatever else is allowed") {
  auto parts = empty_parts();
  const auto by = [&](std::size_t answer) {
    return sample::make_ballot(parts.election, parts.cards[0], {{0, answer}});
  };
  cast(parts, sample::by_tracker({by(0), by(1)}), {1});
  for (const bool flag : {false, true}) {
    CHECK(verify_record(sample::write_record(parts), {.kiosk_profile = true, .allow_revote = flag})
              .reason == "event 2: the credential was used before, in event 1");
  }
}

TEST_CASE("a tally of another ballot than the last one is refused") {
  auto parts = empty_parts();
  const auto first = sample::make_ballot(parts.election, parts.cards[0], {{0, 0}});
  const auto second = sample::make_ballot(parts.election, parts.cards[0], {{0, 1}});
  parts.expected = {{1, 0}};
  cast(parts, {first, second}, {0});
  CHECK(verify_record(sample::write_record(parts), allowed).reason ==
        "event 4: the encrypted tally is not the sum of the ballots");
  parts.expected = {{1, 1}};
  cast(parts, {first, second}, {0, 1});
  CHECK(verify_record(sample::write_record(parts), allowed).reason ==
        "event 4: the encrypted tally is not the sum of the ballots");
}

TEST_CASE("the same ballot twice is no revote") {
  auto parts = empty_parts();
  const auto ballot = sample::make_ballot(parts.election, parts.cards[0], {{0, 0}});
  parts.expected = {{1, 0}};
  cast(parts, {ballot, ballot}, {0});
  CHECK(verify_record(sample::write_record(parts), allowed).reason ==
        "event 2: the ballot stands there twice");
}

TEST_CASE("a reused credential is refused at every stage") {
  auto parts = empty_parts();
  ArchiveWriter writer(1'700'000'000);
  writer.add_setup(parts.election.bytes, parts.generated.trustees_json, parts.credentials);
  for (const std::size_t answer : {0U, 1U}) {
    writer.add_ballot(sample::make_ballot(parts.election, parts.cards[0], {{0, answer}}));
  }
  CHECK(verify_record(writer.bytes()).reason ==
        "event 2: the credential was used before, in event 1");
  CHECK(verify_record(writer.bytes(), allowed).valid);
  writer.add_end_of_ballots();
  CHECK(verify_record(writer.bytes()).reason ==
        "event 2: the credential was used before, in event 1");
  CHECK(verify_record(writer.bytes(), allowed).stage == Stage::closed);
}

}  // namespace crypto::belenios
