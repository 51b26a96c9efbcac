#include "kiosk/commune/hamlet_sum.h"

#include <algorithm>

#include "kiosk/commune/decide_sentences.h"

namespace kiosk::commune {

namespace {

using election::Candidate;
using election::Decision;
using election::Method;
using election::Outcome;
using election::ResultFile;
using election::Rules;

bool voted(Method method) { return method == Method::secret || method == Method::hands; }

// Everything of a hamlet in numbers. `votes` are those of the people who stood somewhere.
struct Tally {
  std::uint64_t households = 0, present = 0, ballots = 0;
  std::vector<std::uint64_t> votes;
  std::uint64_t disagree = 0;  // with a candidate who stood alone at a station
};

// "Không đồng ý" of a station with one candidate is a vote for nobody; where others stood elsewhere
// it can keep all of them out, as it keeps out the one, but it neither wins nor ties.
election::Result<Decision> judge(const Rules& rules, const Tally& tally) {
  const bool single = tally.votes.size() == 1;
  const bool apart = !single && tally.disagree > 0;
  election::Tallied tallied{tally.households, tally.present, tally.ballots, tally.votes, single};
  if (single || (apart && rules.disagree_is_valid)) tallied.votes.push_back(tally.disagree);
  auto decision = election::decide(rules, tallied);
  if (!decision || !apart) return decision;
  if (!rules.disagree_is_valid) {
    decision->blank -= tally.disagree;
    if (rules.blank == election::BlankPolicy::separate) decision->invalid += tally.disagree;
  }
  const auto best = *std::max_element(tally.votes.begin(), tally.votes.end());
  const bool chosen = decision->outcome == Outcome::elected || decision->outcome == Outcome::tie;
  if (chosen && best <= tally.disagree) {
    decision->outcome = Outcome::no_winner;
    decision->winner.reset();
  }
  return decision;
}

std::size_t place_of(const std::vector<HamletCandidate>& all, const Candidate& person) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) {
    return election::same_person(one.candidate, person);
  });
  return static_cast<std::size_t>(found - all.begin());
}

std::vector<Candidate> locked_at(const HamletList& list, const ResultFile& result) {
  return election::locked_list(list.official, result.meeting, list.rules.floor_order);
}

std::vector<HamletCandidate> everybody(const HamletList& list,
                                       const std::vector<ResultFile>& results) {
  auto people = list.official;
  bool floor = false;
  for (const auto& result : results) {
    for (const auto& nominee : result.meeting.nominated) {
      const bool known = std::any_of(people.begin(), people.end(), [&](const auto& other) {
        return election::same_person(other, nominee);
      });
      if (known) continue;
      people.push_back(nominee);
      floor = true;
    }
  }
  if (floor && list.rules.floor_order == election::FloorOrder::sorted) {
    election::sort_officially(people);
  }
  std::vector<HamletCandidate> all;
  for (auto& person : people) {
    HamletCandidate one;
    for (std::size_t i = 0; i < list.official.size() && i < list.facts.size(); ++i) {
      if (election::same_person(list.official[i], person)) one.facts = list.facts[i];
    }
    one.candidate = std::move(person);
    all.push_back(std::move(one));
  }
  for (auto& one : all) {
    one.withdrawn = std::none_of(results.begin(), results.end(), [&](const auto& result) {
      const auto locked = locked_at(list, result);
      return std::any_of(locked.begin(), locked.end(), [&](const auto& standing) {
        return election::same_person(standing, one.candidate);
      });
    });
  }
  return all;
}

// What the stations say together, and what nobody has read.
struct Counted {
  Tally tally;
  std::uint64_t unread = 0;   // ballots of stations with too few
  std::vector<bool> open_to;  // of whom an unread ballot may be
  bool open_to_disagree = false;
  std::size_t stations = 0;  // whose votes are in the tally
};

