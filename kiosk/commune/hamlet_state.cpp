#include "kiosk/commune/hamlet_state.h"

#include <algorithm>
#include <array>
#include <utility>

#include "kiosk/commune/decide_sentences.h"

namespace kiosk::commune {

namespace {

using election::Outcome;
using Objection = std::optional<std::string_view>;

constexpr std::array<std::pair<HamletState, std::string_view>, 8> state_names{
    {{HamletState::planned, "planned"},
     {HamletState::handed_over, "handed_over"},
     {HamletState::received, "received"},
     {HamletState::verified, "verified"},
     {HamletState::recognised, "recognised"},
     {HamletState::rerun_ordered, "rerun_ordered"},
     {HamletState::interim, "interim"},
     {HamletState::complaint_pending, "complaint_pending"}}};
constexpr std::array<std::pair<DecisionKind, std::string_view>, 5> kind_names{
    {{DecisionKind::recognise, "recognise"},
     {DecisionKind::rerun, "rerun"},
     {DecisionKind::interim, "interim"},
     {DecisionKind::house_to_house, "house_to_house"},
     {DecisionKind::refuse, "refuse"}}};
constexpr std::array<std::pair<UnifiedRole, std::string_view>, 6> role_names{
    {{UnifiedRole::not_yet, "not_yet"},
     {UnifiedRole::secretary, "secretary"},
     {UnifiedRole::deputy_secretary, "deputy_secretary"},
     {UnifiedRole::committee_member, "committee_member"},
     {UnifiedRole::front_head, "front_head"},
     {UnifiedRole::none, "none"}}};

template <class Names, class Value>
std::string_view name_in(const Names& names, Value value) {
  for (const auto& [key, name] : names) {
    if (key == value) return name;
  }
  return {};
}

template <class Value, std::size_t count>
std::optional<Value> value_in(const std::array<std::pair<Value, std::string_view>, count>& names,
                              std::string_view wanted) {
  for (const auto& [key, name] : names) {
    if (name == wanted) return key;
  }
  return std::nullopt;
}

// Which act may be done in which state, before any condition: the columns follow Act.
struct Row {
  HamletState state;
  std::array<bool, 8> may;
};
constexpr bool yes = true, no = false;
constexpr std::array<Row, 7> table{{
    //                           recog rerun inter house refus open close congress
    {HamletState::planned, {no, no, no, no, no, yes, yes, no}},
    {HamletState::handed_over, {no, yes, yes, yes, no, yes, yes, no}},
    {HamletState::received, {no, yes, yes, yes, yes, yes, yes, no}},
    {HamletState::verified, {yes, yes, yes, yes, yes, yes, yes, yes}},
    {HamletState::recognised, {no, no, no, no, yes, yes, yes, yes}},
    {HamletState::rerun_ordered, {no, no, yes, no, no, yes, yes, yes}},
    {HamletState::interim, {no, yes, yes, no, no, yes, yes, yes}},
}};

bool table_allows(HamletState state, Act act) {
  for (const auto& row : table) {
    if (row.state == state) return row.may[static_cast<std::size_t>(act)];
  }
  return false;
}

std::string_view wrong_state(HamletState state) {
  switch (state) {
    case HamletState::planned: return sentences::still_planned;
    case HamletState::handed_over: return sentences::nothing_received;
    case HamletState::received: return sentences::not_complete;
    case HamletState::verified: return sentences::not_now;
    case HamletState::recognised: return sentences::recognised_already;
    case HamletState::rerun_ordered: return sentences::rerun_already;
    case HamletState::interim: return sentences::interim_already;
    case HamletState::complaint_pending: return sentences::complaint_first;
  }
  return sentences::not_now;
}

HamletState state_of(const HamletFacts& facts, bool house_to_house) {
  // Once it was ordered, only the ballots that were carried from house to house count.
  const bool awaited = house_to_house && !facts.house_to_house;
  if (facts.summed && !awaited) return HamletState::verified;
  if (facts.received > 0 || facts.paper || house_to_house) return HamletState::received;
  return facts.stations > 0 && facts.packaged == facts.stations ? HamletState::handed_over
                                                                : HamletState::planned;
}

HamletState state_after(DecisionKind kind, HamletState undecided) {
  switch (kind) {
    case DecisionKind::recognise: return HamletState::recognised;
    case DecisionKind::rerun: return HamletState::rerun_ordered;
    case DecisionKind::interim: return HamletState::interim;
    case DecisionKind::house_to_house:
    case DecisionKind::refuse: break;
  }
  return undecided;
}

bool all_in(const HamletFacts& facts) {
  return facts.summed || (facts.stations > 0 && facts.received == facts.stations);
}

Objection to_recognise(const HamletFacts& facts) {
  if (facts.outcome != Outcome::elected) return sentences::nobody_elected;
  return {};
}

// Somebody who is elected is not passed over without a written refusal.
Objection to_pass_over(const HamletStanding& standing, const HamletFacts& facts) {
  const bool elected = standing.state == HamletState::verified && facts.outcome == Outcome::elected;
  if (elected && !standing.refused) return sentences::elected_not_refused;
  return {};
}

Objection to_house_to_house(const HamletStanding& standing, const HamletFacts& facts) {
  if (standing.house_to_house || facts.house_to_house) return sentences::houses_already;
  const bool possible = !facts.outcome || facts.outcome == Outcome::no_quorum || !facts.held;
  return possible ? Objection() : Objection(sentences::meeting_was_held);
}

Objection to_refuse(const HamletStanding& standing, const HamletFacts& facts) {
  if (standing.refused) return sentences::refused_already;
  if (!all_in(facts)) return sentences::not_complete;
  return {};
}

}  // namespace

std::string_view name_of(HamletState state) { return name_in(state_names, state); }
std::string_view name_of(DecisionKind kind) { return name_in(kind_names, kind); }
std::string_view name_of(UnifiedRole role) { return name_in(role_names, role); }
std::optional<HamletState> hamlet_state_named(std::string_view name) {
  return value_in(state_names, name);
}
std::optional<DecisionKind> decision_kind_named(std::string_view name) {
  return value_in(kind_names, name);
}
std::optional<UnifiedRole> unified_role_named(std::string_view name) {
  return value_in(role_names, name);
}

Act act_of(DecisionKind kind) {
  switch (kind) {
    case DecisionKind::recognise: return Act::recognise;
    case DecisionKind::rerun: return Act::rerun;
    case DecisionKind::interim: return Act::interim;
    case DecisionKind::house_to_house: return Act::house_to_house;
    case DecisionKind::refuse: return Act::refuse;
  }
  return Act::refuse;
}

HamletState HamletStanding::shown() const {
  if (!complaint) return state;
  switch (state) {
    case HamletState::planned:
    case HamletState::handed_over:
    case HamletState::received: return state;
    case HamletState::verified:
    case HamletState::recognised:
    case HamletState::rerun_ordered:
    case HamletState::interim:
    case HamletState::complaint_pending: break;
  }
  return HamletState::complaint_pending;
}

HamletStanding hamlet_standing_of(const HamletFacts& facts,
                                  const std::vector<CommuneDecision>& decisions,
                                  bool complaint_pending) {
  HamletStanding standing;
  standing.house_to_house = std::any_of(
      decisions.begin(), decisions.end(),
      [](const auto& decision) { return decision.kind == DecisionKind::house_to_house; });
  const auto undecided = state_of(facts, standing.house_to_house);
  standing.state = undecided;
  for (const auto& decision : decisions) {
    standing.refused = decision.kind == DecisionKind::refuse;
    standing.state = state_after(decision.kind, undecided);
  }
  standing.complaint = complaint_pending;
  return standing;
}

std::optional<std::string_view> objection_to(Act act, const HamletStanding& standing,
                                             const HamletFacts& facts) {
  if (act == Act::open_complaint) return {};
  if (act == Act::close_complaint) {
    return standing.complaint ? Objection() : Objection(sentences::no_complaint);
  }
  if (standing.complaint && act != Act::congress) return sentences::complaint_first;
  if (!table_allows(standing.state, act)) return wrong_state(standing.state);
  switch (act) {
    case Act::recognise: return to_recognise(facts);
    case Act::rerun:
      if (facts.reruns >= facts.most_reruns) return sentences::enough_reruns;
      return to_pass_over(standing, facts);
    case Act::interim: return to_pass_over(standing, facts);
    case Act::house_to_house: return to_house_to_house(standing, facts);
    case Act::refuse: return to_refuse(standing, facts);
    case Act::open_complaint:
    case Act::close_complaint:
    case Act::congress: break;
  }
  return {};
}

bool needs_reason(DecisionKind kind, const HamletStanding& standing) {
  return kind != DecisionKind::recognise || standing.refused;
}

}  // namespace kiosk::commune
