#include "kiosk/ui/reading_order.h"

#include <catch2/catch_test_macros.hpp>

using kiosk::ui::reading_order;
using kiosk::ui::Rect;
using Order = std::vector<std::size_t>;

// One pixel is one millimetre here.

TEST_CASE("lines are read from left to right, one under the other") {
  // A pad of keys, drawn in another order.
  const std::vector<Rect> keys{{40, 20, 17, 17}, {0, 0, 17, 17},   {20, 0, 17, 17},
                               {40, 0, 17, 17},  {20, 20, 17, 17}, {0, 20, 17, 17}};
  CHECK(reading_order(keys, 1000, 1) == Order{1, 2, 3, 5, 4, 0});
}

TEST_CASE("answers in two columns are read down the first, then down the second") {
  std::vector<Rect> answers;
  for (int i = 0; i < 8; ++i) {
    answers.push_back({i < 4 ? 0.0F : 150.0F, static_cast<float>(i % 4) * 23, 145, 20});
  }
  CHECK(reading_order(answers, 1000, 1) == Order{0, 1, 2, 3, 4, 5, 6, 7});
}

TEST_CASE("a column of fields comes before the pad beside it, the bar comes last") {
  const std::vector<Rect> places{{0, 150, 60, 16},     {250, 150, 60, 16}, {200, 20, 50, 30},
                                 {252.6F, 20, 50, 30}, {0, 20, 150, 20},   {0, 45, 150, 20},
                                 {200, 52.6F, 50, 30}};
  CHECK(reading_order(places, 1000, 1) == Order{4, 5, 2, 3, 6, 0, 1});
}

TEST_CASE("the footer comes last, however close it is") {
  std::vector<Rect> places;
  for (int i = 0; i < 6; ++i) {
    places.push_back({i < 3 ? 0.0F : 150.0F, static_cast<float>(i % 3) * 23, 145, 20});
  }
  places.push_back({0, 69, 60, 16});
  places.push_back({235, 69, 60, 16});
  CHECK(reading_order(places, 68, 1) == Order{0, 1, 2, 3, 4, 5, 6, 7});
}

TEST_CASE("what overlaps comes as it was given, and nothing has no order") {
  CHECK(reading_order({{0, 0, 10, 10}, {5, 5, 10, 10}}, 1000, 1) == Order{0, 1});
  CHECK(reading_order({}, 1000, 1).empty());
  CHECK(reading_order({{1, 1, 5, 5}}, 1000, 1) == Order{0});
}
