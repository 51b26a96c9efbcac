#include "tests/round/evening.h"

#include <set>

namespace phieukin::round {

namespace {

using kiosk::commune::CommuneDecision;
using kiosk::commune::Complaint;
using kiosk::commune::DecisionKind;
using kiosk::commune::PaperCount;
using kiosk::commune::TrayDecision;
using kiosk::commune::TrayRuling;

constexpr std::string_view chair = "Lò Thị Sửu";
constexpr std::string_view clerk = "Nông Văn Dền";
constexpr std::size_t one_of_so_many_recognised = 3;

template <class T>
void must_do(Findings& findings, const std::string& what,
             const kiosk::commune::Outcome<T>& outcome) {
  if (!outcome) findings.push_back(what + " was refused: " + outcome.error().sentence);
}

template <class T>
void must_refuse(Findings& findings, const std::string& what,
                 const kiosk::commune::Outcome<T>& outcome) {
  if (outcome) findings.push_back(what + " was not refused");
}

TrayRuling ruling(const Letter& letter, TrayDecision decision) {
  return {letter.hash, decision, std::string(chair), "Đã đối chiếu với biên bản giấy"};
}

Delivery delivery_of(const Truth& truth, const std::string& id) {
  for (const auto& hamlet : truth.world.hamlets) {
    for (const auto& station : hamlet.stations) {
      if (station.id == id) return station.delivery;
    }
  }
  return Delivery::arrives;
}

void set_ruling(Truth& truth, const std::string& hash, Ruling decided) {
  for (auto& letter : truth.letters) {
    if (letter.hash == hash) letter.ruling = decided;
  }
}

// It is taken in instead of what counted until then, which stays out from now on.
Findings replace(Desk& desk, Truth& truth, const Letter& letter, const std::string& what) {
  Findings findings;
  must_do(findings, what + ", taken in instead",
          desk.commune().rule(ruling(letter, TrayDecision::take_in)));
  set_ruling(truth, letter.hash, Ruling::taken_in);
  for (const auto& earlier : std::vector<Letter>(truth.letters)) {
    if (!earlier.replaced || earlier.station != letter.station) continue;
    if (earlier.ruling == Ruling::superseded) continue;  // it came twice
    set_ruling(truth, earlier.hash, Ruling::superseded);
    const auto again = desk.commune().import(earlier.file);
    must_do(findings, "a replaced letter brought again", again);
    if (again) {
      expect_same(findings, "a replaced letter, again", again->reason, std::string("superseded"));
    }
  }
  must_refuse(findings, what + ", taken in twice",
              desk.commune().rule(ruling(letter, TrayDecision::take_in)));
  return findings;
}

PaperCount paper_of(const World& world, const World::Place& place) {
  const auto& sums = world.station(place).sums;
  PaperCount count;
  count.households = sums.households;
  count.present = count.issued = sums.present;
  count.collected = sums.ballots;
  count.valid = sums.ballots - blank_of(sums);
  const auto& candidates = world.planned(place).candidates;
  for (const auto& candidate : candidates) count.votes.push_back(sums.votes.at(candidate.name));
  if (candidates.size() == 1) count.votes.push_back(sums.votes.at(disagree));
  return count;
}

CommuneDecision decision_of(DecisionKind kind) {
  CommuneDecision decision;
  decision.kind = kind;
  decision.number = "05/QĐ-UBND";
  decision.date = "2026-11-30";
  decision.by = chair;
  if (kind != DecisionKind::recognise) decision.reason = "Không ai được quá nửa số hộ bầu";
  if (kind == DecisionKind::interim) decision.person = "Ông Vi Văn Tạm";
  return decision;
}

Complaint complaint() {
  Complaint one;
  one.text = "Danh sách hộ gia đình thiếu một hộ";
  one.opened = "2026-11-30";
  one.by = clerk;
  return one;
}

// What is decided about the hamlet at this place of the plan; nothing for most.
std::optional<DecisionKind> decision_for(const HamletTruth& hamlet, std::size_t number) {
  if (hamlet.story == Story::split_vote || hamlet.story == Story::sum_does_not) {
    return DecisionKind::rerun;
  }
  if (hamlet.story == Story::rejected) return DecisionKind::interim;
  const bool elected = hamlet.complete() && !verdict_of(hamlet, hamlet.sums()).winner.empty();
  if (elected && number % one_of_so_many_recognised == 0) return DecisionKind::recognise;
  return std::nullopt;
}

}  // namespace

Findings rule_on_tray(Desk& desk, Truth& truth) {
  Findings findings;
  std::set<std::string> done;
  for (const auto& letter : std::vector<Letter>(truth.letters)) {
    if (letter.late || letter.reason.empty() || !done.insert(letter.hash).second) continue;
    const auto what = "a ruling on " + letter.hash.substr(0, 8) + " (" + letter.reason + ")";
    const auto take_in = ruling(letter, TrayDecision::take_in);
    auto unsigned_one = take_in;
    unsigned_one.by.clear();
    must_refuse(findings, what + " by nobody", desk.commune().rule(unsigned_one));
    if (!letter.verifies) {
      must_refuse(findings, what + ", taken in", desk.commune().rule(take_in));
    } else if (delivery_of(truth, letter.station) == Delivery::corrected) {
      const auto more = replace(desk, truth, letter, what);
      findings.insert(findings.end(), more.begin(), more.end());
    } else if (delivery_of(truth, letter.station) == Delivery::taken_over) {
      must_do(findings, what + ", taken in", desk.commune().rule(take_in));
      set_ruling(truth, letter.hash, Ruling::taken_in);
    } else if (letter.reason == "conflict") {
      const auto dismissal = ruling(letter, TrayDecision::dismiss);
      must_do(findings, what + ", dismissed", desk.commune().rule(dismissal));
      set_ruling(truth, letter.hash, Ruling::dismissed);
      const auto again = desk.commune().import(letter.file);
      must_do(findings, what + ", dismissed and brought again", again);
      if (again) expect_same(findings, what + ", again", again->reason, std::string("dismissed"));
    }
  }
  return findings;
}

Findings enter_paper(Desk& desk, const Truth& truth) {
  Findings findings;
  for (const auto& place : truth.world.places()) {
    const auto& hamlet = truth.world.hamlet(place);
    if (!hamlet.on_paper()) continue;
    const auto& code = hamlet.unit.code;
    auto first = paper_of(truth.world, place);
    first.by = chair;
    must_do(findings, "the first paper count of " + code, desk.commune().enter_paper(code, first));
    auto second = first;
    second.by = clerk;
    auto slip = second;
    --slip.present;
    slip.issued = slip.collected = slip.present;
    slip.valid = slip.present;
    slip.votes.assign(slip.votes.size(), 0);
    must_refuse(findings, "another second paper count of " + code,
                desk.commune().enter_paper(code, slip));
    must_do(findings, "the second paper count of " + code,
            desk.commune().enter_paper(code, second));
  }
  return findings;
}

Findings decide(Desk& desk, Truth& truth) {
  Findings findings;
  bool complained = false;
  for (std::size_t i = 0; i < truth.world.hamlets.size(); ++i) {
    auto& hamlet = truth.world.hamlets[i];
    const auto& code = hamlet.unit.code;
    const bool elected = hamlet.complete() && !verdict_of(hamlet, hamlet.sums()).winner.empty();
    if (!elected) {
      must_refuse(findings, "recognising nobody in " + code,
                  desk.commune().decide(code, decision_of(DecisionKind::recognise)));
    }
    hamlet.decided = decision_for(hamlet, i);
    if (hamlet.decided) {
      must_do(findings, "a decision about " + code,
              desk.commune().decide(code, decision_of(*hamlet.decided)));
    } else if (elected && !complained) {
      complained = hamlet.complaint = true;
      must_do(findings, "a complaint about " + code,
              desk.commune().open_complaint(code, complaint()));
    }
  }
  return findings;
}

}  // namespace phieukin::round
