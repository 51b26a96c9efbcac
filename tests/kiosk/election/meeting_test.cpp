#include "kiosk/election/meeting.h"

#include <catch2/catch_test_macros.hpp>
#include <functional>

#include "definition_fixture.h"

using namespace kiosk::election;

namespace {

Meeting held() {
  Meeting meeting;
  meeting.present = 9;
  meeting.chair = "Đỗ Thị Chủ";
  meeting.secretary = "Đỗ Văn Thư";
  meeting.secretary_hands = meeting.method_hands = meeting.committee_hands = 5;
  meeting.committee = {"Một", "Hai", "Ba"};
  meeting.witnesses = {"Tư", "Năm"};
  return meeting;
}

const Candidate floor_one{"Bà", "Lê Thị Ánh", "1970", "floor"};
const Candidate floor_two{"Ông", "A Chut", "1966-01-02", "self"};

std::vector<std::string> names(const std::vector<Candidate>& list) {
  std::vector<std::string> all;
  for (const auto& one : list) all.push_back(one.name);
  return all;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("approval is more than half of those present, and never more than all of them") {
  for (std::uint64_t present = 0; present <= 50; ++present) {
    for (std::uint64_t hands = 0; hands <= 60; ++hands) {
      CAPTURE(present, hands);
      CHECK(approved(hands, present) == (2 * hands > present && hands <= present));
    }
  }
  CHECK_FALSE(approved(~0ULL, ~0ULL - 1));
  CHECK(approved(~0ULL, ~0ULL));
}

TEST_CASE("the locked list is the official one, changed, in the order of the rules") {
  const auto official = small_definition().candidates;
  Meeting meeting = held();
  CHECK(names(locked_list(official, meeting, FloorOrder::sorted)) == names(official));
  meeting.nominated = {floor_one, floor_two};
  CHECK(names(locked_list(official, meeting, FloorOrder::appended)) ==
        Names{"Nguyễn Văn Bình", "Nguyễn Văn Bình", "Y Dên", "Lê Thị Ánh", "A Chut"});
  CHECK(names(locked_list(official, meeting, FloorOrder::sorted)) ==
        Names{"Lê Thị Ánh", "Nguyễn Văn Bình", "Nguyễn Văn Bình", "A Chut", "Y Dên"});
  meeting.withdrawn = {{0, "Ốm"}, {2, "Tự xin rút"}};
  const auto list = locked_list(official, meeting, FloorOrder::sorted);
  CHECK(names(list) == Names{"Lê Thị Ánh", "Nguyễn Văn Bình", "A Chut"});
  CHECK(list[1].birth == "1975-03-02");
  const auto locked = as_locked(small_definition(), meeting);
  CHECK(names(locked.candidates) == names(list));
  CHECK(contest_of(locked).answers.size() == 3);
}

TEST_CASE("a meeting that the rules allow has no fault, and each fault has its name") {
  const Definition packaged = small_definition();
  const auto fault = [&](const std::function<void(Meeting&)>& change) {
    Meeting meeting = held();
    change(meeting);
    return fault_of(packaged, meeting);
  };
  CHECK(fault([](Meeting&) {}) == MeetingFault::none);
  CHECK(fault([](Meeting& m) { m.nominated = {floor_one, floor_two}; }) == MeetingFault::none);
  CHECK(fault([](Meeting& m) { m.present = 13; }) == MeetingFault::present);
  CHECK(fault([](Meeting& m) { m.present = 6; }) == MeetingFault::method);
  CHECK(fault([](Meeting& m) { m.chair = "  "; }) == MeetingFault::chair);
  CHECK(fault([](Meeting& m) { m.committee_hands = 4; }) == MeetingFault::approval);
  CHECK(fault([](Meeting& m) { m.method_hands = 10; }) == MeetingFault::approval);
  CHECK(fault([](Meeting& m) { m.committee.pop_back(); }) == MeetingFault::offices);
  CHECK(fault([](Meeting& m) { m.witnesses[0] = "y  DÊN"; }) == MeetingFault::offices);
  CHECK(fault([](Meeting& m) {
          m.nominated = {floor_one};
          m.committee[2] = floor_one.name;
        }) == MeetingFault::offices);
  CHECK(fault([](Meeting& m) { m.hands = {1, 1, 1}; }) == MeetingFault::hands);
  CHECK(fault([](Meeting& m) { m.not_held = NotHeld::quorum; }) == MeetingFault::not_held);
  CHECK(fault([](Meeting& m) { m.withdrawn = {{1, ""}}; }) == MeetingFault::withdrawal_unexplained);
  CHECK(fault([](Meeting& m) {
          m.withdrawn = {{0, "x"}, {1, "x"}, {2, "x"}};
        }) == MeetingFault::list);
  CHECK(fault([](Meeting& m) { m.withdrawn = {{1, "x"}, {0, "x"}}; }) == MeetingFault::list);
}

TEST_CASE("rules that forbid or fix leave no choice") {
  Definition packaged = small_definition();
  Meeting meeting = held();
  packaged.rules.fixed_method = Method::secret;
  meeting.method_hands = 0;
  CHECK(fault_of(packaged, meeting) == MeetingFault::none);
  packaged.rules.fixed_method = Method::hands;
  CHECK(fault_of(packaged, meeting) == MeetingFault::method);
  packaged.rules.fixed_method.reset();
  packaged.rules.floor_nominations = false;
  meeting = held();
  CHECK(fault_of(packaged, meeting) == MeetingFault::none);
  meeting.nominated = {floor_one};
  CHECK(fault_of(packaged, meeting) == MeetingFault::floor_forbidden);
  // Also on a day without a vote.
  meeting.method = Method::not_held;
  meeting.not_held = NotHeld::weather;
  meeting.committee.clear();
  meeting.witnesses.clear();
  CHECK(fault_of(packaged, meeting) == MeetingFault::floor_forbidden);
  meeting.nominated.clear();
  CHECK(fault_of(packaged, meeting) == MeetingFault::none);
}

TEST_CASE("a meeting survives the way to JSON and back, and broken ones do not") {
  Meeting meeting = held();
  meeting.nominated = {floor_one, floor_two};
  meeting.withdrawn = {{1, "Tự xin rút"}};
  meeting.note = "Nước lũ lên cao";
  meeting.not_held = NotHeld::other;
  meeting.hands = {1, 2};
  const auto text = meeting_json(meeting);
  const auto read = parse_meeting(text);
  REQUIRE(read);
  CHECK(meeting_json(*read) == text);
  for (std::size_t length = 0; length < text.size(); ++length) {
    if (parse_meeting(text.substr(0, length))) FAIL(length);
  }
  CHECK(!parse_meeting(text + text));
  CHECK(!parse_meeting(std::string(1 << 20, ' ')));
}
