// The election team's own screens, each over one of the day's.
#include "tests/support/team_fixtures.h"

#include <algorithm>
#include <stdexcept>

#include "tests/support/fixture_models.h"

namespace support {

using kiosk::station::Model;
using kiosk::station::PinStep;
using kiosk::station::Screen;
using kiosk::station::TwoPersonAction;

namespace {

Model model_of(const std::vector<Fixture>& all, std::string_view name) {
  const auto found =
      std::ranges::find_if(all, [&](const Fixture& one) { return one.name == name; });
  if (found == all.end()) throw std::runtime_error("no fixture " + std::string(name));
  Model model = found->model;
  model.team.pin_set = {true, true};
  return model;
}

void add_pins(std::vector<Fixture>& all) {
  Model choosing = model_of(all, "present");
  choosing.team.pin_set = {true, false};
  choosing.team.pin_officer = 1;
  choosing.team.pin_step = PinStep::choose;
  all.push_back({"pin_choose", Screen::pin_choose, choosing, "4829", ""});
  choosing.team.pin_step = PinStep::repeat;
  all.push_back({"pin_repeat", Screen::pin_repeat, choosing, "482915073628", ""});
  Model inviting = choosing;
  inviting.team.pin_step = PinStep::none;
  inviting.team.inviting = true;
  all.push_back({"officer_invited", Screen::officer_invited, inviting, "40295", ""});
}

void add_two_people(std::vector<Fixture>& all) {
  const auto pending = [&](const char* over, TwoPersonAction action, std::size_t acting) {
    Model model = model_of(all, over);
    model.team.pending = action;
    model.team.acting = acting;
    return model;
  };
  all.push_back({"second_officer", Screen::second_officer,
                 pending("zero_report", TwoPersonAction::open_polls, 0), "730264", ""});
  all.push_back({"second_officer_close", Screen::second_officer,
                 pending("close_confirm", TwoPersonAction::close_polls, 1), "", ""});
  all.push_back({"second_officer_reopen", Screen::second_officer,
                 pending("reconcile", TwoPersonAction::reopen_polls, 0), "", ""});
  all.push_back({"second_officer_card", Screen::second_officer,
                 pending("officer_menu", TwoPersonAction::replace_card, 0), "", ""});
  all.push_back({"second_officer_attempt", Screen::second_officer,
                 pending("zero_report", TwoPersonAction::abandon_attempt, 0), "", ""});
  Model reopening = model_of(all, "reconcile");
  reopening.team.reopening = true;
  all.push_back({"reopen", Screen::reopen, reopening, "", ""});
}

void add_locks(std::vector<Fixture>& all) {
  const auto idle = [&](const char* over) {
    Model model = model_of(all, over);
    model.team.idle = true;
    return model;
  };
  const auto out = [&](const char* over, std::int64_t left) {
    Model model = model_of(all, over);
    model.team.lock_left = left;
    return model;
  };
  all.push_back({"officer_locked", Screen::officer_locked, idle("committee"), "482", ""});
  all.push_back({"officer_locked_polls", Screen::officer_locked, idle("officer_menu"), "", ""});
  all.push_back({"locked_out", Screen::locked_out, out("locked", 14), "", ""});
  all.push_back({"locked_out_polls", Screen::locked_out, out("officer_unlock", 3600), "", ""});
}

}  // namespace

void add_silence(std::vector<Fixture>& all) {
  using kiosk::station::Stillness;
  const auto silent = [](Stillness stillness) {
    return with(voter(kiosk::station::VoterStep::mark), [&](Model& model) {
      model.draft.choose(1);
      model.stillness = stillness;
      model.still_since = model.now - 125;
    });
  };
  all.push_back({"idle_alert", Screen::idle_alert, silent(Stillness::asked), "", ""});
  all.push_back({"idle_locked", Screen::idle_locked, silent(Stillness::locked), "", ""});
}

void add_team(std::vector<Fixture>& all) {
  add_pins(all);
  add_two_people(all);
  add_locks(all);
}

}  // namespace support
