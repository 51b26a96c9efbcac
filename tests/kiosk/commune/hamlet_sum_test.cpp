#include "kiosk/commune/hamlet_sum.h"

#include <catch2/catch_test_macros.hpp>
#include <set>

#include "kiosk/commune/decide_sentences.h"

namespace kiosk::commune {
namespace {

using election::BlankPolicy;
using election::Candidate;
using election::MajorityBase;
using election::Method;
using election::Outcome;
using election::ResultFile;
using Votes = std::vector<std::uint64_t>;

const Candidate binh{"Bà", "Trần Thị Bình", "1975-03-02", "front"};
const Candidate an{"Ông", "Nguyễn Văn An", "1980", "front"};
const Candidate floor_man{"Ông", "A Bút", "1970", "floor"};

HamletList list_of(std::vector<Candidate> official) {
  HamletList list;
  list.official = std::move(official);
  list.rules.min_ballots = 0;
  return list;
}

// A station as small as its numbers. Votes are empty when nothing was decrypted.
struct Station {
  std::uint64_t households = 0, present = 0, ballots = 0;
  Votes votes;
};

ResultFile result_of(const Station& station, Method method = Method::secret) {
  ResultFile result;
  result.meeting.method = method;
  result.meeting.present = station.present;
  result.figures.households = station.households;
  result.figures.present = station.present;
  result.figures.ballots = station.ballots;
  result.figures.votes = station.votes;
  return result;
}

// Every station with this many households and two answers.
std::vector<Station> every_station(std::uint64_t households, std::uint64_t min_ballots) {
  std::vector<Station> all;
  for (std::uint64_t present = 0; present <= households; ++present) {
    for (std::uint64_t ballots = 0; ballots <= present; ++ballots) {
      if (ballots < min_ballots) {
        all.push_back({households, present, ballots, {}});
        continue;
      }
      for (std::uint64_t a = 0; a <= ballots; ++a) {
        for (std::uint64_t b = 0; a + b <= ballots; ++b) {
          all.push_back({households, present, ballots, {a, b}});
        }
      }
    }
  }
  return all;
}

struct Verdict {
  Outcome outcome = Outcome::no_winner;
  int winner = -1;
  auto operator<=>(const Verdict&) const = default;
};

// The rules once more, as plainly as they can be said: two answers, the second a person or
// "disagree", and one who is nobody's.
struct Oracle {
  const election::Rules& rules;
  bool single = false;

