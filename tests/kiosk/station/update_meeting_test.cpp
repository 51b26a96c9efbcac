#include <catch2/catch_test_macros.hpp>

#include "booth.h"

namespace kiosk::station {

using namespace testing;

namespace {

Booth with_names(const std::vector<std::string>& committee,
                 const std::vector<std::string>& witnesses) {
  Booth booth = unlocked_in(Phase::committee);
  booth.give(CommitteeSizeChosen{committee.size()});
  for (std::size_t i = 0; i < committee.size(); ++i) booth.give(NameEdited{i, committee[i]});
  for (std::size_t i = 0; i < witnesses.size(); ++i) {
    booth.give(NameEdited{first_witness + i, witnesses[i]});
  }
  booth.give(FieldEdited{"31"});
  return booth.give(CommitteeConfirmed{});
}

// Chair, secretary, hands.
Booth opened_by(const std::string& chair, const std::string& secretary, const std::string& hands) {
  Model restored = stored_model(Phase::opening);
  restored.meeting.chair.clear();
  Booth booth;
  booth.give(OfficerSecretEntered{}).give(StoreUnlocked{restored});
  booth.give(FieldEdited{chair}).give(FieldSelected{1}).give(FieldEdited{secretary});
  return booth.give(FieldSelected{2}).give(FieldEdited{hands}).give(OpeningConfirmed{});
}

Booth in_method_fixed_to(election::Method method) {
  Model restored = stored_model(Phase::method);
  restored.definition.rules.fixed_method = method;
  Booth booth;
  return booth.give(OfficerSecretEntered{}).give(StoreUnlocked{restored});
}

}  // namespace

TEST_CASE("the number present has at most four digits", "[station]") {
  Booth booth = unlocked_in(Phase::present);
  for (const std::string refused : {"12345", "1a", "-1", "６"}) {
    booth.give(NumberEdited{refused});
    CHECK(booth.model.number == "60");
  }
  booth.give(NumberEdited{""});
  CHECK(booth.model.number.empty());
  booth.give(NumberEdited{"0099"});
  CHECK(booth.model.number == "0099");
}

TEST_CASE("nobody and more than all households cannot be present", "[station]") {
  for (const std::string impossible : {"", "0", "101", "9999"}) {
    Booth booth = unlocked_in(Phase::present);
    booth.give(NumberEdited{impossible}).give(PresentConfirmed{});
    CHECK(booth.model.problem == Problem::present_impossible);
    CHECK(booth.last.empty());
    booth.give(ProblemAcknowledged{});
    CHECK(booth.screen() == Screen::present);
    CHECK(booth.model.number == impossible);
  }
}

TEST_CASE("more than half of the households make a quorum", "[station]") {
  Booth booth = unlocked_in(Phase::present);
  booth.give(NumberEdited{"51"}).give(PresentConfirmed{});
  const auto* save = booth.asked<SaveMeeting>();
  REQUIRE(save != nullptr);
  CHECK(save->next == Phase::opening);
  CHECK(save->meeting.present == 51);
  CHECK(booth.model.phase == Phase::present);
  booth.give(Saved{});
  CHECK(booth.screen() == Screen::opening);
}

TEST_CASE("chair and secretary open the meeting, approved by more than half", "[station]") {
  Booth booth = opened_by(" Đỗ  Văn Chủ", "Đỗ Thị Thư ", "31");
  const auto* save = booth.asked<SaveMeeting>();
  REQUIRE(save != nullptr);
  CHECK(save->next == Phase::candidates);
  CHECK(save->meeting.chair == "Đỗ Văn Chủ");
  CHECK(save->meeting.secretary == "Đỗ Thị Thư");
  CHECK(save->meeting.secretary_hands == 31);
  CHECK_FALSE(save->meeting.report_heard);
  CHECK(booth.model.meeting.secretary.empty());  // until it is durable
  booth.give(Saved{});
  CHECK(booth.model.meeting.secretary == "Đỗ Thị Thư");

  Booth back = booth.give(StepBack{}).give(Saved{}).give(ReportHeard{});
  CHECK(back.model.typing.secretary == "Đỗ Thị Thư");
  CHECK(back.model.typing.hands == "31");
  back.give(OpeningConfirmed{});
  REQUIRE(back.asked<SaveMeeting>() != nullptr);
  CHECK(back.asked<SaveMeeting>()->meeting.report_heard);
}

TEST_CASE("an opening that is not one is refused in words", "[station]") {
  CHECK(opened_by("", "Thư", "31").model.problem == Problem::opening_missing);
  CHECK(opened_by("Chủ", "  ", "31").model.problem == Problem::opening_missing);
  CHECK(opened_by("Đỗ Văn Chủ", "ĐỖ  văn chủ", "31").model.problem == Problem::chair_is_secretary);
  CHECK(opened_by("Chủ", "Thư", "30").model.problem == Problem::hands_too_few);
  CHECK(opened_by("Chủ", "Thư", "").model.problem == Problem::hands_too_few);
  CHECK(opened_by("Chủ", "Thư", "61").model.problem == Problem::hands_impossible);
  Booth booth = opened_by("", "Thư", "31");
  CHECK(booth.last.empty());
  CHECK(booth.model.typing.active == 0);
  booth.give(ProblemAcknowledged{});
  CHECK(booth.screen() == Screen::opening);
}

TEST_CASE("without a quorum the number is corrected or the day ends", "[station]") {
  Booth booth = unlocked_in(Phase::present);
  booth.give(NumberEdited{"50"}).give(PresentConfirmed{});
  CHECK(booth.last.empty());
  REQUIRE(booth.screen() == Screen::quorum_failed);

  SECTION("corrected") {
    booth.give(StepBack{});
    CHECK(booth.screen() == Screen::present);
    CHECK(booth.model.number == "50");
    booth.give(NumberEdited{"70"}).give(PresentConfirmed{});
    CHECK(booth.asked<SaveMeeting>() != nullptr);
  }
  SECTION("ended") {
    booth.give(MeetingAbandoned{});
    REQUIRE(booth.screen() == Screen::not_held);
    CHECK(booth.model.typing.not_held == election::NotHeld::quorum);
    booth.give(MeetingAbandoned{});
    const auto* save = booth.asked<SaveMeeting>();
    REQUIRE(save != nullptr);
    CHECK(save->next == Phase::no_record);
    CHECK(save->meeting.method == election::Method::not_held);
    CHECK(save->meeting.not_held == election::NotHeld::quorum);
    CHECK(save->meeting.present == 50);
    booth.give(Saved{});
    CHECK(booth.screen() == Screen::no_record);
  }
  SECTION("carried to each household") {
    booth.give(MeetingAbandoned{}).give(HouseToHouseChosen{});
    REQUIRE(booth.asked<SaveMeeting>() != nullptr);
    CHECK(booth.asked<SaveMeeting>()->meeting.method == election::Method::house_to_house);
  }
  SECTION("the end could not be saved, and the meeting goes on after all") {
    booth.give(MeetingAbandoned{}).give(MeetingAbandoned{}).give(EffectFailed{Problem::disk_full});
    booth.give(ProblemAcknowledged{});
    REQUIRE(booth.screen() == Screen::not_held);
    booth.give(StepBack{});
    REQUIRE(booth.screen() == Screen::quorum_failed);
    booth.give(StepBack{}).give(NumberEdited{"51"}).give(PresentConfirmed{});
    REQUIRE(booth.asked<SaveMeeting>() != nullptr);
    CHECK(booth.asked<SaveMeeting>()->meeting.method == election::Method::secret);
  }
}

TEST_CASE("a day on which nobody votes has a true reason", "[station]") {
  using election::NotHeld;
  SECTION("none was chosen") {
    Booth booth = unlocked_in(Phase::present).give(MeetingAbandoned{}).give(MeetingAbandoned{});
    CHECK(booth.model.problem == Problem::end_unexplained);
  }
  SECTION("a quorum that is there did not fail") {
    Booth booth = unlocked_in(Phase::present).give(MeetingAbandoned{});
    booth.give(EndReasonChosen{NotHeld::quorum}).give(MeetingAbandoned{});
    CHECK(booth.model.problem == Problem::end_unexplained);
    Booth later = unlocked_in(Phase::method).give(MeetingAbandoned{});
    later.give(EndReasonChosen{NotHeld::quorum}).give(HouseToHouseChosen{});
    CHECK(later.model.problem == Problem::end_unexplained);
  }
  SECTION("another one stands in words") {
    Booth booth = unlocked_in(Phase::method).give(MeetingAbandoned{});
    booth.give(EndReasonChosen{NotHeld::other}).give(MeetingAbandoned{});
    CHECK(booth.model.problem == Problem::end_unexplained);
    booth.give(ProblemAcknowledged{})
        .give(FieldEdited{"Cả hai  người rút"})
        .give(MeetingAbandoned{});
    REQUIRE(booth.asked<SaveMeeting>() != nullptr);
    CHECK(booth.asked<SaveMeeting>()->meeting.note == "Cả hai người rút");
  }
  SECTION("a storm before anybody was counted") {
    Booth booth = unlocked_in(Phase::present).give(MeetingAbandoned{});
    booth.give(EndReasonChosen{NotHeld::weather}).give(MeetingAbandoned{});
    REQUIRE(booth.asked<SaveMeeting>() != nullptr);
    CHECK(booth.asked<SaveMeeting>()->meeting.present == 60);  // as typed
    CHECK(booth.asked<SaveMeeting>()->meeting.note.empty());
    booth.give(Saved{}).give(StepBack{}).give(Saved{});  // until it is sealed
    CHECK(booth.screen() == Screen::present);
    CHECK(booth.model.meeting.not_held == NotHeld::none);
  }
}

TEST_CASE("locking the list leads to the method", "[station]") {
  Booth booth = unlocked_in(Phase::candidates);
  booth.give(ListLocked{});
  REQUIRE(booth.asked<SaveMeeting>() != nullptr);
  CHECK(booth.asked<SaveMeeting>()->next == Phase::method);
  booth.give(Saved{});
  CHECK(booth.screen() == Screen::method);
}

TEST_CASE("the method is chosen by more than half of the hands", "[station]") {
  using election::Method;
  for (const Method method : {Method::secret, Method::hands}) {
    Booth booth = unlocked_in(Phase::method);
    booth.give(MethodChosen{method}).give(FieldEdited{"31"}).give(MethodConfirmed{});
    const auto* save = booth.asked<SaveMeeting>();
    REQUIRE(save != nullptr);
    CHECK(save->meeting.method == method);
    CHECK(save->meeting.method_hands == 31);
    const Phase next = method == Method::secret ? Phase::committee : Phase::hands;
    CHECK(save->next == next);
    booth.give(Saved{});
    CHECK(booth.model.phase == next);
  }
  for (const Method method : {Method::not_held, Method::house_to_house}) {
    Booth booth = unlocked_in(Phase::method);
    booth.give(MethodChosen{method}).give(FieldEdited{"31"}).give(MethodConfirmed{});
    CHECK(booth.model.problem == Problem::method_missing);
  }
  for (const auto& [hands, problem] :
       {std::pair{"30", Problem::hands_too_few}, std::pair{"61", Problem::hands_impossible},
        std::pair{"", Problem::hands_too_few}}) {
    Booth booth = unlocked_in(Phase::method).give(MethodChosen{Method::secret});
    booth.give(FieldEdited{hands}).give(MethodConfirmed{});
    CHECK(booth.model.problem == problem);
    CHECK(booth.last.empty());
  }
}

TEST_CASE("a method fixed by the rules is the only one, and nobody votes about it", "[station]") {
  Booth booth = in_method_fixed_to(election::Method::secret);
  booth.give(MethodChosen{election::Method::hands});
  CHECK(booth.model.typing.method == election::Method::secret);
  booth.give(MethodConfirmed{});
  REQUIRE(booth.asked<SaveMeeting>() != nullptr);
  CHECK(booth.asked<SaveMeeting>()->meeting.method == election::Method::secret);
  CHECK(booth.asked<SaveMeeting>()->meeting.method_hands == 0);
}

TEST_CASE("hands are counted for every answer, and decided by the same rules", "[station]") {
  const auto counted = [](const std::vector<std::string>& votes) {
    Booth booth = unlocked_in(Phase::hands);
    for (std::size_t i = 0; i < votes.size(); ++i) {
      booth.give(FieldSelected{i}).give(FieldEdited{votes[i]});
    }
    return booth.give(HandsCounted{});
  };
  Booth booth = counted({"51", "9", "0"});
  const auto* save = booth.asked<SaveMeeting>();
  REQUIRE(save != nullptr);
  CHECK(save->next == Phase::no_record);
  CHECK(save->meeting.hands == std::vector<std::uint64_t>{51, 9, 0});
  booth.give(Saved{});
  const auto figures = election::figures_of(booth.model.definition, booth.model.meeting, 0, {});
  REQUIRE(figures);
  CHECK(figures->decision.outcome == election::Outcome::elected);
  CHECK(figures->decision.winner == 0U);

  CHECK(counted({"51", "10", "0"}).model.problem == Problem::hands_impossible);
  CHECK(counted({"51", "", "0"}).model.problem == Problem::hands_missing);
  CHECK(counted({"51", "", "0"}).model.typing.active == 1);
  CHECK(counted({"9999", "9999", "9999"}).model.problem == Problem::hands_impossible);
  // Until it is sealed it may be corrected, and what was counted is there again.
  booth.give(StepBack{}).give(Saved{});
  REQUIRE(booth.screen() == Screen::hands);
  CHECK(booth.model.typing.votes[0] == "51");
  booth.give(StepBack{}).give(Saved{});
  CHECK(booth.model.meeting.hands.empty());
}

TEST_CASE("each step of the meeting can be taken back, and that is saved too", "[station]") {
  const std::vector<std::pair<Phase, Phase>> steps = {{Phase::opening, Phase::present},
                                                      {Phase::candidates, Phase::opening},
                                                      {Phase::method, Phase::candidates},
                                                      {Phase::hands, Phase::method},
                                                      {Phase::committee, Phase::method}};
  for (const auto& [from, to] : steps) {
    Booth booth = unlocked_in(from);
    booth.give(StepBack{});
    if (from == Phase::method) {  // the list is unlocked by two
      CHECK(booth.asked<SaveMeeting>() == nullptr);
      REQUIRE(booth.screen() == Screen::second_officer);
      booth = confirmed(booth);
    }
    REQUIRE(booth.asked<SaveMeeting>() != nullptr);
    CHECK(booth.asked<SaveMeeting>()->next == to);
    booth.give(Saved{});
    CHECK(booth.model.phase == to);
  }
  Booth present = unlocked_in(Phase::opening).give(StepBack{}).give(Saved{});
  CHECK(present.model.number == "60");
}

TEST_CASE("the committee has three to five members", "[station]") {
  Booth booth = unlocked_in(Phase::committee);
  CHECK(booth.model.committee_size == 3);
  for (const std::size_t refused : {0U, 2U, 6U, 100U}) {
    booth.give(CommitteeSizeChosen{refused});
    CHECK(booth.model.committee_size == 3);
  }
  booth.give(CommitteeSizeChosen{5}).give(NameSelected{4});
  CHECK(booth.model.active_name == 4);
  booth.give(CommitteeSizeChosen{3});
  CHECK(booth.model.active_name == 0);
  booth.give(NameSelected{4});
  CHECK(booth.model.active_name == 0);
  booth.give(NameSelected{first_witness + 1});
  CHECK(booth.model.active_name == first_witness + 1);
}

TEST_CASE("names are bounded text", "[station]") {
  Booth booth = unlocked_in(Phase::committee);
  booth.give(NameEdited{0, "Lê Văn "});
  CHECK(booth.model.names[0] == "Lê Văn ");  // the space before the next word
  booth.give(NameEdited{0, std::string(most_name_bytes + 1, 'a')});
  booth.give(NameEdited{0, "\xff"});
  booth.give(NameEdited{0, "a\nb"});
  CHECK(booth.model.names[0] == "Lê Văn ");
  booth.give(NameEdited{7, "a"});
  booth.give(NameEdited{4, "a"});  // not an office of a committee of three
  CHECK(booth.model.names[4].empty());
}

TEST_CASE("a complete committee is saved with its witnesses, tidied", "[station]") {
  Booth booth = with_names({" Lê  Văn Một", "Lê Thị Hai ", "Lê Văn Ba", "Lê Bốn"}, {"Tư", "Năm"});
  const auto* save = booth.asked<SaveMeeting>();
  REQUIRE(save != nullptr);
  CHECK(save->next == Phase::ceremony);
  CHECK(save->meeting.committee ==
        std::vector<std::string>{"Lê Văn Một", "Lê Thị Hai", "Lê Văn Ba", "Lê Bốn"});
  CHECK(save->meeting.witnesses == std::vector<std::string>{"Tư", "Năm"});
  CHECK(save->meeting.committee_hands == 31);
  booth.give(Saved{});
  CHECK(booth.screen() == Screen::ceremony_intro);
  CHECK(booth.model.members.size() == 4);
  CHECK(booth.model.threshold == 3);
}

TEST_CASE("a committee is approved by more than half of those present", "[station]") {
  for (const auto& [hands, problem] :
       {std::pair{"30", Problem::hands_too_few}, std::pair{"61", Problem::hands_impossible}}) {
    Booth booth = with_names({"Một", "Hai", "Ba"}, {"Tư", "Năm"});
    booth.give(EffectFailed{Problem::disk_full}).give(ProblemAcknowledged{});
    booth.give(FieldEdited{hands}).give(CommitteeConfirmed{});
    CHECK(booth.model.problem == problem);
    CHECK(booth.model.typing.editing_hands);
  }
}

TEST_CASE("missing names are asked for", "[station]") {
  Booth booth = with_names({"Một", "Hai", "Ba"}, {"Tư", "  "});
  CHECK(booth.model.problem == Problem::names_missing);
  CHECK(booth.last.empty());
  CHECK(booth.model.active_name == first_witness + 1);
  booth.give(ProblemAcknowledged{});
  CHECK(booth.screen() == Screen::committee);
}

TEST_CASE("nobody has two offices, and no candidate counts", "[station]") {
  const std::vector<std::pair<std::vector<std::string>, std::vector<std::string>>> twice = {
      {{"Một", "một", "Ba"}, {"Tư", "Năm"}},
      {{"Một", "Hai", "Ba"}, {"Tư", "BA"}},
      {{"Một", "Hai", "Ba"}, {"Tư", "Tư"}},
      {{"Một", "Hai", "TRẦN  thị Bình"}, {"Tư", "Năm"}},
      {{"Một", "Hai", "Ba"}, {"Y Blơ Niê", "Năm"}}};
  for (const auto& [committee, witnesses] : twice) {
    const Booth booth = with_names(committee, witnesses);
    CHECK(booth.model.problem == Problem::names_twice);
    CHECK(booth.last.empty());
  }
}

TEST_CASE("a committee taken back is not part of the meeting any more", "[station]") {
  Booth booth = with_names({"Một", "Hai", "Ba"}, {"Tư", "Năm"});
  booth.give(EffectFailed{Problem::disk_full}).give(ProblemAcknowledged{});
  booth.give(StepBack{}).give(Saved{}).give(MethodChosen{election::Method::hands});
  booth.give(FieldEdited{"40"}).give(MethodConfirmed{});
  REQUIRE(booth.asked<SaveMeeting>() != nullptr);
  CHECK(booth.asked<SaveMeeting>()->meeting.committee.empty());
  CHECK(booth.asked<SaveMeeting>()->meeting.witnesses.empty());
}

}  // namespace kiosk::station
