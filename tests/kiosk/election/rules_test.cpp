#include "kiosk/election/rules.h"

#include <catch2/catch_test_macros.hpp>

using namespace kiosk::election;

namespace {

Decision decided(const Rules& rules, const Tallied& tallied) {
  const auto decision = decide(rules, tallied);
  if (!decision) FAIL(decision.error().detail);
  return *decision;
}

Tallied hamlet(std::vector<std::uint64_t> votes) {
  return Tallied{100, 90, 80, std::move(votes), false};
}

}  // namespace

TEST_CASE("a committee opens the box with 2 of 3, 3 of 4, 3 of 5") {
  CHECK(quorum_of_committee(3) == 2);
  CHECK(quorum_of_committee(4) == 3);
  CHECK(quorum_of_committee(5) == 3);
}

TEST_CASE("the quorum is more than half, not half") {
  Rules rules;
  CHECK_FALSE(quorum_reached(rules, 100, 50));
  CHECK(quorum_reached(rules, 100, 51));
  CHECK_FALSE(quorum_reached(rules, 101, 50));
  CHECK(quorum_reached(rules, 101, 51));
  rules.quorum_strict = false;
  CHECK(quorum_reached(rules, 100, 50));
  rules.quorum = {2, 3};
  CHECK_FALSE(quorum_reached(rules, 100, 66));
  CHECK(quorum_reached(rules, 100, 67));
}

TEST_CASE("exactly half of the list elects nobody") {
  CHECK(decided({}, hamlet({50, 20})).outcome == Outcome::no_winner);
  const Decision elected = decided({}, hamlet({51, 20}));
  CHECK(elected.outcome == Outcome::elected);
  CHECK(elected.winner == 0U);
  CHECK(elected.base == 100);
  CHECK(elected.blank == 9);
  CHECK(elected.valid == 71);
  CHECK(elected.invalid == 9);
}

TEST_CASE("equal leaders tie only when both would be elected") {
  CHECK(decided({}, hamlet({40, 40})).outcome == Outcome::no_winner);
  Rules rules;
  rules.majority = {1, 3};
  const Decision tie = decided(rules, hamlet({40, 40}));
  CHECK(tie.outcome == Outcome::tie);
  CHECK_FALSE(tie.winner);
}

TEST_CASE("blank ballots stand in the line the rules say") {
  Rules rules;
  rules.blank = BlankPolicy::separate;
  const Decision decision = decided(rules, hamlet({40, 30}));
  CHECK(decision.blank == 10);
  CHECK(decision.valid == 70);
  CHECK(decision.invalid == 0);
}

TEST_CASE("a single candidate needs the majority of agreement") {
  Tallied tallied{100, 90, 80, {51, 20}, true};
  CHECK(decided({}, tallied).outcome == Outcome::elected);
  tallied.votes = {20, 51};
  const Decision refused = decided({}, tallied);
  CHECK(refused.outcome == Outcome::no_winner);
  CHECK_FALSE(refused.winner);
  CHECK(refused.valid == 71);
}

TEST_CASE("disagreement can be an invalid ballot and still keeps a candidate out") {
  Rules rules;
  rules.disagree_is_valid = false;
  rules.base = MajorityBase::valid;
  const Decision decision = decided(rules, {100, 90, 80, {20, 51}, true});
  CHECK(decision.valid == 20);
  CHECK(decision.invalid == 60);
  CHECK(decision.outcome == Outcome::no_winner);
  CHECK(decided(rules, {100, 90, 80, {40, 40}, true}).outcome == Outcome::no_winner);
}

TEST_CASE("late voters count as having taken part") {
  Rules rules;
  rules.base = MajorityBase::present;
  const Decision decision = decided(rules, {100, 60, 80, {35, 34}, false});
  CHECK(decision.base == 80);
  CHECK(decision.outcome == Outcome::no_winner);
}

TEST_CASE("too few ballots are not decided, whether opened or not") {
  CHECK(decided({}, {12, 12, 9, {9, 0}, false}).outcome == Outcome::too_few_ballots);
  const Decision closed = decided({}, {12, 12, 9, {}, false});
  CHECK(closed.outcome == Outcome::too_few_ballots);
  CHECK(closed.blank == 0);
  CHECK(decided({}, {100, 90, 0, {}, false}).outcome == Outcome::too_few_ballots);
}

TEST_CASE("without a quorum nobody is elected") {
  CHECK(decided({}, {100, 50, 50, {50, 0}, false}).outcome == Outcome::no_quorum);
  CHECK(decided({}, {100, 50, 0, {}, false}).outcome == Outcome::no_quorum);
}

TEST_CASE("impossible figures are refused") {
  const auto refused = [](const Tallied& tallied) {
    const auto decision = decide({}, tallied);
    return !decision && decision.error().error == Error::inconsistent;
  };
  CHECK(refused({100, 90, 80, {41, 40}, false}));
  CHECK(refused({100, 101, 80, {41, 10}, false}));
  CHECK(refused({100, 90, 80, {}, false}));
  CHECK(refused({100, 90, 80, {40, 10, 1}, true}));
  CHECK(refused({100, 90, 80, {~0ULL, 2}, false}));
  CHECK(refused({100, 90, ~0ULL, {1, 2}, false}));
  CHECK(refused({~0ULL, 90, 80, {1, 2}, false}));
}

TEST_CASE("names of methods are known both ways") {
  for (const Method method :
       {Method::secret, Method::hands, Method::not_held, Method::house_to_house}) {
    CHECK(method_named(name_of(method)) == method);
  }
  CHECK_FALSE(method_named("Secret"));
  CHECK_FALSE(method_named(""));
}
