#include <catch2/catch_test_macros.hpp>

#include "booth.h"

namespace kiosk::station {

using namespace testing;

namespace {

Booth with_nominee(Booth booth, const std::string& name, const std::string& birth) {
  booth.give(NomineeRequested{}).give(FieldEdited{name});
  booth.give(FieldSelected{1}).give(FieldEdited{birth});
  return booth.give(HonorificChosen{"Bà"}).give(NomineeConfirmed{});
}

Booth in_candidates(const std::function<void(Model&)>& change) {
  Model restored = stored_model(Phase::candidates);
  restored.definition.round.date = "2026-11-29";
  change(restored);
  Booth booth;
  return booth.give(OfficerSecretEntered{}).give(StoreUnlocked{restored});
}

Booth in_candidates() {
  return in_candidates([](Model&) {});
}

std::vector<std::string> names_on(const Booth& booth) {
  std::vector<std::string> names;
  for (const auto& candidate : booth.model.definition.candidates) names.push_back(candidate.name);
  return names;
}

using OnList = std::vector<std::string>;

}  // namespace

TEST_CASE("somebody from the floor takes the place the rules give", "[station]") {
  Booth booth = with_nominee(in_candidates(), " Lê  Thị Ánh", "05081971");
  const auto* save = booth.asked<SaveMeeting>();
  REQUIRE(save != nullptr);
  CHECK(save->next == Phase::candidates);
  REQUIRE(save->meeting.nominated.size() == 1);
  const auto& nominee = save->meeting.nominated[0];
  CHECK(nominee.name == "Lê Thị Ánh");
  CHECK(nominee.honorific == "Bà");
  CHECK(nominee.birth == "1971-08-05");
  CHECK(nominee.nominated_by == "floor");
  CHECK(names_on(booth).size() == 3);  // until it is durable
  booth.give(Saved{});
  CHECK(booth.screen() == Screen::candidates);
  CHECK(names_on(booth) == OnList{"Nguyễn Văn An", "Lê Thị Ánh", "Trần Thị Bình", "Y Blơ Niê"});
  CHECK(booth.model.contest.answers[1] == "2. Bà Lê Thị Ánh (sinh ngày 05/08/1971)");

  Booth appended = with_nominee(in_candidates([](Model& model) {
                                  auto& rules = model.definition.rules;
                                  rules.floor_order = election::FloorOrder::appended;
                                }),
                                "Lê Thị Ánh", "1971")
                       .give(Saved{});
  CHECK(names_on(appended) == OnList{"Nguyễn Văn An", "Trần Thị Bình", "Y Blơ Niê", "Lê Thị Ánh"});
}

TEST_CASE("who stands on their own is written as such", "[station]") {
  Booth booth = in_candidates().give(NomineeRequested{}).give(NominatorChosen{true});
  booth.give(FieldEdited{"Hồ Văn Tự"}).give(HonorificChosen{"Cụ"}).give(HonorificChosen{"Ông"});
  booth.give(FieldSelected{1}).give(FieldEdited{"1980"}).give(NomineeConfirmed{});
  REQUIRE(booth.asked<SaveMeeting>() != nullptr);
  CHECK(booth.asked<SaveMeeting>()->meeting.nominated.at(0).nominated_by == "self");
  CHECK(booth.asked<SaveMeeting>()->meeting.nominated.at(0).honorific == "Ông");
}

TEST_CASE("a nominee who is not complete or not possible is refused in words", "[station]") {
  const auto problem = [](const std::string& name, const std::string& birth) {
    return with_nominee(in_candidates(), name, birth).model.problem;
  };
  CHECK(problem("", "1971") == Problem::nominee_incomplete);
  CHECK(problem("Lê Thị Ánh", "") == Problem::nominee_incomplete);
  for (const std::string birth : {"31021971", "197", "19711", "1871", "05081971a", "2027"}) {
    INFO(birth);
    const auto found = problem("Lê Thị Ánh", birth);
    CHECK((found == Problem::birth_impossible || found == Problem::nominee_incomplete));
  }
  CHECK(problem("Lê Thị Ánh", "30112026") == Problem::birth_impossible);  // after the election
  CHECK(problem("NGUYỄN  văn an", "02011970") == Problem::nominee_twice);
  CHECK(problem("Nguyễn Văn An", "03011970") == Problem::none);  // another one of this name
  Booth no_title = in_candidates().give(NomineeRequested{}).give(FieldEdited{"Lê Ánh"});
  no_title.give(FieldSelected{1}).give(FieldEdited{"1971"}).give(NomineeConfirmed{});
  CHECK(no_title.model.problem == Problem::nominee_incomplete);
}

TEST_CASE("what speaks against somebody warns and never keeps them out", "[station]") {
  const auto booth = with_nominee(in_candidates(), "Đỗ Thị Thư", "2010").give(Saved{});
  CHECK(names_on(booth).size() == 4);
  auto packaged = booth.model.definition;
  packaged.candidates = booth.model.official;
  const auto warned = election::warnings_of(packaged, stored_model(Phase::candidates).meeting,
                                            {"Bà", "đỗ thị THƯ", "2010", "floor"});
  using election::NomineeWarning;
  CHECK(warned == std::vector{NomineeWarning::under_age, NomineeWarning::officer});
  CHECK(election::warnings_of(packaged, {}, {"Ông", "Nguyễn Văn An", "1999", "floor"}) ==
        std::vector{NomineeWarning::same_name});
  CHECK(election::warnings_of(packaged, {}, {"Ông", "Ai", "2005-11-29", "floor"}).empty());
  CHECK(election::warnings_of(packaged, {}, {"Ông", "Ai", "2005-11-30", "floor"}).size() == 1);
}

TEST_CASE("nobody is added where the rules forbid it or the list is full", "[station]") {
  Booth forbidden = in_candidates([](Model& m) { m.definition.rules.floor_nominations = false; });
  CHECK(forbidden.give(NomineeRequested{}).screen() == Screen::candidates);
  Booth booth = in_candidates();
  for (int i = 0; i < 5; ++i) {
    booth = with_nominee(booth, "Lê Thị Ánh", std::to_string(1960 + i)).give(Saved{});
  }
  CHECK(names_on(booth).size() == 8);
  Booth swapped = booth;
  swapped.give(CandidateSelected{0}).give(FieldEdited{"Ốm"}).give(WithdrawalConfirmed{});
  swapped = with_nominee(swapped.give(Saved{}), "Lê Thị Ánh", "1950").give(Saved{});
  CHECK(names_on(swapped).size() == 8);
  swapped.give(CandidateSelected{0}).give(WithdrawalConfirmed{});
  CHECK(swapped.model.problem == Problem::list_full);
  CHECK(booth.give(NomineeRequested{}).screen() == Screen::candidates);
}

TEST_CASE("a nominee is taken back, an official candidate struck with a reason", "[station]") {
  Booth booth = with_nominee(in_candidates(), "Lê Thị Ánh", "1971").give(Saved{});
  SECTION("the nominee, without a reason") {
    booth.give(CandidateSelected{3}).give(WithdrawalConfirmed{}).give(Saved{});
    CHECK(names_on(booth).size() == 3);
    CHECK(booth.model.meeting.nominated.empty());
  }
  SECTION("the official one") {
    booth.give(CandidateSelected{1}).give(WithdrawalConfirmed{});
    CHECK(booth.model.problem == Problem::withdrawal_unexplained);
    booth.give(ProblemAcknowledged{}).give(FieldEdited{"Tự xin rút "}).give(WithdrawalConfirmed{});
    booth.give(Saved{});
    CHECK(names_on(booth) == OnList{"Nguyễn Văn An", "Lê Thị Ánh", "Y Blơ Niê"});
    REQUIRE(booth.model.meeting.withdrawn.size() == 1);
    CHECK(booth.model.meeting.withdrawn[0].candidate == 1);
    CHECK(booth.model.meeting.withdrawn[0].reason == "Tự xin rút");
    booth.give(CandidateSelected{0}).give(FieldEdited{"Ốm"}).give(WithdrawalConfirmed{});
    booth.give(Saved{});
    CHECK(booth.model.meeting.withdrawn[0].candidate == 0);  // in the order of the list
    booth.give(CandidateSelected{1}).give(WithdrawalConfirmed{}).give(Saved{});
    CHECK(names_on(booth) == OnList{"Lê Thị Ánh", "Trần Thị Bình", "Y Blơ Niê"});
  }
  SECTION("a touch beside the list means nobody") {
    CHECK(booth.give(CandidateSelected{4}).screen() == Screen::candidates);
  }
}

TEST_CASE("a list that nobody is left on is not locked", "[station]") {
  Booth booth = in_candidates();
  for (std::size_t i = 0; i < 3; ++i) {
    booth.give(CandidateSelected{i}).give(FieldEdited{"Rút"}).give(WithdrawalConfirmed{});
    booth.give(Saved{});
  }
  CHECK(booth.give(ListLocked{}).model.problem == Problem::list_empty);
  CHECK(booth.last.empty());
}

TEST_CASE("what could not be saved did not happen", "[station]") {
  Booth booth = with_nominee(in_candidates(), "Lê Thị Ánh", "1971");
  booth.give(EffectFailed{Problem::disk_full}).give(ProblemAcknowledged{});
  CHECK(booth.screen() == Screen::nominee);  // still written there
  CHECK(booth.model.meeting.nominated.empty());
  booth.give(NomineeConfirmed{}).give(Saved{});
  CHECK(booth.model.meeting.nominated.size() == 1);
}

}  // namespace kiosk::station
