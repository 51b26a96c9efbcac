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
  return booth.give(CommitteeConfirmed{});
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
  CHECK(save->next == Phase::candidates);
  CHECK(save->meeting.present == 51);
  CHECK(booth.model.phase == Phase::present);
  booth.give(Saved{});
  CHECK(booth.screen() == Screen::candidates);
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
    const auto* save = booth.asked<SaveMeeting>();
    REQUIRE(save != nullptr);
    CHECK(save->next == Phase::no_record);
    CHECK(save->meeting.method == election::Method::not_held);
    CHECK(save->meeting.present == 50);
    booth.give(Saved{});
    CHECK(booth.screen() == Screen::no_record);
  }
  SECTION("the end could not be saved, and the meeting goes on after all") {
    booth.give(MeetingAbandoned{}).give(EffectFailed{Problem::disk_full});
    booth.give(ProblemAcknowledged{});
    REQUIRE(booth.screen() == Screen::quorum_failed);
    booth.give(StepBack{}).give(NumberEdited{"51"}).give(PresentConfirmed{});
    REQUIRE(booth.asked<SaveMeeting>() != nullptr);
    CHECK(booth.asked<SaveMeeting>()->meeting.method == election::Method::secret);
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

TEST_CASE("only the secret method goes on to a committee", "[station]") {
  using election::Method;
  for (const Method method :
       {Method::secret, Method::hands, Method::not_held, Method::house_to_house}) {
    Booth booth = unlocked_in(Phase::method);
    booth.give(MethodChosen{method});
    const auto* save = booth.asked<SaveMeeting>();
    REQUIRE(save != nullptr);
    CHECK(save->meeting.method == method);
    const Phase next = method == Method::secret ? Phase::committee : Phase::no_record;
    CHECK(save->next == next);
    booth.give(Saved{});
    CHECK(booth.model.phase == next);
  }
}

TEST_CASE("a method fixed by the rules is the only one", "[station]") {
  Booth booth = in_method_fixed_to(election::Method::secret);
  booth.give(MethodChosen{election::Method::hands});
  CHECK(booth.last.empty());
  CHECK(booth.screen() == Screen::method);
  booth.give(MethodChosen{election::Method::secret});
  CHECK(booth.asked<SaveMeeting>() != nullptr);
}

TEST_CASE("each step of the meeting can be taken back, and that is saved too", "[station]") {
  const std::vector<std::pair<Phase, Phase>> steps = {{Phase::candidates, Phase::present},
                                                      {Phase::method, Phase::candidates},
                                                      {Phase::committee, Phase::method}};
  for (const auto& [from, to] : steps) {
    Booth booth = unlocked_in(from);
    booth.give(StepBack{});
    REQUIRE(booth.asked<SaveMeeting>() != nullptr);
    CHECK(booth.asked<SaveMeeting>()->next == to);
    booth.give(Saved{});
    CHECK(booth.model.phase == to);
  }
  Booth present = unlocked_in(Phase::candidates).give(StepBack{}).give(Saved{});
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
  booth.give(Saved{});
  CHECK(booth.screen() == Screen::ceremony_intro);
  CHECK(booth.model.members.size() == 4);
  CHECK(booth.model.threshold == 3);
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
  REQUIRE(booth.asked<SaveMeeting>() != nullptr);
  CHECK(booth.asked<SaveMeeting>()->meeting.committee.empty());
  CHECK(booth.asked<SaveMeeting>()->meeting.witnesses.empty());
}

}  // namespace kiosk::station
