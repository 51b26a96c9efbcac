#include "kiosk/package/content.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/kiosk/package/sample.h"

namespace kiosk::package {
namespace {

bool refused(const PackageContent& content) {
  const auto read = parse_package(package_json(content));
  return !read && !read.error().sentence.empty();
}

TEST_CASE("a package reads back as it was written") {
  const auto content = sample_content();
  const auto json = package_json(content);
  const auto read = parse_package(json);
  INFO((read ? std::string() : read.error().sentence));
  REQUIRE(read);
  CHECK(package_json(*read) == json);
  CHECK(read->definition.station == content.definition.station);
  CHECK(read->cards.size() == 2);
  CHECK(read->cards[1][1].encrypted == content.cards[1][1].encrypted);
  CHECK(read->card_cost == content.card_cost);
}

TEST_CASE("bytes that are not exactly a package are refused") {
  const auto json = package_json(sample_content());
  CHECK_FALSE(parse_package(""));
  CHECK_FALSE(parse_package("{}"));
  CHECK_FALSE(parse_package(json + " "));
  CHECK_FALSE(parse_package(R"({"devices":[],)" + json.substr(1)));
  CHECK_FALSE(parse_package(json.substr(0, json.size() - 1) + R"(,"extra":1})"));
  CHECK_FALSE(parse_package(std::string(most_package_bytes + 1, ' ')));
  CHECK_FALSE(parse_package(std::string(1U << 20, '[')));
  for (std::size_t cut = 0; cut < json.size(); cut += 97) {
    CHECK_FALSE(parse_package(json.substr(0, cut)));
  }
}

TEST_CASE("a newer package says so") {
  auto json = package_json(sample_content());
  const std::string_view version = R"("version":1)";
  json.replace(json.find(version), version.size(), R"("version":2)");
  const auto read = parse_package(json);
  REQUIRE_FALSE(read);
  CHECK(read.error().sentence.find("phiên bản mới hơn") != std::string::npos);
}

TEST_CASE("a package of another vote names what it follows, any other does not") {
  auto content = sample_content();
  CHECK(package_json(content).find("follows") == std::string::npos);
  CHECK_FALSE(parse_package(package_json(content))->follows);
  content.follows = Follows{"2026-10", {std::string(64, '1'), std::string(64, 'a')}};
  const auto read = parse_package(package_json(content));
  REQUIRE(read);
  CHECK(read->follows == content.follows);
  content.follows->results.clear();  // the round before was counted on paper
  CHECK(parse_package(package_json(content)));
}

TEST_CASE("a package that follows something impossible is refused") {
  auto content = sample_content();
  content.follows = Follows{"2026-10", {std::string(64, '1'), std::string(64, 'a')}};
  REQUIRE_FALSE(refused(content));
  auto& follows = *content.follows;
  SECTION("the same result twice") { follows.results[1] = follows.results[0]; }
  SECTION("not sorted") { std::swap(follows.results[0], follows.results[1]); }
  SECTION("a hash that is too short") { follows.results[1].pop_back(); }
  SECTION("a hash in capitals") { follows.results[1] = std::string(64, 'A'); }
  SECTION("no hash at all") { follows.results[1] = std::string(64, 'x'); }
  SECTION("itself") { follows.round = content.definition.round.id; }
  SECTION("a round without a name") { follows.round.clear(); }
  SECTION("a round that is no id") { follows.round = "đợt 1"; }
  SECTION("more results than there are devices") {
    follows.results.clear();
    for (std::size_t i = 0; i <= most_followed; ++i) {
      follows.results.push_back(std::string(62, '0') + std::to_string(10 + i));
    }
  }
  CHECK(refused(content));
}

TEST_CASE("follows is exactly one field with two fields") {
  auto content = sample_content();
  content.follows = Follows{"2026-10", {}};
  const auto json = package_json(content);
  const std::string field = R"("follows":{"round":"2026-10","results":[]})";
  const auto at = json.find(field);
  REQUIRE(at != std::string::npos);
  for (const auto* other :
       {R"("follows":null)", R"("follows":{})", R"("follows":[])",
        R"("follows":{"round":"2026-10"})", R"("follows":{"results":[]})",
        R"("follows":{"results":[],"round":"2026-10"})",
        R"("follows":{"round":"2026-10","results":[1]})",
        R"("follows":{"round":"2026-10","results":[],"more":1})",
        R"("follows":{"round":"2026-10","results":[]},"follows":{"round":"x","results":[]})"}) {
    auto forged = json;
    INFO(other);
    CHECK_FALSE(parse_package(forged.replace(at, field.size(), other)));
  }
}

TEST_CASE("cards must fit the definition") {
  auto content = sample_content();
  SECTION("one card missing") { content.cards[0].pop_back(); }
  SECTION("a booth missing") { content.cards.pop_back(); }
  SECTION("a booth more") { content.cards.push_back(content.cards[0]); }
  SECTION("the same card in two booths") { content.cards[1] = content.cards[0]; }
  SECTION("cards in another order") { std::swap(content.cards[0][0], content.cards[0][1]); }
  SECTION("a short ciphertext") { content.cards[0][0].encrypted = "00"; }
  SECTION("a tag that is not hexadecimal") { content.cards[0][0].tag = std::string(32, 'x'); }
  SECTION("no device") { content.devices.clear(); }
  SECTION("an odd device id") { content.devices = {"device"}; }
  SECTION("a derivation that costs nothing") { content.card_cost = {0, 0}; }
  SECTION("a derivation that never ends") { content.card_cost = {1ULL << 40, 1ULL << 50}; }
  SECTION("a short salt") { content.card_salt = "00"; }
  CHECK(refused(content));
}

}  // namespace
}  // namespace kiosk::package
