// Each target of each screen causes its event, and nothing else does.

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <set>
#include <variant>

#include "tapping.h"

using namespace kiosk::station;  // the names of events are the subject here
using tapping::causes;
using tapping::fixture;
using tapping::tapped;

TEST_CASE("the morning's targets cause their events") {
  CHECK(causes<ProblemAcknowledged>("problem", "acknowledge"));
  CHECK(causes<RecoveryAcknowledged>("recovered", "acknowledge"));
  CHECK(causes<PresentConfirmed>("present", "next"));
  CHECK(causes<StepBack>("quorum_failed", "back"));
  CHECK(causes<MeetingAbandoned>("quorum_failed", "abandon"));
  CHECK(causes<MeetingAbandoned>("present", "abandon"));
  CHECK(causes<ListLocked>("candidates", "next"));
  CHECK(causes<StepBack>("candidates", "back"));
  CHECK(causes<StepBack>("method", "back"));
  CHECK(causes<MethodConfirmed>("method", "next"));
  CHECK(causes<MeetingAbandoned>("method", "abandon"));
  CHECK(causes<CommitteeConfirmed>("committee", "next"));
  CHECK(causes<StepBack>("committee", "back"));
  CHECK(causes<CeremonyStarted>("ceremony_intro", "start"));
  CHECK(causes<SecretNoted>("secret_show", "noted"));
  CHECK(causes<SecretRepeated>("secret_repeat", "confirm"));
  CHECK(causes<SecretShownAgain>("secret_repeat", "show_again"));
  CHECK(causes<PollsOpened>("zero_report", "start"));
  CHECK(causes<CalibrationRequested>("present", "calibration"));
  CHECK(causes<CalibrationRequested>("zero_report", "calibration"));
  CHECK(causes<CalibrationConfirmed>("calibration", "fits"));
  CHECK(causes<CalibrationLeft>("calibration", "back"));
}

TEST_CASE("methods, sizes and names say which one was touched") {
  using kiosk::election::Method;
  const auto method = [](const char* id) {
    return std::get<MethodChosen>(tapped("method", id).value()).method;
  };
  CHECK(method("method_secret") == Method::secret);
  CHECK(method("method_hands") == Method::hands);
  for (const std::size_t size : {3U, 4U, 5U}) {
    const auto event = tapped("committee", "size_" + std::to_string(size)).value();
    CHECK(std::get<CommitteeSizeChosen>(event).size == size);
  }
  CHECK(std::get<NameSelected>(tapped("committee", "name_2").value()).index == 2);
  // With three members the fourth name is the first witness.
  CHECK(std::get<NameSelected>(tapped("committee", "name_3").value()).index == first_witness);
  CHECK(std::get<NameSelected>(tapped("committee_5", "name_6").value()).index == first_witness + 1);
  const auto typed = std::get<NameEdited>(tapped("committee", "key_đ").value());
  CHECK(typed.text == "Đ");
  CHECK(typed.index == 0);
}

TEST_CASE("the voter's targets cause their events") {
  CHECK(causes<CardDismissed>("card_refused", "dismiss"));
  CHECK(causes<VotingStarted>("greeting", "start"));
  CHECK(causes<ReviewRequested>("mark_3", "review"));
  CHECK(causes<ChoiceChanged>("review", "change"));
  CHECK(causes<BallotConfirmed>("review", "cast"));
  CHECK(causes<ChoiceChanged>("none_warning", "change"));
  CHECK(causes<BallotConfirmed>("none_warning", "cast"));
  CHECK(causes<TrackerKept>("done", "keep"));
  CHECK(causes<ThanksDismissed>("done", "dismiss"));
  for (const char* name :
       {"card", "card_refused", "greeting", "mark_3", "none_warning", "review"}) {
    CHECK(causes<OfficerCalled>(name, "officer"));
  }
  for (std::uint8_t i = 0; i < 8; ++i) {
    const auto event = tapped("mark_8", "answer_" + std::to_string(i)).value();
    CHECK(std::get<AnswerTouched>(event).answer == i);
  }
}

