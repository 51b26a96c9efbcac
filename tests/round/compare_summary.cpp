// The figures of the whole round, added up once more from what happened.
#include <algorithm>

#include <fmt/format.h>

#include "kiosk/election/rules.h"
#include "tests/round/compare.h"

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

Summary added_up(const Truth& truth) {
  Summary sum;
  for (const auto& hamlet : truth.world.hamlets) count_hamlet(hamlet, sum);
  for (const auto& term : truth.world.plan.previous) {
    sum.previous_turnout.part += term.voted;
    sum.previous_turnout.whole += term.households;
  }
  return sum;
}

std::string shown_share(const Share& share) {
  return fmt::format("{}/{}", share.part, share.whole);
}

class Sheet {
 public:
  Sheet(const Summary& found, const Summary& expected) : found_(found), expected_(expected) {}

  Findings compare() {
    share("held", &Summary::held);
    share("elected", &Summary::elected);
    share("turnout", &Summary::turnout);
    share("turnout of the term before", &Summary::previous_turnout);
    share("incumbents", &Summary::incumbents);
    share("women", &Summary::women);
    share("minorities", &Summary::minorities);
    share("under 40", &Summary::under_40);
    share("in the Party", &Summary::party_full);
    share("on probation", &Summary::party_probationary);
    share("proposed", &Summary::party_proposed);
    share("not in the Party", &Summary::not_party);
    share("recognised", &Summary::recognised);
    number("on paper", &Summary::paper);
    number("by hands", &Summary::hands);
    number("house to house", &Summary::house_to_house);
    number("over 90 %", &Summary::band_over_90);
    number("70 to 90 %", &Summary::band_70_to_90);
    number("under 70 %", &Summary::band_under_70);
    number("sex not stated", &Summary::not_stated_sex);
    number("ethnicity not stated", &Summary::not_stated_ethnicity);
    number("party not stated", &Summary::not_stated_party);
    number("votes again", &Summary::reruns);
    number("interim heads", &Summary::interim);
    number("complaints", &Summary::complaints);
    std::vector<std::string> found, expected;
    for (const auto& one : found_.not_elected) found.push_back(one.code + " " + one.why);
    for (const auto& one : expected_.not_elected) expected.push_back(one.code + " " + one.why);
    expect_same(findings_, "summary, nobody elected", found, expected);
    return std::move(findings_);
  }

 private:
  void share(const std::string& what, Share Summary::*member) {
    expect_same(findings_, "summary, " + what, shown_share(found_.*member),
                shown_share(expected_.*member));
  }
  void number(const std::string& what, std::size_t Summary::*member) {
    expect_same(findings_, "summary, " + what, std::uint64_t{found_.*member},
                std::uint64_t{expected_.*member});
  }

  const Summary& found_;
  const Summary& expected_;
  Findings findings_;
};

}  // namespace

Findings compare_summary(const Truth& truth, const Summary& found) {
  const auto expected = added_up(truth);
  auto findings = Sheet(found, expected).compare();
  // Each share has its percentage, rounded half up.
  const auto& turnout = expected.turnout;
  const auto hundredths = (20'000 * turnout.part + turnout.whole) / (2 * turnout.whole);
  expect_same(findings, "the turnout in words", kiosk::commune::percent_text(found.turnout),
              fmt::format("{},{:02}%", hundredths / 100, hundredths % 100));
  return findings;
}

}  // namespace phieukin::round
