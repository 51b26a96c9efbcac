// Silence: nothing is ever cast by time.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "booth.h"
#include "kiosk/station/waiting_times.h"

namespace kiosk::station {

using namespace testing;

TEST_CASE("two minutes without a touch bring the alert, thirty seconds more the lock",
          "[station]") {
  for (const auto& voter : {at_greeting(), at_mark(), at_review(), at_assist_duty()}) {
    const Screen before = voter.screen();
    Booth booth = silent(voter, alert_after_seconds - 1);
    CHECK(booth.screen() == before);
    booth.give(Ticked{booth.model.now + 1});
    CHECK(booth.screen() == Screen::idle_alert);
    CHECK(booth.last.empty());
    CHECK(seconds_to_lock(booth.model) == lock_after_seconds);
    booth = silent(booth, lock_after_seconds - 1);
    CHECK(booth.screen() == Screen::idle_alert);
    CHECK(seconds_to_lock(booth.model) == 1);
    booth.give(Ticked{booth.model.now + 1});
    CHECK(booth.screen() == Screen::idle_locked);
    CHECK(booth.asked<NoteLocked>() != nullptr);
    CHECK(seconds_to_lock(booth.model) == 0);
    booth.last.clear();
    booth = silent(booth, 7200);
    CHECK(booth.screen() == Screen::idle_locked);
    CHECK(booth.last.empty());
  }
}

TEST_CASE("any touch or key starts the two minutes anew", "[station]") {
  Booth booth = at_mark();
  const Event touch = GENERATE(Event{Stirred{}}, Event{AnswerTouched{1}}, Event{TextSizeChosen{2}});
  for (int i = 0; i < 5; ++i) {
    booth = silent(booth, alert_after_seconds - 1).give(touch);
    CHECK(booth.screen() == Screen::mark);
  }
  CHECK(silent(booth, alert_after_seconds).screen() == Screen::idle_alert);
}

TEST_CASE("whoever answers the alert is where they were, with what they chose", "[station]") {
  const Event answer = GENERATE(Event{MoreTimeWanted{}}, Event{Stirred{}});
  Booth booth = silent(at_idle_alert(), 20).give(answer);
  CHECK(booth.last.empty());
  CHECK(booth.screen() == Screen::review);
  CHECK(booth.model.draft.choice() == 1);
  CHECK(silent(booth, alert_after_seconds - 1).screen() == Screen::review);
  CHECK(silent(booth, alert_after_seconds).screen() == Screen::idle_alert);
}

TEST_CASE("a touch on the locked screen opens nothing", "[station]") {
  Booth booth = at_idle_locked();
  for (const Event& touch : {Event{Stirred{}}, Event{MoreTimeWanted{}}, Event{BallotConfirmed{}},
                             Event{VotingStarted{}}, Event{ThanksDismissed{}}}) {
    booth.give(touch);
    CHECK(booth.last.empty());
    CHECK(booth.screen() == Screen::idle_locked);
  }
  booth.give(OfficerCalled{}).give(OfficerDismissed{});
  CHECK(booth.screen() == Screen::idle_locked);
}

TEST_CASE("an officer decides about a locked session", "[station]") {
  Booth booth = at_menu(at_idle_locked());
  CHECK(booth.screen() == Screen::officer_menu);
  SECTION("the voter is still here: from the greeting, with the choice kept") {
    booth.give(OfficerDismissed{});
    CHECK(booth.screen() == Screen::greeting);
    CHECK(booth.model.draft.choice() == 1);
    CHECK(silent(booth, alert_after_seconds).screen() == Screen::idle_alert);
  }
  SECTION("the voter has left: nothing is cast, the card serves again") {
    booth.give(VoterLeft{});
    CHECK(booth.asked<ForgetCard>() != nullptr);
    CHECK(booth.screen() == Screen::card);
    CHECK_FALSE(booth.model.draft.has_choice());
    CHECK(booth.model.stillness == Stillness::none);
  }
}

TEST_CASE("an officer called at the alert has come in time", "[station]") {
  Booth booth = at_idle_alert().give(OfficerCalled{});
  CHECK(booth.screen() == Screen::officer_unlock);
  booth = silent(booth, 600).give(OfficerDismissed{});
  CHECK(booth.screen() == Screen::greeting);
  CHECK(silent(booth, alert_after_seconds - 1).screen() == Screen::greeting);
}

TEST_CASE("silence does not run while a machine works, an officer stands there, or thanks show",
          "[station]") {
  CHECK(silent(at_review().give(BallotConfirmed{}), 600).screen() == Screen::busy);
  CHECK(silent(at_menu(at_review()), 5 * 60 - 1).screen() == Screen::officer_menu);
  CHECK(silent(at_menu(at_review()), 5 * 60).screen() == Screen::officer_locked);
  CHECK(silent(at_done().give(TrackerKept{}), kept_seconds - 1).screen() == Screen::done);
  Booth cast = silent(at_review().give(BallotConfirmed{}), 600);
  cast.give(EffectFailed{Problem::not_cast});
  CHECK(silent(cast, alert_after_seconds - 1).screen() == Screen::problem);
}

TEST_CASE("a problem nobody reads leads to the alert, and comes back with the voter", "[station]") {
  Booth booth = with_problem(at_review().give(BallotConfirmed{}), Problem::not_cast);
  booth = silent(booth, alert_after_seconds);
  CHECK(booth.screen() == Screen::idle_alert);
  CHECK(Booth(booth).give(MoreTimeWanted{}).screen() == Screen::problem);
  booth = silent(booth, lock_after_seconds);
  CHECK(booth.screen() == Screen::idle_locked);
}

TEST_CASE("a clock that is set is no silence", "[station]") {
  Booth booth = at_review();
  const std::int64_t to = GENERATE(1000 + 3600, 1000 + 86'400, 500, 1'800'000'000);
  booth.give(Ticked{to});
  CHECK(booth.screen() == Screen::review);
  CHECK(silent(booth, alert_after_seconds - 1).screen() == Screen::review);
  CHECK(silent(booth, alert_after_seconds).screen() == Screen::idle_alert);
}

TEST_CASE("a minute of silence at the card screen puts everything back", "[station]") {
  Booth booth = unlocked_in(Phase::open).give(Ticked{1000});
  CHECK(silent(booth, 600).last.empty());  // nobody was there
  booth.give(LanguageChosen{"en"}).give(TextSizeChosen{3});
  Booth early = silent(booth, put_back_after_seconds - 1);
  CHECK(early.model.comfort.language == "en");
  CHECK(next_deadline(early.model) == 1000 + put_back_after_seconds);
  Booth late = silent(booth, put_back_after_seconds);
  CHECK(late.model.comfort == Comfort{});
  CHECK(late.asked<WipeTyped>() != nullptr);  // half a code
  CHECK_FALSE(next_deadline(late.model).has_value());
}

TEST_CASE("a refused card nobody dismisses goes away, the count of refusals stays", "[station]") {
  Booth booth = unlocked_in(Phase::open).give(Ticked{1000}).give(CardEntered{});
  booth.give(EffectFailed{Problem::card_used});
  booth = silent(booth, put_back_after_seconds);
  CHECK(booth.screen() == Screen::card);
  CHECK(booth.model.problem == Problem::none);
  CHECK(booth.model.refused_cards == 1);
}

}  // namespace kiosk::station
