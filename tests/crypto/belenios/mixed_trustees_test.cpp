// Trustees of both kinds in one list: every Single one is needed, and k of the Pedersen group.

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>

#include "crypto/belenios/trustees_format.h"
#include "crypto/belenios/verify.h"
#include "sample_record.h"

namespace crypto::belenios {

namespace {

constexpr TrusteeEntry single{};

// A tally of two ballots and the decryptions of all trustees, by owner from 1.
struct Mixed {
  sample::Parts parts;
  Trustees trustees;
  std::vector<Decryption> all;
};

Mixed make_mixed(const std::vector<TrusteeEntry>& entries) {
  std::mt19937 random(11);
  auto parts = sample::make_parts(
      {0, 0, 2, 2, {sample::question_of(2), sample::question_of(1)}, R"({"attempt":1})", entries},
      random);
  auto trustees = check_trustees(parts.generated.trustees_json).value();
  std::vector<Decryption> all;
  for (const auto& key : trustees.keys) all.push_back(sample::decryption_of(parts, key.owner));
  return {std::move(parts), std::move(trustees), std::move(all)};
}

std::string record_of(Mixed& mixed, const std::vector<std::uint32_t>& owners) {
  mixed.parts.decryptions.clear();
  for (const auto owner : owners) mixed.parts.decryptions.push_back(mixed.all.at(owner - 1));
  return sample::write_record(mixed.parts);
}

std::string reason_of(Mixed& mixed, const std::vector<std::uint32_t>& owners) {
  return verify_record(record_of(mixed, owners)).reason;
}

Result<Counts> combined(const Mixed& mixed, const std::vector<std::uint32_t>& owners) {
  std::vector<Decryption> some;
  for (const auto owner : owners) some.push_back(mixed.all.at(owner - 1));
  return combine(mixed.parts.election, mixed.trustees, mixed.parts.tally.sum(), 2, some);
}

}  // namespace

TEST_CASE("Single trustees and a group of k of n decrypt together") {
  const std::uint32_t place = GENERATE(0U, 1U, 2U);
  std::vector<TrusteeEntry> entries{single, single};
  entries.insert(entries.begin() + place, {2, 3});
  auto mixed = make_mixed(entries);
  const auto& trustees = mixed.trustees;
  CHECK(trustees.public_key == mixed.parts.election.public_key);
  CHECK(trustees.keys.size() == 5);
  CHECK(trustees.first_pedersen == place + 1);
  CHECK(trustees.decryptions_needed() == 4);

  std::vector<std::uint32_t> singles;
  for (std::uint32_t owner = 1; owner <= 5; ++owner) {
    if (!trustees.in_pedersen(owner)) singles.push_back(owner);
  }
  REQUIRE(singles.size() == 2);
  const auto first = trustees.first_pedersen;
  for (std::uint32_t absent = 0; absent < 3; ++absent) {
    const auto one = first + (absent + 1) % 3;
    const auto two = first + (absent + 2) % 3;
    CHECK(reason_of(mixed, {singles[0], singles[1], one, two}).empty());
    CHECK(reason_of(mixed, {two, singles[1], one, singles[0]}).empty());
    // Nobody can stand in for a Single trustee.
    CHECK(reason_of(mixed, {singles[0], one, two}) ==
          "event 8: there are too few partial decryptions");
    CHECK(reason_of(mixed, {singles[0], one, two, first + absent}) ==
          "event 8: there are more partial decryptions than the threshold");
    CHECK(reason_of(mixed, {singles[0], singles[1], one}) ==
          "event 8: there are too few partial decryptions");
    CHECK(reason_of(mixed, {singles[0], singles[0], one, two}) ==
          "event 6: this trustee has decrypted before");
  }
}

TEST_CASE("any sufficient set of a mixed list combines to the counts, no other does") {
  const auto entries = GENERATE(
      std::vector<TrusteeEntry>{single}, std::vector<TrusteeEntry>{single, single, single},
      std::vector<TrusteeEntry>{{3, 4}, single}, std::vector<TrusteeEntry>{single, {1, 3}, single});
  const auto mixed = make_mixed(entries);
  const auto count = static_cast<std::uint32_t>(mixed.trustees.keys.size());
  for (unsigned subset = 0; subset < 1U << count; ++subset) {
    std::vector<std::uint32_t> owners;
    std::size_t of_group = 0;
    for (std::uint32_t owner = 1; owner <= count; ++owner) {
      if ((subset >> (owner - 1) & 1U) == 0) continue;
      owners.push_back(owner);
      if (mixed.trustees.in_pedersen(owner)) ++of_group;
    }
    const bool every_single = owners.size() - of_group == count - mixed.trustees.size;
    const auto counts = combined(mixed, owners);
    CHECK(counts.has_value() == (every_single && of_group >= mixed.trustees.threshold));
    if (counts) CHECK(*counts == mixed.parts.expected);
    std::reverse(owners.begin(), owners.end());
    CHECK(combined(mixed, owners).has_value() == counts.has_value());
  }
}

TEST_CASE("lists of Single trustees only need every one of them") {
  for (std::size_t count = 1; count <= 3; ++count) {
    auto mixed = make_mixed(std::vector<TrusteeEntry>(count, single));
    CHECK(mixed.trustees.size == 0);
    CHECK(mixed.trustees.decryptions_needed() == count);
    const auto verdict = verify_record(sample::write_record(mixed.parts));
    CHECK(verdict.reason.empty());
    CHECK(verdict.result == mixed.parts.expected);
    CHECK(verdict.trustees == count);
    CHECK(verdict.threshold == 0);
  }
}

TEST_CASE("a polling station's trustees are one group") {
  const VerifyOptions kiosk{.kiosk_profile = true};
  const auto reason = [&](const std::vector<TrusteeEntry>& entries) {
    return verify_record(sample::write_record(make_mixed(entries).parts), kiosk).reason;
  };
  CHECK(reason({{3, 5}}).empty());
  // As many keys and the same threshold, but one who can prevent the count alone.
  CHECK(reason({single, {3, 4}}) == "event 0: the trustees are not one group of k of n");
  CHECK(reason({single, single}) == "event 0: the trustees are not one group of k of n");
}

TEST_CASE("a Single trustee's key must be proven, and cannot be signed") {
  const std::vector<TrusteeEntry> entries{single, single};
  const auto honest = generate_trustee_list(entries).trustees_json;
  std::string reason;
  REQUIRE(check_trustees(honest, &reason));

  const auto changed = [&](std::string_view from, std::string_view to) {
    auto text = honest;
    const auto place = text.find(from);
    REQUIRE(place != std::string::npos);
    return text.replace(place, from.size(), to);
  };
  const auto other = generate_trustee_list(entries).trustees_json;
  const auto key_in = [](const std::string& list) {
    return list.substr(list.find("\"public_key\":\"") + 14, 64);
  };
  // A key chosen after the others' would let its owner cancel them; the proof forbids it.
  CHECK_FALSE(check_trustees(changed(key_in(honest), key_in(other)), &reason));
  CHECK(reason == "Single trustee 1 has a wrong proof of knowledge");
  CHECK_FALSE(check_trustees(changed(key_in(honest), Point().text()), &reason));
  CHECK(reason == "Single trustee 1 has the identity as public_key");
  CHECK_FALSE(check_trustees(changed("\"}]", R"(","signature":{"challenge":"1","response":"1"}}])"),
                             &reason));
  CHECK(reason == "Single trustee 1 has a signature, which only Pedersen trustees have");
  CHECK(check_trustees(changed("\"}]", R"(","name":"Ông A"}])")));
}

