// Facts of the meeting and changes of the list that cannot be, or that the record does not bear
// out.
#include "tests/kiosk/commune/quarantine.h"

namespace kiosk::commune {
namespace {

TEST_CASE("facts of a meeting that cannot be, each with its words") {
  Day day;
  std::string words;
  SECTION("nobody in the chair") {
    day.meeting = [](auto& meeting) { meeting.chair.clear(); };
    words = "chủ trì";
  }
  SECTION("chair and secretary in one person") {
    day.meeting = [](auto& meeting) { meeting.secretary = "ĐỖ THỊ  CHỦ"; };
    words = "chủ trì";
  }
  SECTION("a secretary half of them approve") {
    day.meeting = [](auto& meeting) { meeting.secretary_hands = 2; };
    words = "trên 50%";
  }
  SECTION("a method nobody chose") {
    day.meeting = [](auto& meeting) { meeting.method_hands = 0; };
    words = "trên 50%";
  }
  SECTION("a committee more approve than are there") {
    day.meeting = [](auto& meeting) { meeting.committee_hands = 6; };
    words = "trên 50%";
  }
  SECTION("a reason why nobody voted, though they did") {
    day.meeting = [](auto& meeting) { meeting.not_held = election::NotHeld::weather; };
    words = "lý do";
  }
  World world;
  const auto bytes = world.booth_a.hold(day);
  expect(world, bytes, "impossible_meeting");
  CHECK(world.import(bytes).sentence.find(words) != std::string::npos);
}

TEST_CASE("an end that is not one") {
  Day day;
  day.method = election::Method::not_held;
  day.present = 2;
  std::string_view reason = "impossible_meeting";
  SECTION("without a reason") {
    day.meeting = [](auto& meeting) { meeting.not_held = election::NotHeld::none; };
  }
  SECTION("another reason without words") {
    day.meeting = [](auto& meeting) { meeting.not_held = election::NotHeld::other; };
  }
  SECTION("too few came, but they did not") { day.present = 3; }
  SECTION("hands more than households") {
    day.method = election::Method::hands;
    day.present = 4;
    day.meeting = [](auto& meeting) { meeting.hands = {3, 1}; };
    day.result = [](auto& result) {
      result.meeting.hands[0] = result.figures.votes[0] = 4;
      result.figures.ballots = 5;
    };
  }
  SECTION("hands for somebody who is not on the list") {
    day.method = election::Method::hands;
    day.present = 4;
    day.meeting = [](auto& meeting) { meeting.hands = {3, 1, 0}; };
    day.result = [](auto& result) { result.figures.votes = result.meeting.hands; };
    // Figures that nobody could work out do not even follow the format.
    reason = "bad_result";
  }
  if (reason == "bad_result") {
    World world;
    CHECK(world.import(world.booth_a.hold(day)).fate == Fate::quarantined);
    return;
  }
  expect_day(day, reason);
}

TEST_CASE("changes of the list that the rules do not allow") {
  Day day;
  std::string_view reason = "impossible_list";
  const election::Candidate floor{"Ông", "Ánh Văn Lê", "1970", "floor"};
  SECTION("an official candidate struck without a reason") {
    day.meeting = [](auto& meeting) { meeting.withdrawn = {{0, " "}}; };
    day.choices = {0, 0, 1, 0};
    reason = "withdrawal_unexplained";
  }
  SECTION("one person twice") {
    day.meeting = [](auto& meeting) {
      meeting.nominated = {{"Ông", "NGUYỄN VĂN AN", "1975-03-02", "floor"}};
    };
  }
  SECTION("more than eight") {
    day.result = [&](auto& result) {
      for (int i = 0; i < 7; ++i) {
        result.meeting.nominated.push_back(floor);
        result.meeting.nominated.back().birth = std::to_string(1960 + i);
      }
    };
  }
  SECTION("somebody struck who never stood") {
    day.meeting = [](auto& meeting) { meeting.withdrawn = {{2, "Xin rút"}}; };
  }
  SECTION("one struck twice") {
    day.meeting = [](auto& meeting) { meeting.withdrawn = {{0, "Xin rút"}, {0, "Xin rút"}}; };
    day.choices = {0, 0, 1, 0};
  }
  SECTION("one from the floor whom the Front is said to have nominated") {
    day.meeting = [&](auto& meeting) {
      meeting.nominated = {floor};
      meeting.nominated.back().nominated_by = "front";
    };
  }
  expect_day(day, reason);
}

TEST_CASE("somebody from the floor where the rules forbid it") {
  World world;  // the second station's rules do
  Day day;
  day.choices = {0, 1, 0, 0};
  day.meeting = [](auto& meeting) { meeting.nominated = {{"Ông", "Ánh Văn Lê", "1970", "floor"}}; };
  expect(world, world.booth_b.hold(day), "floor_forbidden");
}

TEST_CASE("a record with another list than result.json tells") {
  Day day;
  std::string_view reason = "wrong_questions";
  std::string words = "Trên phiếu: ";
  const election::Candidate floor{"Ông", "Ánh Văn Lê", "1970", "floor"};
  SECTION("a candidate replaced silently") {
    day.meeting = [&](auto& meeting) {
      meeting.withdrawn = {{1, "Tự xin rút"}};
      meeting.nominated = {floor};
    };
    day.result = [](auto& result) {
      result.meeting.withdrawn.clear();
      result.meeting.nominated.clear();
    };
    words = "“2. Bà Trần Thị Bình";
  }
  SECTION("somebody from the floor not told") {
    day.meeting = [&](auto& meeting) { meeting.nominated = {floor}; };
    day.result = [](auto& result) {
      result.meeting.nominated.clear();
      result.figures.votes.resize(2);
    };
    words = "Ánh Văn Lê";
  }
  SECTION("somebody told who was not on the ballot") {
    day.result = [&](auto& result) {
      result.meeting.nominated = {floor};
      result.figures.votes.push_back(0);
    };
    words = "(không có)";
  }
  SECTION("the withdrawn one is still on the ballot") {
    day.result = [&](auto& result) { result.meeting.withdrawn = {{1, "Xin rút"}}; };
  }
  SECTION("from the floor, but put in front") {
    day.meeting = [&](auto& meeting) { meeting.nominated = {floor}; };
    day.draft = [](auto& draft) {
      auto& answers = draft.questions[0].answers;
      std::swap(answers[0], answers[2]);
      answers[0].replace(0, 1, "1");
      answers[2].replace(0, 1, "3");
    };
    reason = "wrong_order";
  }
  World world;
  const auto bytes = world.booth_a.hold(day);
  expect(world, bytes, reason);
  INFO(world.import(bytes).sentence);
  CHECK(world.import(bytes).sentence.find(words) != std::string::npos);
}

}  // namespace
}  // namespace kiosk::commune
