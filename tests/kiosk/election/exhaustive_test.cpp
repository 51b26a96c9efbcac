// Every election of at most four candidates and six voters, every ballot including blank, decided
// once by the rules and once by a count that knows nothing of tallies: it walks over the ballots
// themselves.

#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "kiosk/election/rules.h"

using namespace kiosk::election;

namespace {

constexpr int blank = -1;

struct Election {
  std::vector<int> ballots;  // chosen answer, or blank
  std::size_t answers = 1;
  bool single = false;
  std::uint64_t households = 0, present = 0;
};

struct Naive {
  std::string outcome;
  int winner = blank;
  std::uint64_t valid = 0, invalid = 0, blanks = 0;
};

bool counts_as_valid(int ballot, const Election& election, const Rules& rules) {
  if (ballot == blank) return false;
  return !(election.single && ballot == 1 && !rules.disagree_is_valid);
}

std::uint64_t naive_base(const Election& election, const Rules& rules, std::uint64_t valid) {
  if (rules.base == MajorityBase::valid) return valid;
  if (rules.base == MajorityBase::households) return election.households;
  return election.ballots.size() > election.present ? election.ballots.size() : election.present;
}

std::uint64_t votes_for(int answer, const Election& election) {
  std::uint64_t votes = 0;
  for (const int ballot : election.ballots) votes += ballot == answer ? 1U : 0U;
  return votes;
}

// One candidate at a time: has it more than everybody else, and enough?
void naive_winner(const Election& election, std::uint64_t base, Naive& naive) {
  std::vector<int> enough_and_leading;
  for (int mine = 0; mine < static_cast<int>(election.answers); ++mine) {
    const std::uint64_t votes = votes_for(mine, election);
    if (2 * votes <= base || votes == 0) continue;
    bool beaten = false;
    for (int other = 0; other < static_cast<int>(election.answers); ++other) {
      if (votes_for(other, election) > votes) beaten = true;
    }
    if (!beaten) enough_and_leading.push_back(mine);
  }
  naive.outcome = "no_winner";
  if (enough_and_leading.empty()) return;
  if (election.single) {
    if (enough_and_leading.size() > 1 || enough_and_leading[0] != 0) return;
  } else if (enough_and_leading.size() > 1) {
    naive.outcome = "tie";
    return;
  }
  naive.outcome = "elected";
  naive.winner = enough_and_leading[0];
}

Naive count(const Election& election, const Rules& rules) {
  Naive naive;
  for (const int ballot : election.ballots) {
    if (ballot == blank) ++naive.blanks;
    if (counts_as_valid(ballot, election, rules)) {
      ++naive.valid;
    } else if (ballot != blank || rules.blank == BlankPolicy::invalid) {
      ++naive.invalid;
    }
  }
  if (election.present <= election.households - election.present) {
    naive.outcome = "no_quorum";
  } else if (election.ballots.empty() || election.ballots.size() < rules.min_ballots) {
    naive.outcome = "too_few_ballots";
  } else {
    naive_winner(election, naive_base(election, rules, naive.valid), naive);
  }
  return naive;
}

Decision decided(const Election& election, const Rules& rules) {
  Tallied tallied;
  tallied.households = election.households;
  tallied.present = election.present;
  tallied.ballots = election.ballots.size();
  tallied.single_candidate = election.single;
  tallied.votes.assign(election.answers, 0);
  for (const int ballot : election.ballots) {
    if (ballot != blank) ++tallied.votes[static_cast<std::size_t>(ballot)];
  }
  if (election.ballots.empty()) tallied.votes.clear();
  const auto decision = decide(rules, tallied);
  if (!decision) FAIL(decision.error().detail);
  return *decision;
}

bool agree(const Decision& decision, const Naive& naive) {
  const int winner = decision.winner ? static_cast<int>(*decision.winner) : blank;
  return name_of(decision.outcome) == naive.outcome && winner == naive.winner &&
         decision.valid == naive.valid && decision.invalid == naive.invalid &&
         decision.blank == naive.blanks;
}

std::vector<Rules> all_rules() {
  std::vector<Rules> all;
  for (const auto base : {MajorityBase::households, MajorityBase::present, MajorityBase::valid}) {
    for (const auto policy : {BlankPolicy::invalid, BlankPolicy::separate}) {
      for (const bool disagree : {true, false}) {
        for (const std::uint32_t least : {0U, 3U}) {
          Rules rules;
          rules.base = base;
          rules.blank = policy;
          rules.disagree_is_valid = disagree;
          rules.min_ballots = least;
          all.push_back(rules);
        }
      }
    }
  }
  return all;
}

std::uint64_t check_all(Election election, const std::vector<Rules>& rules) {
  std::uint64_t checked = 0;
  for (election.households = 1; election.households <= 8; ++election.households) {
    for (election.present = 0; election.present <= election.households; ++election.present) {
      for (const Rules& rule : rules) {
        ++checked;
        if (agree(decided(election, rule), count(election, rule))) continue;
        FAIL("H=" << election.households << " P=" << election.present
                  << " answers=" << election.answers << " base=" << name_of(rule.base));
      }
    }
  }
  return checked;
}

// All multisets of choices: the order of ballots cannot matter to a sum, and a separate case shows
// it.
std::uint64_t check_choices(Election& election, std::size_t voters, int lowest,
                            const std::vector<Rules>& rules) {
  if (election.ballots.size() == voters) return check_all(election, rules);
  std::uint64_t checked = 0;
  for (int choice = lowest; choice < static_cast<int>(election.answers); ++choice) {
    election.ballots.push_back(choice);
    checked += check_choices(election, voters, choice, rules);
    election.ballots.pop_back();
  }
  return checked;
}

}  // namespace

TEST_CASE("every small election is decided like a naive count") {
  const std::vector<Rules> rules = all_rules();
  std::uint64_t checked = 0;
  for (std::size_t voters = 0; voters <= 6; ++voters) {
    for (std::size_t answers = 1; answers <= 4; ++answers) {
      Election election;
      election.answers = answers;
      checked += check_choices(election, voters, blank, rules);
      if (answers != 2) continue;
      election.single = true;
      checked += check_choices(election, voters, blank, rules);
    }
  }
  CHECK(checked > 500'000);
}

TEST_CASE("the order of ballots never matters") {
  const std::vector<Rules> rules = all_rules();
  Election election;
  election.answers = 3;
  election.households = 6;
  election.present = 5;
  // All 4^5 sequences of five voters.
  for (int code = 0; code < 1024; ++code) {
    election.ballots.clear();
    for (int voter = 0, rest = code; voter < 5; ++voter, rest /= 4) {
      election.ballots.push_back(rest % 4 - 1);
    }
    for (const Rules& rule : rules) {
      if (!agree(decided(election, rule), count(election, rule))) FAIL(code);
    }
  }
}
