// A booth through which two thousand voters go, every screen of theirs drawn: what they cast is
// what is counted, and the program's memory does not grow with them.

#include <unistd.h>

#include <fstream>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

#include "booth_hands.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/headless.h"
#include "throwaway_commune.h"

namespace {

using namespace kiosk::station;  // the names of events are the subject here

constexpr std::size_t voters = 2000;
// Until here every screen, size and language has been drawn and every cache is filled.
constexpr std::size_t settled = 400;
constexpr double most_growth = 1.01;

double resident_mib() {
  std::ifstream status("/proc/self/statm");
  std::size_t pages = 0;
  std::size_t resident = 0;
  status >> pages >> resident;
  return static_cast<double>(resident) * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

class Hall {
 public:
  Hall(simulate::BoothHands& hands, std::uint64_t seed)
      : hands_(hands), booth_(support::headless(1366, 768)), random_(seed) {
    hands_.after_touch = [this] { draw(); };
  }

  void draw() { booth_.show(hands_.model()); }

  // What was chosen; nullopt for nobody.
  std::optional<std::uint8_t> vote(const std::string& code) {
    REQUIRE(hands_.enter_card(code));
    wish();
    hands_.touch(VotingStarted{});
    const auto answers = hands_.model().contest.answers.size();
    std::optional<std::uint8_t> choice;
    // Some change their minds, some want nobody.
    for (std::uint64_t i = 0; i <= random_() % 3; ++i) {
      choice = static_cast<std::uint8_t>(random_() % answers);
      hands_.touch(AnswerTouched{*choice});
      if (!hands_.model().draft.has_choice()) choice.reset();
    }
    hands_.touch(ReviewRequested{});
    hands_.touch(BallotConfirmed{});
    REQUIRE(hands_.screen() == Screen::done);
    hands_.touch(ThanksDismissed{});
    REQUIRE(hands_.screen() == Screen::card);
    return choice;
  }

  // Shows a card, looks and goes; the same card serves again.
  void walk_away(const std::string& code) {
    REQUIRE(hands_.enter_card(code));
    hands_.touch(VotingStarted{});
    hands_.touch(AnswerTouched{0});
    hands_.call_officer();
    hands_.touch(VoterLeft{});
    REQUIRE(hands_.screen() == Screen::card);
  }

 private:
  void wish() {
    if (random_() % 4 == 0) hands_.touch(LanguageChosen{"en"});
    if (random_() % 4 == 0) {
      hands_.touch(TextSizeChosen{static_cast<std::uint8_t>(random_() % text_sizes)});
    }
    if (random_() % 8 == 0) hands_.touch(ContrastChosen{true});
  }

  simulate::BoothHands& hands_;
  support::Headless& booth_;
  std::mt19937_64 random_;
};

}  // namespace

TEST_CASE("two thousand voters at one booth: nothing is lost and memory stays flat") {
  support::ScratchFolder folder;
  simulate::ThrowawayCommune commune(folder.path() / "commune");
  const auto prepared =
      commune.prepare({.households = voters, .candidates = 3}, folder.path() / "device");
  simulate::BoothHands hands(prepared);
  hands.unlock();
  hands.hold_meeting(voters, 3);
  hands.key_ceremony();
  hands.open_polls();

  const std::uint64_t seed = std::random_device()();
  INFO("seed " << seed);
  Hall hall(hands, seed);
  std::vector<std::uint64_t> cast(hands.model().contest.answers.size(), 0);
  std::uint64_t nobody = 0;
  double before = 0;
  for (std::size_t voter = 0; voter < voters; ++voter) {
    if (voter % 50 == 7) hall.walk_away(prepared.codes.at(voter));
    const auto choice = hall.vote(prepared.codes.at(voter));
    ++(choice ? cast.at(*choice) : nobody);
    if (voter + 1 == settled) before = resident_mib();
  }
  const double after = resident_mib();
  INFO(before << " MiB after " << settled << " voters, " << after << " MiB after " << voters);
  CHECK(after <= before * most_growth);

  hands.after_touch = [] {};
  hands.close_polls();
  hands.reconcile();
  hands.accept_enough();
  REQUIRE(hands.model().figures);
  CHECK(hands.model().ballots == voters);
  CHECK(hands.model().figures->votes == cast);
  CHECK(hands.model().figures->decision.blank == nobody);
  hands.seal();
  CHECK(hands.screen() == Screen::sealed);
}
