#include "tests/round/stories.h"

#include <algorithm>
#include <stdexcept>

namespace phieukin::round {

namespace {

using election::Method;
using election::NotHeld;
using election::Outcome;

constexpr std::uint64_t absent_in_ten_thousand = 188;  // turnout 98,12 %

struct Share {
  std::uint64_t low = 0, high = 0;  // votes
};

Share share_of(Story story, std::uint64_t households) {
  if (story == Story::from_70_to_90) return {(7 * households + 9) / 10, 9 * households / 10};
  if (story == Story::under_70) return {households / 2 + 1, (7 * households - 1) / 10};
  return {9 * households / 10 + 1, households};
}

std::uint64_t draw_present(Dice& dice, std::uint64_t households) {
  std::uint64_t present = 0;
  for (std::uint64_t i = 0; i < households; ++i) {
    if (dice.below(10'000) >= absent_in_ten_thousand) ++present;
  }
  return present;
}

// Whom people choose who do not choose the winner.
std::vector<std::string> others(const HamletTruth& hamlet, const std::string& winner) {
  std::vector<std::string> names;
  const auto standing = hamlet.standing();
  for (const auto* each : standing) {
    if (each->candidate.name != winner) names.push_back(each->candidate.name);
  }
  if (standing.size() == 1) names.push_back(disagree);
  return names;
}

void elect(Dice& dice, const HamletTruth& hamlet, const std::string& winner,
           StationTruth& station) {
  auto& sums = station.sums;
  const auto share = share_of(hamlet.story, sums.households);
  const bool hands = station.method == Method::hands;
  sums.present = std::max(draw_present(dice, sums.households), share.low);
  // Somebody may go home without a ballot.
  const bool leaves = !hands && sums.present > share.low && dice.one_in(12);
  sums.ballots = sums.present - (leaves ? 1 : 0);
  const auto rest = others(hamlet, winner);
  for (const auto& name : rest) sums.votes[name] = 0;
  auto& won = sums.votes[winner];
  won = dice.between(share.low, std::min(share.high, sums.ballots));
  for (auto left = sums.ballots - won; left > 0; --left) {
    if (hands || !dice.one_in(6)) ++sums.votes[dice.pick(rest)];
  }
  if (hands) sums.ballots = sums.ballots - blank_of(sums);
}

void split(const HamletTruth& hamlet, Sums& sums) {
  sums.present = sums.ballots = sums.households;
  const auto standing = hamlet.standing();
  for (const auto* each : standing) {
    sums.votes[each->candidate.name] = sums.ballots / standing.size();
  }
}

void reject(const HamletTruth& hamlet, Sums& sums) {
  sums.present = sums.ballots = sums.households;
  const auto& name = hamlet.people.front().candidate.name;
  sums.votes[name] = sums.ballots / 3;
  sums.votes[disagree] = sums.ballots - sums.votes[name];
}

void stay_away(StationTruth& station, Method method, NotHeld reason) {
  station.method = method;
  station.not_held = reason;
  auto& sums = station.sums;
  sums.present = reason == NotHeld::quorum ? sums.households / 3 : sums.households * 4 / 5;
}

// Two stations of one size with everybody there: of each, how many of five households want the
// first of two people.
void disagree_about(HamletTruth& hamlet, std::uint64_t here, std::uint64_t there) {
  const auto households = hamlet.stations.front().sums.households / 5 * 5;
  const auto& first = hamlet.people[0].candidate.name;
  const auto& second = hamlet.people[1].candidate.name;
  const std::uint64_t fifths[] = {here, there};
  for (std::size_t i = 0; i < hamlet.stations.size(); ++i) {
    auto& sums = hamlet.stations[i].sums;
    sums.households = sums.present = sums.ballots = households;
    sums.votes[first] = households / 5 * fifths[i];
    sums.votes[second] = households - sums.votes[first];
  }
}

void tie(HamletTruth& hamlet) {
  hamlet.half_is_enough = true;
  auto& sums = hamlet.stations.front().sums;
  sums.households += sums.households % 2;
  split(hamlet, sums);
}

void be_few(Dice& dice, HamletTruth& hamlet) {
  auto& sums = hamlet.stations.front().sums;
  sums.present = sums.households / 2 + 1;
  sums.ballots = dice.between(3, std::min<std::uint64_t>(9, sums.present));
}

void elect_somebody(Dice& dice, HamletTruth& hamlet) {
  const auto standing = hamlet.standing();
  const auto winner =
      hamlet.nominee ? hamlet.nominee->candidate.name : dice.pick(standing)->candidate.name;
  for (auto& station : hamlet.stations) elect(dice, hamlet, winner, station);
}

Outcome expected(Story story) {
  switch (story) {
    case Story::over_90:
    case Story::from_70_to_90:
    case Story::under_70:
    case Story::hands:
    case Story::floor_winner:
    case Story::withdrawal:
    case Story::sum_elects:
    case Story::two_methods: return Outcome::elected;
    case Story::split_vote:
    case Story::rejected:
    case Story::sum_does_not:
    case Story::half_held: return Outcome::no_winner;
    case Story::tie: return Outcome::tie;
    case Story::too_few:
    case Story::storm: return Outcome::too_few_ballots;
    case Story::no_quorum:
    case Story::house_to_house: return Outcome::no_quorum;
  }
  throw std::logic_error("a story nobody knows");
}

}  // namespace

std::size_t people_for(Story story, Dice& dice) {
  switch (story) {
    case Story::split_vote:
    case Story::half_held: return 3;
    case Story::rejected: return 1;
    case Story::tie:
    case Story::withdrawal:
    case Story::sum_elects:
    case Story::sum_does_not: return 2;
    case Story::over_90:
    case Story::from_70_to_90:
    case Story::under_70:
    case Story::too_few:
    case Story::no_quorum:
    case Story::storm:
    case Story::hands:
    case Story::house_to_house:
    case Story::floor_winner:
    case Story::two_methods: break;
  }
  return dice.between(1, 4);
}

void tell(Dice& dice, HamletTruth& hamlet) {
  auto& only = hamlet.stations.front();
  switch (hamlet.story) {
    case Story::hands:
    case Story::two_methods: hamlet.stations.back().method = Method::hands; [[fallthrough]];
    case Story::over_90:
    case Story::from_70_to_90:
    case Story::under_70:
    case Story::floor_winner: elect_somebody(dice, hamlet); break;
    case Story::withdrawal:
      hamlet.withdrawn = hamlet.people[dice.below(2)].candidate.name;
      elect_somebody(dice, hamlet);
      break;
    case Story::split_vote: split(hamlet, hamlet.stations.front().sums); break;
    case Story::rejected: reject(hamlet, hamlet.stations.front().sums); break;
    case Story::tie: tie(hamlet); break;
    case Story::too_few: be_few(dice, hamlet); break;
    case Story::no_quorum: stay_away(only, Method::not_held, NotHeld::quorum); break;
    case Story::storm: stay_away(only, Method::not_held, NotHeld::weather); break;
    case Story::house_to_house: stay_away(only, Method::house_to_house, NotHeld::quorum); break;
    case Story::sum_elects: disagree_about(hamlet, 4, 2); break;
    case Story::sum_does_not: disagree_about(hamlet, 3, 2); break;
    case Story::half_held:
      split(hamlet, hamlet.stations.front().sums);
      stay_away(hamlet.stations.back(), Method::not_held, NotHeld::weather);
      break;
  }
  if (verdict_of(hamlet, hamlet.sums()).outcome != expected(hamlet.story)) {
    throw std::logic_error("the figures of hamlet " + hamlet.unit.code +
                           " do not say what its story says");
  }
}

}  // namespace phieukin::round
