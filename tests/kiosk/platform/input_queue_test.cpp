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

TEST_CASE("the whole way of a finger is kept while it is down") {
  InputQueue queue;
  queue.push({InputKind::move, 0, 1, 1});
  queue.push({InputKind::move, 0, 2, 2});
  queue.push_where_pointer_was(InputKind::press, 0.5);
  for (int i = 3; i < 10; ++i) queue.push({InputKind::move, 0, static_cast<double>(i), 0});
  queue.push_where_pointer_was(InputKind::release, 0.7);
  queue.push({InputKind::move, 0, 20, 0});
  queue.push({InputKind::move, 0, 21, 0});
  const Input press = queue.take();
  CHECK(press.kind == InputKind::press);
  CHECK(press.x == 2);
  CHECK(press.seconds == 0.5);
  for (int i = 3; i < 9; ++i) CHECK(queue.take().x == i);
  const Input release = queue.take();  // in the place of the last movement
  CHECK(release.kind == InputKind::release);
  CHECK(release.x == 9);
  CHECK(queue.take().x == 21);
  CHECK(queue.empty());
}

TEST_CASE("no number of movements loses a lift") {
  InputQueue queue;
  queue.push_where_pointer_was(InputKind::press);
  for (int i = 0; i < 5000; ++i) queue.push({InputKind::move, 0, static_cast<double>(i), 0});
  queue.push_where_pointer_was(InputKind::release);
  std::size_t count = 0;
  Input last;
  while (!queue.empty()) {
    last = queue.take();
    ++count;
  }
  CHECK(count < InputQueue::capacity);
  CHECK(last.kind == InputKind::release);
  CHECK(last.x == 4999);
}
