#include "sync/manifest.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/sync/sample.h"

namespace {

using sample::replaced;
using sync::Error;

std::vector<sync::MemberLine> lines() {
  return {{"record.bel", 11, crypto::sha256("the record\n")}, {"empty", 0, crypto::sha256("")}};
}

const std::string good = sync::write_manifest(sample::manifest(), lines());

Error error_of(std::string_view bytes) {
  const auto read = sync::read_manifest(bytes);
  INFO(bytes);
  REQUIRE_FALSE(read);
  CHECK(read.error().detail.starts_with("manifest: "));
  return read.error().error;
}

}  // namespace

TEST_CASE("a manifest has one spelling") {
  CHECK(good == R"({"format":"phieukin-envelope","version":1,"kind":"result",)"
                R"("election":"5rix8PTcS3FVSA","station":"thon-1","device":"0102030405060708",)"
                R"("epoch":1,"sequence":3,)"
                R"("previous":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",)"
                R"("members":[{"name":"record.bel","size":11,"sha256":")" +
                    crypto::sha256("the record\n").hex() +
                    R"("},{"name":"empty","size":0,"sha256":")" + crypto::sha256("").hex() +
                    R"("}]})");
}

TEST_CASE("a manifest is read as it was written") {
  const auto read = sync::read_manifest(good);
  REQUIRE(read);
  CHECK(read->manifest.kind == "result");
  CHECK(read->manifest.election == "5rix8PTcS3FVSA");
  CHECK(read->manifest.station == "thon-1");
  CHECK(read->manifest.device == "0102030405060708");
  CHECK(read->manifest.epoch == 1);
  CHECK(read->manifest.sequence == 3);
  CHECK(read->manifest.previous == std::string(64, 'a'));
  REQUIRE(read->members.size() == 2);
  CHECK(read->members[0].name == "record.bel");
  CHECK(read->members[0].size == 11);
  CHECK(read->members[1].hash == crypto::sha256(""));
}

TEST_CASE("every kind of this version is read") {
  for (const auto* kind :
       {"enrolment", "package", "opening", "ballots", "result", "receipt", "practice"}) {
    auto manifest = sample::manifest();
    manifest.kind = kind;
    CHECK(sync::read_manifest(sync::write_manifest(manifest, {})));
  }
}

TEST_CASE("an enrolment names neither election nor station nor predecessor") {
  auto manifest = sample::manifest();
  manifest.kind = "enrolment";
  manifest.election.clear();
  manifest.station.clear();
  manifest.previous.clear();
  CHECK(sync::read_manifest(sync::write_manifest(manifest, lines())));
}

TEST_CASE("no other spelling of the same manifest is read") {
  for (const auto& other : {
           good + "\n",
           " " + good,
           "\xef\xbb\xbf" + good,
           replaced(good, ",", ", "),
           replaced(good, "\"version\":1", "\"version\":1.0"),
           replaced(good, "\"version\":1", "\"version\":1e0"),
           replaced(good, "\"version\":1", "\"version\":01"),
           replaced(good, "\"version\":1", "\"version\":+1"),
           replaced(good, "\"version\":1", "\"version\":\"1\""),
           replaced(good, "\"epoch\":1,\"sequence\":3", "\"sequence\":3,\"epoch\":1"),
           replaced(good, "thon-1", "thon\\u002d1"),
           replaced(good, "\"size\":0", "\"size\":-0"),
           replaced(good, "{\"name\"", "{\"other\":1,\"name\""),
           replaced(good, "]}", "],\"other\":1}"),
           replaced(good, "]}", ",]}"),
           replaced(good, "]}", "]}{}"),
           replaced(good, "\"epoch\":1", "\"epoch\":1,\"epoch\":1"),
           replaced(good, "\"epoch\":1", "\"epoch\":2,\"epoch\":1"),
           replaced(good, "\"kind\":\"result\"", "\"kind\":\"package\",\"kind\":\"result\""),
           replaced(good, "\"size\":11", "\"size\":10,\"size\":11"),
           replaced(good, "{", "{/**/"),
       }) {
    CHECK(error_of(other) == Error::malformed);
  }
}

TEST_CASE("every field must be there and of its type") {
  for (const auto* field : {"format", "version", "epoch", "sequence", "members", "device",
                            "election", "station", "previous", "size", "sha256", "name"}) {
    const auto quoted = std::string("\"") + field + "\":";
    CHECK(error_of(replaced(good, quoted, "\"x\":")) == Error::malformed);
    CHECK(error_of(replaced(good, quoted, quoted + "null,\"x\":")) == Error::malformed);
    CHECK(error_of(replaced(good, quoted, quoted + "[],\"x\":")) == Error::malformed);
    CHECK(error_of(replaced(good, quoted, quoted + "true,\"x\":")) == Error::malformed);
  }
}

