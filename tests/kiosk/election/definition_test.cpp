#include "kiosk/election/definition.h"

#include <fstream>
#include <iterator>
#include <optional>
#include <utility>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "definition_fixture.h"

using namespace kiosk::election;
using nlohmann::json;
using nlohmann::ordered_json;

namespace {

const ordered_json& plain() {
  static const auto object = ordered_json::parse(definition_json(small_definition()));
  return object;
}

// The reason a spoiled definition is refused for; nullopt when it is taken.
std::optional<Error> refusal(const Definition& definition) {
  const auto parsed = parse_definition(definition_json(definition));
  if (parsed) return std::nullopt;
  CHECK_FALSE(parsed.error().detail.empty());
  return parsed.error().error;
}

std::optional<Error> refusal(const ordered_json& object) {
  const auto parsed = parse_definition(object.dump());
  if (parsed) return std::nullopt;
  CHECK_FALSE(parsed.error().detail.empty());
  return parsed.error().error;
}

template <class Spoil>
std::optional<Error> spoiled(Spoil spoil) {
  Definition definition = small_definition();
  spoil(definition);
  return refusal(definition);
}

}  // namespace

TEST_CASE("a definition survives the way to JSON and back") {
  const std::string text = definition_json(small_definition());
  const auto parsed = parse_definition(text);
  REQUIRE(parsed);
  CHECK(definition_json(*parsed) == text);
  CHECK(parsed->candidates[2].name == "Y Dên");
  CHECK(parsed->attempts[0].booths[0].credentials.size() == 32);
}

TEST_CASE("the canonical bytes of a definition stay what they are") {
  std::ifstream file(std::string(PHIEUKIN_TEST_VECTORS) + "/definition/small.json",
                     std::ios::binary);
  const std::string expected{std::istreambuf_iterator<char>(file),
                             std::istreambuf_iterator<char>()};
  CHECK(definition_json(small_definition()) == expected);
}

TEST_CASE("the order of fields does not matter to the reader") {
  const auto parsed = parse_definition(json::parse(definition_json(small_definition())).dump(1));
  REQUIRE(parsed);
  CHECK(definition_json(*parsed) == definition_json(small_definition()));
}

TEST_CASE("each field of a definition is needed, and no other") {
  for (const auto& [name, value] : plain().items()) {
    CAPTURE(name);
    ordered_json definition = plain();
    definition.erase(name);
    CHECK(refusal(definition) == Error::malformed);
    if (!value.is_object()) continue;
    for (const auto& [inner, ignored] : value.items()) {
      CAPTURE(inner);
      ordered_json missing = plain();
      missing[name].erase(inner);
      CHECK(refusal(missing) == Error::malformed);
      ordered_json wrong = plain();
      wrong[name][inner] = ordered_json::array({ordered_json::array()});
      CHECK(refusal(wrong).has_value());
    }
    ordered_json extra = plain();
    extra[name]["extra"] = 1;
    CHECK(refusal(extra) == Error::malformed);
  }
  ordered_json extra = plain();
  extra["extra"] = nullptr;
  CHECK(refusal(extra) == Error::malformed);
}

TEST_CASE("a definition with a field twice is refused at every depth") {
  const std::string text = definition_json(small_definition());
  for (const std::string& field :
       {std::string("\"station\":"), std::string("\"kind\":"), std::string("\"honorific\":"),
        std::string("\"uuid\":"), std::string("\"numerator\":")}) {
    CAPTURE(field);
    std::string twice = text;
    const auto at = twice.find(field);
    REQUIRE(at != std::string::npos);
    twice.insert(at, field + "\"x\",");
    CHECK(!parse_definition(twice));
  }
}

TEST_CASE("every truncation of a definition is refused") {
  const std::string text = definition_json(small_definition());
  for (std::size_t length = 0; length < text.size(); ++length) {
    if (parse_definition(text.substr(0, length))) FAIL(length);
  }
  CHECK(!parse_definition(text + "x"));
}

TEST_CASE("election day is a Sunday unless a reason is written") {
  CHECK(spoiled([](Definition& d) { d.round.date = "2026-11-30"; }) == Error::inconsistent);
  CHECK_FALSE(spoiled([](Definition& d) {
    d.round.date = "2026-11-30";
    d.round.date_reason = "Bão số 14, theo công văn của UBND xã";
  }));
  CHECK(spoiled([](Definition& d) { d.round.date = "2026-02-29"; }) == Error::malformed);
  CHECK(spoiled([](Definition& d) { d.round.date = "29/11/2026"; }) == Error::malformed);
  CHECK(spoiled([](Definition& d) { d.round.term_to = "2025"; }) == Error::inconsistent);
  CHECK(spoiled([](Definition& d) { d.round.term_to = "2031-13"; }) == Error::malformed);
}

TEST_CASE("codes have their shape") {
  CHECK(spoiled([](Definition& d) { d.commune.code = "2350"; }) == Error::malformed);
  CHECK(spoiled([](Definition& d) { d.commune.province_code = "5A"; }) == Error::malformed);
  CHECK(spoiled([](Definition& d) { d.unit.code = "23504-1"; }) == Error::malformed);
  CHECK(spoiled([](Definition& d) { d.unit.code = "23505-001"; }) == Error::inconsistent);
  CHECK(spoiled([](Definition& d) { d.station = "../etc"; }) == Error::malformed);
  CHECK(spoiled([](Definition& d) { d.roll_commitment = std::string(64, 'A'); }) ==
        Error::malformed);
}