TEST_CASE("targets about cards, helpers and silence cause their events") {
  CHECK(causes<AssistanceUnderstood>("assist_duty", "understood"));
  CHECK(causes<MoreTimeWanted>("idle_alert", "more_time"));
  for (const char* name : {"card_help", "assist_duty", "idle_alert", "idle_locked"}) {
    CHECK(causes<OfficerCalled>(name, "officer"));
  }
  CHECK(std::get<AssistanceChosen>(tapped("officer_menu", "assist").value()).on);
  CHECK_FALSE(std::get<AssistanceChosen>(tapped("officer_menu_helper", "assist").value()).on);
  CHECK(causes<CardReplaceRequested>("officer_menu", "card_replace"));
  CHECK(causes<CardReplaceRequested>("officer_menu_paused", "card_replace"));
  CHECK(causes<SpoiledCardEntered>("card_replace", "confirm"));
  CHECK(causes<LostCardNoted>("card_replace", "lost"));
  CHECK(causes<CardReplaceLeft>("card_replace", "dismiss"));
}

TEST_CASE("a touch anywhere answers the alert, none the lock") {
  auto& booth = support::headless(1366, 768);
  const auto touched = [&](const char* name) {
    const auto& model = fixture(name).model;
    booth.show(model);
    return booth.drag(model, 1200, 480, 1200, 480);
  };
  const auto alert = touched("idle_alert");
  REQUIRE(alert);
  CHECK(std::holds_alternative<MoreTimeWanted>(*alert));
  CHECK_FALSE(touched("idle_locked"));
  CHECK_FALSE(touched("card_help"));
}

TEST_CASE("the screens of silence say nothing of what was chosen") {
  auto& booth = support::headless(1366, 768);
  for (const char* name : {"idle_alert", "idle_locked"}) {
    auto model = fixture(name).model;
    REQUIRE(model.draft.has_choice());
    booth.show(model);
    std::vector<std::string> with_choice;
    for (const auto& text : booth.ui().texts()) with_choice.push_back(text.text);
    model.draft.clear();
    booth.show(model);
    std::vector<std::string> without;
    for (const auto& text : booth.ui().texts()) without.push_back(text.text);
    CHECK(with_choice == without);
  }
}

TEST_CASE("a card of elsewhere is named on the screen") {
  auto& booth = support::headless(1366, 768);
  booth.show(fixture("card_foreign").model);
  const auto& said = booth.heard_texts().at("problem");
  CHECK(said.find("Tổ dân phố Nguyễn Thị Minh Khai") != std::string::npos);
  CHECK(said.find("Phường Nghĩa Thuận Đông") != std::string::npos);
}

TEST_CASE("the language button says the other language's name and leads there") {
  auto& booth = support::headless(1366, 768);
  const auto names = [&] {
    std::set<std::string> words;
    for (const auto& text : booth.ui().texts()) words.insert(text.text);
    return words;
  };
  for (const char* name : {"card", "greeting", "mark_3", "none_warning", "review"}) {
    INFO(name);
    const auto event = tapped(name, "language").value();
    CHECK(std::get<LanguageChosen>(event).language == "en");
    CHECK(names().contains("English"));
    CHECK(names().contains("Gọi người hướng dẫn"));
    auto model = fixture(name).model;
    model.comfort.language = "en";
    booth.show(model);
    CHECK(names().contains("Tiếng Việt"));
    CHECK(names().contains("Call an officer"));
    const auto back = booth.tap(model, "language").value();
    CHECK(std::get<LanguageChosen>(back).language == "vi");
  }
}

