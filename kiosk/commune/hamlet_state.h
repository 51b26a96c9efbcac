#pragma once
// What the commune may do about a hamlet, and where the hamlet stands afterwards: a table without a
// store. docs/decide.md shows it. Private to this room.

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "kiosk/commune/allowed.h"

namespace kiosk::commune {

// What is in: nothing a person decided.
struct HamletFacts {
  std::size_t stations = 0, packaged = 0, received = 0;
  bool summed = false;          // all results are in and can be summed, or two people agree
  bool paper = false;           // the figures are from paper
  bool house_to_house = false;  // and from house-to-house ballots
  bool held = false;            // somebody voted, in secret or by hands
  std::optional<election::Outcome> outcome;  // only when summed
  std::uint32_t reruns = 0;                  // how many votes this round repeats
  std::uint32_t most_reruns = 0;             // as the rules say
};

Act act_of(DecisionKind kind);

// Where a hamlet stands after its decisions, oldest first.
struct HamletStanding {
  HamletState state = HamletState::planned;  // without complaints
  bool refused = false;         // the result was not recognised, and nothing came of it yet
  bool house_to_house = false;  // was ordered
  bool complaint = false;       // one is pending
  // What people are shown: a pending complaint stands in front of a result or a decision.
  HamletState shown() const;
};
HamletStanding hamlet_standing_of(const HamletFacts& facts,
                                  const std::vector<CommuneDecision>& decisions,
                                  bool complaint_pending);

// The same of a hamlet that has been read: everything of it stands in the view.
HamletFacts facts_of(const HamletView& view);
HamletStanding standing_of(const HamletView& view);

// The sentence with which the act is refused; nothing when it may be done.
std::optional<std::string_view> objection_to(Act act, const HamletStanding& standing,
                                             const HamletFacts& facts);

// Everything but the recognition of somebody elected needs one, and so does changing one's mind.
bool needs_reason(DecisionKind kind, const HamletStanding& standing);

}  // namespace kiosk::commune