TEST_CASE("texts are NFC, drawable and not endless") {
  CHECK(spoiled([](Definition& d) { d.unit.name = ""; }) == Error::malformed);
  CHECK(spoiled([](Definition& d) { d.unit.name = " Thôn"; }) == Error::malformed);
  CHECK(spoiled([](Definition& d) { d.unit.name = "Tho\xCC\x82n"; }) == Error::bad_text);
  CHECK(spoiled([](Definition& d) { d.unit.name = "Thôn\tA"; }) == Error::bad_text);
  CHECK(spoiled([](Definition& d) { d.unit.name = "\xC3"; }) == Error::bad_text);
  CHECK(spoiled([](Definition& d) { d.candidates[0].name = "村"; }) == Error::bad_text);
  CHECK(spoiled([](Definition& d) { d.candidates[0].name = std::string(121, 'a'); }) ==
        Error::too_large);
}

TEST_CASE("candidates are one to eight, distinct people") {
  CHECK(spoiled([](Definition& d) { d.candidates.clear(); }) == Error::malformed);
  CHECK(spoiled([](Definition& d) { d.candidates.resize(9, d.candidates[0]); }) ==
        Error::too_large);
  CHECK(spoiled([](Definition& d) { d.candidates[1].birth = "1969"; }) == Error::inconsistent);
  CHECK(spoiled([](Definition& d) { d.candidates[0].honorific = "Anh"; }) == Error::malformed);
  CHECK(spoiled([](Definition& d) { d.candidates[0].birth = "02/03/1975"; }) == Error::malformed);
  CHECK(spoiled([](Definition& d) { d.candidates[0].nominated_by = "party"; }) == Error::malformed);
}

TEST_CASE("households and cards agree") {
  CHECK(spoiled([](Definition& d) { d.households = 0; }) == Error::malformed);
  CHECK(spoiled([](Definition& d) { d.households = 5001; }) == Error::malformed);
  CHECK(spoiled([](Definition& d) { d.households = 13; }) == Error::inconsistent);
  CHECK(spoiled([](Definition& d) { d.reserve = 19; }) == Error::inconsistent);
  CHECK_FALSE(spoiled([](Definition& d) {
    d.households = 13;
    d.reserve = 19;
  }));
}

TEST_CASE("credentials are sorted, distinct hex, never in two lists") {
  const auto list = [](Definition & d) -> auto& { return d.attempts[0].booths[0].credentials; };
  CHECK(spoiled([&](Definition& d) { std::swap(list(d)[0], list(d)[1]); }) == Error::inconsistent);
  CHECK(spoiled([&](Definition& d) { list(d)[1] = list(d)[0]; }) == Error::inconsistent);
  CHECK(spoiled([&](Definition& d) { list(d)[0][0] = 'G'; }) == Error::malformed);
  CHECK(spoiled([&](Definition& d) { list(d)[0].pop_back(); }) == Error::malformed);
  CHECK(spoiled([&](Definition& d) { list(d).clear(); }) == Error::malformed);
  const auto split = [&](Definition& d, std::size_t from) {
    Booth second{2, {list(d).begin() + static_cast<std::ptrdiff_t>(from), list(d).end()}};
    list(d).resize(16);
    d.attempts[0].booths.push_back(second);
  };
  CHECK_FALSE(spoiled([&](Definition& d) { split(d, 16); }));
  CHECK(spoiled([&](Definition& d) { split(d, 15); }) == Error::inconsistent);
  CHECK(spoiled([&](Definition& d) {
          split(d, 16);
          d.attempts[0].booths[1].number = 3;
        }) == Error::inconsistent);
}

TEST_CASE("a second attempt has its own uuid and its own credentials") {
  const auto second = [](std::uint64_t from, const char* uuid) {
    return [from, uuid](Definition& d) {
      Attempt attempt = d.attempts[0];
      attempt.uuid = uuid;
      for (std::size_t index = 0; index < 32; ++index) {
        attempt.booths[0].credentials[index] = credential(from + index);
      }
      d.attempts.push_back(attempt);
    };
  };
  CHECK_FALSE(spoiled(second(100, "SecondAttempt12")));
  CHECK(spoiled(second(31, "SecondAttempt12")) == Error::inconsistent);
  CHECK(spoiled(second(100, "AbCdEfGhJkLmNp")) == Error::inconsistent);
  CHECK(spoiled(second(100, "short")) == Error::malformed);
  CHECK(spoiled([](Definition& d) { d.attempts.clear(); }) == Error::malformed);
  CHECK(spoiled([](Definition& d) { d.attempts.resize(3, d.attempts[0]); }) == Error::too_large);
}

TEST_CASE("another format, a later version or a huge file is refused") {
  ordered_json definition = plain();
  definition["version"] = 2;
  CHECK(refusal(definition) == Error::malformed);
  definition = plain();
  definition["format"] = "phieukin-plan";
  CHECK(refusal(definition) == Error::malformed);
  const auto huge = parse_definition(std::string(5 << 20, ' '));
  REQUIRE(!huge);
  CHECK(huge.error().error == Error::too_large);
  CHECK(!parse_definition(std::string(100000, '[')));
}