TEST_CASE("a second tap does not change the language back") {
  auto& booth = support::headless(1366, 768);
  auto model = fixture("mark_3").model;
  booth.show(model);
  REQUIRE(booth.tap(model, "language").has_value());
  model.comfort.language = "en";
  booth.frame(model);
  CHECK(booth.ui().guarded());
  CHECK_FALSE(booth.tap(model, "language").has_value());
}

TEST_CASE("officers do not see which language the voter reads") {
  auto& booth = support::headless(1366, 768);
  for (const char* name : {"officer_unlock", "officer_menu_voter", "close_confirm"}) {
    std::array<std::set<std::string>, 2> words;
    for (const std::size_t i : {0U, 1U}) {
      auto model = fixture(name).model;
      if (i == 1) model.comfort.language = "en";
      booth.show(model);
      for (const auto& text : booth.ui().texts()) words[i].insert(text.text);
    }
    CHECK(words[0] == words[1]);
  }
}

TEST_CASE("in another language names stay and everything else changes") {
  auto& booth = support::headless(1366, 768);
  for (const char* name : {"greeting", "mark_1", "mark_3", "mark_8", "none_warning", "review",
                           "review_same_name", "review_single", "done"}) {
    auto model = fixture(name).model;
    std::set<std::string> data{model.unit_name, model.commune_name, "1.", "2."};
    std::array<std::set<std::string>, 2> words;
    for (const std::size_t i : {0U, 1U}) {
      if (i == 1) model.comfort.language = "en";
      booth.show(model);
      for (const auto& text : booth.ui().texts()) words[i].insert(text.text);
    }
    for (const auto& word : words[1]) {
      INFO(name << ": " << word);
      bool is_data = data.contains(word) || word.size() <= 2 || word == "q7Zm+ 2HfWk";
      for (const auto& candidate : model.definition.candidates) {
        is_data = is_data || word.ends_with(candidate.name);
      }
      CHECK((is_data || !words[0].contains(word)));
    }
  }
}

TEST_CASE("the officers' and the committee's targets cause their events") {
  CHECK(causes<OfficerDismissed>("officer_unlock", "dismiss"));
  CHECK(causes<OfficerDismissed>("officer_menu", "dismiss"));
  CHECK(causes<PauseRequested>("officer_menu", "pause"));
  CHECK(causes<CloseRequested>("officer_menu", "close"));
  CHECK(causes<ResumeRequested>("officer_menu_paused", "resume"));
  CHECK(causes<VoterLeft>("officer_menu_voter", "voter_left"));
  CHECK(causes<CloseCancelled>("close_confirm", "back"));
  CHECK(causes<CloseConfirmed>("close_confirm", "close_confirm"));
  CHECK(causes<OfficerCalled>("paused", "resume"));
  CHECK(causes<ReconciliationConfirmed>("reconcile", "next"));
  CHECK(causes<ReasonSelected>("reconcile", "reason"));
  CHECK(std::get<ReconciliationSelected>(tapped("reconcile", "void").value()).index == 2);
  CHECK(std::get<ReconciliationEdited>(tapped("reconcile", "erase").value()).digits == "30");
  CHECK(std::get<MemberChosen>(tapped("count_members", "member_4").value()).index == 4);
  CHECK(causes<MemberDismissed>("count_secret", "dismiss"));
  CHECK(causes<CountRequested>("tallied", "next"));
  CHECK(causes<SealRequested>("result", "seal"));
  CHECK(causes<SealRequested>("no_record", "seal"));
  CHECK(causes<ShutdownRequested>("sealed", "shutdown"));
}