Counted count(const HamletList& list, const std::vector<ResultFile>& results,
              const std::vector<HamletCandidate>& all) {
  Counted sum;
  sum.tally.votes.assign(all.size(), 0);
  sum.open_to.assign(all.size(), false);
  for (const auto& result : results) {
    const auto& figures = result.figures;
    sum.tally.households += figures.households;
    sum.tally.present += figures.present;
    sum.tally.ballots += figures.ballots;
    const auto locked = locked_at(list, result);
    const bool unread = figures.votes.empty() && figures.ballots > 0;
    if (unread) sum.unread += figures.ballots;
    if (unread && locked.size() == 1) sum.open_to_disagree = true;
    if (!figures.votes.empty()) ++sum.stations;
    for (std::size_t i = 0; i < locked.size(); ++i) {
      const auto place = place_of(all, locked[i]);
      if (unread) sum.open_to[place] = true;
      if (i < figures.votes.size()) sum.tally.votes[place] += figures.votes[i];
    }
    if (locked.size() == 1 && figures.votes.size() == 2) sum.tally.disagree += figures.votes[1];
  }
  return sum;
}

// Only those who stood somewhere are judged.
Tally of_standing(const Tally& tally, const std::vector<HamletCandidate>& all) {
  auto standing = tally;
  standing.votes.clear();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i].withdrawn) standing.votes.push_back(tally.votes[i]);
  }
  return standing;
}

// The winner as a place among all, also those who were struck.
void number_among_all(Decision& decision, const std::vector<HamletCandidate>& all) {
  if (!decision.winner) return;
  std::size_t standing = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].withdrawn) continue;
    if (standing++ == *decision.winner) {
      decision.winner = i;
      return;
    }
  }
}

// What the sum decides whoever the unread ballots were for. Who is elected, or that nobody can be,
// holds for every way of filling them in exactly when it holds for giving all of them to one answer
// or to none.
std::optional<Decision> regardless(const Rules& rules, const Counted& sum,
                                   const std::vector<HamletCandidate>& all) {
  const auto known = judge(rules, of_standing(sum.tally, all));
  if (!known || known->outcome == Outcome::too_few_ballots) return std::nullopt;
  const auto same = [&](const Tally& tally) {
    const auto other = judge(rules, of_standing(tally, all));
    return other && other->outcome == known->outcome && other->winner == known->winner;
  };
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!sum.open_to[i]) continue;
    auto filled = sum.tally;
    filled.votes[i] += sum.unread;
    if (!same(filled)) return std::nullopt;
  }
  auto against = sum.tally;
  against.disagree += sum.unread;
  if (sum.open_to_disagree && !same(against)) return std::nullopt;
  return *known;
}

HamletFigures numbers_of(const Tally& tally) {
  HamletFigures figures;
  figures.households = tally.households;
  figures.present = tally.present;
  figures.ballots = tally.ballots;
  return figures;
}

// By all candidates, then "disagree" where only one stood.
std::vector<std::uint64_t> votes_of(const Tally& tally, const std::vector<HamletCandidate>& all) {
  auto votes = tally.votes;
  const auto standing =
      std::count_if(all.begin(), all.end(), [](const auto& one) { return !one.withdrawn; });
  if (standing == 1) votes.push_back(tally.disagree);
  return votes;
}

// Unread ballots are in no line of the minutes.
HamletFigures figures_with_unread(const Rules& rules, const Counted& sum,
                                  const std::vector<HamletCandidate>& all) {
  auto figures = numbers_of(sum.tally);
  auto decided = regardless(rules, sum, all);
  if (!decided) {
    const bool quorum = election::quorum_reached(rules, sum.tally.households, sum.tally.present);
    figures.decision.outcome = quorum ? Outcome::too_few_ballots : Outcome::no_quorum;
    return figures;
  }
  number_among_all(*decided, all);
  figures.decision = *decided;
  figures.decision.blank -= sum.unread;
  if (rules.blank == election::BlankPolicy::invalid) figures.decision.invalid -= sum.unread;
  if (sum.stations > 1) {
    figures.votes = votes_of(sum.tally, all);
    return figures;
  }
  // These would be the votes of one station.
  auto& decision = figures.decision;
  decision.blank = decision.valid = decision.invalid = 0;
  if (rules.base == election::MajorityBase::valid) decision.base = 0;
  return figures;
}

