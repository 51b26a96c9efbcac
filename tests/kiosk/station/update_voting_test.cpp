#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "booth.h"

namespace kiosk::station {

using namespace testing;

TEST_CASE("a card leads from the greeting to the thanks", "[station]") {
  Booth booth = unlocked_in(Phase::open).give(Ticked{1000}).give(CardEntered{});
  CHECK(booth.asked<CheckCard>() != nullptr);
  booth.give(CardAccepted{});
  CHECK(booth.screen() == Screen::greeting);
  booth.give(VotingStarted{});
  CHECK(booth.screen() == Screen::mark);
  booth.give(AnswerTouched{2}).give(ReviewRequested{});
  CHECK(booth.screen() == Screen::review);
  booth.give(BallotConfirmed{});
  REQUIRE(booth.asked<CastBallot>() != nullptr);
  CHECK(booth.asked<CastBallot>()->draft.choice() == 2);
  CHECK(booth.screen() == Screen::busy);
  booth.give(BallotCast{"tracker", 41});
  CHECK(booth.screen() == Screen::done);
  CHECK_FALSE(booth.model.draft.has_choice());
  CHECK(booth.model.tracker == "tracker");
  CHECK(booth.model.ballots == 41);
  CHECK(booth.model.done_since == 1000);
  booth.give(ThanksDismissed{});
  CHECK(booth.asked<EndSession>() != nullptr);
  CHECK(booth.screen() == Screen::card);
  CHECK(booth.model.tracker.empty());
}

TEST_CASE("a card that is refused says why and asks for another", "[station]") {
  const auto problem = GENERATE(Problem::card_unknown, Problem::card_used, Problem::card_mistyped);
  Booth booth = unlocked_in(Phase::open).give(CardEntered{}).give(EffectFailed{problem});
  CHECK(booth.screen() == Screen::card_refused);
  CHECK(booth.model.problem == problem);
  SECTION("dismissed") {
    booth.give(CardDismissed{});
    CHECK(booth.screen() == Screen::card);
  }
  SECTION("an officer is called") {
    booth.give(OfficerCalled{});
    CHECK(booth.screen() == Screen::officer_unlock);
  }
  CHECK(booth.model.problem == Problem::none);
}

TEST_CASE("a card that could not be looked up is no refusal", "[station]") {
  Booth booth = unlocked_in(Phase::open).give(CardEntered{});
  booth.give(EffectFailed{Problem::store_unwritable});
  CHECK(booth.screen() == Screen::problem);
  booth.give(ProblemAcknowledged{});
  CHECK(booth.screen() == Screen::card);
}

TEST_CASE("there is one choice: touched, switched, taken back", "[station]") {
  Booth booth = at_mark().give(AnswerTouched{0});
  CHECK(booth.model.draft.choice() == 0);
  booth.give(AnswerTouched{2});
  CHECK(booth.model.draft.choice() == 2);
  booth.give(AnswerTouched{3}).give(AnswerTouched{Draft::nothing});  // not on the ballot
  CHECK(booth.model.draft.choice() == 2);
  booth.give(AnswerTouched{2});
  CHECK_FALSE(booth.model.draft.has_choice());
}

TEST_CASE("a ballot without a choice is warned about and can be cast", "[station]") {
  Booth booth = at_mark().give(ReviewRequested{});
  CHECK(booth.screen() == Screen::none_warning);
  SECTION("back to the names") {
    booth.give(ChoiceChanged{});
    CHECK(booth.screen() == Screen::mark);
  }
  SECTION("cast") {
    booth.give(BallotConfirmed{});
    REQUIRE(booth.asked<CastBallot>() != nullptr);
    CHECK_FALSE(booth.asked<CastBallot>()->draft.has_choice());
  }
}

TEST_CASE("the choice can be changed at the review", "[station]") {
  Booth booth = at_review().give(ChoiceChanged{});
  CHECK(booth.screen() == Screen::mark);
  CHECK(booth.model.draft.choice() == 1);
}

TEST_CASE("a ballot that was not recorded is still on the screen", "[station]") {
  for (const Problem problem : {Problem::not_cast, Problem::disk_full}) {
    Booth booth = at_review().give(BallotConfirmed{}).give(EffectFailed{problem});
    CHECK(booth.screen() == Screen::problem);
    booth.give(ProblemAcknowledged{});
    CHECK(booth.screen() == Screen::review);
    CHECK(booth.model.draft.choice() == 1);
    CHECK(booth.model.ballots == 40);
    booth.give(BallotConfirmed{});
    CHECK(booth.asked<CastBallot>() != nullptr);
  }
}

TEST_CASE("touches while the ballot is cast are lost", "[station]") {
  Booth booth = at_review().give(BallotConfirmed{});
  for (const Event& touch : {Event{BallotConfirmed{}}, Event{ChoiceChanged{}},
                             Event{OfficerCalled{}}, Event{AnswerTouched{0}}}) {
    booth.give(touch);
    CHECK(booth.last.empty());
  }
  CHECK(booth.model.draft.choice() == 1);
}

TEST_CASE("the thanks end by themselves after 8 seconds, or 60 when kept", "[station]") {
  Booth booth = at_done();
  CHECK(next_deadline(booth.model) == 1008);
  booth.give(Ticked{1007});
  CHECK(booth.screen() == Screen::done);
  SECTION("not kept") {
    booth.give(Ticked{1008});
    CHECK(booth.asked<EndSession>() != nullptr);
    CHECK(booth.screen() == Screen::card);
    CHECK(booth.model.tracker.empty());
    CHECK_FALSE(next_deadline(booth.model).has_value());
  }
  SECTION("kept") {
    booth.give(TrackerKept{});
    CHECK(next_deadline(booth.model) == 1060);
    booth.give(Ticked{1059});
    CHECK(booth.screen() == Screen::done);
    booth.give(Ticked{1060});
    CHECK(booth.asked<EndSession>() != nullptr);
    CHECK_FALSE(booth.model.keep_tracker);
  }
}

TEST_CASE("a clock set back does not hold the tracker on the screen", "[station]") {
  Booth booth = at_done().give(Ticked{500});
  CHECK(booth.screen() == Screen::done);
  booth.give(Ticked{508});
  CHECK(booth.screen() == Screen::card);
}

TEST_CASE("the first tick does not take the thanks away", "[station]") {
  Booth booth = unlocked_in(Phase::open).give(CardEntered{}).give(CardAccepted{});
  booth.give(VotingStarted{}).give(ReviewRequested{}).give(BallotConfirmed{});
  booth.give(BallotCast{"tracker", 41}).give(Ticked{1'800'000'000});
  CHECK(booth.screen() == Screen::done);
  CHECK(next_deadline(booth.model) == 1'800'000'008);
}

TEST_CASE("an unused choice never reaches the next voter", "[station]") {
  Booth booth = at_menu(at_mark().give(AnswerTouched{1})).give(VoterLeft{});
  booth.give(CardEntered{}).give(CardAccepted{}).give(VotingStarted{});
  CHECK_FALSE(booth.model.draft.has_choice());
}

TEST_CASE("a change of language changes the words and nothing else", "[station]") {
  for (Booth booth : {at_greeting(), at_mark().give(AnswerTouched{1}),
                      at_mark().give(ReviewRequested{}), at_review()}) {
    const Screen screen = booth.screen();
    const auto choice = booth.model.draft.choice();
    CHECK(comfort_of(booth.model).language.empty());
    booth.give(LanguageChosen{"en"});
    CHECK(comfort_of(booth.model).language == "en");
    CHECK(booth.last.empty());
    CHECK(booth.screen() == screen);
    CHECK(booth.model.draft.choice() == choice);
    booth.give(LanguageChosen{"vi"});
    CHECK(comfort_of(booth.model).language == "vi");
    CHECK(booth.model.draft.choice() == choice);
  }
}

TEST_CASE("the language goes with the voter to the thanks and no further", "[station]") {
  Booth booth = at_greeting().give(LanguageChosen{"en"}).give(VotingStarted{});
  booth.give(AnswerTouched{1}).give(ReviewRequested{});
  CHECK(comfort_of(booth.model).language == "en");
  booth.give(BallotConfirmed{});
  CHECK(comfort_of(booth.model).language == "en");  // please wait
  SECTION("cast") {
    booth.give(BallotCast{"tracker", 41});
    CHECK(comfort_of(booth.model).language == "en");
    SECTION("dismissed") { booth.give(ThanksDismissed{}); }
    SECTION("timed out") { booth.give(Ticked{1008}); }
    CHECK(booth.screen() == Screen::card);
    CHECK(booth.model.comfort.language.empty());
    booth.give(CardEntered{}).give(CardAccepted{});
    CHECK(booth.screen() == Screen::greeting);
    CHECK(comfort_of(booth.model).language.empty());
  }
  SECTION("not cast") {
    booth.give(EffectFailed{Problem::not_cast});
    CHECK(comfort_of(booth.model).language == "en");
    booth.give(ProblemAcknowledged{});
    CHECK(booth.screen() == Screen::review);
    CHECK(comfort_of(booth.model).language == "en");
  }
  SECTION("the voter leaves") {
    booth.give(EffectFailed{Problem::not_cast}).give(ProblemAcknowledged{});
    booth = at_menu(booth).give(VoterLeft{});
    CHECK(booth.model.comfort.language.empty());
  }
}

TEST_CASE("officers read the station's language over a voter of another", "[station]") {
  Booth booth = at_mark().give(LanguageChosen{"en"}).give(OfficerCalled{});
  CHECK(comfort_of(booth.model).language.empty());
  booth.give(OfficerDismissed{});
  CHECK(booth.screen() == Screen::greeting);
  CHECK(comfort_of(booth.model).language == "en");
}

TEST_CASE("text size, contrast and sound go the way of the language", "[station]") {
  Booth booth = at_mark().give(AnswerTouched{1});
  booth.give(TextSizeChosen{3}).give(ContrastChosen{true}).give(SoundChosen{true});
  const Comfort wished{"", 3, true, true};
  CHECK(comfort_of(booth.model) == wished);
  CHECK(booth.model.draft.choice() == 1);
  booth.give(TextSizeChosen{text_sizes});  // there is no such size
  CHECK(comfort_of(booth.model) == wished);
  booth.give(OfficerCalled{});
  CHECK(comfort_of(booth.model) == Comfort{});
  booth.give(OfficerDismissed{}).give(VotingStarted{}).give(ReviewRequested{});
  CHECK(comfort_of(booth.model) == wished);
  booth.give(BallotConfirmed{}).give(BallotCast{"tracker", 41});
  CHECK(comfort_of(booth.model) == wished);
  booth.give(ThanksDismissed{});
  CHECK(comfort_of(booth.model) == Comfort{});
}

TEST_CASE("what is wished before the card is shown stays with that card", "[station]") {
  Booth booth = at_greeting().give(TextSizeChosen{2}).give(VotingStarted{});
  booth.give(AnswerTouched{1}).give(ReviewRequested{}).give(BallotConfirmed{});
  booth.give(BallotCast{"tracker", 41}).give(ThanksDismissed{});
  booth.give(TextSizeChosen{3}).give(CardEntered{}).give(CardAccepted{});
  CHECK(comfort_of(booth.model).text_size == 3);
}

TEST_CASE("what is no code of a language is no language", "[station]") {
  Booth booth = at_mark().give(LanguageChosen{std::string(most_language_bytes + 1, 'e')});
  CHECK(booth.model.comfort.language.empty());
}

}  // namespace kiosk::station
