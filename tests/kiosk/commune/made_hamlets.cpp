#include "tests/kiosk/commune/made_hamlets.h"

#include <stdexcept>

#include <fmt/format.h>

namespace kiosk::commune {

namespace {

using election::Method;

HamletView pa_cheng() {
  auto hamlet = made_hamlet(1, 250);
  hamlet.unit = {hamlet.code, "thôn", "Thôn Pa Cheng", "Trưởng thôn"};
  hamlet.stations = hamlet.received = 2;
  hamlet.candidates = {made_candidate("Bà", "Y Hạnh", "1990-05-10"),
                       made_candidate("Ông", "A Thành", "1968")};
  auto& facts = hamlet.candidates[0].facts;
  facts.sex = plan::Sex::female;
  facts.ethnicity = "Xơ Đăng";
  facts.religion = "Công giáo";
  facts.party = plan::PartyStatus::full;
  facts.party_date = "2015-05-19";
  facts.incumbent = true;
  facts.education = "Đại học";
  facts.political_theory = "Trung cấp";
  give_result(hamlet, 245, {240, 3}, 2);
  hamlet.state = HamletState::recognised;
  hamlet.decisions.push_back({DecisionKind::recognise, "05/QĐ-UBND", "2026-12-04", "", "", "", 0});
  hamlet.congress = CellCongress{"2026-12-06", UnifiedRole::secretary};
  hamlet.due = "2026-12-07";
  return hamlet;
}

HamletView exactly_90_on_paper() {
  auto hamlet = made_hamlet(2);
  hamlet.candidates[0] = made_candidate("Ông", "Hồ Văn Cường", "1986");
  auto& facts = hamlet.candidates[0].facts;
  facts.sex = plan::Sex::male;
  facts.ethnicity = "Kinh";
  facts.party = plan::PartyStatus::probationary;
  give_result(hamlet, 185, {180, 5});
  hamlet.paper = true;
  hamlet.due = "2026-12-07";
  return hamlet;
}

HamletView exactly_70_by_hands() {
  auto hamlet = made_hamlet(3);
  auto named = made_candidate("Bà", "Y Rĩ", "1986-11-29");  // 40 years old on the very day
  named.candidate.nominated_by = "floor";
  hamlet.candidates = {made_candidate("Ông", "A Vũ"), named};
  give_result(hamlet, 150, {10, 140});
  hamlet.method = Method::hands;
  hamlet.due = "2026-12-07";
  return hamlet;
}

HamletView one_candidate_with_a_complaint() {
  auto hamlet = made_hamlet(4);
  hamlet.unit.kind = "khu phố";
  hamlet.unit.name = "Khu phố 4";
  hamlet.unit.title = "Trưởng khu phố";
  hamlet.candidates = {made_candidate("Ông", "Nguyễn Văn An", "1986-11-30")};
  auto& facts = hamlet.candidates[0].facts;
  facts.sex = plan::Sex::male;
  facts.ethnicity = "Dân tộc Kinh";
  facts.party = plan::PartyStatus::none;
  give_result(hamlet, 195, {101, 90}, 4);
  hamlet.state = HamletState::complaint_pending;
  hamlet.complaints.push_back({"Đơn của một hộ gia đình", "2026-11-30", "", "", "", false});
  hamlet.congress = CellCongress{"2026-12-06", UnifiedRole::none};
  hamlet.due = "2026-12-07";
  return hamlet;
}

HamletView nobody_elected() {
  auto hamlet = made_hamlet(5);
  hamlet.candidates.push_back(made_candidate("Bà", "Y Mai", "1980"));
  hamlet.candidates[2].withdrawn = true;
  give_result(hamlet, 192, {100, 90, 0}, 2);  // exactly half is not enough
  hamlet.state = HamletState::rerun_ordered;
  hamlet.decisions.push_back(
      {DecisionKind::rerun, "06/QĐ-UBND", "2026-12-02", "", "Không ai trúng cử", "", 0});
  hamlet.due = "2026-12-07";
  return hamlet;
}

HamletView no_quorum() {
  auto hamlet = made_hamlet(6);
  give_result(hamlet, 80, {});
  hamlet.method = Method::not_held;
  hamlet.not_held = "quorum";
  hamlet.due = "2026-12-07";
  hamlet.overdue = true;
  return hamlet;
}

HamletView half_received() {
  auto hamlet = made_hamlet(7, 130);
  hamlet.state = HamletState::received;
  hamlet.stations = 2;
  hamlet.received = 1;
  hamlet.quarantined = 1;
  return hamlet;
}

HamletView with_names_like_formulas() {
  auto hamlet = made_hamlet(8, 90);
  hamlet.state = HamletState::planned;
  hamlet.unit.name = "=HYPERLINK(\"http://x\";\"Thôn 8\")";
  hamlet.candidates = {made_candidate("+Ông", "@SUM(1+1)*cmd|' /C calc'!A0"),
                       made_candidate("-Bà", "Y \"Thu\", con;=2+3\t\n(út)")};
  return hamlet;
}

HamletView refused() {
  auto hamlet = made_hamlet(9, 160);
  give_result(hamlet, 160, {150, 10});
  hamlet.decisions.push_back(
      {DecisionKind::refuse, "07/QĐ-UBND", "2026-12-03", "", "Sai thủ tục", "", 0});
  hamlet.due = "2026-12-07";
  return hamlet;
}

}  // namespace

HamletCandidate made_candidate(std::string_view honorific, std::string_view name,
                               std::string_view birth) {
  HamletCandidate made;
  made.candidate = {std::string(honorific), std::string(name), std::string(birth), "front"};
  return made;
}

HamletView made_hamlet(int number, std::uint64_t households) {
  HamletView hamlet;
  hamlet.code = fmt::format("23504-{:03}", number);
  hamlet.unit = {hamlet.code, "thôn", fmt::format("Thôn số {}", number), "Trưởng thôn"};
  hamlet.state = HamletState::handed_over;
  hamlet.stations = 1;
  hamlet.households = households;
  hamlet.candidates = {made_candidate("Ông", fmt::format("A Mười {}", number)),
                       made_candidate("Bà", fmt::format("Y Năm {}", number))};
  return hamlet;
}

void give_result(HamletView& hamlet, std::uint64_t present, std::vector<std::uint64_t> votes,
                 std::uint64_t blank, const election::Rules& rules) {
  HamletFigures figures;
  figures.households = hamlet.households;
  figures.present = present;
  figures.ballots = blank;
  for (const auto each : votes) figures.ballots += each;
  const bool single = hamlet.candidates.size() == 1;
  const auto decision =
      election::decide(rules, {figures.households, present, figures.ballots, votes, single});
  if (!decision) throw std::invalid_argument(decision.error().detail);
  figures.votes = std::move(votes);
  figures.decision = *decision;
  if (decision->winner) {
    const auto& winner = hamlet.candidates.at(*decision->winner).candidate;
    hamlet.winner = winner.honorific + " " + winner.name;
  }
  hamlet.figures = std::move(figures);
  hamlet.state = HamletState::verified;
  hamlet.method = Method::secret;
  hamlet.received = hamlet.stations;
  hamlet.received_on = "2026-11-30";
}

plan::Plan made_plan() {
  plan::Plan plan;
  plan.round = {"2026-11", "Bầu Trưởng thôn", "2026-11-29", "2026-12", "2031-12", ""};
  plan.commune = {"23504", "Xã Đăk Pxi", "51", "Tỉnh Quảng Ngãi"};
  return plan;
}

MadeRound made_round() {
  MadeRound round{made_plan(), {}};
  round.plan.previous = {{"23504-001", 250, 240}, {"23504-002", 200, 190}, {"23504-007", 130, 100}};
  round.hamlets = {pa_cheng(),
                   exactly_90_on_paper(),
                   exactly_70_by_hands(),
                   one_candidate_with_a_complaint(),
                   nobody_elected(),
                   no_quorum(),
                   half_received(),
                   with_names_like_formulas(),
                   refused()};
  return round;
}

}  // namespace kiosk::commune