// Two people who know each other's secrets can do this, proofs of knowledge and all.
TEST_CASE("trustees whose keys cancel out are refused") {
  const auto secret = random_scalar();
  const auto entry = [](const SecretScalar& share) {
    const Point key = base_power(share);
    return R"(["Single",{"pok":)" + proof_json(prove_exponent(pok_prefix(key), share)) +
           R"(,"public_key":")" + key.text() + "\"}]";
  };
  const auto opposite = multiply(secret, Scalar() - Scalar::from_uint(1));
  const auto third = entry(random_scalar());
  std::string reason;
  CHECK(check_trustees("[" + entry(secret) + "," + entry(opposite) + "," + third + "]", &reason));
  CHECK(reason.empty());
  CHECK_FALSE(check_trustees("[" + entry(secret) + "," + entry(opposite) + "]", &reason));
  CHECK(reason == "their keys give the identity as key");
}

TEST_CASE("two groups in one list and lists beyond the bounds are refused") {
  const auto group = generate_trustees(1, 2).trustees_json;
  const auto inside = group.substr(1, group.size() - 2);
  std::string reason;
  CHECK_FALSE(check_trustees("[" + inside + "," + inside + "]", &reason));
  CHECK(reason == "more than one Pedersen entry is not supported");

  const std::vector<TrusteeEntry> most(32, single);
  const auto list = generate_trustee_list(most).trustees_json;
  REQUIRE(check_trustees(list));
  const auto one = generate_trustee_list(std::span(most).first(1)).trustees_json;
  CHECK_FALSE(check_trustees(list.substr(0, list.size() - 1) + "," + one.substr(1)));
}

}  // namespace crypto::belenios
