#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "definition_fixture.h"
#include "kiosk/election/definition.h"

using namespace kiosk::election;

TEST_CASE("answers carry number, honorific, name and birth date") {
  const Contest contest = contest_of(small_definition());
  CHECK_FALSE(contest.single_candidate);
  CHECK(contest.question == "Bầu Trưởng thôn Thôn Pa Cheng");
  CHECK(contest.answers == std::vector<std::string>{"1. Ông Nguyễn Văn Bình (sinh năm 1969)",
                                                    "2. Ông Nguyễn Văn Bình (sinh ngày 02/03/1975)",
                                                    "3. Bà Y Dên (sinh ngày 01/07/1988)"});
}

TEST_CASE("a single candidate becomes a question with two answers") {
  const Contest contest = contest_of(single_candidate_definition());
  CHECK(contest.single_candidate);
  CHECK(contest.question ==
        "Bầu Trưởng thôn Thôn Pa Cheng: đồng ý bầu Bà Y Dên (sinh ngày 01/07/1988)?");
  CHECK(contest.answers == std::vector<std::string>{"Đồng ý", "Không đồng ý"});
}

TEST_CASE("candidates are sorted officially whatever order they come in") {
  std::vector<Candidate> candidates = small_definition().candidates;
  const auto names = [&] {
    std::vector<std::string> list;
    for (const Candidate& candidate : candidates) list.push_back(candidate.name + candidate.birth);
    return list;
  };
  const auto official = names();
  std::sort(candidates.begin(), candidates.end(),
            [](const Candidate& a, const Candidate& b) { return a.birth > b.birth; });
  REQUIRE(names() != official);
  sort_officially(candidates);
  CHECK(names() == official);
}

TEST_CASE("namesakes are found also when written differently") {
  std::vector<Candidate> candidates = small_definition().candidates;
  CHECK(needs_birth(candidates, 0));
  CHECK(needs_birth(candidates, 1));
  CHECK_FALSE(needs_birth(candidates, 2));
  CHECK_FALSE(needs_birth(candidates, 3));
  candidates[2].name = "NGUYỄN VĂN BÌNH";
  CHECK(needs_birth(candidates, 2));
}

TEST_CASE("the reserve is a tenth, at least twenty") {
  CHECK(reserve_for(80) == 20);
  CHECK(reserve_for(200) == 20);
  CHECK(reserve_for(201) == 21);
  CHECK(reserve_for(700) == 70);
}

TEST_CASE("a booth serves eighty voters an hour") {
  CHECK(booths_needed(80, 4) == 1);
  CHECK(booths_needed(320, 4) == 1);
  CHECK(booths_needed(321, 4) == 2);
  CHECK(booths_needed(700, 4) == 3);
  CHECK(booths_needed(5000, 1) == 8);
  CHECK(booths_needed(0, 4) == 1);
  CHECK(booths_needed(100, 0) == 2);
}
