// Trustees of both kinds in one list: every Single one is needed, and k of the Pedersen group.

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "crypto/belenios/proofs.h"
#include "crypto/belenios/trustees_format.h"
#include "crypto/belenios/verify.h"
#include "sample_record.h"

namespace crypto::belenios {

namespace {

std::string single_json(const SecretScalar& secret) {
  const Point key = base_power(secret);
  return R"(["Single",{"pok":)" + proof_json(prove_exponent(pok_prefix(key), secret)) +
         R"(,"public_key":")" + key.text() + "\"}]";
}

// A 2-of-3 group between or beside two Single trustees, a tally of two ballots, all decryptions.
struct Mixed {
  std::string trustees;
  Election election;
  std::string credentials;
  std::vector<std::string> ballots;
  std::string tally;
  std::string sized;
  std::vector<std::string> decryptions;  // by owner, from 1
};

Mixed make_mixed(std::size_t place_of_group) {
  const auto group = generate_trustees(2, 3);
  std::vector<TrusteeShare> singles;
  for (std::uint32_t i = 0; i < 2; ++i) singles.push_back({0, random_scalar()});
  Point key = group.public_key;
  for (const auto& single : singles) key = key * base_power(single.secret);

  std::vector<std::string> entries;
  for (const auto& single : singles) entries.push_back(single_json(single.secret));
  const auto& list = group.trustees_json;
  entries.insert(entries.begin() + static_cast<std::ptrdiff_t>(place_of_group),
                 list.substr(1, list.size() - 2));
  Mixed made;
  made.trustees = list_json(entries, [](const std::string& entry) { return entry; });
  made.election = write_election({random_uuid(),
                                  "n",
                                  "d",
                                  key,
                                  {sample::question_of(2)},
                                  "",
                                  "",
                                  "phieukin",
                                  R"({"attempt":1})"});

  const auto card = random_credential();
  const auto other = random_credential();
  made.credentials = write_credential_list(
      {public_credential(card, made.election.uuid), public_credential(other, made.election.uuid)});
  made.ballots = sample::by_tracker({sample::make_ballot(made.election, card, {{0, 1}}),
                                     sample::make_ballot(made.election, other, {{0, 1}})});
  Tally tally(made.election);
  for (const auto& ballot : made.ballots) tally.add(check_ballot(made.election, ballot).value());
  made.tally = tally.json();
  made.sized = tally.sized_json();
  const auto decrypt = [&](const TrusteeShare& share) {
    made.decryptions.push_back(decrypt_partially(made.election, tally.sum(), share));
  };
  for (std::size_t i = 0; i <= singles.size(); ++i) {
    if (i == place_of_group) {
      for (const auto& share : group.shares) decrypt(share);
    }
    if (i < singles.size()) decrypt(singles[i]);
  }
  return made;
}

Verdict verdict_of(const Mixed& mixed, const std::vector<std::uint32_t>& owners) {
  ArchiveWriter writer(1'700'000'000);
  writer.add_setup(mixed.election.bytes, mixed.trustees, mixed.credentials);
  for (const auto& ballot : mixed.ballots) writer.add_ballot(ballot);
  writer.add_end_of_ballots();
  writer.add_encrypted_tally(mixed.tally, mixed.sized);
  for (const auto owner : owners) {
    writer.add_partial_decryption(owner, mixed.decryptions[owner - 1]);
  }
  writer.add_result(R"({"result":[[0,2]]})");
  return verify_record(writer.bytes(), {true});
}

}  // namespace

TEST_CASE("Single trustees and a group of k of n decrypt together") {
  const std::uint32_t place = GENERATE(0U, 1U, 2U);
  const auto mixed = make_mixed(place);
  std::string fault;
  const auto trustees = check_trustees(mixed.trustees, &fault);
  INFO(fault);
  REQUIRE(trustees);
  CHECK(trustees->public_key == mixed.election.public_key);
  CHECK(trustees->keys.size() == 5);
  CHECK(trustees->first_pedersen == place + 1);
  CHECK(trustees->decryptions_needed() == 4);

  std::vector<std::uint32_t> singles;
  for (std::uint32_t owner = 1; owner <= 5; ++owner) {
    if (!trustees->in_pedersen(owner)) singles.push_back(owner);
  }
  REQUIRE(singles.size() == 2);
  const auto first = trustees->first_pedersen;
  for (std::uint32_t absent = 0; absent < 3; ++absent) {
    const auto one = first + (absent + 1) % 3;
    const auto two = first + (absent + 2) % 3;
    CHECK(verdict_of(mixed, {singles[0], singles[1], one, two}).reason.empty());
    CHECK(verdict_of(mixed, {two, singles[1], one, singles[0]}).reason.empty());
    // Nobody can stand in for a Single trustee.
    CHECK(verdict_of(mixed, {singles[0], one, two}).reason ==
          "event 8: there are too few partial decryptions");
    CHECK(verdict_of(mixed, {singles[0], one, two, first + absent}).reason ==
          "event 8: there are more partial decryptions than the threshold");
    CHECK(verdict_of(mixed, {singles[0], singles[1], one}).reason ==
          "event 8: there are too few partial decryptions");
    CHECK(verdict_of(mixed, {singles[0], singles[0], one, two}).reason ==
          "event 6: this trustee has decrypted before");
  }
  CHECK(verdict_of(mixed, {singles[0], singles[1], first, first + 1}).result == Counts{{0, 2}});
}

}  // namespace crypto::belenios
