#include "kiosk/station/screen_of.h"

#include <catch2/catch_test_macros.hpp>

#include <set>
#include <string>

#include "booth.h"
#include "kiosk/station/waiting_times.h"

namespace kiosk::station {

using namespace testing;

TEST_CASE("every screen has a name of its own", "[station]") {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(Screen::sealed); ++i) {
    const auto name = name_of(static_cast<Screen>(i));
    CHECK_FALSE(name.empty());
    names.insert(name);
  }
  CHECK(names.size() == static_cast<std::size_t>(Screen::sealed) + 1);
}

TEST_CASE("what must be said comes before what may be done", "[station]") {
  Model model = at_review().model;
  model.officer = OfficerStep::menu;
  CHECK(screen_of(model) == Screen::officer_menu);
  model.recovered_session = true;
  CHECK(screen_of(model) == Screen::recovered);
  model.unlocked = false;
  CHECK(screen_of(model) == Screen::locked);
  model.busy = Busy::casting;
  CHECK(screen_of(model) == Screen::busy);
  model.problem = Problem::not_cast;
  CHECK(screen_of(model) == Screen::problem);
}

TEST_CASE("an officer's screen hides every step of a voter", "[station]") {
  for (const auto officer : {OfficerStep::unlock, OfficerStep::menu, OfficerStep::close_confirm,
                             OfficerStep::card_replace}) {
    std::set<Screen> screens;
    for (const auto& voter : {at_greeting(), at_mark(), at_review(), at_done()}) {
      Model model = voter.model;
      model.officer = officer;
      screens.insert(screen_of(model));
    }
    CHECK(screens.size() == 1);
  }
}

TEST_CASE("a refused card has its own screen, any other problem the common one", "[station]") {
  Model model = unlocked_in(Phase::open).model;
  model.problem = Problem::card_used;
  CHECK(screen_of(model) == Screen::problem);
  model.voter = VoterStep::refused;
  CHECK(screen_of(model) == Screen::card_refused);
}

TEST_CASE("thanks and silence have deadlines, and so have officers' screens", "[station]") {
  CHECK_FALSE(next_deadline(Booth{}.model).has_value());
  CHECK(next_deadline(at_done().model) == 1000 + thanks_seconds);
  CHECK(next_deadline(at_review().model) == 1000 + alert_after_seconds);
  CHECK(next_deadline(at_idle_alert().model) == 1000 + alert_after_seconds + 1);
  CHECK_FALSE(next_deadline(at_idle_locked().model).has_value());
  CHECK(next_deadline(at_menu(at_review()).model) == 1000 + 5 * 60);  // it locks itself
  CHECK_FALSE(next_deadline(at_review().give(BallotConfirmed{}).model).has_value());
}

}  // namespace kiosk::station
