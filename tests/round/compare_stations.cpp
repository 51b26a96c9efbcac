// Each station's line of the status. Of a hamlet with several stations only what says nothing about
// the vote of one of them.
#include <map>

#include "kiosk/election/rules.h"
#include "tests/round/compare.h"
#include "tests/round/polling.h"

namespace phieukin::round {

namespace {

using kiosk::commune::StationStatus;

std::string state_of(Delivery delivery) {
  switch (delivery) {
    case Delivery::arrives:
    case Delivery::taken_over:
    case Delivery::corrected: return "received";
    case Delivery::lost:
    case Delivery::garbled:
    case Delivery::paper: return "packaged";
    case Delivery::not_packaged: return "planned";
  }
  return "?";
}

std::string word_for(election::NotHeld reason) { return std::string(election::name_of(reason)); }
std::string word_for(election::Method method) { return std::string(election::name_of(method)); }
std::string word_for(election::Outcome outcome) { return std::string(election::name_of(outcome)); }

class Line {
 public:
  Line(const World& world, const World::Place& place, const StationStatus& found)
      : hamlet_(world.hamlet(place)),
        truth_(world.station(place)),
        list_(locked_list(world, place)),
        found_(found) {}

  Findings compare() {
    same("state", found_.state, state_of(truth_.delivery));
    same("households", found_.households, truth_.sums.households);
    const bool alone = hamlet_.stations.size() == 1;
    if (alone && state_of(truth_.delivery) == "received") compare_vote();
    return std::move(findings_);
  }

 private:
  void compare_vote() {
    const auto& sums = truth_.sums;
    const auto verdict = verdict_of(hamlet_, sums);
    same("method", found_.method, word_for(truth_.method));
    same("not held", found_.not_held, word_for(truth_.not_held));
    same("present", found_.present, sums.present);
    same("ballots", found_.ballots, sums.ballots);
    same("votes", found_.votes, votes());
    if (!sums.votes.empty()) same("blank", found_.blank, blank_of(sums));
    same("outcome", found_.outcome, word_for(verdict.outcome));
    const auto winner =
        verdict.winner.empty() ? std::string() : label_of(hamlet_.person(verdict.winner));
    same("winner", found_.winner, winner);
    same("nominated", std::uint64_t{found_.nominated}, std::uint64_t{hamlet_.nominee ? 1U : 0U});
    same("withdrawn", std::uint64_t{found_.withdrawn},
         std::uint64_t{hamlet_.withdrawn.empty() ? 0U : 1U});
    if (sums.votes.empty() && !found_.votes.empty()) note("figures of a vote nobody counted");
  }

  std::vector<std::uint64_t> votes() const {
    std::vector<std::uint64_t> all;
    if (truth_.sums.votes.empty()) return all;
    for (const auto& candidate : list_) all.push_back(truth_.sums.votes.at(candidate.name));
    if (list_.size() == 1) all.push_back(truth_.sums.votes.at(disagree));
    return all;
  }

  template <class Value>
  void same(const std::string& what, const Value& found, const Value& expected) {
    expect_same(findings_, truth_.id + " " + what, found, expected);
  }
  void note(const std::string& what) { findings_.push_back(truth_.id + ": " + what); }

  const HamletTruth& hamlet_;
  const StationTruth& truth_;
  std::vector<election::Candidate> list_;
  const StationStatus& found_;
  Findings findings_;
};

}  // namespace

Findings compare_stations(const Truth& truth, const kiosk::commune::Status& status) {
  Findings findings;
  const auto places = truth.world.places();
  expect_same(findings, "stations", status.stations.size(), places.size());
  if (!findings.empty()) return findings;
  for (const auto& place : places) {
    const auto& found = status.stations[place.planned];
    expect_same(findings, "a station", found.station, truth.world.station(place).id);
    const auto more = Line(truth.world, place, found).compare();
    findings.insert(findings.end(), more.begin(), more.end());
  }
  return findings;
}

}  // namespace phieukin::round
