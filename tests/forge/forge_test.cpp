// Every fault must be refused, for its own reason; everything honest must be accepted.

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <iterator>
#include <set>

#include "crypto/belenios/verify.h"
#include "fault.h"
#include "forged_page.h"

namespace crypto::belenios::forge {

namespace {

std::string with_event(std::string reason, const Forge& forge) {
  if (reason.size() > 3 && reason[0] == '{') {
    const auto vote = static_cast<std::size_t>(reason[1] - '0');
    reason.replace(0, 3, "event " + std::to_string(forge.event_of_vote(vote)));
  }
  return reason;
}

// Other people's elections may let a voter vote again.
constexpr VerifyOptions plain{.kiosk_profile = false, .allow_revote = true};
constexpr VerifyOptions kiosk{.kiosk_profile = true, .allow_revote = true};

void expect_refusal(const std::string& archive, const VerifyOptions& options,
                    const std::string& reason) {
  const auto verdict = verify_record(archive, options);
  CHECK_FALSE(verdict.valid);
  CHECK(verdict.reason == reason);
  CHECK(verdict.result.empty());
}

}  // namespace

TEST_CASE("what is honest is accepted") {
  for (const auto& honest : all_honest()) {
    INFO(honest.name);
    Forge forge(honest.shape);
    if (honest.plant) honest.plant(forge);
    const auto archive = forge.build();
    CHECK(forge.all_planted());
    CHECK(verify_record(archive, plain).reason.empty());
    CHECK(verify_record(archive, kiosk).reason.empty() == honest.kiosk);
  }
}

TEST_CASE("every fault is refused for its own reason") {
  for (const auto& chapter : all_chapters()) {
    for (const auto& fault : chapter.faults) {
      INFO(chapter.title << ": " << fault.name);
      Forge forge(fault.shape);
      if (fault.plant) fault.plant(forge);
      const auto archive = forge.build();
      CHECK(forge.all_planted());
      const auto reason = with_event(fault.reason, forge);
      if (fault.profile != Profile::plain_only) expect_refusal(archive, kiosk, reason);
      if (fault.profile != Profile::kiosk_only) expect_refusal(archive, plain, reason);
      if (fault.profile == Profile::kiosk_only) {
        CHECK(verify_record(archive, plain).reason.empty());
      }
    }
  }
}

TEST_CASE("a second ballot of a credential is refused unless it is allowed") {
  Forge forge(with_votes({{0, {{1, 0}}}, {0, {{0, 1}}}}));
  const auto archive = forge.build();
  expect_refusal(archive, {}, "event 2: the credential was used before, in event 1");
  CHECK(verify_record(archive, plain).reason.empty());
}

TEST_CASE("every fault has a name of its own") {
  for (const auto& chapter : all_chapters()) {
    std::set<std::string> names;
    for (const auto& fault : chapter.faults) {
      INFO(chapter.title << ": " << fault.name);
      CHECK(names.insert(fault.name).second);
      CHECK_FALSE(fault.reason.empty());
    }
  }
}

TEST_CASE("the page of forged faults is the table of this program") {
  std::ifstream file(std::string(PHIEUKIN_SOURCE_DIR) + "/docs/forged-faults.md");
  const std::string page{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  INFO("write it again with: bin/tests/list_forged_faults > docs/forged-faults.md");
  CHECK(page == forged_page());
}

}  // namespace crypto::belenios::forge
