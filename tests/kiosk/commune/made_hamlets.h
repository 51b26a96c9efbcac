#pragma once
// Hamlets made by hand, as Commune::hamlets would say they stand: for tests of whatever is computed
// from them.

#include <string_view>
#include <vector>

#include "kiosk/commune/hamlets.h"
#include "kiosk/plan/plan.h"

namespace kiosk::commune {

// 23504-007, "Thôn số 7", one station, its package handed over, two candidates from the Front
// without facts, no result.
HamletView made_hamlet(int number, std::uint64_t households = 200);

HamletCandidate made_candidate(std::string_view honorific, std::string_view name,
                               std::string_view birth = "1975-03-02");

// Every station's result: judged by the rules on these votes and blank ballots. The state becomes
// `verified`, the method `secret`.
void give_result(HamletView& hamlet, std::uint64_t present, std::vector<std::uint64_t> votes,
                 std::uint64_t blank = 0, const election::Rules& rules = {});

// Sunday 29 November 2026 in Xã Đăk Pxi, without stations.
plan::Plan made_plan();

// A round with one of everything, and its plan with what was before: elected in each band (exactly
// 90 % and exactly 70 % among them), by hands, on paper, with one candidate, of several stations,
// nobody elected, no quorum, refused, a result missing, nothing handed over, and names that a
// spreadsheet could take for formulas.
struct MadeRound {
  plan::Plan plan;
  std::vector<HamletView> hamlets;
};
MadeRound made_round();

}  // namespace kiosk::commune
