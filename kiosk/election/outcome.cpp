#include "kiosk/election/outcome.h"

#include <fmt/format.h>

#include "kiosk/election/refusal.h"
#include "kiosk/election/text.h"

namespace kiosk::election {
namespace {

std::string fraction_of(std::uint64_t votes, std::uint64_t base) {
  return fmt::format("{}/{} = {}", grouped(votes), grouped(base), percent(votes, base));
}

std::string base_label(const Definition& definition, const Strings& strings) {
  const std::string id = "result.base." + std::string(name_of(definition.rules.base));
  return strings.text(id, {{"unit_kind", definition.unit.kind}});
}

std::string elected_sentence(const Definition& definition, const Figures& figures,
                             const Strings& strings) {
  const std::size_t winner = figures.decision.winner.value_or(definition.candidates.size());
  if (winner >= definition.candidates.size() || winner >= figures.votes.size()) return {};
  const std::uint64_t votes = figures.votes[winner];
  return strings.text("result.elected", {{"name", candidate_label(definition, winner, strings)},
                                         {"title", definition.unit.title},
                                         {"votes", grouped(votes)},
                                         {"votes_in_words", number_in_words(votes)},
                                         {"percent", percent(votes, figures.decision.base)},
                                         {"base_label", base_label(definition, strings)}});
}

// 50% rather than 50,00%: a rule is spoken without decimals it does not have.
std::string threshold_of(const Fraction& fraction) {
  constexpr std::string_view idle = ",00%";
  std::string text = percent(fraction.numerator, fraction.denominator);
  if (text.ends_with(idle)) text.replace(text.size() - idle.size(), idle.size(), "%");
  return text;
}

std::string no_winner_sentence(const Definition& definition, const Strings& strings) {
  const bool single = definition.candidates.size() == 1;
  return strings.text(
      single ? "result.not_approved" : "result.no_winner",
      {{"name", candidate_label(definition, 0, strings)},
       {"title", definition.unit.title},
       {"unit_name", definition.unit.name},
       {"threshold", threshold_of(definition.rules.majority)},
       {"bound", strings.text(definition.rules.majority_strict ? "result.bound.more"
                                                               : "result.bound.least")},
       {"base_label", base_label(definition, strings)}});
}

}  // namespace

std::string candidate_label(const Definition& definition, std::size_t index,
                            const Strings& strings) {
  const Candidate& candidate = definition.candidates[index];
  std::string label = candidate.honorific + " " + candidate.name;
  if (!needs_birth(definition.candidates, index)) return label;
  const bool year_only = candidate.birth.size() == 4;
  return strings.text(year_only ? "candidate.born_in" : "candidate.born_on",
                      {{"label", label}, {"birth", vietnamese_date(candidate.birth)}});
}

namespace {

// A show of hands has no ballots to keep secret, so their smallest number does not apply.
Result<Figures> figures_by_hands(const Definition& definition, const Meeting& meeting) {
  const bool single = definition.candidates.size() == 1;
  const std::size_t answers = single ? 2 : definition.candidates.size();
  if (!meeting.hands.empty() && meeting.hands.size() != answers) {
    return tl::unexpected(impossible("Số lựa chọn trong kết quả khác với danh sách người ứng cử."));
  }
  Tallied tallied;
  tallied.households = definition.households;
  tallied.present = meeting.present;
  for (const std::uint64_t hands : meeting.hands) {
    if (hands > meeting.present - tallied.ballots) {
      return tl::unexpected(impossible("Số lượt giơ tay nhiều hơn số hộ có đại diện dự họp."));
    }
    tallied.ballots += hands;
  }
  tallied.votes = meeting.hands;
  tallied.single_candidate = single;
  Rules rules = definition.rules;
  rules.min_ballots = 0;
  auto decision = decide(rules, tallied);
  if (!decision) return tl::unexpected(decision.error());
  return Figures{definition.households, meeting.present, tallied.ballots, meeting.hands, *decision};
}

}  // namespace

Result<Figures> figures_of(const Definition& definition, const Meeting& meeting,
                           std::uint64_t ballots, const std::vector<std::uint64_t>& counts) {
  const bool single = definition.candidates.size() == 1;
  const std::size_t answers = single ? 2 : definition.candidates.size();
  if (!counts.empty() && counts.size() != answers) {
    return tl::unexpected(impossible("Số lựa chọn trong kết quả khác với danh sách người ứng cử."));
  }
  if (meeting.method != Method::secret && (ballots > 0 || !counts.empty())) {
    return tl::unexpected(impossible("Có phiếu trên máy nhưng cuộc họp không chọn bỏ phiếu kín."));
  }
  if (ballots > definition.households + definition.reserve) {
    return tl::unexpected(impossible("Số phiếu nhiều hơn số thẻ đã làm."));
  }
  if (meeting.method == Method::hands) return figures_by_hands(definition, meeting);
  Tallied tallied;
  tallied.households = definition.households;
  tallied.present = meeting.present;
  tallied.ballots = ballots;
  tallied.votes = counts;
  tallied.single_candidate = single;
  auto decision = decide(definition.rules, tallied);
  if (!decision) return tl::unexpected(decision.error());
  return Figures{definition.households, meeting.present, ballots, counts, *decision};
}

std::vector<ResultLine> result_lines(const Definition& definition, const Figures& figures,
                                     const Strings& strings) {
  std::vector<ResultLine> lines;
  const bool single = definition.candidates.size() == 1;
  for (std::size_t index = 0; index < figures.votes.size(); ++index) {
    ResultLine line;
    if (single) {
      line.label = strings.text(index == 0 ? "result.agree" : "result.disagree");
    } else if (index < definition.candidates.size()) {
      line.label = candidate_label(definition, index, strings);
    }
    line.votes = figures.votes[index];
    line.arithmetic = fraction_of(line.votes, figures.decision.base);
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string verdict_sentence(const Definition& definition, const Figures& figures,
                             const Strings& strings) {
  switch (figures.decision.outcome) {
    case Outcome::elected: return elected_sentence(definition, figures, strings);
    case Outcome::no_winner: return no_winner_sentence(definition, strings);
    case Outcome::no_quorum:
      return strings.text("result.no_quorum",
                          {{"present", grouped(figures.present)},
                           {"households", grouped(figures.households)},
                           {"percent", percent(figures.present, figures.households)},
                           {"title", definition.unit.title}});
    case Outcome::tie: return strings.text("result.tie", {{"title", definition.unit.title}});
    case Outcome::too_few_ballots:
      if (figures.ballots == 0) {
        return strings.text("result.no_ballots", {{"title", definition.unit.title}});
      }
      return strings.text(
          "result.too_few_ballots",
          {{"ballots", grouped(figures.ballots)}, {"min", grouped(definition.rules.min_ballots)}});
  }
  return {};
}

}  // namespace kiosk::election
