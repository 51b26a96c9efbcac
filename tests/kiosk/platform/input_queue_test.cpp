#include "kiosk/platform/input_queue.h"

#include <catch2/catch_test_macros.hpp>

using kiosk::platform::Input;
using kiosk::platform::InputKind;
using kiosk::platform::InputQueue;

TEST_CASE("touches come out in the order they went in") {
  InputQueue queue;
  CHECK(queue.empty());
  queue.push({InputKind::press, 0, 1, 2});
  queue.push({InputKind::release, 0, 1, 2});
  queue.push({InputKind::press, 0, 8, 9});
  CHECK(queue.take().kind == InputKind::press);
  CHECK(queue.take().kind == InputKind::release);
  const Input last = queue.take();
  CHECK(last.kind == InputKind::press);
  CHECK(last.x == 8);
  CHECK(queue.empty());
}

TEST_CASE("a pointer that moves on takes one place, but never passes a press") {
  InputQueue queue;
  queue.push({InputKind::move, 0, 1, 1});
  queue.push({InputKind::move, 0, 2, 2});
  queue.push_where_pointer_was(InputKind::press);
  queue.push({InputKind::move, 0, 3, 3});
  const Input press = queue.take();
  CHECK(press.kind == InputKind::press);
  CHECK(press.x == 2);
  const Input move = queue.take();
  CHECK(move.kind == InputKind::move);
  CHECK(move.x == 3);
  CHECK(queue.empty());
}

TEST_CASE("a digit key does not swallow the pointer's way") {
  InputQueue queue;
  queue.push({InputKind::move, 0, 4, 4});
  queue.push({InputKind::digit, '7', 0, 0});
  CHECK(queue.take().x == 4);
  CHECK(queue.take().digit == '7');
  CHECK(queue.empty());
}

TEST_CASE("a full queue keeps what it has") {
  InputQueue queue;
  for (std::size_t i = 0; i < InputQueue::capacity + 10; ++i) {
    queue.push({InputKind::digit, static_cast<char>('0' + i % 10), 0, 0});
  }
  for (std::size_t i = 0; i < InputQueue::capacity; ++i) {
    CHECK(queue.take().digit == static_cast<char>('0' + i % 10));
  }
  CHECK(queue.empty());
}
