// The meeting before anybody votes, and the days that end without a record.

#include "tests/support/fixture_parts.h"

namespace support {

using kiosk::station::Model;
using kiosk::station::Phase;
using kiosk::station::Screen;

namespace {

// The list with one from the floor and one struck, as it stands after six people were named.
Model changed_list(std::size_t candidates) {
  Model model = meeting(Phase::candidates, candidates);
  model.meeting.nominated = {{"Bà", "Trần Thị Thu Hương", "1985-04-06", "floor"}};
  model.meeting.withdrawn = {{0, "Tự xin rút vì lý do sức khỏe"}};
  model.definition.candidates = kiosk::election::locked_list(model.official, model.meeting,
                                                             model.definition.rules.floor_order);
  return model;
}

Model nominating(std::size_t active) {
  Model model = meeting(Phase::candidates);
  model.meeting.chair = "Đỗ Thị Hường";
  model.definition.round.date = "2026-11-29";
  auto& typing = model.typing;
  typing.form = kiosk::station::MeetingForm::nominee;
  typing.active = active;
  typing.nominee = {"Bà", "Phạm Thị Nguyệt Hường", "05082010", "self"};
  model.meeting.secretary = typing.nominee.name;  // every warning at once
  return model;
}

Model withdrawing(std::size_t candidate) {
  Model model = changed_list(3);
  model.typing.form = kiosk::station::MeetingForm::withdrawal;
  model.typing.candidate = candidate;
  return model;
}

void add_opening(std::vector<Fixture>& all) {
  const auto opening = with(meeting(Phase::opening), [](Model& model) {
    model.typing.chair = "Nguyễn Trần Hoàng Phước Thưởng";
    model.typing.secretary = "Y Blơ Niê";
    model.typing.hands = "301";
  });
  all.push_back({"opening_empty", Screen::opening, meeting(Phase::opening), "", ""});
  all.push_back({"opening", Screen::opening, opening, "", ""});
  all.push_back({"opening_hands", Screen::opening,
                 with(opening,
                      [](Model& model) {
                        model.typing.active = 2;
                        model.typing.report_heard = true;
                      }),
                 "", ""});
  all.push_back({"candidates_changed", Screen::candidates, changed_list(3), "", ""});
  all.push_back({"candidates_full", Screen::candidates, changed_list(8), "", ""});
  all.push_back({"nominee", Screen::nominee, nominating(0), "", ""});
  all.push_back({"nominee_birth", Screen::nominee, nominating(1), "", ""});
  all.push_back({"withdrawal", Screen::withdrawal, withdrawing(1), "", ""});
  all.push_back({"withdrawal_struck", Screen::withdrawal, withdrawing(0), "", ""});
  all.push_back({"withdrawal_nominee", Screen::withdrawal, withdrawing(3), "", ""});
}

void add_ends(std::vector<Fixture>& all) {
  using kiosk::election::Method;
  using kiosk::election::NotHeld;
  const auto hands = [](std::size_t candidates) {
    return with(meeting(Phase::hands, candidates), [](Model& model) {
      model.meeting.method = Method::hands;
      model.typing.votes[0] = "201";
      model.typing.active = 1;
    });
  };
  for (const std::size_t candidates : {1U, 3U, 8U}) {
    all.push_back(
        {"hands_" + std::to_string(candidates), Screen::hands, hands(candidates), "", ""});
    auto raised = hands(candidates);
    raised.phase = Phase::no_record;
    raised.meeting.hands.assign(raised.contest.answers.size(), 7);
    raised.meeting.hands[0] = 201;
    all.push_back(
        {"no_record_hands_" + std::to_string(candidates), Screen::no_record, raised, "", ""});
  }
  const auto end = [](NotHeld reason) {
    return with(meeting(Phase::present), [reason](Model& model) {
      model.typing.form = kiosk::station::MeetingForm::not_held;
      model.typing.not_held = reason;
    });
  };
  all.push_back({"not_held", Screen::not_held, end(NotHeld::quorum), "", ""});
  all.push_back(
      {"not_held_other", Screen::not_held,
       with(end(NotHeld::other), [](Model& model) { model.typing.reason = "Nước lũ lên cao"; }), "",
       ""});
}

}  // namespace

void add_meeting(std::vector<Fixture>& all) {
  add_opening(all);
  add_ends(all);
}

}  // namespace support
