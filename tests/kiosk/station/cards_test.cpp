// Cards on the real store: scanned, foreign, voided, lost, and what the journal says of them.
#include <algorithm>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "booth_hands.h"
#include "kiosk/package/card_text.h"
#include "kiosk/station/device_folder.h"
#include "kiosk/station/opened_station.h"
#include "sync/directory.h"
#include "tests/support/scratch_folder.h"
#include "throwaway_commune.h"

namespace kiosk::station {

namespace {

struct Hall {
  Hall() : prepared(prepare()), hands(prepared) {
    hands.unlock();
    hands.hold_meeting(prepared.definition.households, 3);
    hands.key_ceremony();
    hands.open_polls();
    REQUIRE(hands.screen() == Screen::card);
  }

  support::ScratchFolder scratch;
  simulate::ThrowawayCommune commune{scratch.path() / "commune"};
  simulate::PreparedStation prepared;
  simulate::BoothHands hands;

  const std::string& code(std::size_t card) const { return prepared.codes.at(card); }
  std::string text(std::size_t card) const {
    return "PK1-" + prepared.definition.station + "-" + code(card);
  }
  void scan(std::string_view text) {
    for (const char c : text) hands.station().slots().scanned.push(c);
    hands.touch(CardScanned{});
    CHECK(hands.station().slots().scanned.length() == 0);
  }
  void dismiss() { hands.touch(CardDismissed{}); }
  void leave() {
    hands.call_officer();
    hands.touch(VoterLeft{});
  }
  std::string journal() {
    hands.close_polls();
    hands.pull_the_plug();
    const auto file =
        sync::read_whole(DevicePaths(prepared.device).officers, most_small_file_bytes);
    const auto head = parse_officers(file.value()).value().entries.at(0);
    const auto typed = simulate::entry(prepared.head_secret);
    const auto derived = typed.with([&](std::span<const std::uint8_t> digits) {
      return crypto::Derived::from(digits, head.salt, head.cost);
    });
    const auto key = unwrap_store_key(head, derived.value());
    const auto store = store::StationStore::open(DevicePaths(prepared.device).store, key.value());
    REQUIRE(store);
    REQUIRE(store->check());
    return store->journal_lines().value();
  }

