#include "tests/round/polling.h"

namespace phieukin::round {

namespace {

using election::Meeting;

void change_list(const World& world, const World::Place& place, Meeting& meeting) {
  const auto& hamlet = world.hamlet(place);
  if (hamlet.nominee) meeting.nominated = {hamlet.nominee->candidate};
  if (hamlet.withdrawn.empty()) return;
  const auto& official = world.planned(place).candidates;
  for (std::size_t i = 0; i < official.size(); ++i) {
    if (official[i].name == hamlet.withdrawn) meeting.withdrawn = {{i, "Tự xin rút"}};
  }
}

// How many chose each answer of the ballot paper.
std::vector<std::uint64_t> by_answer(const World& world, const World::Place& place) {
  const auto& votes = world.station(place).sums.votes;
  std::vector<std::uint64_t> counts;
  const auto list = locked_list(world, place);
  for (const auto& candidate : list) counts.push_back(votes.at(candidate.name));
  if (list.size() == 1) counts.push_back(votes.at(disagree));
  return counts;
}

}  // namespace

std::vector<election::Candidate> locked_list(const World& world, const World::Place& place) {
  Meeting meeting;
  change_list(world, place, meeting);
  const auto& station = world.planned(place);
  return election::locked_list(station.candidates, meeting, station.rules.floor_order);
}

kiosk::commune::Day day_of(const World& world, const World::Place& place) {
  const auto& truth = world.station(place);
  kiosk::commune::Day day;
  day.present = truth.sums.present;
  day.method = truth.method;
  day.attempt = truth.attempt;
  day.sequence = 2;  // something older may turn up
  day.choices.clear();
  std::vector<std::uint64_t> hands;
  if (truth.method == election::Method::secret && truth.sums.votes.empty()) {
    day.decrypt = false;
    day.choices.assign(truth.sums.ballots, 0);
  } else if (truth.method == election::Method::secret) {
    const auto counts = by_answer(world, place);
    for (std::size_t answer = 0; answer < counts.size(); ++answer) {
      day.choices.insert(day.choices.end(), counts[answer], static_cast<int>(answer));
    }
    day.choices.resize(truth.sums.ballots, -1);
  } else if (truth.method == election::Method::hands) {
    hands = by_answer(world, place);
  }
  day.meeting = [&world, place, hands](Meeting& meeting) {
    change_list(world, place, meeting);
    meeting.hands = hands;
    meeting.not_held = world.station(place).not_held;
  };
  return day;
}

}  // namespace phieukin::round
