// Every hamlet as the desk shows it: its state, the sum of its stations, who is elected.
#include <algorithm>
#include <set>

#include "kiosk/commune/decide_sentences.h"
#include "kiosk/election/rules.h"
#include "tests/round/compare.h"

namespace phieukin::round {

namespace {

using kiosk::commune::DecisionKind;
using kiosk::commune::HamletState;
using kiosk::commune::HamletView;

HamletState decided_state(DecisionKind kind) {
  switch (kind) {
    case DecisionKind::recognise: return HamletState::recognised;
    case DecisionKind::rerun: return HamletState::rerun_ordered;
    case DecisionKind::interim: return HamletState::interim;
    case DecisionKind::house_to_house:
    case DecisionKind::refuse: break;
  }
  return HamletState::verified;
}

class View {
 public:
  View(const HamletTruth& truth, const std::vector<Letter>& letters, const HamletView& found)
      : truth_(truth), letters_(letters), found_(found) {}

  Findings compare() {
    same("unit", found_.unit.name, truth_.unit.name);
    same("state", word_for(found_.state), word_for(kiosk::commune::name_of(state())));
    same("stations", std::uint64_t{found_.stations}, std::uint64_t{truth_.stations.size()});
    same("received", std::uint64_t{found_.received}, std::uint64_t{truth_.received()});
    same("in the tray", std::uint64_t{found_.quarantined}, waiting());
    same("paper", std::uint64_t{found_.paper}, std::uint64_t{truth_.on_paper()});
    same("households", found_.households, truth_.sums().households);
    same("figures", std::uint64_t{found_.figures.has_value()}, std::uint64_t{truth_.complete()});
    same("problem", found_.problem, problem());
    compare_people();
    if (truth_.complete()) {
      compare_vote();
    } else {
      same("winner", found_.winner, std::string());
    }
    return std::move(findings_);
  }

 private:
  static std::string word_for(std::string_view word) { return std::string(word); }
  static std::string word_for(HamletState state) {
    return std::string(kiosk::commune::name_of(state));
  }

  HamletState state() const {
    if (truth_.stations.front().delivery == Delivery::not_packaged) return HamletState::planned;
    if (truth_.complaint) return HamletState::complaint_pending;
    if (truth_.decided) return decided_state(*truth_.decided);
    if (truth_.complete()) return HamletState::verified;
    return truth_.received() > 0 ? HamletState::received : HamletState::handed_over;
  }

  // Both are the desk's own words: which of them belongs here is ours.
  std::string problem() const {
    if (truth_.of_one_method()) return "";
    const bool voted = std::all_of(
        truth_.stations.begin(), truth_.stations.end(),
        [](const auto& station) { return station.not_held == election::NotHeld::none; });
    return std::string(voted ? kiosk::commune::sentences::different_methods
                             : kiosk::commune::sentences::cluster_not_held);
  }

  std::uint64_t waiting() const {
    std::set<std::string> hashes;
    for (const auto& letter : letters_) {
      const bool waits = !letter.reason.empty() && letter.ruling == Ruling::none;
      if (waits && letter.station.starts_with(truth_.unit.code + "-")) hashes.insert(letter.hash);
    }
    return hashes.size();
  }

  // By name, whatever their order.
  void compare_people() {
    const bool floor = truth_.nominee && truth_.complete();
    same("people", std::uint64_t{found_.candidates.size()},
         std::uint64_t{truth_.people.size() + (floor ? 1U : 0U)});
    const auto votes = truth_.sums().votes;
    for (const auto& one : found_.candidates) {
      const auto& name = one.candidate.name;
      const bool struck = name == truth_.withdrawn && truth_.complete();
      same(name + " withdrawn", std::uint64_t{one.withdrawn}, std::uint64_t{struck});
      const auto expected = votes.find(name);
      const bool counted = truth_.complete() && expected != votes.end();
      same(name + " votes", one.votes, counted ? expected->second : 0);
    }
  }

  void compare_vote() {
    const auto sums = truth_.sums();
    const auto verdict = verdict_of(truth_, sums);
    same("method", found_.method ? word_for(election::name_of(*found_.method)) : "",
         word_for(election::name_of(truth_.method())));
    const auto not_held = truth_.stations.front().not_held;
    if (not_held != election::NotHeld::none) {
      same("not held", found_.not_held, word_for(election::name_of(not_held)));
    }
    const auto winner =
        verdict.winner.empty() ? std::string() : label_of(truth_.person(verdict.winner));
    same("winner", found_.winner, winner);
    if (!found_.figures) return;
    const auto& figures = *found_.figures;
    same("sum of households", figures.households, sums.households);
    same("present", figures.present, sums.present);
    same("ballots", figures.ballots, sums.ballots);
    same("outcome", word_for(election::name_of(figures.decision.outcome)),
         word_for(election::name_of(verdict.outcome)));
    if (!sums.votes.empty()) same("blank", figures.decision.blank, blank_of(sums));
    const auto against = sums.votes.find(disagree);
    if (against == sums.votes.end()) return;
    same("against", figures.votes.empty() ? 0 : figures.votes.back(), against->second);
  }

  template <class Value>
  void same(const std::string& what, const Value& found, const Value& expected) {
    expect_same(findings_, truth_.unit.code + " " + what, found, expected);
  }

  const HamletTruth& truth_;
  const std::vector<Letter>& letters_;
  const HamletView& found_;
  Findings findings_;
};

}  // namespace

Findings compare_hamlets(const Truth& truth, const std::vector<HamletView>& found) {
  Findings findings;
  const auto& hamlets = truth.world.hamlets;
  expect_same(findings, "hamlets", found.size(), hamlets.size());
  if (!findings.empty()) return findings;
  for (std::size_t i = 0; i < hamlets.size(); ++i) {
    expect_same(findings, "a hamlet", found[i].code, hamlets[i].unit.code);
    const auto more = View(hamlets[i], truth.letters, found[i]).compare();
    findings.insert(findings.end(), more.begin(), more.end());
  }
  return findings;
}

}  // namespace phieukin::round
