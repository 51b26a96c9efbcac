// What forms ask, when they are whole, and what they say to the commune.

#include "kiosk/desk/form.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "kiosk/commune/allowed.h"
#include "tests/kiosk/desk/fixtures.h"

using namespace kiosk::desk;
using kiosk::commune::DecisionKind;
using kiosk::commune::HamletState;
using kiosk::commune::HamletView;

namespace {

void write(Form& form, std::string_view id, std::string text) {
  for (auto& entry : form.entries) {
    if (entry.id == id) {
      entry.text = std::move(text);
      return;
    }
  }
  FAIL("no field " << id);
}

HamletView hamlet_with(std::size_t candidates) {
  HamletView hamlet;
  hamlet.code = "X";
  hamlet.candidates.resize(candidates);
  return hamlet;
}

// Two stations with their packages; what is received and decided a test adds.
HamletView handed_over() {
  auto hamlet = hamlet_with(2);
  hamlet.stations = hamlet.packaged = 2;
  hamlet.most_reruns = 2;
  hamlet.state = HamletState::handed_over;
  return hamlet;
}

void decide(HamletView& hamlet, DecisionKind kind, HamletState state) {
  hamlet.decisions.push_back({kind, "", "2026-12-01", "A", "B", "", 0});
  hamlet.state = state;
}

bool offers(const HamletView& hamlet, FormKind kind) {
  const auto kinds = offered(hamlet);
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

}  // namespace

TEST_CASE("dates are written as eight digits and read as days") {
  CHECK(date_written("02122026") == "2026-12-02");
  CHECK(date_written("29022028") == "2028-02-29");
  for (const char* wrong : {"", "0212202", "021220266", "32122026", "00122026", "02132026",
                            "29022026", "31042026", "02121999", "02122200"}) {
    INFO(wrong);
    CHECK(date_written(wrong).empty());
  }
  CHECK(digits_of_date("2026-12-02") == "02122026");
  CHECK(digits_of_date("").empty());
  CHECK(date_shown("") == "");
  CHECK(date_shown("02") == "02");
  CHECK(date_shown("021") == "02/1");
  CHECK(date_shown("02122026") == "02/12/2026");
}

TEST_CASE("a decision asks for a reason, except when somebody elected is recognised") {
  for (const auto kind : {FormKind::rerun, FormKind::house_to_house, FormKind::refuse}) {
    auto form = hamlet_form(kind, hamlet_with(2), "2026-12-02");
    write(form, "by", "Nguyễn Văn A");
    REQUIRE(form.lacking());
    CHECK(form.entries[*form.lacking()].id == "reason");
    write(form, "reason", "   ");
    CHECK(form.lacking());
    write(form, "reason", "Không ai quá bán.");
    CHECK_FALSE(form.lacking());
  }
  auto recognised = hamlet_form(FormKind::recognise, hamlet_with(2), "2026-12-02");
  CHECK(recognised.lacking() == 0U);  // who
  write(recognised, "by", "Nguyễn Văn A");
  CHECK_FALSE(recognised.lacking());
  write(recognised, "date", "3112202");
  CHECK(recognised.entries[recognised.lacking().value()].id == "date");
}

TEST_CASE("a decision says what was written") {
  auto form = hamlet_form(FormKind::interim, hamlet_with(2), "2026-12-02");
  write(form, "by", "Nguyễn Văn A ");
  write(form, "person", "Trần Thị B");
  write(form, "number", "05/QĐ-UBND");
  write(form, "date", "03122026");
  write(form, "reason", "Đã bầu lại hai lần.");
  const auto decision = decision_in(form, 77);
  CHECK(decision.kind == DecisionKind::interim);
  CHECK(decision.by == "Nguyễn Văn A");
  CHECK(decision.person == "Trần Thị B");
  CHECK(decision.number == "05/QĐ-UBND");
  CHECK(decision.date == "2026-12-03");
  CHECK(decision.reason == "Đã bầu lại hai lần.");
  CHECK(decision.at == 77);
}

TEST_CASE("every kind of decision is one of the commune's, and no other form is") {
  CHECK(decision_of(FormKind::recognise) == DecisionKind::recognise);
  CHECK(decision_of(FormKind::rerun) == DecisionKind::rerun);
  CHECK(decision_of(FormKind::interim) == DecisionKind::interim);
  CHECK(decision_of(FormKind::house_to_house) == DecisionKind::house_to_house);
  CHECK(decision_of(FormKind::refuse) == DecisionKind::refuse);
  for (const auto kind : {FormKind::open_complaint, FormKind::paper, FormKind::take_in,
                          FormKind::packages, FormKind::printed, FormKind::congress}) {
    CHECK_FALSE(decision_of(kind));
  }
}

TEST_CASE("a paper count asks for each candidate, and for those who disagree with a single one") {
  auto form = hamlet_form(FormKind::paper, hamlet_with(3), "2026-12-02");
  CHECK(form.steps() == 3);
  write(form, "by", "Nguyễn Văn A");
  CHECK_FALSE(form.lacking());
  form.step = 1;
  for (const char* id : {"households", "present", "issued", "collected", "valid"}) {
    CHECK(form.lacking());
    write(form, id, "285");
  }
  CHECK_FALSE(form.lacking());
  form.step = 2;
  for (const char* id : {"vote_0", "vote_1", "vote_2"}) write(form, id, "95");
  CHECK_FALSE(form.lacking());
  form.option = true;
  const auto count = paper_in(form, 5);
  CHECK(count.households == 285);
  CHECK(count.valid == 285);
  CHECK(count.votes == std::vector<std::uint64_t>{95, 95, 95});
  CHECK(count.house_to_house);
  CHECK(count.by == "Nguyễn Văn A");

  const auto single = hamlet_form(FormKind::paper, hamlet_with(1), "2026-12-02");
  CHECK(single.entry("disagree") != nullptr);
  CHECK(paper_in(single, 5).votes.size() == 2);
}

TEST_CASE("complaints, congresses and rulings say what was written") {
  auto complaint = hamlet_form(FormKind::open_complaint, hamlet_with(2), "2026-12-02");
  write(complaint, "by", "A");
  write(complaint, "complaint", "Không có tên.");
  complaint.option = true;
  const auto kept = complaint_in(complaint, "2026-12-05");
  CHECK(kept.text == "Không có tên.");
  CHECK(kept.opened == "2026-12-02");
  CHECK(kept.party_member);
  CHECK(kept.closed.empty());

  auto congress = hamlet_form(FormKind::congress, hamlet_with(2), "2026-12-09");
  congress.role = kiosk::commune::UnifiedRole::front_head;
  CHECK(congress_in(congress).date == "2026-12-09");
  CHECK(congress_in(congress).role == kiosk::commune::UnifiedRole::front_head);

  kiosk::commune::TrayRow row;
  row.envelope = "abc";
  auto ruling = tray_form(FormKind::take_in, row);
  CHECK(ruling.lacking() == 0U);
  write(ruling, "by", "A");
  write(ruling, "reason", "Máy dự phòng đã được tổ xác nhận.");
  CHECK_FALSE(ruling.lacking());
  CHECK(ruling_in(ruling).decision == kiosk::commune::TrayDecision::take_in);
  CHECK(ruling_in(ruling).envelope == "abc");
  ruling.kind = FormKind::dismiss;
  CHECK(ruling_in(ruling).decision == kiosk::commune::TrayDecision::dismiss);
}

TEST_CASE("what is offered depends on the state and on who was elected") {
  CHECK(offered(hamlet_with(2)) == std::vector<FormKind>{FormKind::open_complaint});  // planned
  auto hamlet = handed_over();
  CHECK(offers(hamlet, FormKind::paper));
  CHECK_FALSE(offers(hamlet, FormKind::recognise));
  hamlet.state = HamletState::verified;
  hamlet.received = 2;
  hamlet.method = kiosk::election::Method::secret;
  hamlet.figures.emplace();
  hamlet.figures->decision.outcome = kiosk::election::Outcome::no_winner;
  CHECK_FALSE(offers(hamlet, FormKind::recognise));
  CHECK(offers(hamlet, FormKind::rerun));
  CHECK_FALSE(offers(hamlet, FormKind::house_to_house));
  hamlet.method = kiosk::election::Method::not_held;
  CHECK(offers(hamlet, FormKind::house_to_house));
  hamlet.method = kiosk::election::Method::secret;
  hamlet.figures->decision.outcome = kiosk::election::Outcome::elected;
  CHECK(offers(hamlet, FormKind::recognise));
  CHECK(offers(hamlet, FormKind::refuse));
  CHECK_FALSE(offers(hamlet, FormKind::rerun));
  CHECK_FALSE(offers(hamlet, FormKind::close_complaint));
  decide(hamlet, DecisionKind::refuse, HamletState::verified);
  CHECK(offers(hamlet, FormKind::rerun));
  CHECK_FALSE(offers(hamlet, FormKind::refuse));
  decide(hamlet, DecisionKind::recognise, HamletState::recognised);
  CHECK(offers(hamlet, FormKind::congress));
  CHECK(offers(hamlet, FormKind::refuse));
  CHECK_FALSE(offers(hamlet, FormKind::rerun));
  decide(hamlet, DecisionKind::rerun, HamletState::rerun_ordered);
  CHECK(offers(hamlet, FormKind::interim));
  CHECK_FALSE(offers(hamlet, FormKind::rerun));
}

TEST_CASE("nothing is offered that the commune would refuse") {
  auto hamlet = handed_over();
  hamlet.reruns = 2;  // as often as the rules allow
  CHECK_FALSE(offers(hamlet, FormKind::rerun));
  CHECK(offers(hamlet, FormKind::interim));
  for (const auto& one : desk_tests::snapshot().hamlets) {
    const auto acts = kiosk::commune::allowed(one);
    for (const auto kind : offered(one)) {
      const auto decision = decision_of(kind);
      if (!decision) continue;
      INFO(one.code << " " << name_of(kind));
      const auto act = static_cast<kiosk::commune::Act>(*decision);
      CHECK(std::find(acts.begin(), acts.end(), act) != acts.end());
    }
  }
}

TEST_CASE("while a complaint is pending nothing is decided") {
  auto hamlet = handed_over();
  hamlet.state = HamletState::complaint_pending;
  hamlet.complaints.push_back({"x", "2026-12-01", "A", "", "", false});
  const std::vector<FormKind> wanted{FormKind::close_complaint, FormKind::open_complaint};
  CHECK(offered(hamlet) == wanted);
  hamlet.state = HamletState::handed_over;
  CHECK(offered(hamlet) == wanted);
  hamlet.complaints.front().closed = "2026-12-03";
  CHECK(offers(hamlet, FormKind::paper));
}

TEST_CASE("a paper count is for hamlets that did not vote here, or went from house to house") {
  auto hamlet = handed_over();
  hamlet.state = HamletState::received;
  CHECK(offers(hamlet, FormKind::paper));
  hamlet.received = 1;
  hamlet.method = kiosk::election::Method::secret;
  CHECK_FALSE(offers(hamlet, FormKind::paper));
  hamlet.decisions.push_back({DecisionKind::house_to_house, "", "2026-12-01", "A", "B", "", 0});
  CHECK(offers(hamlet, FormKind::paper));
  CHECK_FALSE(offers(hamlet, FormKind::house_to_house));
}

TEST_CASE("no hamlet is offered more than its page has room for") {
  for (const auto& hamlet : desk_tests::snapshot().hamlets) {
    INFO(hamlet.code);
    CHECK(offered(hamlet).size() <= 5);
  }
}
