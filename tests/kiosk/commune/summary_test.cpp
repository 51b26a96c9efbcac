#include "kiosk/commune/summary.h"

#include <algorithm>
#include <array>

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "tests/kiosk/commune/made_hamlets.h"

namespace kiosk::commune {
namespace {

using election::Method;
using election::Outcome;

bool same(const Share& share, std::uint64_t part, std::uint64_t whole) {
  return share.part == part && share.whole == whole;
}

constexpr std::array all_states = {HamletState::planned,    HamletState::handed_over,
                                   HamletState::received,   HamletState::verified,
                                   HamletState::recognised, HamletState::rerun_ordered,
                                   HamletState::interim,    HamletState::complaint_pending};

}  // namespace

TEST_CASE("every share of up to 200 is in the band that its fraction says") {
  for (std::uint64_t whole = 1; whole <= 200; ++whole) {
    for (std::uint64_t part = 0; part <= whole; ++part) {
      const auto band = band_of({part, whole});
      // Compared as fractions: 90 % is nine tenths, 70 % seven.
      CHECK((band == Band::over_90) == (part * 10 > whole * 9));
      CHECK((band == Band::under_70) == (part * 10 < whole * 7));
    }
  }
}

TEST_CASE("exactly 90 % and exactly 70 % are in the middle band") {
  CHECK(band_of({90, 100}) == Band::from_70_to_90);
  CHECK(band_of({70, 100}) == Band::from_70_to_90);
  CHECK(band_of({91, 100}) == Band::over_90);
  CHECK(band_of({69, 100}) == Band::under_70);
  // Rounded to two decimals they would be 90,00 % and 70,00 %.
  CHECK(band_of({90'001, 100'000}) == Band::over_90);
  CHECK(band_of({69'999, 100'000}) == Band::under_70);
  const auto huge = std::uint64_t{1} << 63U;
  CHECK(band_of({huge, huge}) == Band::over_90);
  CHECK(band_of({huge / 2 + 1, huge}) == Band::under_70);
}

TEST_CASE("percentages are rounded half up, by integers") {
  for (std::uint64_t whole = 1; whole <= 200; ++whole) {
    for (std::uint64_t part = 0; part <= whole + 3; ++part) {
      CHECK(hundredths_of({part, whole}) == (20'000 * part + whole) / (2 * whole));
    }
  }
  CHECK(percent_text({340'134, 346'663}) == "98,12%");
  CHECK(percent_text({1'398, 1'402}) == "99,71%");
  CHECK(percent_text({5'069, 5'443}) == "93,13%");
  CHECK(percent_text({159, 361}) == "44,04%");
  CHECK(percent_text({1, 20'000}) == "0,01%");  // 0,005 %
  CHECK(percent_text({1, 20'001}) == "0,00%");
  CHECK(percent_text({7, 7}) == "100,00%");
  CHECK(percent_text({0, 7}) == "0,00%");
  CHECK(percent_text({0, 0}).empty());
}

TEST_CASE("age is counted to the day of the vote, and never guessed") {
  constexpr std::string_view day = "2026-11-29";
  CHECK(age_of("1986-11-29", day) == Age::not_under_40);  // the 40th birthday
  CHECK(age_of("1986-11-30", day) == Age::under_40);
  CHECK(age_of("1986-11-28", day) == Age::not_under_40);
  CHECK(age_of("1986-12-01", day) == Age::under_40);
  CHECK(age_of("1987", day) == Age::under_40);
  CHECK(age_of("1985", day) == Age::not_under_40);
  CHECK(age_of("1986", day) == Age::not_stated);
  CHECK(age_of("", day) == Age::not_stated);
  CHECK(age_of("1988-02-29", "2028-02-28") == Age::under_40);
  CHECK(age_of("1988-02-29", "2028-02-29") == Age::not_under_40);
}

TEST_CASE("a minority is a stated ethnicity other than Kinh") {
  for (const auto* kinh : {"Kinh", "kinh", " KINH ", "Kinh (Việt)", "Việt", "Dân tộc Kinh"}) {
    CAPTURE(kinh);
    CHECK(minority_of(kinh) == Minority::no);
  }
  for (const auto* other : {"Xơ Đăng", "Hrê", "Cor", "Tày", "Hoa", "Kinhh", "dân tộc Cơ Tu"}) {
    CAPTURE(other);
    CHECK(minority_of(other) == Minority::yes);
  }
  for (const auto* nothing : {"", "  ", "Dân tộc "}) {
    CAPTURE(nothing);
    CHECK(minority_of(nothing) == Minority::not_stated);
  }
}

TEST_CASE("a round with one of everything") {
  const auto round = made_round();
  const auto summary = summary_of(round.plan, round.hamlets);
  CHECK(summary.round == "Bầu Trưởng thôn");
  CHECK(summary.commune == "Xã Đăk Pxi");
  CHECK(summary.date == "2026-11-29");
  CHECK(same(summary.held, 7, 9));
  CHECK(same(summary.elected, 4, 9));
  CHECK(same(summary.turnout, 1207, 1410));
  CHECK(same(summary.previous_turnout, 530, 580));
  CHECK(summary.paper == 1);
  CHECK(summary.hands == 1);
  CHECK(summary.house_to_house == 0);
  CHECK(summary.band_over_90 == 1);
  CHECK(summary.band_70_to_90 == 2);
  CHECK(summary.band_under_70 == 1);
  CHECK(same(summary.incumbents, 1, 3));
  CHECK(same(summary.women, 1, 3));
  CHECK(same(summary.minorities, 1, 3));
  CHECK(same(summary.under_40, 2, 3));
  CHECK(same(summary.party_full, 1, 3));
  CHECK(same(summary.party_probationary, 1, 3));
  CHECK(same(summary.party_proposed, 0, 3));
  CHECK(same(summary.not_party, 1, 3));
  CHECK(summary.not_stated_incumbent == 1);
  CHECK(summary.not_stated_sex == 1);
  CHECK(summary.not_stated_ethnicity == 1);
  CHECK(summary.not_stated_age == 1);
  CHECK(summary.not_stated_party == 1);
  CHECK(same(summary.unified, 1, 2));
  CHECK(summary.roles.secretary == 1);
  CHECK(summary.roles.none == 1);
  CHECK(same(summary.recognised, 1, 9));
  CHECK(summary.reruns == 1);
  CHECK(summary.interim == 0);
  CHECK(summary.complaints == 1);
  CHECK(summary.overdue == 1);
  CHECK(summary.quarantined == 1);
  std::vector<std::string> why;
  for (const auto& each : summary.not_elected) why.push_back(each.code.substr(6) + " " + each.why);
  CHECK(why == std::vector<std::string>{"005 no_winner", "006 no_quorum", "007 received",
                                        "008 planned", "009 refused"});
}

TEST_CASE("what the commune set aside is not elected, whatever the vote said") {
  for (const auto state : all_states) {
    for (const auto kind : {DecisionKind::recognise, DecisionKind::rerun, DecisionKind::interim,
                            DecisionKind::house_to_house, DecisionKind::refuse}) {
      auto hamlet = made_hamlet(1);
      give_result(hamlet, 200, {150, 20});
      hamlet.state = state;
      hamlet.decisions.push_back({kind, "", "2026-12-01", "", "", "", 0});
      // The state knows best; behind a complaint, and where it only says "verified", the last
      // decision does.
      const bool by_state = state == HamletState::rerun_ordered || state == HamletState::interim;
      const bool by_decision = kind == DecisionKind::rerun || kind == DecisionKind::interim ||
                               kind == DecisionKind::refuse;
      const bool aside = by_state || (by_decision && state != HamletState::recognised);
      CHECK(elected_of(hamlet).has_value() == !aside);
      CHECK(reason_of(hamlet) == (aside ? "refused" : ""));
    }
  }
}

TEST_CASE("a complaint hides no decision from the figures") {
  std::vector<HamletView> hamlets;
  for (const auto kind : {DecisionKind::recognise, DecisionKind::rerun, DecisionKind::interim}) {
    hamlets.push_back(made_hamlet(1));
    give_result(hamlets.back(), 200, {150, 20});
    hamlets.back().state = HamletState::complaint_pending;
    hamlets.back().decisions.push_back({kind, "", "2026-12-01", "", "", "", 0});
  }
  const auto summary = summary_of(made_plan(), hamlets);
  CHECK(summary.complaints == 3);
  CHECK(summary.recognised.part == 1);
  CHECK(summary.reruns == 1);
  CHECK(summary.interim == 1);
  CHECK(summary.elected.part == 1);
}

TEST_CASE("somebody is elected although the votes are not told") {
  auto hamlet = made_hamlet(1);
  give_result(hamlet, 200, {190, 3});
  hamlet.figures->votes.clear();  // they would be the votes of one station
  const auto summary = summary_of(made_plan(), {hamlet});
  CHECK(same(summary.elected, 1, 1));
  CHECK(summary.band_over_90 + summary.band_70_to_90 + summary.band_under_70 == 0);
  CHECK(summary.band_not_told == 1);
  CHECK(votes_of(hamlet, 0).whole == 0);
  CHECK(reason_of(hamlet).empty());
}

TEST_CASE("every hamlet is elected in one band or stands in the list with a reason") {
  std::vector<HamletView> hamlets;
  for (const auto state : all_states) {
    auto bare = made_hamlet(1);
    bare.state = state;
    hamlets.push_back(bare);
    bare.problem = "Danh sách của hai điểm khác nhau.";
    hamlets.push_back(bare);
    for (const auto& votes : std::vector<std::vector<std::uint64_t>>{
             {190, 3}, {150, 3}, {120, 3}, {90, 90}, {4, 3}, {}}) {
      for (const std::uint64_t present : {200U, 50U}) {
        auto hamlet = made_hamlet(1);
        give_result(hamlet, present, votes);
        hamlet.state = state;
        hamlets.push_back(hamlet);
      }
    }
    auto broken = made_hamlet(1);  // a winner that nobody is
    give_result(broken, 200, {190, 3});
    broken.figures->decision.winner = 7;
    broken.state = state;
    auto untold = made_hamlet(1);
    give_result(untold, 200, {190, 3});
    untold.figures->votes.clear();
    untold.state = state;
    hamlets.push_back(untold);
    hamlets.push_back(broken);
  }
  const auto summary = summary_of(made_plan(), hamlets);
  CHECK(summary.elected.whole == hamlets.size());
  CHECK(summary.elected.part > 0);
  CHECK(summary.elected.part + summary.not_elected.size() == hamlets.size());
  CHECK(summary.band_over_90 + summary.band_70_to_90 + summary.band_under_70 +
            summary.band_not_told ==
        summary.elected.part);
  CHECK(std::none_of(summary.not_elected.begin(), summary.not_elected.end(),
                     [](const auto& each) { return each.why.empty(); }));
}

TEST_CASE("why nobody voted") {
  auto hamlet = made_hamlet(1);
  CHECK(reason_of(hamlet) == "handed_over");
  hamlet.received = 1;
  CHECK(reason_of(hamlet) == "received");
  hamlet.problem = "Danh sách khác nhau.";
  CHECK(reason_of(hamlet) == "problem");
  for (const auto* word : {"weather", "other"}) {
    auto empty_hall = made_hamlet(2);
    empty_hall.method = Method::not_held;
    empty_hall.not_held = word;
    CHECK(reason_of(empty_hall) == word);
    give_result(empty_hall, 120, {});
    empty_hall.method = Method::not_held;
    CHECK(reason_of(empty_hall) == word);
  }
  auto few = made_hamlet(3);
  give_result(few, 150, {3, 2});
  CHECK(reason_of(few) == election::name_of(Outcome::too_few_ballots));
}

TEST_CASE("every combination of offices after the congress") {
  std::vector<HamletView> hamlets;
  for (const auto role :
       {UnifiedRole::not_yet, UnifiedRole::secretary, UnifiedRole::deputy_secretary,
        UnifiedRole::committee_member, UnifiedRole::front_head, UnifiedRole::none}) {
    hamlets.push_back(made_hamlet(1));
    hamlets.back().congress = CellCongress{"2026-12-06", role};
  }
  hamlets.push_back(made_hamlet(2));
  const auto summary = summary_of(made_plan(), hamlets);
  CHECK(same(summary.unified, 3, 5));
  CHECK(summary.roles.secretary == 1);
  CHECK(summary.roles.deputy_secretary == 1);
  CHECK(summary.roles.committee_member == 1);
  CHECK(summary.roles.front_head == 1);
  CHECK(summary.roles.none == 1);
}

TEST_CASE("Quảng Ninh, 5 June 2022") {
  // The province's own sums, spread over 1,452 made hamlets.
  std::vector<HamletView> hamlets;
  for (int number = 0; number < 1452; ++number) {
    auto hamlet = made_hamlet(number, number < 1087 ? 239 : 238);
    const std::uint64_t present = hamlet.households - (number < 721 ? 5 : 4);
    const std::uint64_t votes = number < 1061   ? present
                                : number < 1377 ? 190
                                : number < 1449 ? 140
                                                : 100;
    give_result(hamlet, present, {votes, present - votes > 110 ? 110 : present - votes});
    hamlets.push_back(std::move(hamlet));
  }
  auto plan = made_plan();
  plan.previous = {{hamlets.front().code, 10'000, 9'325}};
  const auto summary = summary_of(plan, hamlets);
  CHECK(same(summary.turnout, 340'134, 346'663));
  CHECK(percent_text(summary.turnout) == "98,12%");
  CHECK(same(summary.elected, 1449, 1452));
  CHECK(summary.not_elected.size() == 3);
  CHECK(summary.band_over_90 == 1061);
  CHECK(summary.band_70_to_90 == 316);
  CHECK(summary.band_under_70 == 72);
  CHECK(percent_text(summary.previous_turnout) == "93,25%");
  CHECK(hundredths_of(summary.turnout) - hundredths_of(summary.previous_turnout) == 487);
}

TEST_CASE("a round without a hamlet") {
  const auto summary = summary_of(made_plan(), {});
  CHECK(same(summary.held, 0, 0));
  CHECK(summary.not_elected.empty());
  CHECK(percent_text(summary.elected).empty());
}

TEST_CASE("the summary as JSON has every share with its fraction") {
  const auto round = made_round();
  auto summary = summary_of(round.plan, round.hamlets);
  const auto json = nlohmann::json::parse(summary_json(summary));
  CHECK(json["turnout"] ==
        nlohmann::json({{"part", 1207}, {"whole", 1410}, {"percent", "85,60%"}}));
  CHECK(json["bands"] ==
        nlohmann::json({{"over_90", 1}, {"from_70_to_90", 2}, {"under_70", 1}, {"not_told", 0}}));
  CHECK(json["roles"]["secretary"] == 1);
  CHECK(json["not_stated"]["age"] == 1);
  CHECK(json["not_elected"].size() == 5);
  CHECK(json["not_elected"][0] ==
        nlohmann::json({{"code", "23504-005"}, {"name", "Thôn số 5"}, {"why", "no_winner"}}));
  summary.not_elected[0].name = "\xFF";
  CHECK(nlohmann::json::accept(summary_json(summary)));
}

}  // namespace kiosk::commune
