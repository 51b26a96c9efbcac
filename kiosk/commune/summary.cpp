#include "kiosk/commune/summary.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "kiosk/election/text.h"

namespace kiosk::commune {

namespace {

using election::Method;
using election::Outcome;

constexpr std::size_t date_length = 10;
constexpr std::size_t year_length = 4;

// What the commune decided in the end, also behind a complaint that stands in front of it.
std::optional<DecisionKind> last_word(const HamletView& hamlet) {
  switch (hamlet.state) {
    case HamletState::recognised: return DecisionKind::recognise;
    case HamletState::rerun_ordered: return DecisionKind::rerun;
    case HamletState::interim: return DecisionKind::interim;
    case HamletState::planned:
    case HamletState::handed_over:
    case HamletState::received:
    case HamletState::verified:
    case HamletState::complaint_pending: break;
  }
  if (hamlet.decisions.empty()) return std::nullopt;
  return hamlet.decisions.back().kind;
}

bool set_aside(const HamletView& hamlet) {
  const auto word = last_word(hamlet);
  return word == DecisionKind::rerun || word == DecisionKind::interim ||
         word == DecisionKind::refuse;
}

// Of the vote alone, whatever the commune decided since.
std::optional<std::size_t> winner_of(const HamletView& hamlet) {
  if (!hamlet.figures || hamlet.figures->decision.outcome != Outcome::elected) return std::nullopt;
  const auto winner = hamlet.figures->decision.winner;
  if (!winner || *winner >= hamlet.candidates.size()) return std::nullopt;
  return winner;
}

// Why nobody voted, where it was not for want of a quorum.
std::string_view hindrance(const HamletView& hamlet) {
  if (hamlet.method != Method::not_held) return {};
  return hamlet.not_held == "weather" || hamlet.not_held == "other"
             ? std::string_view(hamlet.not_held)
             : std::string_view();
}

std::string_view waiting_word(const HamletView& hamlet) {
  if (!hamlet.problem.empty()) return "problem";
  if (hamlet.state == HamletState::planned) return "planned";
  if (hamlet.received > 0 || hamlet.state == HamletState::received) return "received";
  return "handed_over";
}

void add(Share& share, bool part) {
  ++share.whole;
  if (part) ++share.part;
}

void add_party(Summary& summary, const std::optional<plan::PartyStatus>& party) {
  if (!party) {
    ++summary.not_stated_party;
    return;
  }
  add(summary.party_full, *party == plan::PartyStatus::full);
  add(summary.party_probationary, *party == plan::PartyStatus::probationary);
  add(summary.party_proposed, *party == plan::PartyStatus::proposed);
  add(summary.not_party, *party == plan::PartyStatus::none);
}

void add_person(Summary& summary, const HamletCandidate& person) {
  const auto& facts = person.facts;
  // Nobody wrote facts down of somebody who was named on the spot.
  if (facts.incumbent || person.candidate.nominated_by != "floor") {
    add(summary.incumbents, facts.incumbent);
  } else {
    ++summary.not_stated_incumbent;
  }
  if (facts.sex) {
    add(summary.women, *facts.sex == plan::Sex::female);
  } else {
    ++summary.not_stated_sex;
  }
  const auto minority = minority_of(facts.ethnicity);
  if (minority == Minority::not_stated) {
    ++summary.not_stated_ethnicity;
  } else {
    add(summary.minorities, minority == Minority::yes);
  }
  const auto age = age_of(person.candidate.birth, summary.date);
  if (age == Age::not_stated) {
    ++summary.not_stated_age;
  } else {
    add(summary.under_40, age == Age::under_40);
  }
  add_party(summary, facts.party);
}

void add_elected(Summary& summary, const HamletView& hamlet, std::size_t winner) {
  add_person(summary, hamlet.candidates[winner]);
  const auto votes = votes_of(hamlet, winner);
  if (votes.whole == 0) {
    ++summary.band_not_told;
    return;
  }
  switch (band_of(votes)) {
    case Band::over_90: ++summary.band_over_90; break;
    case Band::from_70_to_90: ++summary.band_70_to_90; break;
    case Band::under_70: ++summary.band_under_70; break;
  }
}

void add_congress(Summary& summary, const CellCongress& congress) {
  switch (congress.role) {
    case UnifiedRole::not_yet: return;
    case UnifiedRole::secretary: ++summary.roles.secretary; break;
    case UnifiedRole::deputy_secretary: ++summary.roles.deputy_secretary; break;
    case UnifiedRole::committee_member: ++summary.roles.committee_member; break;
    case UnifiedRole::front_head: ++summary.roles.front_head; break;
    case UnifiedRole::none: ++summary.roles.none; break;
  }
  add(summary.unified, congress.role == UnifiedRole::secretary ||
                           congress.role == UnifiedRole::deputy_secretary ||
                           congress.role == UnifiedRole::committee_member);
}

bool complained(const HamletView& hamlet) {
  return hamlet.state == HamletState::complaint_pending ||
         std::any_of(hamlet.complaints.begin(), hamlet.complaints.end(),
                     [](const Complaint& complaint) { return complaint.closed.empty(); });
}

void add_state(Summary& summary, const HamletView& hamlet) {
  const auto word = last_word(hamlet);
  add(summary.recognised, word == DecisionKind::recognise);
  if (word == DecisionKind::rerun) ++summary.reruns;
  if (word == DecisionKind::interim) ++summary.interim;
  if (complained(hamlet)) ++summary.complaints;
  if (hamlet.overdue) ++summary.overdue;
  if (hamlet.paper) ++summary.paper;
  if (hamlet.method == Method::hands) ++summary.hands;
  if (hamlet.method == Method::house_to_house) ++summary.house_to_house;
  summary.quarantined += hamlet.quarantined;
}

void add_hamlet(Summary& summary, const HamletView& hamlet) {
  add(summary.held, hamlet.figures.has_value());
  if (hamlet.figures) {
    summary.turnout.part += hamlet.figures->present;
    summary.turnout.whole += hamlet.figures->households;
  }
  const auto winner = elected_of(hamlet);
  add(summary.elected, winner.has_value());
  if (winner) {
    add_elected(summary, hamlet, *winner);
  } else {
    summary.not_elected.push_back({hamlet.code, hamlet.unit.name, std::string(reason_of(hamlet))});
  }
  add_state(summary, hamlet);
  if (hamlet.congress) add_congress(summary, *hamlet.congress);
}

}  // namespace

std::optional<std::size_t> elected_of(const HamletView& hamlet) {
  return set_aside(hamlet) ? std::nullopt : winner_of(hamlet);
}

Share votes_of(const HamletView& hamlet, std::size_t candidate) {
  if (!hamlet.figures || candidate >= hamlet.figures->votes.size()) return {};
  return {hamlet.figures->votes[candidate], hamlet.figures->decision.base};
}

Band band_of(const Share& share) {
  // Multiplied out, and divided first where the product could overflow.
  const auto tenths_of_whole = [&share](std::uint64_t tenths) {
    return share.whole / 10 * tenths + share.whole % 10 * tenths / 10;
  };
  // part * 10 > whole * 9 is part > floor(whole * 9 / 10); part * 10 >= whole * 7 is part >= its
  // ceiling.
  if (share.part > tenths_of_whole(9)) return Band::over_90;
  const bool exact = share.whole % 10 * 7 % 10 == 0;
  const auto least = tenths_of_whole(7) + (exact ? 0U : 1U);
  return share.part >= least ? Band::from_70_to_90 : Band::under_70;
}

std::string_view reason_of(const HamletView& hamlet) {
  if (elected_of(hamlet)) return {};
  if (winner_of(hamlet)) return "refused";
  if (const auto word = hindrance(hamlet); !word.empty()) return word;
  if (!hamlet.figures) {
    const bool empty_hall = hamlet.method == Method::not_held && hamlet.problem.empty();
    return empty_hall ? election::name_of(Outcome::no_quorum) : waiting_word(hamlet);
  }
  const auto outcome = hamlet.figures->decision.outcome;
  return outcome == Outcome::elected ? std::string_view("problem") : election::name_of(outcome);
}

Age age_of(std::string_view birth, std::string_view day) {
  if (birth.size() < year_length || day.size() != date_length) return Age::not_stated;
  const auto year = [](std::string_view date) {
    int value = 0;
    for (const char digit : date.substr(0, year_length)) value = value * 10 + (digit - '0');
    return value;
  };
  const int years = year(day) - year(birth);
  if (years != 40) return years < 40 ? Age::under_40 : Age::not_under_40;
  if (birth.size() != date_length) return Age::not_stated;
  return birth.substr(year_length) > day.substr(year_length) ? Age::under_40 : Age::not_under_40;
}

Minority minority_of(std::string_view ethnicity) {
  // Word by word: lists say "Kinh", "Kinh (Việt)" and "Dân tộc Kinh".
  std::string words;
  for (const char letter : election::folded(ethnicity)) {
    if (letter != ' ' || (!words.empty() && words.back() != ' ')) words += letter;
  }
  words += ' ';
  if (constexpr std::string_view prefix = "dan toc "; words.starts_with(prefix)) {
    words.erase(0, prefix.size());
  }
  if (words.find_first_not_of(' ') == std::string::npos) return Minority::not_stated;
  const bool kinh =
      words.starts_with("kinh ") || words.starts_with("kinh(") || words.starts_with("viet ");
  return kinh ? Minority::no : Minority::yes;
}

std::uint64_t hundredths_of(const Share& share) {
  if (share.whole == 0) return 0;
  // Long division digit by digit: part * 10000 could overflow.
  std::uint64_t value = share.part / share.whole;
  std::uint64_t rest = share.part % share.whole;
  for (int digit = 0; digit < 4; ++digit) {
    rest *= 10;
    value = value * 10 + rest / share.whole;
    rest %= share.whole;
  }
  return rest >= share.whole - rest ? value + 1 : value;
}

std::string percent_text(const Share& share) {
  if (share.whole == 0) return "";
  const auto hundredths = hundredths_of(share);
  return fmt::format("{},{:02}%", hundredths / 100, hundredths % 100);
}

Summary summary_of(const plan::Plan& plan, const std::vector<HamletView>& hamlets) {
  Summary summary;
  summary.round = plan.round.name;
  summary.commune = plan.commune.name;
  summary.date = plan.round.date;
  std::map<std::string_view, const plan::PreviousTerm*> previous;
  for (const auto& term : plan.previous) previous.emplace(term.unit, &term);
  for (const auto& hamlet : hamlets) {
    add_hamlet(summary, hamlet);
    const auto term = previous.find(hamlet.code);
    if (term == previous.end()) continue;
    summary.previous_turnout.part += term->second->voted;
    summary.previous_turnout.whole += term->second->households;
  }
  return summary;
}

}  // namespace kiosk::commune
