// Bytes nobody should have to read: refused early, in bounded memory, never with an exception.

#include <catch2/catch_test_macros.hpp>

#include "crypto/belenios/archive_format.h"
#include "crypto/belenios/json_text.h"
#include "crypto/belenios/verify.h"
#include "sample_record.h"

namespace crypto::belenios {

TEST_CASE("JSON beyond the bounds is not parsed") {
  CHECK(read_json("[[[[1]]]]"));
  CHECK_FALSE(read_json(std::string(5'000'000, '[')));
  CHECK_FALSE(read_json(std::string(17, '[') + std::string(17, ']')));
  CHECK_FALSE(read_json("{\"a\":1,\"a\":2}"));
  CHECK_FALSE(read_json("{\"a\":1,\"\\u0061\":2}"));
  CHECK(read_json("[{\"a\":1},{\"a\":2}]"));
  CHECK_FALSE(read_json("\"\xff\""));
  CHECK_FALSE(read_json("\"\\ud800\""));
  for (const auto* text : {"", " ", "{", "]", "[1,]", "{\"a\"}", "nul", "[1] x", "\"", "\"\\"}) {
    INFO(text);
    CHECK_FALSE(read_json(text));
  }
  // A parser may take a zero byte for the end, or pass over a mark at the beginning.
  CHECK_FALSE(read_json(std::string_view("[1]\0", 4)));
  CHECK_FALSE(read_json(std::string_view("[1]\0 and more", 13)));
  CHECK_FALSE(read_json("\xef\xbb\xbf[1]"));
  std::string wide = "{";
  for (int i = 0; i < 100; ++i) wide += "\"" + std::to_string(i) + "\":1,";
  CHECK_FALSE(read_json(wide + "\"x\":1}"));
}

TEST_CASE("archives that are none are refused with a reason") {
  std::mt19937 random(6);
  std::string noise(100'000, '\0');
  for (auto& byte : noise) byte = static_cast<char>(random());
  for (const auto& bytes : {std::string(), std::string("x"), std::string(512, '\0'), noise,
                            std::string(most_record_bytes + 1, 'x'),
                            tar_header("BELENIOS", 1ULL << 32, 1), tar_header("BELENIOS", 0, 1)}) {
    const auto verdict = verify_record(bytes);
    CHECK_FALSE(verdict.valid);
    CHECK_FALSE(verdict.reason.empty());
  }
}

TEST_CASE("hostile objects in a well-formed archive are refused") {
  std::mt19937 random(7);
  const auto parts = sample::make_parts({1, 2, 1, 1, {sample::question_of(1)}}, random);
  std::string list = "[";
  while (list.size() < 4'000'000) list += "1,";
  list += "1]";
  const auto deep = std::string(3'000'000, '[');
  for (const auto& hostile : {list, deep, std::string("{}"), std::string("null"), std::string()}) {
    INFO(hostile.substr(0, 10));
    for (int place = 0; place < 4; ++place) {
      ArchiveWriter writer(1);
      writer.add_setup(place == 0 ? hostile : parts.election.bytes,
                       place == 1 ? hostile : parts.generated.trustees_json,
                       place == 2 ? hostile : parts.credentials);
      writer.add_ballot(place == 3 ? hostile : parts.ballots[0]);
      const auto verdict = verify_record(writer.bytes());
      CHECK_FALSE(verdict.valid);
      CHECK(verdict.reason.starts_with(place == 3 ? "event 1" : "event 0"));
    }
  }
}

TEST_CASE("what is hashed is read to its end") {
  std::mt19937 random(8);
  const auto parts = sample::make_parts({1, 2, 1, 1, {sample::question_of(1)}}, random);
  for (const std::string_view tail : {std::string_view("\0", 1), std::string_view("\0 more", 6)}) {
    for (int place = 0; place < 3; ++place) {
      ArchiveWriter writer(1);
      const auto with_tail = [&](int own, const std::string& text) {
        return place == own ? text + std::string(tail) : text;
      };
      writer.add_setup(with_tail(0, parts.election.bytes),
                       with_tail(1, parts.generated.trustees_json),
                       with_tail(2, parts.credentials));
      CHECK(verify_record(writer.bytes()).reason.starts_with("event 0: the "));
    }
  }
}

TEST_CASE("mutated ballots never pass") {
  const auto seed = sample::fresh_seed();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const auto parts = sample::make_parts({1, 2, 1, 1, {sample::question_of(1)}}, random);
  const auto& ballot = parts.ballots[0];
  for (int round = 0; round < 2000; ++round) {
    auto mutated = ballot;
    const auto place = random() % mutated.size();
    if (round % 3 == 0) mutated.erase(place, 1 + random() % 20);
    if (round % 3 == 1) mutated.insert(place, mutated.substr(random() % mutated.size(), 9));
    if (round % 3 == 2) mutated[place] = static_cast<char>(random());
    if (mutated == ballot) continue;
    CHECK_FALSE(check_ballot(parts.election, mutated));
  }
}

}  // namespace crypto::belenios
