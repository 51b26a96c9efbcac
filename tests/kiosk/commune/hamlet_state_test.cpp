#include "kiosk/commune/hamlet_state.h"

#include <catch2/catch_test_macros.hpp>
#include <map>

#include "kiosk/commune/decide_sentences.h"

namespace kiosk::commune {
namespace {

using election::Outcome;

constexpr std::array all_acts{Act::recognise,       Act::rerun,   Act::interim,
                              Act::house_to_house,  Act::refuse,  Act::open_complaint,
                              Act::close_complaint, Act::congress};
constexpr std::array all_kinds{DecisionKind::recognise, DecisionKind::rerun, DecisionKind::interim,
                               DecisionKind::house_to_house, DecisionKind::refuse};

HamletFacts facts_with(std::optional<Outcome> outcome) {
  HamletFacts facts;
  facts.stations = facts.packaged = facts.received = 2;
  facts.summed = outcome.has_value();
  facts.held = outcome != Outcome::no_quorum;
  facts.outcome = outcome;
  facts.most_reruns = 2;
  return facts;
}

CommuneDecision decision_of(DecisionKind kind) { return {kind, "", "2026-12-01", "A", "b", "", 0}; }

HamletStanding after(const HamletFacts& facts, const std::vector<DecisionKind>& kinds,
                     bool complaint = false) {
  std::vector<CommuneDecision> decisions;
  for (const auto kind : kinds) decisions.push_back(decision_of(kind));
  return hamlet_standing_of(facts, decisions, complaint);
}

// One letter for each act, "." where it is refused.
std::string allowed(const HamletFacts& facts, const HamletStanding& standing) {
  const std::string letters = "RBIHXOCD";
  std::string text;
  for (std::size_t i = 0; i < all_acts.size(); ++i) {
    const auto objection = objection_to(all_acts[i], standing, facts);
    if (objection) CHECK_FALSE(objection->empty());
    text += objection ? '.' : letters[i];
  }
  return text;
}

}  // namespace

TEST_CASE("before anything is decided the state says what is in") {
  HamletFacts facts;
  facts.stations = 2;
  CHECK(after(facts, {}).state == HamletState::planned);
  facts.packaged = 1;
  CHECK(after(facts, {}).state == HamletState::planned);
  facts.packaged = 2;
  CHECK(after(facts, {}).state == HamletState::handed_over);
  facts.received = 1;
  CHECK(after(facts, {}).state == HamletState::received);
  facts.received = 2;
  CHECK(after(facts, {}).state == HamletState::received);  // cannot be summed
  facts.summed = true;
  CHECK(after(facts, {}).state == HamletState::verified);
  HamletFacts paper;
  paper.stations = 1;
  paper.paper = paper.summed = true;
  CHECK(after(paper, {}).state == HamletState::verified);
}

TEST_CASE("every act in every state, without a result that decides it") {
  HamletFacts facts;
  facts.stations = 2;
  facts.most_reruns = 2;
  CHECK(allowed(facts, after(facts, {})) == ".....O..");
  facts.packaged = 2;
  CHECK(allowed(facts, after(facts, {})) == ".BIH.O..");
  facts.received = 1;
  CHECK(allowed(facts, after(facts, {})) == ".BIH.O..");
  facts.received = 2;
  CHECK(allowed(facts, after(facts, {})) == ".BIHXO..");
}

TEST_CASE("every act after every outcome") {
  const std::map<Outcome, std::string> expected{{Outcome::elected, "R...XO.D"},
                                                {Outcome::no_winner, ".BI.XO.D"},
                                                {Outcome::tie, ".BI.XO.D"},
                                                {Outcome::too_few_ballots, ".BI.XO.D"},
                                                {Outcome::no_quorum, ".BIHXO.D"}};
  for (const auto& [outcome, acts] : expected) {
    INFO(election::name_of(outcome));
    const auto facts = facts_with(outcome);
    CHECK(allowed(facts, after(facts, {})) == acts);
  }
  auto storm = facts_with(Outcome::too_few_ballots);
  storm.held = false;
  CHECK(allowed(storm, after(storm, {})) == ".BIHXO.D");
}

TEST_CASE("every act after every decision") {
  using enum DecisionKind;
  const auto won = facts_with(Outcome::elected);
  CHECK(after(won, {recognise}).state == HamletState::recognised);
  CHECK(allowed(won, after(won, {recognise})) == "....XO.D");
  // The recognition is withdrawn: what may be done now is what a refusal allows.
  CHECK(after(won, {recognise, refuse}).state == HamletState::verified);
  CHECK(allowed(won, after(won, {refuse})) == "RBI..O.D");
  CHECK(allowed(won, after(won, {recognise, refuse})) == "RBI..O.D");

  const auto open = facts_with(Outcome::no_winner);
  CHECK(after(open, {rerun}).state == HamletState::rerun_ordered);
  CHECK(allowed(open, after(open, {rerun})) == "..I..O.D");
  CHECK(after(open, {interim}).state == HamletState::interim);
  CHECK(allowed(open, after(open, {interim})) == ".BI..O.D");
  CHECK(after(open, {rerun, interim, rerun}).state == HamletState::rerun_ordered);
  CHECK(allowed(open, after(open, {refuse})) == ".BI..O.D");
}

TEST_CASE("house-to-house ballots are awaited, then judged") {
  using enum DecisionKind;
  auto facts = facts_with(Outcome::no_quorum);
  const auto ordered = after(facts, {house_to_house});
  CHECK(ordered.state == HamletState::received);
  CHECK(allowed(facts, ordered) == ".BI.XO..");
  facts.paper = facts.house_to_house = facts.held = true;
  facts.outcome = Outcome::elected;
  const auto counted = after(facts, {house_to_house});
  CHECK(counted.state == HamletState::verified);
  CHECK(allowed(facts, counted) == "R...XO.D");
  facts.outcome = Outcome::no_quorum;
  CHECK(objection_to(Act::house_to_house, counted, facts) == sentences::houses_already);
}

TEST_CASE("nothing is decided while a complaint is pending, and then as before") {
  using enum DecisionKind;
  for (const auto outcome : {Outcome::elected, Outcome::no_winner, Outcome::no_quorum}) {
    const auto facts = facts_with(outcome);
    for (const auto kind : all_kinds) {
      const std::vector decided{kind};
      const auto pending = after(facts, decided, true);
      const auto closed = after(facts, decided, false);
      const bool awaited = closed.state == HamletState::received;
      CHECK(pending.shown() == (awaited ? closed.state : HamletState::complaint_pending));
      CHECK(closed.shown() == closed.state);
      CHECK(allowed(facts, pending) == (awaited ? ".....OC." : ".....OCD"));
      CHECK(objection_to(Act::recognise, pending, facts) == sentences::complaint_first);
    }
  }
  HamletFacts planned;
  planned.stations = 1;
  CHECK(after(planned, {}, true).shown() == HamletState::planned);
}

TEST_CASE("votes are repeated as often as the rules allow, then an interim head is possible") {
  auto facts = facts_with(Outcome::no_winner);
  const auto standing = after(facts, {});
  for (facts.reruns = 0; facts.reruns < 2; ++facts.reruns) {
    CHECK_FALSE(objection_to(Act::rerun, standing, facts));
  }
  CHECK(objection_to(Act::rerun, standing, facts) == sentences::enough_reruns);
  CHECK_FALSE(objection_to(Act::interim, standing, facts));
}

TEST_CASE("only recognising somebody elected needs no reason") {
  for (const auto kind : all_kinds) {
    CHECK(needs_reason(kind, {}) == (kind != DecisionKind::recognise));
  }
  HamletStanding refused;
  refused.refused = true;
  CHECK(needs_reason(DecisionKind::recognise, refused));
}

TEST_CASE("every name reads back") {
  for (const auto kind : all_kinds) CHECK(decision_kind_named(name_of(kind)) == kind);
  for (int i = 0; i <= static_cast<int>(HamletState::complaint_pending); ++i) {
    const auto state = static_cast<HamletState>(i);
    CHECK(hamlet_state_named(name_of(state)) == state);
  }
  for (int i = 0; i <= static_cast<int>(UnifiedRole::none); ++i) {
    const auto role = static_cast<UnifiedRole>(i);
    CHECK(unified_role_named(name_of(role)) == role);
  }
  CHECK_FALSE(hamlet_state_named("decided"));
  CHECK_FALSE(decision_kind_named(""));
  CHECK_FALSE(unified_role_named("head"));
}

}  // namespace kiosk::commune
