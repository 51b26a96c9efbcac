#include "kiosk/election/roll.h"

#include <catch2/catch_test_macros.hpp>

using namespace kiosk::election;

TEST_CASE("the canonical roll is one JSON line a household") {
  CHECK(canonical_roll({}).empty());
  const Roll roll = {
      {1, "A Xim", "A Xim", "1957", "", "", ""},
      {7, "Nguyễn Văn Bình", "Trần Thị Ánh", "1975-03-02", "Nữ", "Cụm 1", "a \"b\""}};
  CHECK(
      canonical_roll(roll) ==
      R"({"number":1,"head":"A Xim","representative":"A Xim","birth":"1957","sex":"","cluster":"",)"
      "\"note\":\"\"}\n"
      R"({"number":7,"head":"Nguyễn Văn Bình","representative":"Trần Thị Ánh",)"
      R"("birth":"1975-03-02","sex":"Nữ","cluster":"Cụm 1","note":"a \"b\""})"
      "\n");
}