std::optional<HamletFigures> figures_of(const Rules& rules, const Counted& sum,
                                        const std::vector<HamletCandidate>& all) {
  if (sum.unread > 0 && sum.tally.ballots >= rules.min_ballots) {
    return figures_with_unread(rules, sum, all);
  }
  auto figures = numbers_of(sum.tally);
  const auto standing = of_standing(sum.tally, all);
  const bool single = standing.votes.size() == 1;
  auto decision =
      sum.stations == 0
          ? election::decide(rules,
                             {standing.households, standing.present, standing.ballots, {}, single})
          : judge(rules, standing);
  if (!decision) return std::nullopt;
  number_among_all(*decision, all);
  figures.decision = *decision;
  if (sum.stations > 0) figures.votes = votes_of(sum.tally, all);
  return figures;
}

void write_votes(HamletSum& sum) {
  if (!sum.figures) return;
  for (std::size_t i = 0; i < sum.candidates.size() && i < sum.figures->votes.size(); ++i) {
    sum.candidates[i].votes = sum.figures->votes[i];
  }
}

// Why nobody voted: the quorum where it is missing on the sum, otherwise what was written first.
std::string reason_of(const Rules& rules, const std::vector<ResultFile>& results) {
  std::uint64_t households = 0, present = 0;
  for (const auto& result : results) {
    households += result.figures.households;
    present += result.figures.present;
  }
  if (!election::quorum_reached(rules, households, present)) {
    return std::string(election::name_of(election::NotHeld::quorum));
  }
  for (const auto& result : results) {
    const auto reason = result.meeting.not_held;
    if (reason != election::NotHeld::quorum && reason != election::NotHeld::none) {
      return std::string(election::name_of(reason));
    }
  }
  return std::string(election::name_of(election::NotHeld::other));
}

}  // namespace

HamletSum sum_of_nothing(const HamletList& list) {
  HamletSum sum;
  sum.candidates = everybody(list, {});
  for (auto& one : sum.candidates) one.withdrawn = false;
  return sum;
}

HamletSum sum_of(const HamletList& list, const std::vector<ResultFile>& results) {
  auto sum = sum_of_nothing(list);
  if (results.empty()) return sum;
  const auto method = results.front().meeting.method;
  const bool alike = std::all_of(results.begin(), results.end(), [&](const auto& result) {
    return result.meeting.method == method;
  });
  if (!alike) {
    const bool all_voted = std::all_of(results.begin(), results.end(), [](const auto& result) {
      return voted(result.meeting.method);
    });
    sum.problem = all_voted ? sentences::different_methods : sentences::cluster_not_held;
    return sum;
  }
  sum.method = method;
  auto rules = list.rules;
  // Hands are no ballots that have to be kept secret.
  if (method == Method::hands) rules.min_ballots = 0;
  if (voted(method)) {
    sum.candidates = everybody(list, results);
  } else {
    sum.not_held = reason_of(rules, results);
  }
  sum.figures = figures_of(rules, count(list, results, sum.candidates), sum.candidates);
  if (!sum.figures) sum.problem = sentences::cannot_sum;
  write_votes(sum);
  return sum;
}

HamletSum sum_of_paper(const HamletList& list, const PaperCount& paper) {
  auto sum = sum_of_nothing(list);
  sum.method = paper.house_to_house ? Method::house_to_house : Method::secret;
  auto rules = list.rules;
  rules.min_ballots = 0;  // people have read every one of them
  const bool single = sum.candidates.size() == 1;
  const auto decision = election::decide(
      rules, {paper.households, paper.present, paper.collected, paper.votes, single});
  if (!decision || paper.votes.size() != sum.candidates.size() + (single ? 1 : 0)) {
    sum.problem = sentences::cannot_sum;
    return sum;
  }
  HamletFigures figures{paper.households, paper.present, paper.collected, paper.votes, *decision};
  sum.figures = std::move(figures);
  write_votes(sum);
  return sum;
}

}  // namespace kiosk::commune
