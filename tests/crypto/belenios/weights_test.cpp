// Lists of credentials with weights, which only other people's elections have.

#include <catch2/catch_test_macros.hpp>

#include "crypto/belenios/decryption.h"
#include "crypto/belenios/verify.h"
#include "sample_record.h"

namespace crypto::belenios {

namespace {

std::string element() { return base_power(random_scalar()).text(); }

std::string list_of(const std::vector<std::string>& items) {
  std::string text = "[";
  for (const auto& item : items) text += (text.size() > 1 ? ",\"" : "\"") + item + '"';
  return text + "]";
}

// Every voter votes for the answer of the voter's number, with that weight.
sample::Parts weighted_parts(const std::vector<std::uint64_t>& weights) {
  std::mt19937 random(16);
  auto parts =
      sample::make_parts({1, 2, weights.size(), 0, {sample::question_of(weights.size())}}, random);
  std::vector<std::string> items;
  Tally tally(parts.election);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const auto credential = public_credential(parts.cards[i], parts.election.uuid);
    items.push_back(credential.text() + "," + std::to_string(weights[i]));
    parts.ballots.push_back(sample::make_ballot(parts.election, parts.cards[i], {{0, i}}));
    tally.add(check_ballot(parts.election, parts.ballots.back()).value(), weights[i]);
  }
  parts.tally = tally;
  parts.credentials = list_of(items);
  parts.expected = {weights};
  parts.decryptions = {sample::decryption_of(parts, 1)};
  return parts;
}

}  // namespace

TEST_CASE("weights are read in their one decimal form") {
  const auto one = element();
  const auto two = element();
  const auto list = parse_weighted_list(list_of({one + ",3", two, element() + ",0"}));
  REQUIRE(list);
  REQUIRE(list->size() == 3);
  CHECK((*list)[0].credential.text() == one);
  CHECK((*list)[0].weight == 3);
  CHECK((*list)[0].weighted);
  CHECK((*list)[1].weight == 1);
  CHECK_FALSE((*list)[1].weighted);
  CHECK((*list)[2].weight == 0);

  for (const auto* weight : {",", ",03", ",+3", ",-3", ", 3", ",3 ", ",3,", ",,3", ",3x", ",1e3",
                             ",0x3", ",4294967297", ",99999999999999999999"}) {
    INFO(weight);
    CHECK_FALSE(parse_weighted_list(list_of({one + weight})));
  }
  CHECK_FALSE(parse_weighted_list(list_of({one + ",1", one + ",2"})));
  CHECK_FALSE(parse_weighted_list(list_of({Point().text() + ",1"})));
  CHECK_FALSE(parse_weighted_list("[3]"));
  // Whoever has no place for weights refuses even a weight of one.
  CHECK_FALSE(parse_credential_list(list_of({one + ",1"})));
}

TEST_CASE("the sum of the weights is bounded") {
  const auto half = std::to_string(most_total_weight / 2);
  const auto one = element() + "," + half;
  const auto two = element() + "," + half;
  CHECK(parse_weighted_list(list_of({one, two})));
  CHECK_FALSE(parse_weighted_list(list_of({one, two, element()})));
}

