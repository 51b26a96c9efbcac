#pragma once
// The rules of the election as data (domain: Luật 10/2022 Đ.18-21, NĐ 59/2023 Đ.3) and the
// decision. Integers only.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/election/error.h"

namespace kiosk::election {

enum class MajorityBase { households, present, valid };  // H | P | V of the rules
enum class BlankPolicy { invalid, separate };
enum class Method { secret, hands, not_held, house_to_house };
enum class FloorOrder { appended, sorted };  // where those named from the floor stand

struct Fraction {
  std::uint32_t numerator = 1;
  std::uint32_t denominator = 2;
};

struct Rules {
  Fraction quorum{1, 2};
  bool quorum_strict = true;  // more than, not at least
  Fraction majority{1, 2};
  bool majority_strict = true;
  MajorityBase base = MajorityBase::households;
  BlankPolicy blank = BlankPolicy::invalid;
  bool disagree_is_valid = true;  // single candidate: "Không đồng ý" is a valid vote against
  bool floor_nominations = true;
  FloorOrder floor_order = FloorOrder::sorted;
  std::optional<Method> fixed_method;  // otherwise the meeting decides
  std::uint32_t min_ballots = 10;      // fewer are not decrypted
  std::uint32_t committee_min = 3;
  std::uint32_t committee_max = 5;
  std::uint32_t witnesses = 2;
  std::uint32_t max_reruns = 2;
  std::uint32_t rerun_window_days = 15;
  std::uint32_t recognition_days = 5;  // working days
  std::uint32_t posting_days = 7;
  std::uint32_t team_days = 10;
  std::uint32_t list_days = 15;
  std::uint32_t plan_days = 20;
  std::uint32_t minutes_copies = 3;
  std::vector<std::string> legal_basis;
};

// k of n for a committee of n: 2 of 3, 3 of 4, 3 of 5.
std::uint32_t quorum_of_committee(std::uint32_t members);

struct Tallied {
  std::uint64_t households = 0;      // H
  std::uint64_t present = 0;         // P: representatives who took part (quorum by presence)
  std::uint64_t ballots = 0;         // in the record
  std::vector<std::uint64_t> votes;  // per answer, official order
  bool single_candidate = false;     // votes = {agree, disagree}
};

enum class Outcome { no_quorum, elected, no_winner, tie, too_few_ballots };

struct Decision {
  Outcome outcome = Outcome::no_winner;
  std::optional<std::size_t> winner;  // index into the candidates
  std::uint64_t blank = 0;            // ballots - sum of votes
  std::uint64_t valid = 0;
  std::uint64_t invalid = 0;
  std::uint64_t base = 0;  // the number the majority is judged against
};

bool quorum_reached(const Rules& rules, std::uint64_t households, std::uint64_t present);
// Precondition: sum of votes <= ballots (a record cannot say otherwise); inconsistent if not.
// `votes` may be empty only when nothing was decrypted: no quorum, too few ballots, or no ballots
// at all.
Result<Decision> decide(const Rules& rules, const Tallied& tallied);

std::string rules_json(const Rules& rules);
Result<Rules> parse_rules(std::string_view json);  // unknown fields are refused

std::string_view name_of(Method method);
std::string_view name_of(Outcome outcome);
std::string_view name_of(MajorityBase base);
std::string_view name_of(BlankPolicy policy);
std::string_view name_of(FloorOrder order);
std::optional<Method> method_named(std::string_view name);
std::optional<Outcome> outcome_named(std::string_view name);
std::optional<MajorityBase> base_named(std::string_view name);
std::optional<BlankPolicy> blank_policy_named(std::string_view name);
std::optional<FloorOrder> floor_order_named(std::string_view name);

}  // namespace kiosk::election
