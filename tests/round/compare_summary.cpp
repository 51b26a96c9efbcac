// The figures of the whole round, added up once more from what happened.
#include <array>

#include <fmt/format.h>

#include "kiosk/election/rules.h"
#include "tests/round/added_up.h"

namespace phieukin::round {

namespace {

using kiosk::commune::DecisionKind;
using kiosk::commune::Share;
using kiosk::commune::Summary;
using kiosk::plan::PartyStatus;
using kiosk::plan::Sex;

void count(Share& share, bool part) {
  ++share.whole;
  if (part) ++share.part;
}

// Forty is not under forty; a birth year alone leaves the year of the vote open.
std::optional<bool> under_40(const std::string& birth) {
  const auto year = std::stoi(birth.substr(0, 4));
  if (year != 1986) return year > 1986;
  if (birth.size() == 4) return std::nullopt;
  return birth.substr(5) > "11-29";
}

void count_person(const Person& person, Summary& sum) {
  const auto& facts = person.facts;
  if (person.candidate.nominated_by != "floor") count(sum.incumbents, facts.incumbent);
  if (facts.sex) count(sum.women, *facts.sex == Sex::female);
  if (!facts.sex) ++sum.not_stated_sex;
  if (!facts.ethnicity.empty()) count(sum.minorities, facts.ethnicity != "Kinh");
  if (facts.ethnicity.empty()) ++sum.not_stated_ethnicity;
  if (const auto young = under_40(person.candidate.birth)) count(sum.under_40, *young);
  if (!facts.party) {
    ++sum.not_stated_party;
    return;
  }
  count(sum.party_full, *facts.party == PartyStatus::full);
  count(sum.party_probationary, *facts.party == PartyStatus::probationary);
  count(sum.party_proposed, *facts.party == PartyStatus::proposed);
  count(sum.not_party, *facts.party == PartyStatus::none);
}

void count_elected(const HamletTruth& hamlet, const std::string& winner, Summary& sum) {
  const auto sums = hamlet.sums();
  const auto votes = sums.votes.at(winner);
  if (10 * votes > 9 * sums.households) {
    ++sum.band_over_90;
  } else if (10 * votes >= 7 * sums.households) {
    ++sum.band_70_to_90;
  } else {
    ++sum.band_under_70;
  }
  count_person(hamlet.person(winner), sum);
}

std::string why_nobody(const HamletTruth& hamlet, const Verdict& verdict) {
  if (!hamlet.of_one_method()) return "problem";
  if (!hamlet.complete()) {
    if (hamlet.stations.front().delivery == Delivery::not_packaged) return "planned";
    return hamlet.received() > 0 ? "received" : "handed_over";
  }
  if (hamlet.stations.front().not_held == election::NotHeld::weather) return "weather";
  return std::string(election::name_of(verdict.outcome));
}

void count_hamlet(const HamletTruth& hamlet, Summary& sum) {
  const auto sums = hamlet.sums();
  const auto verdict = verdict_of(hamlet, sums);
  const bool complete = hamlet.complete();
  count(sum.held, complete);
  const bool elected = complete && !verdict.winner.empty();
  count(sum.elected, elected);
  if (elected) count_elected(hamlet, verdict.winner, sum);
  if (!elected) {
    sum.not_elected.push_back({hamlet.unit.code, hamlet.unit.name, why_nobody(hamlet, verdict)});
  }
  count(sum.recognised, hamlet.decided == DecisionKind::recognise);
  if (hamlet.decided == DecisionKind::rerun) ++sum.reruns;
  if (hamlet.decided == DecisionKind::interim) ++sum.interim;
  if (hamlet.complaint) ++sum.complaints;
  if (hamlet.on_paper()) ++sum.paper;
  if (!complete) return;
  sum.turnout.part += sums.present;
  sum.turnout.whole += sums.households;
  if (hamlet.method() == election::Method::hands) ++sum.hands;
  if (hamlet.method() == election::Method::house_to_house) ++sum.house_to_house;
}

// Every share and every number, by what people call it.
constexpr std::array<std::pair<std::string_view, Share Summary::*>, 13> shares{
    {{"held", &Summary::held},
     {"elected", &Summary::elected},
     {"turnout", &Summary::turnout},
     {"turnout of the term before", &Summary::previous_turnout},
     {"incumbents", &Summary::incumbents},
     {"women", &Summary::women},
     {"minorities", &Summary::minorities},
     {"under 40", &Summary::under_40},
     {"in the Party", &Summary::party_full},
     {"on probation", &Summary::party_probationary},
     {"proposed", &Summary::party_proposed},
     {"not in the Party", &Summary::not_party},
     {"recognised", &Summary::recognised}}};
constexpr std::array<std::pair<std::string_view, std::size_t Summary::*>, 12> numbers{
    {{"on paper", &Summary::paper},
     {"by hands", &Summary::hands},
     {"house to house", &Summary::house_to_house},
     {"over 90 %", &Summary::band_over_90},
     {"70 to 90 %", &Summary::band_70_to_90},
     {"under 70 %", &Summary::band_under_70},
     {"sex not stated", &Summary::not_stated_sex},
     {"ethnicity not stated", &Summary::not_stated_ethnicity},
     {"party not stated", &Summary::not_stated_party},
     {"votes again", &Summary::reruns},
     {"interim heads", &Summary::interim},
     {"complaints", &Summary::complaints}}};

std::string shown_share(const Share& share) {
  return fmt::format("{}/{}", share.part, share.whole);
}

std::vector<std::string> reasons_of(const Summary& summary) {
  std::vector<std::string> reasons;
  for (const auto& one : summary.not_elected) reasons.push_back(one.code + " " + one.why);
  return reasons;
}

}  // namespace

Summary added_up(const Truth& truth) {
  Summary sum;
  for (const auto& hamlet : truth.world.hamlets) count_hamlet(hamlet, sum);
  for (const auto& term : truth.world.plan.previous) {
    sum.previous_turnout.part += term.voted;
    sum.previous_turnout.whole += term.households;
  }
  return sum;
}

void add(Summary& sum, const Summary& more) {
  for (const auto& [what, share] : shares) {
    (sum.*share).part += (more.*share).part;
    (sum.*share).whole += (more.*share).whole;
  }
  for (const auto& [what, number] : numbers) sum.*number += more.*number;
  sum.not_elected.insert(sum.not_elected.end(), more.not_elected.begin(), more.not_elected.end());
}

Findings compare_figures(const Summary& found, const Summary& expected) {
  Findings findings;
  for (const auto& [what, share] : shares) {
    expect_same(findings, fmt::format("summary, {}", what), shown_share(found.*share),
                shown_share(expected.*share));
  }
  for (const auto& [what, number] : numbers) {
    expect_same(findings, fmt::format("summary, {}", what), std::uint64_t{found.*number},
                std::uint64_t{expected.*number});
  }
  expect_same(findings, "summary, nobody elected", reasons_of(found), reasons_of(expected));
  return findings;
}

Findings compare_summary(const Truth& truth, const Summary& found) {
  const auto expected = added_up(truth);
  auto findings = compare_figures(found, expected);
  // Each share has its percentage, rounded half up.
  const auto& turnout = expected.turnout;
  const auto hundredths = (20'000 * turnout.part + turnout.whole) / (2 * turnout.whole);
  expect_same(findings, "the turnout in words", kiosk::commune::percent_text(found.turnout),
              fmt::format("{},{:02}%", hundredths / 100, hundredths % 100));
  return findings;
}

}  // namespace phieukin::round
