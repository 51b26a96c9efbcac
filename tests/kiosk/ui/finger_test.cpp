#include "kiosk/ui/finger.h"

#include <catch2/catch_test_macros.hpp>

using kiosk::ui::Finger;
using kiosk::ui::PointerKind;

namespace {

// One pixel is one millimetre here.
struct Hand {
  Finger finger;

  Hand& report(PointerKind kind, float x, float y, bool lies_on_nothing = false) {
    finger.frame_drawn();
    finger.report({kind, x, y, 0}, 1, lies_on_nothing);
    return *this;
  }
  Hand& down(float x, float y) { return report(PointerKind::press, x, y); }
  Hand& move(float x, float y) { return report(PointerKind::move, x, y); }
  Hand& up(float x, float y) { return report(PointerKind::release, x, y); }
};

}  // namespace

TEST_CASE("a finger comes down, drifts and is lifted, each in its frame") {
  Hand hand;
  CHECK_FALSE(hand.finger.counts());
  hand.move(5, 5);  // no finger is down: a mouse on its way
  CHECK_FALSE(hand.finger.counts());
  hand.down(5, 5);
  CHECK(hand.finger.came_down());
  CHECK(hand.finger.counts());
  hand.move(8, 6);
  CHECK_FALSE(hand.finger.came_down());
  CHECK(hand.finger.now().x == 8);
  CHECK(hand.finger.first().x == 5);
  hand.up(9, 6);
  CHECK(hand.finger.lifted());
  CHECK(hand.finger.now().x == 9);
  hand.finger.frame_drawn();
  CHECK_FALSE(hand.finger.lifted());
  CHECK_FALSE(hand.finger.counts());
}

TEST_CASE("a dismissed finger means nothing until it is lifted") {
  Hand hand;
  hand.down(5, 5);
  hand.finger.dismiss();
  hand.move(6, 5);
  CHECK_FALSE(hand.finger.counts());
  hand.up(6, 5);
  CHECK_FALSE(hand.finger.lifted());
  hand.down(6, 5);
  CHECK(hand.finger.counts());
}

TEST_CASE("a second finger changes nothing about the first") {
  Hand hand;
  hand.down(5, 5).down(60, 60).move(61, 60);
  CHECK(hand.finger.now().x == 5);
  hand.up(61, 60);
  CHECK_FALSE(hand.finger.lifted());
  hand.move(6, 5);
  CHECK(hand.finger.now().x == 6);
  hand.up(6, 5);
  CHECK(hand.finger.lifted());
  CHECK(hand.finger.now().x == 6);
}

TEST_CASE("a finger on a target counts though a palm lies on nothing") {
  Hand hand;
  hand.down(5, 5).report(PointerKind::press, 60, 60, true);
  CHECK(hand.finger.came_down());
  CHECK(hand.finger.first().x == 60);
  hand.up(60, 60);
  CHECK(hand.finger.lifted());
  hand.move(5, 6);
  CHECK_FALSE(hand.finger.counts());  // the palm
  hand.up(5, 6).down(7, 7);
  CHECK(hand.finger.counts());
}

TEST_CASE("no finger jumps from rest; one on its way may be as fast as it likes") {
  Hand resting;
  resting.down(5, 5).move(6, 5).move(60, 5);
  CHECK(resting.finger.now().x == 6);
  resting.move(7, 5).move(8, 5);
  CHECK(resting.finger.now().x == 8);
  Hand hurried;
  hurried.down(5, 5).move(15, 5).move(60, 5);
  CHECK(hurried.finger.now().x == 60);
}

TEST_CASE("a lift without a finger is no lift") {
  Hand hand;
  hand.up(5, 5);
  CHECK_FALSE(hand.finger.lifted());
  hand.down(5, 5).up(5, 5).up(5, 5);
  CHECK_FALSE(hand.finger.counts());
  hand.down(9, 9);
  CHECK(hand.finger.came_down());
}
