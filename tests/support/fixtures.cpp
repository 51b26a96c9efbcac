#include <array>

#include "tests/support/fixture_models.h"
#include "tests/support/fixture_parts.h"
#include "tests/support/team_fixtures.h"

namespace support {

using kiosk::station::Busy;
using kiosk::station::Model;
using kiosk::station::OfficerStep;
using kiosk::station::Phase;
using kiosk::station::Problem;
using kiosk::station::Screen;
using kiosk::station::VoterStep;

namespace {

void add_day(std::vector<Fixture>& all) {
  all.push_back({"locked", Screen::locked, locked(), "12345", ""});
  all.push_back(
      {"problem", Screen::problem,
       with(locked(), [](Model& model) { model.problem = Problem::wrong_officer_secret; }), "",
       ""});
  all.push_back(
      {"problem_long", Screen::problem,
       with(meeting(Phase::counting), [](Model& model) { model.problem = Problem::count_failed; }),
       "", ""});
  all.push_back({"busy", Screen::busy,
                 with(open_booth(3), [](Model& model) { model.busy = Busy::casting; }), "", ""});
  all.push_back({"recovered", Screen::recovered,
                 with(open_booth(3), [](Model& model) { model.recovered_session = true; }), "",
                 ""});
  all.push_back({"present", Screen::present,
                 with(meeting(Phase::present), [](Model& model) { model.number = "314"; }), "",
                 ""});
  all.push_back({"quorum_failed", Screen::quorum_failed,
                 with(meeting(Phase::present), [](Model& model) { model.meeting.present = 180; }),
                 "", ""});
  const auto measuring = [](std::uint32_t px_per_m, std::uint32_t width, std::uint32_t height) {
    return with(meeting(Phase::present), [&](Model& model) {
      model.calibration = kiosk::station::ScreenMeasure{px_per_m, width, height};
    });
  };
  all.push_back({"calibration", Screen::calibration, measuring(5570, 1920, 1080), "", ""});
  all.push_back({"calibration_small", Screen::calibration, measuring(5340, 1366, 768), "", ""});
  all.push_back(
      {"calibration_refused", Screen::calibration,
       with(measuring(2000, 1366, 768), [](Model& model) { model.screen.refused = true; }), "",
       ""});
  all.push_back({"candidates", Screen::candidates, meeting(Phase::candidates), "", ""});
  all.push_back({"candidates_8", Screen::candidates, meeting(Phase::candidates, 8), "", ""});
  all.push_back({"method", Screen::method, meeting(Phase::method), "", ""});
  all.push_back({"method_chosen", Screen::method,
                 with(meeting(Phase::method),
                      [](Model& model) {
                        model.typing.method = kiosk::election::Method::secret;
                        model.typing.hands = "301";
                      }),
                 "", ""});
  all.push_back({"committee", Screen::committee, meeting(Phase::committee), "", ""});
  all.push_back({"committee_5", Screen::committee,
                 with(meeting(Phase::committee),
                      [](Model& model) {
                        elect_committee(model, 5);
                        model.active_name = 6;
                      }),
                 "", ""});
  all.push_back({"committee_hands", Screen::committee,
                 with(meeting(Phase::committee),
                      [](Model& model) {
                        elect_committee(model, 5);
                        model.typing.editing_hands = true;
                        model.typing.hands = "299";
                      }),
                 "", ""});
}

void add_keys(std::vector<Fixture>& all) {
  using kiosk::station::CeremonyStep;
  all.push_back(
      {"ceremony_intro", Screen::ceremony_intro, ceremony(CeremonyStep::intro, 3), "", ""});
  all.push_back(
      {"ceremony_intro_5", Screen::ceremony_intro, ceremony(CeremonyStep::intro, 5), "", ""});
  all.push_back(
      {"secret_show", Screen::secret_show, ceremony(CeremonyStep::show, 3), "", "402958176034"});
  all.push_back({"secret_repeat", Screen::secret_repeat, ceremony(CeremonyStep::repeat, 3),
                 "402958176034", "402958176034"});
  all.push_back({"zero_report", Screen::zero_report,
                 with(meeting(Phase::zero),
                      [](Model& model) {
                        elect_committee(model, 5);
                        model.setup_event = some_hash;
                      }),
                 "", ""});
  all.push_back({"zero_report_again", Screen::zero_report,
                 with(all.back().model, [](Model& model) { model.attempt = 2; }), "", ""});
}

void add_voter(std::vector<Fixture>& all) {
  all.push_back({"card", Screen::card, voter(VoterStep::card), "12345678", ""});
  all.push_back(
      {"card_refused", Screen::card_refused,
       with(voter(VoterStep::refused), [](Model& model) { model.problem = Problem::card_unknown; }),
       "", ""});
  all.push_back(
      {"no_sound", Screen::problem,
       with(voter(VoterStep::greeting), [](Model& model) { model.problem = Problem::no_sound; }),
       "", ""});
  all.push_back({"card_foreign", Screen::card_refused,
                 with(voter(VoterStep::refused),
                      [](Model& model) {
                        model.problem = Problem::card_foreign;
                        model.foreign_unit = "Tổ dân phố Nguyễn Thị Minh Khai";
                        model.foreign_commune = "Phường Nghĩa Thuận Đông";
                      }),
                 "", ""});
  all.push_back({"card_help", Screen::card_help,
                 with(voter(VoterStep::refused), [](Model& model) { model.refused_cards = 3; }), "",
                 ""});
  all.push_back({"assist_duty", Screen::assist_duty,
                 with(voter(VoterStep::greeting),
                      [](Model& model) { model.assistance = kiosk::station::Assistance::granted; }),
                 "", ""});
  all.push_back({"greeting", Screen::greeting, voter(VoterStep::greeting), "", ""});
  for (const std::size_t candidates : {1U, 2U, 3U, 4U, 5U, 8U}) {
    all.push_back(
        {"mark_" + std::to_string(candidates), Screen::mark,
         with(voter(VoterStep::mark, candidates), [](Model& model) { model.draft.choose(1); }), "",
         ""});
  }
  all.push_back({"none_warning", Screen::none_warning, voter(VoterStep::none_warning), "", ""});
  all.push_back({"review", Screen::review,
                 with(voter(VoterStep::review), [](Model& model) { model.draft.choose(0); }), "",
                 ""});
  all.push_back({"review_same_name", Screen::review,
                 with(voter(VoterStep::review, 8), [](Model& model) { model.draft.choose(6); }), "",
                 ""});
  all.push_back({"review_single", Screen::review,
                 with(voter(VoterStep::review, 1), [](Model& model) { model.draft.choose(0); }), "",
                 ""});
  const auto thanks = with(voter(VoterStep::done), [](Model& model) {
    model.tracker = "q7Zm+2HfWkP0u9BtLx3CyAe/Rd5NsVg8JoTi1EhKMbU";
  });
  all.push_back({"done", Screen::done, thanks, "", ""});
  all.push_back({"done_kept", Screen::done,
                 with(thanks, [](Model& model) { model.keep_tracker = true; }), "", ""});
}

// Eight candidates whose names are as long as names are, two of them the same.
Model with_long_names(Model model) {
  static const std::array<const char*, 8> names{
      "Nguyễn Hoàng Phương Thảo Nguyên", "Nguyễn Trần Hoàng Phước Thưởng",
      "Phạm Hoàng Thị Nguyệt Hường",     "Nguyễn Hoàng Phương Thảo Nguyên",
      "Đinh Trương Quỳnh Như Ngọc",      "Trương Đặng Nguyễn Phượng Uyển",
      "Hồ Thị Thuỷ Quỳnh Nhưỡng",        "Lê Nguyễn Phương Uyên Thương"};
  for (std::size_t i = 0; i < model.definition.candidates.size(); ++i) {
    model.definition.candidates[i].name = names[i];
  }
  model.contest = kiosk::election::contest_of(model.definition);
  return model;
}

Model with_problem(Model model, Problem problem) {
  model.problem = problem;
  return model;
}

// The voter's screens at their fullest.
void add_full_voter(std::vector<Fixture>& all) {
  const auto long_mark = with_long_names(voter(VoterStep::mark, 8));
  auto long_review = with_long_names(voter(VoterStep::review, 8));
  long_review.draft.choose(3);
  auto long_single = with_long_names(voter(VoterStep::mark, 1));
  long_single.unit_title = "Tổ trưởng tổ dân phố";
  auto quarter = voter(VoterStep::card);
  quarter.unit_name = "Tổ dân phố Nguyễn Thị Minh Khai";
  quarter.unit_title = "Tổ trưởng tổ dân phố";
  all.push_back({"mark_8_long", Screen::mark, long_mark, "", ""});
  all.push_back({"mark_4_long", Screen::mark, with_long_names(voter(VoterStep::mark, 4)), "", ""});
  all.push_back({"mark_single_long", Screen::mark, long_single, "", ""});
  all.push_back({"review_long", Screen::review, long_review, "", ""});
  all.push_back(
      {"none_warning_single", Screen::none_warning, voter(VoterStep::none_warning, 1), "", ""});
  all.push_back({"card_quarter", Screen::card, quarter, "", ""});
  for (const auto problem : {Problem::card_used, Problem::card_mistyped}) {
    all.push_back({"card_refused_" + std::to_string(static_cast<int>(problem)),
                   Screen::card_refused, with_problem(voter(VoterStep::refused), problem), "", ""});
  }
  all.push_back(
      {"not_cast", Screen::problem,
       with_problem(with(voter(VoterStep::review), [](Model& model) { model.draft.choose(1); }),
                    Problem::not_cast),
       "", ""});
}

void add_officer(std::vector<Fixture>& all) {
  all.push_back(
      {"officer_unlock", Screen::officer_unlock, officer(OfficerStep::unlock), "123", ""});
  all.push_back({"locked_pin_forgotten", Screen::locked,
                 with(locked(), [](Model& model) { model.team.pin_forgotten = true; }), "", ""});
  all.push_back({"officer_menu", Screen::officer_menu, officer(OfficerStep::menu), "", ""});
  all.push_back(
      {"officer_menu_voter", Screen::officer_menu,
       with(officer(OfficerStep::menu), [](Model& model) { model.voter = VoterStep::mark; }), "",
       ""});
  all.push_back({"officer_menu_no_ballot", Screen::officer_menu,
                 with(officer(OfficerStep::menu), [](Model& model) { model.ballots = 0; }), "",
                 ""});
  all.push_back({"officer_menu_no_sound", Screen::officer_menu,
                 with(officer(OfficerStep::menu), [](Model& model) { model.sound_missing = true; }),
                 "", ""});
  all.push_back({"officer_menu_paused", Screen::officer_menu,
                 officer(OfficerStep::menu, Phase::paused), "", ""});
  all.push_back(
      {"close_confirm", Screen::close_confirm, officer(OfficerStep::close_confirm), "", ""});
  all.push_back({"officer_menu_helper", Screen::officer_menu,
                 with(officer(OfficerStep::menu),
                      [](Model& model) { model.assistance = kiosk::station::Assistance::granted; }),
                 "", ""});
  all.push_back({"card_replace", Screen::card_replace,
                 with(officer(OfficerStep::card_replace),
                      [](Model& model) {
                        model.cards_voided = 12;
                        model.cards_lost = 3;
                      }),
                 "1234567890", ""});
  all.push_back({"paused", Screen::paused, officer(OfficerStep::none, Phase::paused), "", ""});
}

void add_count(std::vector<Fixture>& all) {
  all.push_back({"reconcile", Screen::reconcile,
                 with(after_closing(Phase::reconcile),
                      [](Model& model) {
                        model.numbers = {"308", "88", "2", ""};
                      }),
                 "", ""});
  all.push_back({"reconcile_differs", Screen::reconcile,
                 with(after_closing(Phase::reconcile),
                      [](Model& model) {
                        model.numbers = {"307", "88", "2", ""};
                      }),
                 "", ""});
  all.push_back({"reconcile_reason", Screen::reconcile,
                 with(after_closing(Phase::reconcile),
                      [](Model& model) {
                        model.numbers = {"307", "88", "2", ""};
                        model.editing_reason = true;
                        model.reason =
                            "Một cử tri mang thẻ đã dùng về nhà, Tổ bầu cử đã đến thu lại "
                            "nhưng không gặp ai ở nhà lúc 17 giờ";
                      }),
                 "", ""});
  all.push_back(
      {"count_members", Screen::count_members,
       with(after_closing(Phase::counting), [](Model& model) { model.members[1].present = true; }),
       "", ""});
  all.push_back(
      {"count_secret", Screen::count_secret,
       with(after_closing(Phase::counting), [](Model& model) { model.counting_typing = true; }),
       "4029", ""});
  all.push_back({"tallied", Screen::tallied,
                 with(after_closing(Phase::tallied),
                      [](Model& model) {
                        for (auto& member : model.members) member.present = true;
                      }),
                 "", ""});
  all.push_back({"result", Screen::result, counted({190, 70, 40}), "", ""});
  all.push_back({"result_nobody", Screen::result, counted({150, 90, 60}), "", ""});
  all.push_back({"result_8", Screen::result, counted({200, 30, 20, 10, 9, 8, 7, 6}), "", ""});
  all.push_back({"result_single", Screen::result, counted({280, 20}), "", ""});
  all.push_back({"no_record", Screen::no_record,
                 with(meeting(Phase::no_record),
                      [](Model& model) {
                        model.meeting.method = kiosk::election::Method::house_to_house;
                        model.meeting.not_held = kiosk::election::NotHeld::quorum;
                      }),
                 "", ""});
  all.push_back({"sealed", Screen::sealed,
                 with(after_closing(Phase::sealed),
                      [](Model& model) {
                        model.envelope_hash = some_hash;
                        model.envelope_name = "result-23365-001-may1.envelope";
                      }),
                 "", ""});
}

}  // namespace

std::vector<Fixture> fixtures() {
  std::vector<Fixture> all;
  add_day(all);
  add_meeting(all);
  add_keys(all);
  add_voter(all);
  add_full_voter(all);
  add_photos(all);
  add_silence(all);
  add_officer(all);
  add_count(all);
  add_team(all);
  add_day_fixtures(all);
  return all;
}

}  // namespace support
