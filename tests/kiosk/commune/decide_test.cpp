// From the plan to the decision, as the desk and the command line see it.
#include <catch2/catch_test_macros.hpp>

#include "kiosk/commune/commune_impl.h"
#include "kiosk/commune/decide_sentences.h"
#include "kiosk/commune/hamlets_text.h"
#include "tests/kiosk/commune/clusters.h"

namespace kiosk::commune {
namespace {

constexpr auto monday = "2026-11-30";

Complaint complaint_on(const std::string& day) {
  return {"Hộ số 7 được phát hai phiếu.", day, "Y Tiếp", "", "", false};
}

std::string refusal_in(const Outcome<void>& outcome) {
  return outcome ? std::string() : outcome.error().sentence;
}

}  // namespace

TEST_CASE("a hamlet of two stations goes from planned to verified, and only its sum is seen") {
  Clusters world;
  CHECK(world.state(hamlet_1) == "planned");
  world.package(cluster_1);
  CHECK(world.state(hamlet_1) == "planned");
  world.package(cluster_2);
  CHECK(world.state(hamlet_1) == "handed_over");
  CHECK(world.hamlet(hamlet_1).households == 10);

  REQUIRE(world.hold(cluster_1, Clusters::clear_day()).fate == Fate::accepted);
  const auto half = world.hamlet(hamlet_1);
  CHECK(half.state == HamletState::received);
  CHECK(half.received == 1);
  CHECK_FALSE(half.figures);
  CHECK_FALSE(half.method);
  CHECK(half.due.empty());
  for (const auto& one : half.candidates) CHECK(one.votes == 0);

  REQUIRE(world.hold(cluster_2, Clusters::split_day()).fate == Fate::accepted);
  const auto whole = world.hamlet(hamlet_1);
  CHECK(whole.state == HamletState::verified);
  REQUIRE(whole.figures);
  CHECK(whole.figures->votes == std::vector<std::uint64_t>{5, 1});
  CHECK(whole.figures->ballots == 7);
  CHECK(whole.figures->decision.outcome == election::Outcome::no_winner);  // 5 of 10 households
  CHECK(whole.envelopes.size() == 2);
  CHECK(whole.received_on == "2026-11-29");
  CHECK(world.state(hamlet_2) == "planned");
  const auto json = hamlets_json({whole});
  for (const auto* part : {"\"votes\":[4", "\"votes\":[1,1]", "\"ballots\":4", "\"ballots\":3"}) {
    INFO(part);
    CHECK(json.find(part) == std::string::npos);
  }
}

TEST_CASE("somebody elected is recognised, by name and date, and stays so over a restart") {
  Clusters world;
  world.package_all();
  world.hold(cluster_1, Clusters::clear_day());
  CHECK(world.decide(hamlet_1, DecisionKind::recognise, monday) == sentences::not_complete);
  world.hold(cluster_2, Clusters::clear_day());
  CHECK(world.hamlet(hamlet_1).winner == "Ông Nguyễn Văn An");
  CHECK(world.decide(hamlet_1, DecisionKind::recognise, "2026-11-28") == sentences::before_vote);
  CHECK(world.decide(hamlet_1, DecisionKind::recognise, "30/11/2026") == sentences::bad_date);
  CHECK(world.decide(hamlet_1, DecisionKind::recognise, "2026-02-30") == sentences::bad_date);
  CHECK(world.decide(hamlet_1, DecisionKind::rerun, monday) == sentences::elected_not_refused);
  CHECK(world.decide("23504-009", DecisionKind::recognise, monday) ==
        sentences::hamlet_not_planned);
  CHECK(world.decide(hamlet_1, DecisionKind::recognise, monday, "").empty());
  world.reopen();
  const auto view = world.hamlet(hamlet_1);
  CHECK(view.state == HamletState::recognised);
  REQUIRE(view.decisions.size() == 1);
  CHECK(view.decisions[0].by == "A Chủ Tịch");
  CHECK(view.decisions[0].number == "05/QĐ-UBND");
  CHECK(view.decisions[0].at == world.clock.now);
  CHECK(world.decide(hamlet_1, DecisionKind::recognise, monday) == sentences::recognised_already);
}

TEST_CASE("a result that came later is not decided on an earlier day") {
  Clusters world;
  world.package_all();
  world.clock.next_day();
  world.hold(cluster_1, Clusters::clear_day());
  world.clock.next_day();
  world.hold(cluster_2, Clusters::clear_day());
  CHECK(world.hamlet(hamlet_1).received_on == "2026-12-01");
  CHECK(world.decide(hamlet_1, DecisionKind::recognise, monday) == sentences::before_result);
  CHECK(world.decide(hamlet_1, DecisionKind::recognise, "2026-12-01").empty());
  CHECK(world.decide(hamlet_1, DecisionKind::refuse, monday) == sentences::before_result);
}

TEST_CASE("everything but a recognition needs a reason, and an interim head a name") {
  Clusters world;
  world.package_all();
  world.hold("23504-002-1", Clusters::split_day());
  for (const auto kind : {DecisionKind::rerun, DecisionKind::refuse, DecisionKind::interim}) {
    CHECK(world.decide(hamlet_2, kind, monday, " ") == sentences::no_reason);
  }
  CommuneDecision interim{DecisionKind::interim, "", monday, "A Chủ Tịch", "Bầu không được", "", 0};
  CHECK(refusal_in(world.commune->decide(hamlet_2, interim)) == sentences::no_person);
  interim.person = "Y Phó";
  interim.by = " ";
  CHECK(refusal_in(world.commune->decide(hamlet_2, interim)) == sentences::no_decider);
  interim.by = std::string(200, 'a');
  CHECK(refusal_in(world.commune->decide(hamlet_2, interim)) == sentences::text_too_long);
  interim.by = "A\nB";
  CHECK(refusal_in(world.commune->decide(hamlet_2, interim)) == sentences::text_too_long);
  interim.by = "A Chủ Tịch";
  interim.kind = DecisionKind::rerun;
  CHECK(refusal_in(world.commune->decide(hamlet_2, interim)) == sentences::needless_person);
  CHECK(world.hamlet(hamlet_2).decisions.empty());
  interim.kind = DecisionKind::interim;
  CHECK(refusal_in(world.commune->decide(hamlet_2, interim)).empty());
  CHECK(world.state(hamlet_2) == "interim");
}

TEST_CASE("a complaint holds everything up, and what it says is in no journal") {
  Clusters world;
  world.package_all();
  world.hold(cluster_1, Clusters::clear_day());
  world.hold(cluster_2, Clusters::clear_day());
  auto empty = complaint_on(monday);
  empty.text = "  ";
  CHECK(refusal_in(world.commune->open_complaint(hamlet_1, empty)) == sentences::no_text);
  auto nobody = complaint_on(monday);
  nobody.by.clear();
  CHECK(refusal_in(world.commune->open_complaint(hamlet_1, nobody)) == sentences::no_writer);
  CHECK(refusal_in(world.commune->open_complaint(hamlet_1, complaint_on("hôm qua"))) ==
        sentences::bad_date);
  REQUIRE(world.commune->open_complaint(hamlet_1, complaint_on(monday)));
  CHECK(refusal_in(world.commune->open_complaint(hamlet_1, complaint_on(monday))) ==
        sentences::same_complaint);
  CHECK(world.state(hamlet_1) == "complaint_pending");
  CHECK(world.decide(hamlet_1, DecisionKind::recognise, monday) == sentences::complaint_first);

  const auto close = [&](std::size_t index, std::string_view day, std::string_view answer) {
    return refusal_in(world.commune->close_complaint(hamlet_1, index, day, answer));
  };
  CHECK(close(1, monday, "Không đúng.") == sentences::unknown_complaint);
  CHECK(close(0, monday, "") == sentences::no_answer);
  CHECK(close(0, "2026-11-29", "Không đúng.") == sentences::before_complaint);
  CHECK(close(0, monday, "Không đúng sự thật.").empty());
  CHECK(close(0, monday, "Lần nữa.") == sentences::closed_complaint);
  world.reopen();
  CHECK(world.state(hamlet_1) == "verified");
  CHECK(world.hamlet(hamlet_1).complaints.at(0).answer == "Không đúng sự thật.");
  CHECK(world.decide(hamlet_1, DecisionKind::recognise, monday, "Đủ điều kiện.").empty());

  world.commune.reset();
  const auto wrapped = read_file(world.folder / "commune/keys.wrapped");
  const auto key = open_store_key(wrapped, passphrase());
  REQUIRE(key);
  const auto store = store::CommuneStore::open(world.folder / "commune/commune.db", *key);
  REQUIRE(store);
  const auto journal = store->journal_lines().value();
  for (const auto* line : {"complaint_opened", "complaint_closed", "hamlet_decided", "Y Tiếp",
                           "A Chủ Tịch", "Đủ điều kiện."}) {
    INFO(line);
    CHECK(journal.find(line) != std::string::npos);
  }
  CHECK(journal.find("Hộ số 7") == std::string::npos);
  CHECK(journal.find("Không đúng sự thật") == std::string::npos);
}

TEST_CASE("no quorum anywhere: from house to house, or another vote") {
  Clusters world;
  world.package_all();
  Day empty;
  empty.method = election::Method::not_held;
  empty.present = 1;
  world.hold(cluster_1, empty);
  world.hold(cluster_2, empty);
  const auto view = world.hamlet(hamlet_1);
  CHECK(view.state == HamletState::verified);
  CHECK(view.not_held == "quorum");
  CHECK(world.decide(hamlet_1, DecisionKind::recognise, monday) == sentences::nobody_elected);
  CHECK(world.decide(hamlet_1, DecisionKind::house_to_house, monday).empty());
  CHECK(world.state(hamlet_1) == "received");
  CHECK(world.decide(hamlet_1, DecisionKind::house_to_house, monday) == sentences::houses_already);
  CHECK(world.decide(hamlet_1, DecisionKind::rerun, monday).empty());
}

TEST_CASE("ballots carried from house to house are entered by two people and then recognised") {
  Clusters world;
  world.package_all();
  Day empty;
  empty.method = election::Method::not_held;
  empty.present = 1;
  world.hold(cluster_1, empty);
  world.hold(cluster_2, empty);
  REQUIRE(world.decide(hamlet_1, DecisionKind::house_to_house, monday).empty());
  PaperCount count{10, 9, 9, 9, 8, {7, 1}, true, "Y Một", 0};
  REQUIRE(world.commune->enter_paper(hamlet_1, count));
  CHECK(world.state(hamlet_1) == "received");
  count.by = "A Hai";
  world.clock.next_day();
  REQUIRE(world.commune->enter_paper(hamlet_1, count));
  const auto view = world.hamlet(hamlet_1);
  CHECK(view.state == HamletState::verified);
  CHECK(view.paper);
  CHECK(view.method == election::Method::house_to_house);
  REQUIRE(view.figures);
  CHECK(view.figures->votes == count.votes);
  CHECK(view.received_on == monday);
  CHECK(view.winner == "Ông Nguyễn Văn An");
  CHECK(world.decide(hamlet_1, DecisionKind::recognise, monday).empty());
}

TEST_CASE("a hamlet that fell back to paper is judged on paper and marked") {
  Clusters world;
  world.package_all();
  PaperCount count{10, 9, 9, 9, 9, {4, 5}, false, "Y Một", 0};
  REQUIRE(world.commune->enter_paper(hamlet_1, count));
  CHECK(world.state(hamlet_1) == "handed_over");
  count.by = "A Hai";
  REQUIRE(world.commune->enter_paper(hamlet_1, count));
  const auto view = world.hamlet(hamlet_1);
  CHECK(view.paper);
  CHECK(view.state == HamletState::verified);
  CHECK(view.figures->decision.outcome == election::Outcome::no_winner);
  CHECK(world.decide(hamlet_1, DecisionKind::recognise, monday) == sentences::nobody_elected);
}

TEST_CASE("five working days after the last result the clock has run out") {
  Clusters world;
  world.package_all();
  world.hold(cluster_1, Clusters::clear_day());
  world.hold(cluster_2, Clusters::clear_day());
  CHECK(world.hamlet(hamlet_1).due == "2026-12-04");  // from Sunday to Friday
  for (int day = 0; day < 5; ++day) {
    CHECK_FALSE(world.hamlet(hamlet_1).overdue);
    world.clock.next_day();
  }
  CHECK_FALSE(world.hamlet(hamlet_1).overdue);
  world.clock.next_day();
  CHECK(world.hamlet(hamlet_1).overdue);
  CHECK(world.decide(hamlet_1, DecisionKind::recognise, "2026-12-04").empty());
  CHECK_FALSE(world.hamlet(hamlet_1).overdue);

  auto plan = clusters_plan();
  plan.holidays = {"2026-12-02"};
  Clusters holiday(plan);
  holiday.package_all();
  holiday.hold("23504-002-1", Clusters::clear_day());
  CHECK(holiday.hamlet(hamlet_2).due == "2026-12-07");
}

TEST_CASE("clusters that voted in different ways wait for a person") {
  Clusters world;
  world.package_all();
  world.hold(cluster_1, Clusters::clear_day());
  Day hands;
  hands.method = election::Method::hands;
  world.hold(cluster_2, hands);
  const auto view = world.hamlet(hamlet_1);
  CHECK(view.state == HamletState::received);
  CHECK(view.problem == sentences::different_methods);
  CHECK_FALSE(view.figures);
  CHECK(world.decide(hamlet_1, DecisionKind::recognise, monday) == sentences::not_complete);
  CHECK(world.decide(hamlet_1, DecisionKind::refuse, monday).empty());
  CHECK(world.decide(hamlet_1, DecisionKind::rerun, monday).empty());
  CHECK(world.state(hamlet_1) == "rerun_ordered");
}

TEST_CASE("what the Party cell decided is kept apart, and may come later") {
  Clusters world;
  const CellCongress congress{"2026-12-06", UnifiedRole::secretary};
  CHECK_FALSE(world.commune->record_congress(hamlet_2, congress));
  world.package_all();
  world.hold("23504-002-1", Clusters::clear_day());
  CHECK(refusal_in(world.commune->record_congress(hamlet_2, {"2026-11-01", UnifiedRole::none})) ==
        sentences::before_vote);
  CHECK(world.commune->record_congress(hamlet_2, {"2026-12-06", UnifiedRole::not_yet}));
  CHECK(world.commune->record_congress(hamlet_2, congress));
  world.reopen();
  const auto view = world.hamlet(hamlet_2);
  REQUIRE(view.congress);
  CHECK(view.congress->role == UnifiedRole::secretary);
  CHECK_FALSE(world.hamlet(hamlet_1).congress);
}

}  // namespace kiosk::commune
