// Random Sundays: people touch anything, effects fail, the machine stops; what must never be never
// is.
#include <catch2/catch_get_random_seed.hpp>
#include <catch2/catch_test_macros.hpp>

#include <array>
#include <deque>
#include <set>

#include "booth.h"
#include "kiosk/station/update_team.h"
#include "kiosk/station/waiting_times.h"
#include "legal_events.h"
#include "world.h"

namespace kiosk::station {

using namespace testing;

namespace {

constexpr std::size_t all_steps = 60'000;
constexpr std::size_t longest_day = 2'000;

// Most days never come far when everybody touches anything, so some begin later.
constexpr std::array starts = {Phase::present,   Phase::candidates, Phase::method, Phase::hands,
                               Phase::committee, Phase::ceremony,   Phase::zero,   Phase::open,
                               Phase::reconcile, Phase::tallied};

// Arguments that are sometimes right and sometimes not.
Event varied(Event event, World& world) {
  if (std::holds_alternative<NumberEdited>(event)) {
    return NumberEdited{std::to_string(world.below(4) == 0 ? world.below(120) : 60)};
  }
  if (std::holds_alternative<MethodChosen>(event)) {
    return MethodChosen{static_cast<election::Method>(world.below(6) == 0 ? world.below(4) : 0)};
  }
  if (std::holds_alternative<FieldEdited>(event)) {
    static const std::array<std::string, 8> texts{"40",          "1970",        "05081971", "20",
                                                  "Lê Thị Chín", "Lê Văn Mười", "99",       ""};
    return FieldEdited{texts.at(world.below(texts.size()))};
  }
  if (std::holds_alternative<FieldSelected>(event)) return FieldSelected{world.below(9)};
  if (std::holds_alternative<CandidateSelected>(event)) return CandidateSelected{world.below(12)};
  if (std::holds_alternative<EndReasonChosen>(event)) {
    return EndReasonChosen{static_cast<election::NotHeld>(world.below(4))};
  }
  if (std::holds_alternative<HonorificChosen>(event)) {
    return HonorificChosen{world.below(9) == 0 ? "Cụ" : "Ông"};
  }
  if (std::holds_alternative<CommitteeSizeChosen>(event))
    return CommitteeSizeChosen{world.below(7)};
  if (std::holds_alternative<NameSelected>(event)) return NameSelected{world.below(9)};
  if (std::holds_alternative<NameEdited>(event)) {
    const std::size_t index = world.below(8);
    const std::size_t name = world.below(8) == 0 ? 0 : index;
    return NameEdited{index, std::string("Lê ") + static_cast<char>('A' + name)};
  }
  if (std::holds_alternative<AnswerTouched>(event)) {
    return AnswerTouched{static_cast<std::uint8_t>(world.below(5))};
  }
  if (std::holds_alternative<ReconciliationEdited>(event)) {
    return ReconciliationEdited{world.below(4), std::to_string(world.below(150))};
  }
  if (std::holds_alternative<LanguageChosen>(event)) {
    return LanguageChosen{world.below(2) == 0 ? "en" : "vi"};
  }
  if (std::holds_alternative<TextSizeChosen>(event)) {
    return TextSizeChosen{static_cast<std::uint8_t>(world.below(6))};
  }
  if (std::holds_alternative<CalibrationFitted>(event)) {
    return CalibrationFitted{static_cast<std::uint32_t>(world.below(15000))};
  }
  if (std::holds_alternative<ReopenReasonChosen>(event)) {
    return ReopenReasonChosen{static_cast<ReopenReason>(world.below(3))};
  }
  if (std::holds_alternative<SheetOpened>(event)) {
    return SheetOpened{static_cast<Sheet>(world.below(9))};
  }
  if (std::holds_alternative<MemberChosen>(event)) return MemberChosen{world.below(6)};
  return event;
}

class Walk {
 public:
  Walk(std::mt19937_64& random, Phase start) : world_(random, start) {}

  void step() {
    const std::size_t dice = world_.below(100);
    if (world_.below(300) == 0) {
      restart();
    } else if (world_.below(60) == 0) {
      fall_silent();
    } else if (dice < 40 && !answers_.empty()) {
      deliver();
    } else if (dice < 70 && !effects_.empty()) {
      run_next();
    } else if (dice < 80) {
      const bool everybody_is_away = world_.below(50) == 0;
      now_ += static_cast<std::int64_t>(world_.below(everybody_is_away ? 4000 : 10));
      if (world_.below(100) == 0) now_ -= 2000;
      give(Ticked{now_});
      if (world_.below(4) == 0) give(*world_.run(LookAround{}));
    } else {
      touch();
    }
    check();
  }
  bool over() const { return world_.left(); }
  const std::set<Screen>& seen() const { return seen_; }
  std::uint64_t ballots() const { return world_.ballots(); }

 private:
  bool quiet() const { return effects_.empty() && answers_.empty(); }

  void give(Event event) {
    booth_.give(std::move(event));
    for (auto& effect : booth_.last) effects_.push_back(std::move(effect));
  }

  void run_next() {
    auto answer = world_.run(effects_.front());
    effects_.pop_front();
    if (answer) answers_.push_back(std::move(*answer));
  }