TEST_CASE("what is no JSON object is no manifest") {
  for (const auto* text : {"", "null", "1", "[]", "{}", "\"x\"", "{", "\xff", "{\"a\":\"\xc3\"}",
                           "{\"format\":\"phieukin-envelope\"}", "{\"format\":\"other\"}"}) {
    CHECK(error_of(text) == Error::malformed);
  }
  for (std::size_t i = 0; i < good.size(); ++i) {
    CHECK(error_of(std::string_view(good).substr(0, i)) == Error::malformed);
  }
}

TEST_CASE("numbers outside their range are refused") {
  for (const auto* number : {"0", "-1", "9007199254740992", "18446744073709551615",
                             "18446744073709551616", "1e400", "1e15", "0.5", "NaN"}) {
    CHECK(error_of(replaced(good, "\"epoch\":1", std::string("\"epoch\":") + number)) ==
          Error::malformed);
    CHECK(error_of(replaced(good, "\"sequence\":3", std::string("\"sequence\":") + number)) ==
          Error::malformed);
  }
  CHECK(error_of(replaced(good, "\"size\":11", "\"size\":268435457")) == Error::malformed);
  CHECK(sync::read_manifest(replaced(good, "\"epoch\":1", "\"epoch\":9007199254740991")));
}

TEST_CASE("names that a file system or a shell reads in its own way are refused") {
  for (const auto* name :
       {"", ".", "..", "../x", "/x", "a/b", "a\\\\b", "-x", ".hidden", "_x", "A", "a b", "ă",
        "manifest.json", "manifest.json.minisig", "a\\u0000", "a:b", "a*"}) {
    CHECK(error_of(replaced(good, "record.bel", name)) == Error::malformed);
  }
  CHECK(error_of(replaced(good, "record.bel", std::string(65, 'a'))) == Error::malformed);
  CHECK(sync::read_manifest(replaced(good, "record.bel", std::string(64, 'a'))));
  CHECK(error_of(replaced(good, "record.bel", "empty")) == Error::malformed);
}

TEST_CASE("identifiers are short and plain") {
  for (const auto* wrong : {"a b", "a/b", "thôn", "a\\nb", "a=b"}) {
    CHECK(error_of(replaced(good, "thon-1", wrong)) == Error::malformed);
    CHECK(error_of(replaced(good, "5rix8PTcS3FVSA", wrong)) == Error::malformed);
    CHECK(error_of(replaced(good, "0102030405060708", wrong)) == Error::malformed);
  }
  CHECK(error_of(replaced(good, "thon-1", std::string(65, 'a'))) == Error::malformed);
  CHECK(error_of(replaced(good, "0102030405060708", "")) == Error::malformed);
  CHECK(error_of(replaced(good, std::string(64, 'a'), std::string(63, 'a'))) == Error::malformed);
  CHECK(error_of(replaced(good, std::string(64, 'a'), std::string(64, 'A'))) == Error::malformed);
}

TEST_CASE("a kind of nobody's is refused by its own name") {
  CHECK(error_of(replaced(good, "\"result\"", "\"results\"")) == Error::unknown_kind);
  CHECK(error_of(replaced(good, "\"result\"", "\"\"")) == Error::unknown_kind);
  CHECK(error_of(replaced(good, "\"result\"", "1")) == Error::unknown_kind);
}

TEST_CASE("a newer version is recognised whatever else it holds") {
  CHECK(error_of(replaced(good, "\"version\":1", "\"version\":2")) == Error::newer_format);
  CHECK(error_of(R"({"format":"phieukin-envelope","version":7,"anything":[{}]})") ==
        Error::newer_format);
  CHECK(error_of(replaced(good, "\"version\":1", "\"version\":0")) == Error::malformed);
}

TEST_CASE("a manifest is bounded in length, depth and members") {
  CHECK(error_of(std::string(sync::most_manifest_bytes + 1, ' ')) == Error::too_large);
  CHECK(error_of(std::string(60000, '[')) == Error::malformed);
  CHECK(error_of(replaced(good, "\"members\":[", "\"members\":" + std::string(20, '['))) ==
        Error::malformed);
  std::vector<sync::MemberLine> many;
  for (std::size_t i = 0; i < sync::most_members; ++i) {
    many.push_back({"m" + std::to_string(i), i, crypto::sha256("")});
  }
  CHECK(sync::read_manifest(sync::write_manifest(sample::manifest(), many)));
  many.push_back({"one.more", 0, crypto::sha256("")});
  CHECK(error_of(sync::write_manifest(sample::manifest(), many)) == Error::too_large);
}