 private:
  simulate::PreparedStation prepare() {
    simulate::Hamlet hamlet;
    hamlet.households = 12;
    hamlet.neighbours = {{"mau-2", "Thôn Kon Braih", "Xã Mẫu"}};
    return commune.prepare(hamlet, scratch.path() / "device");
  }
};

std::size_t count_of(const std::string& text, std::string_view what) {
  std::size_t count = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("A scanned card opens the booth like a typed one") {
  Hall hall;
  std::string text = hall.text(0);
  hall.scan(text);
  CHECK(hall.hands.screen() == Screen::greeting);
  hall.leave();
  text.replace(0, 2, "pk");  // as a scanner with another idea of Caps Lock has it
  hall.scan(text);
  CHECK(hall.hands.screen() == Screen::greeting);
  hall.hands.choose(1);
  hall.hands.touch(BallotConfirmed{});
  CHECK(hall.hands.screen() == Screen::done);
  hall.hands.touch(ThanksDismissed{});
  hall.scan(text);
  CHECK(hall.hands.problem() == Problem::card_used);
}

TEST_CASE("Scanned cards are refused for what is wrong with them") {
  Hall hall;
  hall.scan("PK1-mau-2-" + hall.code(0));
  CHECK(hall.hands.problem() == Problem::card_foreign);
  CHECK(hall.hands.model().foreign_unit == "Thôn Kon Braih");
  CHECK(hall.hands.model().foreign_commune == "Xã Mẫu");
  hall.dismiss();
  hall.scan("PK1-nowhere-" + hall.code(0));
  CHECK(hall.hands.problem() == Problem::card_of_unknown_station);
  hall.dismiss();
  hall.scan("9780306406157");
  CHECK(hall.hands.problem() == Problem::card_unreadable);
  CHECK(hall.hands.screen() == Screen::card_help);
}

TEST_CASE("What a scanner types counts on the card screen only") {
  Hall hall;
  hall.scan(hall.text(0));
  REQUIRE(hall.hands.screen() == Screen::greeting);
  hall.scan(hall.text(1));  // wiped, as scan() checks
  CHECK(hall.hands.screen() == Screen::greeting);
  hall.leave();
  hall.hands.call_officer();
  hall.scan(hall.text(0));
  CHECK(hall.hands.screen() == Screen::officer_menu);
  CHECK(hall.hands.model().cards_voided == 0);
}

TEST_CASE("Half a typed code is wiped when a card is scanned") {
  Hall hall;
  hall.hands.type("1234");
  hall.scan(hall.text(0));
  CHECK(hall.hands.screen() == Screen::greeting);
  CHECK(hall.hands.station().slots().typed.length() == 0);
}

TEST_CASE("A voided card can never vote, and a lost one is only counted") {
  Hall hall;
  auto& hands = hall.hands;
  hands.call_officer();
  hands.replace_card();
  hands.type("123");
  hands.touch(SpoiledCardEntered{});
  CHECK(hands.problem() == Problem::card_mistyped);
  hands.touch(ProblemAcknowledged{});
  hands.type(hall.code(0));  // what two have confirmed still holds
  hands.touch(SpoiledCardEntered{});
  CHECK(hands.problem() == Problem::none);
  CHECK(hands.model().cards_voided == 1);
  hall.scan(hall.text(1));  // for the next card they confirm again
  CHECK(hands.screen() == Screen::officer_menu);
  CHECK(hands.model().cards_voided == 1);
  hands.replace_card();
  hall.scan(hall.text(1));
  CHECK(hands.model().cards_voided == 2);
  hands.replace_card();
  hands.touch(LostCardNoted{});
  CHECK(hands.model().cards_lost == 1);
  hands.replace_card();
  hall.scan(hall.text(1));
  CHECK(hands.problem() == Problem::card_voided);
  hands.touch(ProblemAcknowledged{});
  hall.scan("PK1-mau-2-" + hall.code(2));
  CHECK(hands.problem() == Problem::card_of_unknown_station);
  hands.touch(ProblemAcknowledged{});
  hands.touch(CardReplaceLeft{});
  hands.touch(OfficerDismissed{});

  hall.scan(hall.text(0));
  CHECK(hands.problem() == Problem::card_voided);
  hall.dismiss();
  CHECK(hands.vote(hall.code(2), 0));  // the reserve card
  hands.restart();
  CHECK(hands.model().cards_voided == 2);
  CHECK(hands.model().cards_lost == 1);
  CHECK_FALSE(hands.enter_card(hall.code(1)));
  CHECK(hands.problem() == Problem::card_voided);
  hall.dismiss();
  const auto journal = hall.journal();
  CHECK(count_of(journal, R"("kind":"card_voided","facts":{"count":1}})") == 1);
  CHECK(count_of(journal, R"("kind":"card_voided","facts":{"count":2}})") == 1);
  CHECK(count_of(journal, R"("kind":"card_lost","facts":{"count":1}})") == 1);
}

TEST_CASE("The journal counts refusals, helpers and silence without a time") {
  Hall hall;
  auto& hands = hall.hands;
  for (int i = 0; i < 3; ++i) {
    hands.enter_card("123");
    if (i < 2) hall.dismiss();
  }
  REQUIRE(hands.screen() == Screen::card_help);
  for (std::size_t voter = 0; voter < 2; ++voter) {
    hands.call_officer();
    hands.touch(AssistanceChosen{true});
    hands.touch(OfficerDismissed{});
    REQUIRE(hands.screen() == Screen::card);
    hands.enter_card(hall.code(voter));
    REQUIRE(hands.screen() == Screen::assist_duty);
    hands.touch(AssistanceUnderstood{});
    const std::int64_t now = hands.model().now;
    for (std::int64_t i = 1; i <= 160; ++i) hands.touch(Ticked{now + i});
    REQUIRE(hands.screen() == Screen::idle_locked);
    hall.leave();
  }
  const auto journal = hall.journal();
  CHECK(count_of(journal, R"("kind":"cards_refused_thrice","facts":{}})") == 1);
  CHECK(count_of(journal, R"("kind":"voter_assisted","facts":{"count":1}})") == 1);
  CHECK(count_of(journal, R"("kind":"voter_assisted","facts":{"count":2}})") == 1);
  CHECK(count_of(journal, R"("kind":"voter_inactive","facts":{}})") == 2);
}

}  // namespace kiosk::station