  void deliver() {
    Event event = std::move(answers_.front());
    answers_.pop_front();
    const bool unlocks = std::holds_alternative<StoreUnlocked>(event);
    give(std::move(event));
    if (!unlocks) return;
    CHECK(booth_.model.phase == world_.phase());
    CHECK(booth_.model.ballots == world_.ballots());
    const Screen screen = booth_.screen();  // PINs come first
    if (screen == Screen::pin_choose || screen == Screen::officer_invited) return;
    CHECK((screen == Screen::recovered) == world_.session_open());
    // With an empty battery the booth pauses at once.
    const bool at_rest = !world_.session_open() && booth_.model.busy == Busy::no;
    if (at_rest) CHECK(booth_.screen() == first_screen());
  }

  // Nobody touches for a while; what the ticks ask for is done as ever.
  void fall_silent() {
    const auto minutes = world_.below(4);
    for (std::size_t i = 0; i < minutes * 2; ++i) give(Ticked{now_ += 30});
  }

  void restart() {
    world_.stop();
    effects_.clear();
    answers_.clear();
    booth_ = Booth{};
    CHECK(booth_.screen() == Screen::locked);
  }

  Screen first_screen() const {
    if (world_.phase() == Phase::present) return Screen::readiness;
    return first_screens().at(world_.phase());
  }

  // Mostly what the screen offers, sometimes anything.
  void touch() {
    std::vector<Event> offered;
    const auto& legal = legal_touches(booth_.screen());
    const bool anything = world_.below(4) == 0;
    for (auto& event : touches_) {
      if (anything || legal.count(event_name(event)) == 1) offered.push_back(event);
    }
    if (offered.empty()) return;
    give(varied(offered[world_.below(offered.size())], world_));
  }

  void check() {
    const Model& model = booth_.model;
    seen_.insert(booth_.screen());
    INFO(described(model));
    REQUIRE(world_.wrong() == "");
    const bool voting = model.voter == VoterStep::greeting || model.voter == VoterStep::mark ||
                        model.voter == VoterStep::none_warning || model.voter == VoterStep::review;
    if (model.draft.has_choice()) REQUIRE((voting && model.phase == Phase::open));
    if (!(model.comfort == Comfort{})) REQUIRE(model.phase == Phase::open);
    if (model.stillness != Stillness::none) REQUIRE(voting);
    if (screen_of(model) == Screen::idle_locked) REQUIRE(booth_.asked<CastBallot>() == nullptr);
    if (model.refused_cards >= most_refused_cards) {
      REQUIRE((screen_of(model) == Screen::card_help || model.officer != OfficerStep::none));
    }
    REQUIRE(model.tracker.empty() == (model.voter != VoterStep::done));
    if (model.voter != VoterStep::card) REQUIRE(model.phase == Phase::open);
    if (model.figures) REQUIRE((model.phase == Phase::counted || model.phase == Phase::sealed));
    if (model.unlocked && !model.team.idle && booth_.screen() == Screen::second_officer) {
      REQUIRE(steps::another_has_pin(model));
    }
    if (model.busy != Busy::no) REQUIRE_FALSE(quiet());  // nobody waits for nothing
    if (model.unlocked && quiet()) {
      REQUIRE(model.phase == world_.phase());
      REQUIRE(model.ballots == world_.ballots());
      REQUIRE(model.cards_voided == world_.voided());
      REQUIRE(model.cards_lost == world_.lost());
      REQUIRE(model.attempt == world_.attempt());
      REQUIRE(model.setup_event == world_.setup_event());
      if (!model.recovered_session) {
        REQUIRE(world_.session_open() == (voting || model.voter == VoterStep::done));
      }
    }
  }

  static std::vector<Event> touches() {
    auto events = every_event();
    const auto touched = static_cast<std::ptrdiff_t>(Event{Ticked{}}.index());
    events.erase(events.begin() + touched, events.end());  // answers come from effects only
    return events;
  }

  World world_;
  Booth booth_;
  std::vector<Event> touches_ = touches();
  std::deque<Effect> effects_;
  std::deque<Event> answers_;
  std::set<Screen> seen_;
  std::int64_t now_ = 1'800'000'000;
};

}  // namespace

TEST_CASE("random Sundays keep every promise", "[station]") {
  const std::uint64_t seed = Catch::getSeed();
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  std::set<Screen> seen;
  std::size_t sealed = 0;
  std::uint64_t ballots = 0;
  for (std::size_t steps = 0; steps < all_steps;) {
    Walk walk(random, starts[random() % starts.size()]);
    for (std::size_t i = 0; i < longest_day && !walk.over(); ++i, ++steps) walk.step();
    if (walk.over()) ++sealed;
    ballots += walk.ballots();
    seen.insert(walk.seen().begin(), walk.seen().end());
  }
  WARN("seed " << seed << ": " << sealed << " days sealed, " << ballots << " ballots, "
               << seen.size() << " screens");
  // A walk that never gets anywhere proves nothing.
  CHECK(sealed > 0);
  CHECK(ballots > 0);
}

}  // namespace kiosk::station
