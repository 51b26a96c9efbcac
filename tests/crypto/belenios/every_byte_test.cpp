// No byte of a record can change, and no piece of it can be cut off, without being noticed.

#include <catch2/catch_test_macros.hpp>

#include <atomic>
#include <functional>
#include <thread>

#include "crypto/belenios/verify.h"
#include "sample_record.h"

namespace crypto::belenios {

namespace {

std::string three_ballots(std::mt19937& random) {
  return sample::write_record(sample::make_parts({1, 2, 3, 3, {sample::question_of(2)}}, random));
}

// Runs the check on every position, on two threads; the number of positions it failed at.
std::size_t failures(std::size_t count, const std::function<bool(std::size_t)>& holds) {
  std::atomic<std::size_t> next{0};
  std::atomic<std::size_t> failed{0};
  const auto work = [&] {
    for (auto i = next.fetch_add(1); i < count; i = next.fetch_add(1)) {
      if (!holds(i)) ++failed;
    }
  };
  std::thread second(work);
  work();
  second.join();
  return failed;
}

}  // namespace

TEST_CASE("a changed byte is refused wherever it stands") {
  const auto seed = sample::fresh_seed();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const auto bytes = three_ballots(random);
  REQUIRE(verify_record(bytes, {true}).valid);
  std::vector<char> changes(bytes.size());
  for (auto& change : changes) change = static_cast<char>(1 + random() % 255);
  CHECK(failures(bytes.size(), [&](std::size_t i) {
          auto changed = bytes;
          changed[i] = static_cast<char>(changed[i] ^ changes[i]);
          const auto verdict = verify_record(changed, {true});
          return !verdict.valid && !verdict.reason.empty();
        }) == 0);
}

TEST_CASE("a truncated record is refused or is plainly not final") {
  std::mt19937 random(3);
  const auto bytes = three_ballots(random);
  std::atomic<std::size_t> shorter{0};
  // Cutting between events leaves a record of an earlier stage; anything else is refused.
  CHECK(failures(bytes.size(), [&](std::size_t length) {
          const auto verdict = verify_record(std::string_view(bytes).substr(0, length));
          if (verdict.valid) ++shorter;
          return !verdict.valid || verdict.stage != Stage::final;
        }) == 0);
  CHECK(shorter == 7);  // after Setup, three ballots, end, tally, decryption
}

}  // namespace crypto::belenios
