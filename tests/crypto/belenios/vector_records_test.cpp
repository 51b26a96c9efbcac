// Whole records by the peer tool: the honest ones verify, every forged one is refused for its
// reason.

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <nlohmann/json.hpp>

#include "crypto/belenios/verify.h"
#include "sample_record.h"

namespace crypto::belenios {

namespace {

Verdict verdict_of(const std::string& path, const VerifyOptions& options = {}) {
  return verify_record(sample::read_vector(path), options);
}

constexpr VerifyOptions revotes{.allow_revote = true};

}  // namespace

TEST_CASE("honest records of the peer tool are valid") {
  const auto three = verdict_of("bt33-ed-c3-pedersen_2_3/V1wxqAJgRCT9Ss.bel", revotes);
  CHECK(three.reason.empty());
  CHECK(three.valid);
  CHECK(three.ballots == 7);  // the eighth replaced the first
  CHECK(verdict_of("bt33-ed-c3-pedersen_2_3/V1wxqAJgRCT9Ss.bel").reason ==
        "event 8: the credential was used before, in event 1");
  CHECK(three.result == Counts{{2, 2, 2}});
  CHECK(three.stage == Stage::final);
  CHECK(three.uuid == "V1wxqAJgRCT9Ss");
  CHECK(three.threshold == 2);
  CHECK(three.trustees == 3);
  CHECK(three.credentials.size() == 9);
  CHECK(three.head == "a5359471f950713470d6540a5f244f05c2cebbb8f944c2e5d00a3dcb6dc09b91");
  CHECK(three.setup_event == "9f6f6c1de23a7f3cb0015e0e374dde82f6c6162d978574784b97b48ac53d2ca9");

  const auto one = verdict_of("bt33-ed-c1-pedersen_2_3/5rix8PTcS3FVSA.bel");
  CHECK(one.valid);
  CHECK(one.result == Counts{{3}});
  CHECK(one.ballots == 5);

  const auto control = verdict_of("negative/00_honest_control/tFBZHi59YJunoF.bel");
  CHECK(control.reason.empty());
  CHECK(control.result == Counts{{2, 1, 1}});
  const auto single = verdict_of("negative/Ed25519-normal/68NU7VcdtVkRdX.bel");
  CHECK(single.reason.empty());
  CHECK(single.result == Counts{{2, 1, 1}});
}

TEST_CASE("forged records are refused for what is wrong with them") {
  const auto [path, reason] = GENERATE(table<std::string, std::string>(
      {{"01_ballot/idhNPQ6LgABBp9.bel", "event 1: "},
       {"05_extra_ballot_with_credential_not_in_l/RddPtKoU5n9ykL.bel",
        "event 6: the credential is not in the list of credentials"},
       {"06_identical_ballot_twice/uwZTPcW1eZLbur.bel", "event 6: the ballot stands there twice"},
       {"21_sized_num_tallied_wrong/sJcU2TJ6kUUrD8.bel",
        "event 7: num_tallied is not the number of counted ballots, "},
       {"40_result_changed/9U4epUbJ7uh1q5.bel",
        "event 10: choice 1 of question 1 of the result is not what the partial decryptions give"},
       {"61_credential_with_torsion/DwntDksh7mKAG1.bel", "event 0: the credentials"},
       {"Ed25519-split-ballots/QrcCn6ggZkAyKb.bel",
        "event 5: Ballot cannot stand after EndBallots"}}));
  const auto verdict = verdict_of("negative/" + path);
  INFO(path << ": " << verdict.reason);
  CHECK_FALSE(verdict.valid);
  CHECK(verdict.reason.starts_with(reason));
  CHECK(verdict.result.empty());
}

TEST_CASE("the kiosk profile refuses what the format alone allows") {
  const auto verdict =
      verdict_of("negative/00_honest_control/tFBZHi59YJunoF.bel", {.kiosk_profile = true});
  CHECK_FALSE(verdict.valid);
  CHECK(verdict.reason == "event 0: the election does not bind a phieukin field");
}

TEST_CASE("a verdict is one JSON object with exactly these fields") {
  const auto verdict = verdict_of("negative/00_honest_control/tFBZHi59YJunoF.bel");
  CHECK(verdict_json(verdict) ==
        R"({"valid":true,"reason":"","stage":"final","uuid":"tFBZHi59YJunoF","ballots":5,)"
        R"("result":[[2,1,1]]})");
  const auto broken = nlohmann::json::parse(verdict_json(verify_record("not a \"record\"")));
  CHECK(broken["valid"] == false);
  CHECK(broken["result"].empty());
  CHECK(broken.size() == 6);
}

}  // namespace crypto::belenios