TEST_CASE("a ballot counts as often as its weight says") {
  const auto parts = weighted_parts({3, 1, 0, 70'000});
  const auto bytes = sample::write_record(parts);
  const auto verdict = verify_record(bytes);
  INFO(verdict.reason);
  CHECK(verdict.valid);
  CHECK(verdict.ballots == 4);
  CHECK(verdict.total_weight == 70'004);
  CHECK(verdict.result == Counts{{3, 1, 0, 70'000}});
  CHECK(verify_record(bytes, {.kiosk_profile = true}).reason ==
        "event 0: a credential has a weight");
  CHECK(parts.tally.sized_json().starts_with(R"({"num_tallied":4,"total_weight":70004,)"));
}

TEST_CASE("a tally or a result that leaves the weights aside is refused") {
  auto parts = weighted_parts({3, 2});
  Tally plain(parts.election);
  for (const auto& ballot : parts.ballots) plain.add(check_ballot(parts.election, ballot).value());
  parts.tally = plain;
  CHECK(verify_record(sample::write_record(parts)).reason ==
        "event 4: the encrypted tally is not the sum of the ballots");

  parts = weighted_parts({3, 2});
  ArchiveWriter writer(1'700'000'000);
  writer.add_setup(parts.election.bytes, parts.generated.trustees_json, parts.credentials);
  for (const auto& ballot : parts.ballots) writer.add_ballot(ballot);
  writer.add_end_of_ballots();
  auto sized = parts.tally.sized_json();
  sized.replace(sized.find("\"total_weight\":5"), 16, "\"total_weight\":2");
  writer.add_encrypted_tally(parts.tally.json(), sized);
  CHECK(verify_record(writer.bytes()).reason ==
        "event 4: total_weight is not the weight of the counted ballots, 5");

  parts.expected = {{1, 1}};
  CHECK(verify_record(sample::write_record(parts)).reason ==
        "event 6: choice 1 of question 1 of the result is not what the partial decryptions give");
}

TEST_CASE("a wrong result among enormous weights is refused without a long search") {
  auto parts = weighted_parts({most_total_weight - 1, 1});
  CHECK(verify_record(sample::write_record(parts)).valid);
  parts.expected[0][1] = 2;
  CHECK(verify_record(sample::write_record(parts)).reason ==
        "event 6: the result is not what the partial decryptions give");
  parts.expected[0][1] = most_total_weight + 1;
  CHECK_FALSE(verify_record(sample::write_record(parts)).valid);
}

TEST_CASE("only the weight of counted ballots is counted") {
  auto parts = weighted_parts({3, 500});
  // The second voter's first ballot is replaced, and nobody has the weight twice.
  const auto again = sample::make_ballot(parts.election, parts.cards[1], {{0, 0}});
  parts.ballots.push_back(again);
  Tally tally(parts.election);
  tally.add(check_ballot(parts.election, parts.ballots[0]).value(), 3);
  tally.add(check_ballot(parts.election, again).value(), 500);
  parts.tally = tally;
  parts.decryptions = {sample::decryption_of(parts, 2)};
  parts.expected = {{503, 0}};
  const auto verdict = verify_record(sample::write_record(parts), {.allow_revote = true});
  INFO(verdict.reason);
  CHECK(verdict.valid);
  CHECK(verdict.total_weight == 503);
}

TEST_CASE("numbers above 2^30 - 1 are written as strings") {
  CHECK(result_json({{0, (1U << 30) - 1}, {1U << 30}}) ==
        R"({"result":[[0,1073741823],["1073741824"]]})");
  const auto parts = weighted_parts({(1U << 30) - 1, 1});
  CHECK(parts.tally.sized_json().starts_with(R"({"num_tallied":2,"total_weight":"1073741824",)"));
  const auto verdict = verify_record(sample::write_record(parts));
  INFO(verdict.reason);
  CHECK(verdict.result == Counts{{(1U << 30) - 1, 1}});
}

TEST_CASE("logarithms are found up to the bound and not beyond") {
  const auto power_of = [](std::uint64_t exponent) {
    return base_power(Scalar::from_uint(exponent));
  };
  for (const std::uint64_t most : {0U, 1U, 2U, 3U, 10U, 255U, 4'000U}) {
    INFO("at most " << most);
    std::vector<Point> points;
    std::vector<std::uint64_t> exponents;
    for (std::uint64_t exponent = 0; exponent <= most; exponent += 1 + most / 300) {
      exponents.push_back(exponent);
      points.push_back(power_of(exponent));
    }
    exponents.push_back(most);
    points.push_back(power_of(most));
    CHECK(logarithms(points, most) == exponents);
    CHECK(logarithms(std::span(points).last(1), most) == std::vector{most});
    for (const auto beyond : {most + 1, most + 2, 2 * most + 3}) {
      const std::vector<Point> some{power_of(most), power_of(beyond)};
      CHECK_FALSE(logarithms(some, most));
      CHECK_FALSE(logarithms(std::span(some).last(1), most));
    }
    const std::vector<Point> below{Point() / Point::base()};
    CHECK_FALSE(logarithms(below, most));
  }
  CHECK(logarithms({}, 5)->empty());
  CHECK_FALSE(logarithms(std::vector{base_power(random_scalar())}, 100'000));
}

}  // namespace crypto::belenios
