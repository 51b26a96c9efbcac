// Forgeries by somebody who can write archives: every hash fits, and still each is refused.

#include <catch2/catch_test_macros.hpp>

#include <sodium.h>

#include <functional>

#include "crypto/belenios/archive_format.h"
#include "crypto/belenios/verify.h"
#include "sample_record.h"

namespace crypto::belenios {

namespace {

const sample::Parts& honest() {
  static const sample::Parts parts = [] {
    std::mt19937 random(4);
    return sample::make_parts({2, 3, 5, 3, {sample::question_of(3)}}, random);
  }();
  return parts;
}

using Step = std::function<void(ArchiveWriter&)>;

// The honest record's steps, for a forger to change.
std::vector<Step> steps() {
  const auto& parts = honest();
  std::vector<Step> list;
  list.emplace_back([&](ArchiveWriter& writer) {
    writer.add_setup(parts.election.bytes, parts.generated.trustees_json, parts.credentials);
  });
  for (const auto& ballot : parts.ballots) {
    list.emplace_back([&](ArchiveWriter& writer) { writer.add_ballot(ballot); });
  }
  list.emplace_back([](ArchiveWriter& writer) { writer.add_end_of_ballots(); });
  list.emplace_back([&](ArchiveWriter& writer) {
    writer.add_encrypted_tally(parts.tally.json(), parts.tally.sized_json());
  });
  for (const auto& [owner, json] : parts.decryptions) {
    list.emplace_back([&, number = owner](ArchiveWriter& writer) {
      writer.add_partial_decryption(number, json);
    });
  }
  list.emplace_back([&](ArchiveWriter& writer) { writer.add_result(result_json(parts.expected)); });
  return list;
}

std::string reason_of(const std::vector<Step>& list) {
  ArchiveWriter writer(1'700'000'000);
  for (const auto& step : list) step(writer);
  const auto verdict = verify_record(writer.bytes(), {true});
  CHECK(verdict.valid == verdict.reason.empty());
  return verdict.reason;
}

// The record with another first ballot.
std::string reason_with_ballot(const std::string& ballot) {
  auto list = steps();
  list[1] = [&](ArchiveWriter& writer) { writer.add_ballot(ballot); };
  return reason_of(list);
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto place = text.find(from);
  REQUIRE(place != std::string::npos);
  return text.replace(place, from.size(), to);
}

constexpr std::size_t tally_place = 5;
constexpr std::size_t result_place = 8;

}  // namespace

TEST_CASE("the honest record is valid") { CHECK(reason_of(steps()).empty()); }

TEST_CASE("events in another order or number are refused") {
  for (std::size_t i = 0; i < steps().size(); ++i) {
    INFO("event " << i);
    auto missing = steps();
    missing.erase(missing.begin() + static_cast<std::ptrdiff_t>(i));
    // Without the last event this is an honest record of an earlier stage.
    CHECK(reason_of(missing).empty() == (i == result_place));
    auto twice = steps();
    twice.insert(twice.begin() + static_cast<std::ptrdiff_t>(i), twice[i]);
    CHECK_FALSE(reason_of(twice).empty());
    if (i == 0) continue;
    auto swapped = steps();
    std::swap(swapped[i - 1], swapped[i]);
    // Two trustees may decrypt in either order.
    CHECK(reason_of(swapped).empty() == (i == 7));
  }
  auto late = steps();
  late.push_back(late[1]);
  CHECK(reason_of(late) == "event 9: Ballot cannot stand after Result");
}

TEST_CASE("a wrong tally or result is refused") {
  const auto& parts = honest();
  auto tally = parts.tally;
  tally.add(check_ballot(parts.election, parts.ballots[0]).value());
  auto list = steps();
  list[tally_place] = [&](ArchiveWriter& writer) {
    writer.add_encrypted_tally(tally.json(), tally.sized_json());
  };
  CHECK(reason_of(list) == "event 5: the encrypted tally is not the sum of the ballots");

  list = steps();
  list[tally_place] = [&](ArchiveWriter& writer) {
    writer.add_encrypted_tally(parts.tally.json(), replaced(parts.tally.sized_json(), "3", "4"));
  };
  CHECK(reason_of(list).starts_with("event 5: num_tallied"));

  const std::vector<std::pair<const char*, const char*>> forged{
      {R"({"result":[[9,9,9]]})",
       "event 8: choice 1 of question 1 of the result is greater than the number of ballots"},
      {R"({"result":[[0,0]]})", "event 8: question 1 of the result has a wrong number of choices"},
      {"{}", "event 8: the result does not have the form of a result"}};
  for (const auto& [result, reason] : forged) {
    list = steps();
    list[result_place] = [&](ArchiveWriter& writer) { writer.add_result(result); };
    CHECK(reason_of(list) == reason);
  }
}

TEST_CASE("a decryption by the wrong trustee, or one too many, is refused") {
  const auto& parts = honest();
  auto list = steps();
  list[6] = [&](ArchiveWriter& writer) {
    writer.add_partial_decryption(3, parts.decryptions[0].json);
  };
  CHECK(reason_of(list) == "event 6: the proof of decryption factor 1 of question 1 is wrong");
  list = steps();
  const auto third = sample::decryption_of(parts, 3);
  list.insert(list.begin() + 8,
              [&](ArchiveWriter& writer) { writer.add_partial_decryption(3, third.json); });
  CHECK(reason_of(list) == "event 8: there are more partial decryptions than the threshold");
  list = steps();
  list[6] = [&](ArchiveWriter& writer) {
    writer.add_partial_decryption(4, parts.decryptions[0].json);
  };
  CHECK(reason_of(list) == "event 6: the owner of the partial decryption is not a trustee");
}

TEST_CASE("ballots of strangers, of other elections and copies are refused") {
  const auto& parts = honest();
  CHECK(reason_with_ballot(sample::make_ballot(parts.election, random_credential(), {})) ==
        "event 1: the credential is not in the list of credentials");

  std::mt19937 random(5);
  const auto other = sample::make_parts({1, 2, 1, 1, {sample::question_of(3)}}, random);
  CHECK(reason_with_ballot(other.ballots[0]) ==
        "event 1: the ballot is for another election (uuid)");
  auto namesake = other.election;
  namesake.uuid = parts.election.uuid;
  CHECK(reason_with_ballot(sample::make_ballot(namesake, parts.cards[4], {})) ==
        "event 1: the ballot is for another election (fingerprint)");

  // Somebody else's ballot under one's own credential.
  const auto mine = public_credential(parts.cards[4], parts.election.uuid).text();
  const auto place = parts.ballots[0].find("\"credential\":\"") + 14;
  CHECK(reason_with_ballot(replaced(parts.ballots[0], parts.ballots[0].substr(place, 64), mine)) ==
        "event 1: the hash in the signature is wrong");
}

TEST_CASE("ballots that are changed or written differently are refused") {
  const auto& ballot = honest().ballots[0];
  CHECK(reason_with_ballot(replaced(ballot, "{\"election_uuid\"", "{ \"election_uuid\"")) ==
        "event 1: the ballot is not in canonical form");
  CHECK(reason_with_ballot(replaced(ballot, "\"signature\"", "\"extra\":1,\"signature\"")) ==
        "event 1: the ballot is not in canonical form");
  CHECK(reason_with_ballot(replaced(ballot, "\"challenge\":\"", "\"challenge\":\"0")) ==
        "event 1: the ballot's answers 1, individual_proofs 1 1, challenge is not a plain decimal "
        "number");
  CHECK(reason_with_ballot(
            replaced(ballot, "\"election_uuid\":", "\"credential\":\"x\",\"election_uuid\":")) ==
        "event 1: the ballot does not have the form of a ballot");

  // An element with a part of order 2, the trap of CVE-2025-69277.
  const auto place = ballot.find("\"alpha\":\"") + 9;
  auto raw = Point::parse(ballot.substr(place, 64)).value();
  std::array<std::uint8_t, 32> order_2{};
  order_2.fill(0xff);
  order_2[0] = 0xec;
  order_2[31] = 0x7f;
  std::array<std::uint8_t, 32> sum{};
  REQUIRE(crypto_core_ed25519_add(sum.data(), raw.raw().data(), order_2.data()) == 0);
  std::string text;
  for (std::size_t i = 32; i-- > 0;) text += to_hex({&sum[i], 1});
  CHECK(reason_with_ballot(replaced(ballot, raw.text(), text)) ==
        "event 1: the ballot's answers 1, choices 1, alpha is not an element of the group");
}

TEST_CASE("the kiosk profile demands the order of the trackers") {
  auto list = steps();
  std::swap(list[1], list[2]);
  CHECK(reason_of(list) == "event 2: the ballots are not in the order of their trackers");
}

TEST_CASE("what stands after the last event is refused") {
  ArchiveWriter writer(1'700'000'000);
  for (const auto& step : steps()) step(writer);
  const auto verdict = [&](const std::string& tail) {
    return verify_record(writer.bytes() + tail).reason;
  };
  CHECK(verdict("").empty());
  CHECK_FALSE(verdict(std::string(1024, '\0')).empty());
  CHECK_FALSE(verdict("x").empty());
  const auto name = sha256("{}").hex() + ".data.json";
  const auto extra = tar_header(name, 2, 1'700'000'000) + "{}" + std::string(510, '\0');
  CHECK(verdict(extra) == "event 9: members at the end belong to no event");
}

}  // namespace crypto::belenios
