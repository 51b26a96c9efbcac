#include "kiosk/package/ballot_paper.h"

#include <catch2/catch_test_macros.hpp>

#include "crypto/hash.h"
#include "tests/kiosk/package/sample.h"

namespace kiosk::package {
namespace {

const std::string package_hash = crypto::sha256("manifest").hex();

TEST_CASE("the election object carries the package's contest and binding") {
  const auto definition = sample_content().definition;
  const PaperOf of{2, 1, package_hash};
  const auto written =
      crypto::belenios::write_election(election_draft(definition, of, crypto::Point::base()));
  const auto read = crypto::belenios::parse_election(written.bytes);
  REQUIRE(read);
  const auto contest = election::contest_of(definition);
  CHECK(read->uuid == definition.attempts[1].uuid);
  REQUIRE(read->questions.size() == 1);
  CHECK(read->questions[0].question == contest.question);
  CHECK(read->questions[0].answers == contest.answers);
  CHECK(read->questions[0].min == 0);
  CHECK(read->questions[0].max == 1);
  CHECK(read->binding_json == binding_json(definition, of));
}

TEST_CASE("everything the binding promises changes it") {
  const auto definition = sample_content().definition;
  const PaperOf of{1, 1, package_hash};
  const auto honest = binding_json(definition, of);
  CHECK(binding_json(definition, {2, 1, package_hash}) != honest);
  CHECK(binding_json(definition, {1, 2, package_hash}) != honest);
  CHECK(binding_json(definition, {1, 1, crypto::sha256("other").hex()}) != honest);
  auto changed = definition;
  changed.station = "23504-002-1";
  CHECK(binding_json(changed, of) != honest);
  changed = definition;
  changed.rules.base = election::MajorityBase::present;
  CHECK(binding_json(changed, of) != honest);
  changed = definition;
  changed.roll_commitment = crypto::sha256("another roll").hex();
  CHECK(binding_json(changed, of) != honest);
}

}  // namespace
}  // namespace kiosk::package
