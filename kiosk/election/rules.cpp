#include "kiosk/election/rules.h"

#include <algorithm>
#include <array>
#include <utility>

#include "kiosk/election/refusal.h"

namespace kiosk::election {
namespace {

// Far above every hamlet; keeps each product below in 64 bits.
constexpr std::uint64_t most_people = 1'000'000;

template <class Enum, std::size_t count>
using Names = std::array<std::pair<Enum, std::string_view>, count>;

constexpr Names<Method, 4> method_names = {{{Method::secret, "secret"},
                                            {Method::hands, "hands"},
                                            {Method::not_held, "not_held"},
                                            {Method::house_to_house, "house_to_house"}}};
constexpr Names<Outcome, 5> outcome_names = {{{Outcome::no_quorum, "no_quorum"},
                                              {Outcome::elected, "elected"},
                                              {Outcome::no_winner, "no_winner"},
                                              {Outcome::tie, "tie"},
                                              {Outcome::too_few_ballots, "too_few_ballots"}}};
constexpr Names<MajorityBase, 3> base_names = {{{MajorityBase::households, "households"},
                                                {MajorityBase::present, "present"},
                                                {MajorityBase::valid, "valid"}}};
constexpr Names<BlankPolicy, 2> blank_names = {
    {{BlankPolicy::invalid, "invalid"}, {BlankPolicy::separate, "separate"}}};

constexpr Names<FloorOrder, 2> order_names = {
    {{FloorOrder::appended, "appended"}, {FloorOrder::sorted, "sorted"}}};

template <class Enum, std::size_t count>
std::string_view name_in(const Names<Enum, count>& names, Enum value) {
  for (const auto& [key, name] : names) {
    if (key == value) return name;
  }
  return {};
}

template <class Enum, std::size_t count>
std::optional<Enum> value_in(const Names<Enum, count>& names, std::string_view wanted) {
  for (const auto& [key, name] : names) {
    if (name == wanted) return key;
  }
  return std::nullopt;
}

bool passes(const Fraction& fraction, bool strict, std::uint64_t part, std::uint64_t whole) {
  const std::uint64_t have = part * fraction.denominator;
  const std::uint64_t need = whole * fraction.numerator;
  return strict ? have > need : have >= need;
}

Result<std::uint64_t> sum_of_votes(const Tallied& tallied) {
  const bool too_large = tallied.households > most_people || tallied.ballots > most_people ||
                         std::any_of(tallied.votes.begin(), tallied.votes.end(),
                                     [](std::uint64_t votes) { return votes > most_people; });
  if (too_large) return tl::unexpected(impossible("Số phiếu hoặc số hộ lớn quá mức có thể."));
  if (tallied.present > tallied.households) {
    return tl::unexpected(impossible("Số hộ có đại diện dự họp nhiều hơn số hộ trong danh sách."));
  }
  if (tallied.single_candidate && !tallied.votes.empty() && tallied.votes.size() != 2) {
    return tl::unexpected(impossible("Một người ứng cử thì phải có hai lựa chọn."));
  }
  std::uint64_t sum = 0;
  for (const std::uint64_t votes : tallied.votes) sum += votes;
  if (sum > tallied.ballots) {
    return tl::unexpected(
        impossible("Tổng số phiếu bầu cho các lựa chọn lớn hơn số phiếu thu vào."));
  }
  return sum;
}

// The lines of the minutes: valid, invalid, blank.
void sort_ballots(const Rules& rules, const Tallied& tallied, std::uint64_t sum,
                  Decision& decision) {
  decision.blank = tallied.ballots - sum;
  decision.valid = sum;
  if (tallied.single_candidate && !rules.disagree_is_valid) {
    decision.valid -= tallied.votes[1];
    decision.invalid += tallied.votes[1];
  }
  if (rules.blank == BlankPolicy::invalid) decision.invalid += decision.blank;
}

std::uint64_t base_of(const Rules& rules, const Tallied& tallied, std::uint64_t valid) {
  switch (rules.base) {
    case MajorityBase::households: return tallied.households;
    case MajorityBase::present:
      // Whoever voted took part, also those who came after the meeting was counted.
      return std::max(tallied.present, tallied.ballots);
    case MajorityBase::valid: return valid;
  }
  return tallied.households;
}

void choose_winner(const Rules& rules, const Tallied& tallied, Decision& decision) {
  const auto& votes = tallied.votes;
  const auto best = std::max_element(votes.begin(), votes.end());
  // Nobody is elected without a vote, whatever the fraction says of an empty base.
  if (best == votes.end() || *best == 0) return;
  if (!passes(rules.majority, rules.majority_strict, *best, decision.base)) return;
  const bool shared = std::count(votes.begin(), votes.end(), *best) > 1;
  const auto index = static_cast<std::size_t>(best - votes.begin());
  if (tallied.single_candidate) {
    // "Không đồng ý" is not a person: it can keep the candidate out, never win or tie.
    if (shared || index != 0) return;
  } else if (shared) {
    decision.outcome = Outcome::tie;
    return;
  }
  decision.outcome = Outcome::elected;
  decision.winner = index;
}

}  // namespace

std::uint32_t quorum_of_committee(std::uint32_t members) { return members == 3 ? 2 : 3; }

bool quorum_reached(const Rules& rules, std::uint64_t households, std::uint64_t present) {
  return passes(rules.quorum, rules.quorum_strict, present, households);
}

Result<Decision> decide(const Rules& rules, const Tallied& tallied) {
  const auto sum = sum_of_votes(tallied);
  if (!sum) return tl::unexpected(sum.error());
  Decision decision;
  if (!tallied.votes.empty()) {
    sort_ballots(rules, tallied, *sum, decision);
    decision.base = base_of(rules, tallied, decision.valid);
  }
  if (!quorum_reached(rules, tallied.households, tallied.present)) {
    decision.outcome = Outcome::no_quorum;
    return decision;
  }
  if (tallied.ballots < rules.min_ballots || (tallied.votes.empty() && tallied.ballots == 0)) {
    decision.outcome = Outcome::too_few_ballots;
    return decision;
  }
  if (tallied.votes.empty()) {
    return tl::unexpected(impossible("Đủ số phiếu nhưng chưa có kết quả kiểm phiếu."));
  }
  choose_winner(rules, tallied, decision);
  return decision;
}

std::string_view name_of(Method method) { return name_in(method_names, method); }
std::string_view name_of(Outcome outcome) { return name_in(outcome_names, outcome); }
std::string_view name_of(MajorityBase base) { return name_in(base_names, base); }
std::string_view name_of(BlankPolicy policy) { return name_in(blank_names, policy); }
std::string_view name_of(FloorOrder order) { return name_in(order_names, order); }
std::optional<Method> method_named(std::string_view name) { return value_in(method_names, name); }
std::optional<Outcome> outcome_named(std::string_view name) {
  return value_in(outcome_names, name);
}
std::optional<MajorityBase> base_named(std::string_view name) { return value_in(base_names, name); }
std::optional<BlankPolicy> blank_policy_named(std::string_view name) {
  return value_in(blank_names, name);
}
std::optional<FloorOrder> floor_order_named(std::string_view name) {
  return value_in(order_names, name);
}

}  // namespace kiosk::election