TEST_CASE("the election team's targets cause their events") {
  CHECK(causes<PinRepeated>("pin_repeat", "confirm"));
  CHECK(causes<SecondOfficerSkipped>("officer_invited", "skip"));
  CHECK(causes<SecondOfficerEntered>("second_officer", "confirm"));
  CHECK(causes<SecondOfficerDismissed>("second_officer", "back"));
  CHECK(causes<PinForgotten>("locked", "pin_forgotten"));
  CHECK(causes<OfficerDismissed>("officer_locked_polls", "dismiss"));
  CHECK(causes<OfficerDismissed>("locked_out_polls", "dismiss"));
  CHECK(causes<ReopenRequested>("reconcile", "reopen"));
  CHECK(causes<ReopenRequested>("count_members", "reopen"));
  CHECK(causes<ReopenCancelled>("reopen", "back"));
  for (const auto reason :
       {ReopenReason::closed_by_mistake, ReopenReason::voters_waiting, ReopenReason::other}) {
    const auto event = tapped("reopen", std::string(name_of(reason))).value();
    CHECK(std::get<ReopenReasonChosen>(event).reason == reason);
  }
  auto& booth = support::headless(1366, 768);
  for (const char* name : {"officer_locked", "locked_out"}) {  // nobody is behind them
    booth.show(fixture(name).model);
    CHECK(booth.target("dismiss") == nullptr);
  }
}

TEST_CASE("a PIN pad takes 6 to 12 digits") {
  auto& booth = support::headless(1366, 768);
  for (const char* name :
       {"officer_unlock", "pin_choose", "pin_repeat", "second_officer", "officer_locked"}) {
    INFO(name);
    const auto& model = fixture(name).model;
    booth.slots().typed.clear();
    booth.show(model);
    for (std::size_t i = 1; i <= 13; ++i) {
      booth.tap(model, "digit_" + std::to_string(i % 10));
      CHECK(booth.slots().typed.length() == std::min<std::size_t>(i, 12));
      booth.frame(model);
      CHECK(booth.target("confirm")->enabled == (i >= 6));
    }
    CHECK(booth.tap(model, "confirm").has_value());
  }
}

TEST_CASE("who confirms is named, and what") {
  auto& booth = support::headless(1366, 768);
  const auto says = [&](const char* name) {
    booth.show(fixture(name).model);
    std::string words;
    for (const auto& text : booth.ui().texts()) words += text.text + " ";
    return words;
  };
  CHECK(says("second_officer").find("Mở bỏ phiếu") != std::string::npos);
  CHECK(says("second_officer").find("Mời Thư ký") != std::string::npos);
  CHECK(says("second_officer_close").find("Kết thúc bỏ phiếu") != std::string::npos);
  CHECK(says("second_officer_close").find("Mời Tổ trưởng") != std::string::npos);
  CHECK(says("locked_out").find("Còn 0 phút 14 giây") != std::string::npos);
  CHECK(says("locked_out_polls").find("Còn 60 phút 0 giây") != std::string::npos);
}

TEST_CASE("pin pads write into the slot and confirm only whole secrets") {
  auto& booth = support::headless(1366, 768);
  for (const auto& [name, wanted] :
       {std::pair{"locked", 12U}, std::pair{"officer_invited", 12U}, std::pair{"card", 10U},
        std::pair{"secret_repeat", 12U}, std::pair{"count_secret", 12U}}) {
    INFO(name);
    const auto& model = fixture(name).model;
    booth.slots().typed.clear();
    booth.show(model);
    for (std::size_t i = 0; i < wanted; ++i) {
      CHECK_FALSE(booth.tap(model, "confirm").has_value());
      CHECK_FALSE(booth.tap(model, "digit_" + std::to_string((i * 7 + 1) % 10)).has_value());
    }
    CHECK_FALSE(booth.tap(model, "digit_9").has_value());  // one too many is not taken
    CHECK(booth.slots().typed.length() == wanted);
    booth.slots().typed.with([](std::span<const std::uint8_t> typed) {
      for (std::size_t i = 0; i < typed.size(); ++i) CHECK(typed[i] == '0' + (i * 7 + 1) % 10);
    });
    booth.frame(model);
    CHECK(booth.tap(model, "confirm").has_value());
    booth.tap(model, "erase");
    CHECK(booth.slots().typed.length() == wanted - 1);
  }
}

