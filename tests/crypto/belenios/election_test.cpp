#include "crypto/belenios/election.h"

#include <catch2/catch_test_macros.hpp>

#include "sample_record.h"

namespace crypto::belenios {

namespace {

ElectionDraft draft() {
  return {random_uuid(),
          "Thôn \"Đoài\"",
          "dòng 1\ndòng 2 \\ \x01",
          base_power(random_scalar()),
          {sample::question_of(3), sample::question_of(2, 1, 2, true)},
          "",
          "",
          "phieukin",
          R"({"station":"T1","booths":[1,2]})"};
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto place = text.find(from);
  REQUIRE(place != std::string::npos);
  return text.replace(place, from.size(), to);
}

}  // namespace

TEST_CASE("an election is read as it was written") {
  const auto written = write_election(draft());
  const auto read = parse_election(written.bytes);
  REQUIRE(read);
  CHECK(read->bytes == written.bytes);
  CHECK(read->fingerprint == written.fingerprint);
  CHECK(read->uuid == written.uuid);
  CHECK(read->public_key == written.public_key);
  CHECK(read->binding_json == R"({"station":"T1","booths":[1,2]})");
  REQUIRE(read->questions.size() == 2);
  CHECK(read->questions[0].answers == written.questions[0].answers);
  CHECK(read->questions[0].question == written.questions[0].question);
  CHECK(read->questions[1].min == 1);
  CHECK(read->questions[1].max == 2);
  CHECK(read->questions[1].blank);
  CHECK(written.bytes.find("\\u000a") != std::string::npos);
}

TEST_CASE("fields nobody knows are bound but not refused, a key twice is") {
  const auto bytes = write_election(draft()).bytes;
  CHECK(parse_election(replaced(bytes, "\"name\"", "\"other\":{\"a\":[1]},\"name\"")));
  CHECK_FALSE(parse_election(replaced(bytes, "\"name\"", "\"uuid\":\"x\",\"name\"")));
  CHECK_FALSE(parse_election(replaced(bytes, "\"station\"", "\"booths\":1,\"station\"")));
}

TEST_CASE("elections outside the profile are refused") {
  const auto bytes = write_election(draft()).bytes;
  CHECK_FALSE(parse_election(replaced(bytes, "\"version\":1", "\"version\":2")));
  CHECK_FALSE(parse_election(replaced(bytes, "Ed25519", "BELENIOS-2048")));
  CHECK_FALSE(parse_election(replaced(bytes, "\"min\":0", "\"min\":2")));
  CHECK_FALSE(parse_election(replaced(bytes, "\"max\":1", "\"max\":4")));
  CHECK_FALSE(parse_election(replaced(bytes, "\"min\":0", "\"min\":-1")));
  CHECK_FALSE(parse_election(replaced(bytes, "\"min\":0", "\"type\":\"Lists\",\"min\":0")));
  CHECK_FALSE(parse_election(replaced(bytes, "\"blank\":true", "\"blank\":1")));
  CHECK_FALSE(parse_election(replaced(bytes, "\"uuid\":\"", "\"uuid\":\"0")));
  CHECK_FALSE(parse_election(bytes.substr(1)));
  CHECK_FALSE(parse_election(bytes + "x"));
  auto many = draft();
  many.questions = {sample::question_of(most_answers + 1)};
  CHECK_FALSE(parse_election(write_election(many).bytes));
  auto none = draft();
  none.questions.clear();
  CHECK_FALSE(parse_election(write_election(none).bytes));
  auto readable = draft();
  readable.public_key = Point();
  CHECK_FALSE(parse_election(write_election(readable).bytes));
}

}  // namespace crypto::belenios
