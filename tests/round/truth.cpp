#include "tests/round/truth.h"

#include <algorithm>
#include <stdexcept>

namespace phieukin::round {

namespace {

constexpr std::uint64_t fewest_ballots = 10;  // that are decrypted

}  // namespace

Sums operator+(const Sums& a, const Sums& b) {
  auto sum = a;
  sum.households += b.households;
  sum.present += b.present;
  sum.ballots += b.ballots;
  for (const auto& [name, votes] : b.votes) sum.votes[name] += votes;
  return sum;
}

std::uint64_t blank_of(const Sums& sums) {
  auto blank = sums.ballots;
  for (const auto& [name, votes] : sums.votes) blank -= votes;
  return blank;
}

std::vector<const Person*> HamletTruth::standing() const {
  std::vector<const Person*> all;
  for (const auto& each : people) {
    if (each.candidate.name != withdrawn) all.push_back(&each);
  }
  if (nominee) all.push_back(&*nominee);
  return all;
}

const Person& HamletTruth::person(const std::string& name) const {
  for (const auto* each : standing()) {
    if (each->candidate.name == name) return *each;
  }
  throw std::logic_error("nobody of this name stands: " + name);
}

Sums HamletTruth::sums() const {
  Sums all;
  for (const auto& station : stations) all = all + station.sums;
  return all;
}

bool HamletTruth::on_paper() const { return stations.front().delivery == Delivery::paper; }

std::size_t HamletTruth::received() const {
  return static_cast<std::size_t>(
      std::count_if(stations.begin(), stations.end(), [](const auto& station) {
        return station.delivery == Delivery::arrives || station.delivery == Delivery::taken_over ||
               station.delivery == Delivery::corrected;
      }));
}

bool HamletTruth::of_one_method() const {
  return std::all_of(stations.begin(), stations.end(),
                     [&](const auto& station) { return station.method == method(); });
}

bool HamletTruth::complete() const {
  return on_paper() || (received() == stations.size() && of_one_method());
}

Verdict verdict_of(const HamletTruth& hamlet, const Sums& sums) {
  using election::Outcome;
  if (2 * sums.present <= sums.households) return {Outcome::no_quorum, ""};
  const bool secret = hamlet.method() != election::Method::hands;
  if (secret && sums.ballots < fewest_ballots) return {Outcome::too_few_ballots, ""};
  std::uint64_t most = 0;
  for (const auto& [name, votes] : sums.votes) most = std::max(most, votes);
  const bool enough =
      2 * most > sums.households || (hamlet.half_is_enough && 2 * most == sums.households);
  if (!enough) return {Outcome::no_winner, ""};
  Verdict verdict;
  for (const auto& [name, votes] : sums.votes) {
    if (votes != most) continue;
    if (!verdict.winner.empty()) return {Outcome::tie, ""};
    if (name == disagree) return {Outcome::no_winner, ""};
    verdict = {Outcome::elected, name};
  }
  return verdict;
}

std::string label_of(const Person& person) {
  return person.candidate.honorific + " " + person.candidate.name;
}

}  // namespace phieukin::round
