#include "kiosk/election/utterance.h"

#include <catch2/catch_test_macros.hpp>

using namespace kiosk::election;

TEST_CASE("words are moved and never copied") {
  STATIC_REQUIRE_FALSE(std::is_copy_constructible_v<Words>);
  STATIC_REQUIRE_FALSE(std::is_copy_assignable_v<Words>);
  Words first("Số 2: Bà Trần Thị Bình.");
  const char* place = first.view().data();
  Words second(std::move(first));
  CHECK(second.view() == "Số 2: Bà Trần Thị Bình.");
  CHECK(second.view().data() == place);  // nothing was left behind where it had been
  Words third("x");
  third = std::move(second);
  CHECK(third.view().data() == place);
  CHECK(Words().view().empty());
  CHECK(Words("").view().empty());
}

TEST_CASE("wiped texts are empty and their bytes are zero") {
  for (const char* words : {"Số 2", "Số 2: Bà Trần Thị Bình, sinh ngày 04/03/1981."}) {
    std::string text = words;
    const char* place = text.data();
    const std::size_t size = text.size();
    wipe(text);
    CHECK(text.empty());
    CHECK(text.data() == place);
    for (std::size_t i = 0; i < size; ++i) CHECK(place[i] == 0);
  }
}

TEST_CASE("recordings are made for one office, one hamlet and one list of candidates") {
  Definition definition;
  definition.unit.title = "Trưởng thôn";
  definition.unit.name = "Thôn Mẫu";
  definition.candidates = {{"Ông", "Nguyễn Văn An", "1970", "front"},
                           {"Bà", "Trần Thị Bình", "1981", "self"}};
  CHECK(recorded_for(definition) == std::vector<std::string>{"Trưởng thôn, Thôn Mẫu",
                                                             "1. Ông Nguyễn Văn An",
                                                             "2. Bà Trần Thị Bình"});
  CHECK(answer_clips(definition) == std::vector<std::string>{"candidate_1", "candidate_2"});
  definition.candidates.pop_back();
  CHECK(answer_clips(definition) == std::vector<std::string>{"result.agree", "result.disagree"});
}