  bool passes(std::uint64_t votes, std::uint64_t base) const {
    if (votes == 0) return false;
    return rules.majority_strict ? 2 * votes > base : 2 * votes >= base;
  }
  Verdict judge(std::uint64_t households, std::uint64_t present, std::uint64_t ballots,
                const Votes& votes) const {
    const auto a = votes[0], b = votes[1], nobody = votes[2];
    if (2 * present <= households) return {Outcome::no_quorum, -1};
    if (ballots < rules.min_ballots) return {Outcome::too_few_ballots, -1};
    std::uint64_t valid = a;
    if (!single || rules.disagree_is_valid) valid += b;
    if (rules.disagree_is_valid) valid += nobody;
    std::uint64_t base = households;
    if (rules.base == MajorityBase::present) base = present > ballots ? present : ballots;
    if (rules.base == MajorityBase::valid) base = valid;
    if (single) {
      return passes(a, base) && a > b ? Verdict{Outcome::elected, 0} : Verdict{};
    }
    const auto best = a > b ? a : b;
    if (!passes(best, base) || best <= nobody) return {};
    if (a == b) return {Outcome::tie, -1};
    return {Outcome::elected, a > b ? 0 : 1};
  }
  // All that could be true, however the unread ballots were marked.
  std::set<Verdict> possible(const std::vector<Station>& stations) const {
    std::uint64_t households = 0, present = 0, ballots = 0, a = 0, b = 0, unread = 0;
    for (const auto& station : stations) {
      households += station.households;
      present += station.present;
      ballots += station.ballots;
      if (station.votes.empty()) {
        unread += station.ballots;
        continue;
      }
      a += station.votes[0];
      b += station.votes[1];
    }
    std::set<Verdict> all;
    for (std::uint64_t x = 0; x <= unread; ++x) {
      for (std::uint64_t y = 0; x + y <= unread; ++y) {
        all.insert(judge(households, present, ballots, {a + x, b + y, 0}));
      }
    }
    return all;
  }
};

Verdict verdict_of(const HamletSum& sum) {
  const auto& decision = sum.figures->decision;
  return {decision.outcome, decision.winner ? static_cast<int>(*decision.winner) : -1};
}

// The sum against all that could be true; how often something was decided without reading all.
void compare(const HamletList& list, const std::vector<Station>& stations, std::size_t& decided) {
  std::vector<ResultFile> results;
  Votes votes{0, 0};
  std::size_t read = 0;
  bool unread = false;
  for (const auto& station : stations) {
    results.push_back(result_of(station));
    unread = unread || (station.votes.empty() && station.ballots > 0);
    if (station.votes.empty()) continue;
    ++read;
    votes[0] += station.votes[0];
    votes[1] += station.votes[1];
  }
  const auto sum = sum_of(list, results);
  REQUIRE(sum.figures);
  const auto possible = Oracle{list.rules, list.official.size() == 1}.possible(stations);
  const auto verdict = verdict_of(sum);
  if (possible.size() > 1) {
    REQUIRE(verdict == Verdict{Outcome::too_few_ballots, -1});
  } else if (read > 0 || unread) {
    REQUIRE(verdict == *possible.begin());
  } else {
    // No ballot anywhere: nobody is elected, whatever it is called.
    REQUIRE((verdict.outcome == Outcome::no_quorum || verdict.outcome == Outcome::too_few_ballots));
  }
  if (unread && possible.size() == 1 && read > 0) ++decided;
  const bool shown = read > 0 && (!unread || (possible.size() == 1 && read > 1));
  const bool few = sum.figures->decision.outcome == Outcome::too_few_ballots && unread;
  if (shown && !few) REQUIRE(sum.figures->votes == votes);
  if (!shown) REQUIRE(sum.figures->votes.empty());
}

template <class Each>
void with_all_rules(HamletList list, Each each) {
  for (const auto base : {MajorityBase::households, MajorityBase::present, MajorityBase::valid}) {
    for (const auto blank : {BlankPolicy::invalid, BlankPolicy::separate}) {
      for (const unsigned flags : {0U, 1U, 2U, 3U}) {
        list.rules.base = base;
        list.rules.blank = blank;
        list.rules.majority_strict = (flags & 1U) != 0;
        list.rules.disagree_is_valid = (flags & 2U) != 0;
        each(list);
      }
    }
  }
}

}  // namespace

TEST_CASE("two stations of three households: every result, judged on the sum") {
  for (const auto& official : {std::vector{an, binh}, std::vector{an}}) {
    for (const std::uint32_t min_ballots : {0U, 2U, 3U}) {
      std::size_t decided = 0;
      with_all_rules(list_of(official), [&](HamletList list) {
        list.rules.min_ballots = min_ballots;
        for (const auto& a : every_station(3, min_ballots)) {
          for (const auto& b : every_station(2, min_ballots)) compare(list, {a, b}, decided);
        }
      });
      CHECK((decided > 0) == (min_ballots > 0));
    }
  }
}

TEST_CASE("three stations of two households: every result, judged on the sum") {
  for (const std::uint32_t min_ballots : {0U, 2U}) {
    auto list = list_of({an, binh});
    list.rules.min_ballots = min_ballots;
    std::size_t decided = 0;
    const auto all = every_station(2, min_ballots);
    for (const auto& a : all) {
      for (const auto& b : all) {
        for (const auto& c : all) compare(list, {a, b, c}, decided);
      }
    }
    CHECK((decided > 0) == (min_ballots > 0));
  }
}

TEST_CASE("a floor nominee of one cluster, a single candidate at the other") {
  with_all_rules(list_of({an}), [](const HamletList& list) {
    for (const auto& alone : every_station(3, 0)) {
      for (const auto& both : every_station(3, 0)) {
        auto second = result_of(both);
        second.meeting.nominated = {floor_man};
        // Votes are written in the order of the booth's own list.
        const auto locked =
            election::locked_list(list.official, second.meeting, list.rules.floor_order);
        const std::size_t an_at = locked[0].name == an.name ? 0 : 1;
        const auto sum = sum_of(list, {result_of(alone), second});
        REQUIRE(sum.figures);
        REQUIRE(sum.candidates.size() == 2);
        const std::size_t an_in_sum = sum.candidates[0].candidate.name == an.name ? 0 : 1;
        Votes votes{alone.votes[0] + both.votes[an_at], both.votes[1 - an_at], alone.votes[1]};
        auto expected = Oracle{list.rules}.judge(6, alone.present + both.present,
                                                 alone.ballots + both.ballots, votes);
        if (expected.winner >= 0 && an_in_sum == 1) expected.winner = 1 - expected.winner;
        REQUIRE(verdict_of(sum) == expected);
        REQUIRE(sum.candidates[an_in_sum].votes == votes[0]);
        REQUIRE(sum.candidates[1 - an_in_sum].votes == votes[1]);
        const auto& decision = sum.figures->decision;
        const bool policy = list.rules.blank == BlankPolicy::invalid;
        const auto all = alone.ballots + both.ballots;
        REQUIRE(decision.blank == all - votes[0] - votes[1] - votes[2]);
        REQUIRE(decision.valid + decision.invalid + (policy ? 0 : decision.blank) == all);
      }
    }
  });
}

TEST_CASE("somebody struck at one cluster has no vote there, at all of them is withdrawn") {
  const auto list = list_of({an, binh});
  auto without_an = result_of({10, 10, 10, {9, 1}});  // Bình alone: agree, disagree
  without_an.meeting.withdrawn = {{0, "xin rút"}};
  const auto both = result_of({10, 10, 10, {8, 2}});
  const auto once = sum_of(list, {without_an, both});
  REQUIRE(once.figures);
  CHECK(once.figures->votes == Votes{8, 11});
  CHECK(once.figures->decision.winner == std::optional<std::size_t>(1));
  CHECK_FALSE(once.candidates[0].withdrawn);

  const auto everywhere = sum_of(list, {without_an, without_an});
  REQUIRE(everywhere.figures);
  CHECK(everywhere.candidates[0].withdrawn);
  CHECK(everywhere.figures->votes == Votes{0, 18, 2});
  CHECK(everywhere.figures->decision.winner == std::optional<std::size_t>(1));
}

TEST_CASE("two clusters name the same person, typed differently") {
  const auto list = list_of({an});
  auto first = result_of({10, 10, 10, {4, 6}}), second = first;
  first.meeting.nominated = {floor_man};
  second.meeting.nominated = {{"Ông", "a  bút", "1970", "self"}};
  const auto sum = sum_of(list, {first, second});
  REQUIRE(sum.candidates.size() == 2);
  CHECK(sum.candidates[0].votes + sum.candidates[1].votes == 20);
}

TEST_CASE("the list says of each who they are") {
  auto list = list_of({an, binh});
  list.facts.resize(2);
  list.facts[1].incumbent = true;
  auto result = result_of({10, 10, 10, {4, 3, 3}});
  result.meeting.nominated = {floor_man};
  const auto sum = sum_of(list, {result});
  for (const auto& one : sum.candidates) {
    CHECK(one.facts.incumbent == (one.candidate.name == binh.name));
  }
}

TEST_CASE("clusters that voted in different ways are not summed") {
  const auto list = list_of({an, binh});
  const Station voted{10, 10, 10, {9, 1}};
  const auto hands = sum_of(list, {result_of(voted), result_of(voted, Method::hands)});
  CHECK_FALSE(hands.figures);
  CHECK(hands.problem == sentences::different_methods);
  const auto missing =
      sum_of(list, {result_of(voted), result_of({10, 2, 0, {}}, Method::not_held)});
  CHECK_FALSE(missing.figures);
  CHECK(missing.problem == sentences::cluster_not_held);
  CHECK_FALSE(missing.method);
}

TEST_CASE("hands need no smallest number of ballots") {
  auto list = list_of({an, binh});
  list.rules.min_ballots = 10;
  const auto sum = sum_of(list, {result_of({4, 4, 4, {4, 0}}, Method::hands),
                                 result_of({4, 3, 3, {1, 2}}, Method::hands)});
  REQUIRE(sum.figures);
  CHECK(sum.figures->decision.outcome == Outcome::elected);
  CHECK(sum.method == Method::hands);
}

TEST_CASE("nobody voted anywhere: why, on the sum") {
  const auto list = list_of({an, binh});
  auto few = result_of({10, 4, 0, {}}, Method::not_held);
  few.meeting.not_held = election::NotHeld::quorum;
  auto storm = result_of({10, 9, 0, {}}, Method::not_held);
  storm.meeting.not_held = election::NotHeld::weather;
  CHECK(sum_of(list, {few, few}).not_held == "quorum");
  CHECK(sum_of(list, {few, few}).figures->decision.outcome == Outcome::no_quorum);
  CHECK(sum_of(list, {few, storm}).not_held == "weather");
  CHECK(sum_of(list, {few, storm}).figures->decision.outcome == Outcome::too_few_ballots);
}

TEST_CASE("paper is counted as it stands") {
  const auto list = list_of({an, binh});
  PaperCount paper;
  paper.households = 20;
  paper.present = paper.issued = paper.collected = 15;
  paper.valid = 14;
  paper.votes = {12, 2};
  const auto sum = sum_of_paper(list, paper);
  REQUIRE(sum.figures);
  CHECK(sum.figures->decision.outcome == Outcome::elected);
  CHECK(sum.figures->decision.winner == std::optional<std::size_t>(0));
  CHECK(sum.candidates[0].votes == 12);
  CHECK(sum.method == Method::secret);
  paper.house_to_house = true;
  CHECK(sum_of_paper(list, paper).method == Method::house_to_house);
  paper.votes = {12, 2, 1};
  CHECK_FALSE(sum_of_paper(list, paper).figures);
  CHECK(sum_of_paper(list, paper).problem == sentences::cannot_sum);
}

}  // namespace kiosk::commune