TEST_CASE("for half a second after a change nothing can be touched") {
  auto& booth = support::headless(1366, 768);
  const auto& mark = fixture("mark_3").model;
  const auto& review = fixture("review").model;
  booth.show(mark);
  booth.frame(review);  // changes now
  CHECK_FALSE(booth.target("cast")->enabled);
  CHECK_FALSE(booth.tap(review, "cast").has_value());
  CHECK(booth.ui().guarded());
  // A finger that came down during the guard and is lifted after it does not cast either.
  const auto at = booth.target("cast")->rect;
  booth.frame(mark);
  booth.pass(0.3);
  CHECK_FALSE(booth.drag(review, at.centre_x(), at.centre_y(), at.centre_x(), at.centre_y()));
  booth.show(review);
  CHECK(booth.target("cast")->enabled);
  CHECK(booth.tap(review, "cast").has_value());
}

TEST_CASE("a slip off the target cancels, a drift inside it does not") {
  auto& booth = support::headless(1366, 768);
  const auto& model = fixture("mark_3").model;
  booth.show(model);
  const auto at = booth.target("answer_0")->rect;
  const float drift = booth.ui().mm(8);
  CHECK(booth.drag(model, at.centre_x(), at.centre_y(), at.centre_x() + drift, at.centre_y()));
  CHECK_FALSE(booth.drag(model, at.centre_x(), at.centre_y(), at.centre_x(), at.bottom() + 2));
  const auto other = booth.target("answer_1")->rect;
  CHECK_FALSE(booth.drag(model, at.centre_x(), at.centre_y(), other.centre_x(), other.centre_y()));
}

TEST_CASE("thanks are the same for everybody and any touch ends them") {
  auto& booth = support::headless(1366, 768);
  auto model = fixture("done").model;
  booth.show(model);
  CHECK(booth.heard_texts().at("tracker") == model.tracker);
  const auto event = booth.drag(model, 300, 300, 300, 300);
  REQUIRE(event.has_value());
  CHECK(std::holds_alternative<ThanksDismissed>(*event));
  std::set<std::string> words;
  for (const auto& text : booth.ui().texts()) words.insert(text.text);
  for (const auto& candidate : model.definition.candidates) {
    for (const auto& word : words) CHECK(word.find(candidate.name) == std::string::npos);
  }
}

TEST_CASE("officers' screens show nothing of a choice") {
  auto& booth = support::headless(1366, 768);
  for (const char* name :
       {"officer_unlock", "officer_menu_voter", "officer_menu", "close_confirm"}) {
    std::set<std::string> with_first;
    std::set<std::string> with_nothing;
    auto model = fixture(name).model;
    model.voter = VoterStep::review;
    model.draft.choose(0);
    booth.show(model);
    for (const auto& text : booth.ui().texts()) with_first.insert(text.text);
    model.voter = VoterStep::mark;
    model.draft.clear();
    booth.show(model);
    for (const auto& text : booth.ui().texts()) with_nothing.insert(text.text);
    CHECK(with_first == with_nothing);
  }
}

TEST_CASE("what a driver reads is on the screens") {
  auto& booth = support::headless(1366, 768);
  const auto heard = [&](const char* name) {
    const auto& one = fixture(name);
    booth.slots().issued.clear();
    one.fill(booth.slots());
    booth.show(one.model);
    return booth.heard_texts();
  };
  CHECK(heard("secret_show").at("issued_secret") == "402958176034");
  CHECK(heard("zero_report").at("setup_event").size() == 64);
  CHECK(heard("card").at("ballots") == "127");
  CHECK(heard("sealed").at("envelope_hash").size() == 64);
  CHECK(heard("result").at("result_line_0").find("190") != std::string::npos);
  CHECK(heard("result").at("verdict").find("trúng cử") != std::string::npos);
  CHECK(heard("card_refused").at("problem").size() > 20);
}
