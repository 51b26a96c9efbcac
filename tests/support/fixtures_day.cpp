#include "tests/support/fixture_models.h"

namespace support {

using kiosk::station::OfficerStep;
using kiosk::station::Phase;
using kiosk::station::Screen;
using kiosk::station::VoterStep;

namespace {

kiosk::station::Surroundings worst_machine() {
  kiosk::station::Surroundings seen;
  seen.power = {12U, false};
  seen.disk_free = 100'000'000;
  seen.swap_on = true;
  seen.volumes.emplace();
  seen.unreadable_stick = true;
  return seen;
}

kiosk::station::Surroundings with_sticks(std::size_t count) {
  auto seen = worst_machine();
  for (std::size_t i = 0; i < count; ++i) {
    seen.volumes->push_back(
        {"/media/stick", 15'900'000'000, i == 1, "vfat", i == 0 ? "TOBAUCU" : ""});
  }
  return seen;
}

Model sheet(Model model, kiosk::station::Sheet which) {
  model.day.sheet = which;
  model.day.seen = with_sticks(1);
  return model;
}

Model stick(std::optional<kiosk::station::ExportEnd> end, std::size_t sticks) {
  Model model = sheet(after_closing(Phase::sealed), kiosk::station::Sheet::stick);
  model.day.seen = with_sticks(sticks);
  model.day.exported = end;
  model.day.exported_name = "23365-001-9f2c41d07ab35e88-2.envelope";
  return model;
}

void add_officers_sheets(std::vector<Fixture>& all) {
  using kiosk::station::NoteCategory;
  using kiosk::station::Sheet;
  all.push_back(
      {"readiness", Screen::readiness, sheet(meeting(Phase::present), Sheet::readiness), "", ""});
  all.push_back({"readiness_worst", Screen::readiness,
                 with(sheet(meeting(Phase::present), Sheet::readiness),
                      [](Model& model) {
                        model.day.seen = worst_machine();
                        model.ballots = 3;
                        model.definition.round.date = "2026-12-06";
                      }),
                 "", ""});
  all.push_back(
      {"readiness_unknown", Screen::readiness,
       with(sheet(open_booth(3), Sheet::readiness), [](Model& model) { model.day.seen.reset(); }),
       "", ""});
  const auto noted = with(sheet(open_booth(3), Sheet::notes), [](Model& model) {
    model.day.notes = {{NoteCategory::incident, 0, "Mất điện."},
                       {NoteCategory::party_member, 0, "Đơn của một hộ."}};
  });
  all.push_back({"notes", Screen::notes, noted, "", ""});
  all.push_back({"note_write", Screen::note_write,
                 with(sheet(open_booth(3), Sheet::note_write),
                      [](Model& model) {
                        model.day.category = NoteCategory::party_member;
                        for (int i = 0; i < 8; ++i)
                          model.day.text += "Hộ ông Đinh Văn Ực trình bày. ";
                        model.day.text.pop_back();
                      }),
                 "", ""});
  all.push_back(
      {"last_call", Screen::last_call,
       with(sheet(open_booth(3), Sheet::last_call), [](Model& model) { model.day.queue = "12"; }),
       "", ""});
  all.push_back({"last_call_on", Screen::last_call,
                 with(sheet(open_booth(3), Sheet::last_call),
                      [](Model& model) { model.day.last_call = true; }),
                 "", ""});
  all.push_back(
      {"unlock_list", Screen::unlock_list, sheet(open_booth(3), Sheet::unlock_list), "", ""});
}

void add_hall(std::vector<Fixture>& all) {
  using kiosk::station::Sheet;
  all.push_back({"hall", Screen::hall, sheet(counted({190, 70, 40}), Sheet::hall), "", ""});
  all.push_back(
      {"hall_8", Screen::hall, sheet(counted({200, 30, 20, 10, 9, 8, 7, 6}), Sheet::hall), "", ""});
  all.push_back({"hall_single", Screen::hall, sheet(counted({280, 20}), Sheet::hall), "", ""});
  for (const std::size_t sentence : {0U, 1U, 5U, 8U, 9U}) {
    all.push_back({"read_out_" + std::to_string(sentence), Screen::read_out,
                   with(sheet(counted({190, 70, 40}), Sheet::read_out),
                        [&](Model& model) { model.day.sentence = sentence; }),
                   "", ""});
  }
}

void add_stick(std::vector<Fixture>& all) {
  using kiosk::station::ExportEnd;
  all.push_back({"stick_unreadable", Screen::stick, stick({}, 0), "", ""});
  all.push_back({"stick_one", Screen::stick, stick({}, 1), "", ""});
  all.push_back({"stick_several", Screen::stick, stick({}, 3), "", ""});
  for (const auto end : {ExportEnd::verified, ExportEnd::was_there, ExportEnd::renamed,
                         ExportEnd::no_volume, ExportEnd::read_only, ExportEnd::full,
                         ExportEnd::vanished, ExportEnd::failed, ExportEnd::differs}) {
    all.push_back({"stick_end_" + std::to_string(static_cast<int>(end)), Screen::stick,
                   stick(end, 3), "", ""});
  }
}

void add_notices(std::vector<Fixture>& all) {
  const auto low = [](Model& model) { model.day.seen = worst_machine(); };
  const auto hour = [](Model& model) { model.day.reminded_hour = 1; };
  all.push_back({"card_low", Screen::card, with(voter(VoterStep::card), low), "12", ""});
  all.push_back({"card_hour", Screen::card, with(voter(VoterStep::card), hour), "12", ""});
  all.push_back({"card_last_call", Screen::card,
                 with(voter(VoterStep::card), [](Model& model) { model.day.last_call = true; }),
                 "12", ""});
  all.push_back(
      {"officer_menu_low", Screen::officer_menu, with(officer(OfficerStep::menu), low), "", ""});
  all.push_back(
      {"officer_menu_hour", Screen::officer_menu, with(officer(OfficerStep::menu), hour), "", ""});
  all.push_back({"paused_empty_battery", Screen::paused,
                 with(officer(OfficerStep::none, Phase::paused),
                      [](Model& model) {
                        model.day.seen = worst_machine();
                        model.day.seen->power.percent = 6;
                      }),
                 "", ""});
}

void add_practice(std::vector<Fixture>& all) {
  const auto practice = [](Model model) {
    model.station = "practice";
    model.definition.station = "practice";
    model.unit_name = "Thôn Trái Cây";
    model.commune_name = "Xã Chạy Thử";
    model.round_name = "CHẠY THỬ – KHÔNG CÓ GIÁ TRỊ";
    model.practice.officer_code = "402958176034";
    model.practice.second_code = "730164829551";
    model.practice.cards = {"0123456789", "9876543210"};
    model.practice.seconds = {38, 45, 31, 120};
    model.practice.asked_for_help = 1;
    return model;
  };
  all.push_back({"practice_locked", Screen::locked, practice(locked()), "", ""});
  all.push_back({"practice_card", Screen::card,
                 with(practice(voter(VoterStep::card)),
                      [](Model& model) { model.day.seen = worst_machine(); }),
                 "123", ""});
  all.push_back({"practice_mark", Screen::mark, practice(voter(VoterStep::mark)), "", ""});
  all.push_back({"practice_sealed", Screen::sealed,
                 with(practice(after_closing(Phase::sealed)),
                      [](Model& model) {
                        model.envelope_hash = some_hash;
                        model.envelope_name = "practice-9f2c41d07ab35e88.envelope";
                      }),
                 "", ""});
}

}  // namespace

void add_day_fixtures(std::vector<Fixture>& all) {
  add_officers_sheets(all);
  add_hall(all);
  add_stick(all);
  add_notices(all);
  add_practice(all);
}

}  // namespace support
