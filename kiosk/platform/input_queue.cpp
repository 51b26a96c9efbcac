#include "kiosk/platform/input_queue.h"

namespace kiosk::platform {

void InputQueue::push(const Input& input) {
  if (input.kind == InputKind::move) {
    x_ = input.x;
    y_ = input.y;
  }
  if (count_ == capacity) return;
  // A pointer that only moves on replaces where it was.
  if (count_ > 0 && input.kind == InputKind::move) {
    Input& last = inputs_[(first_ + count_ - 1) % capacity];
    if (last.kind == InputKind::move) {
      last = input;
      return;
    }
  }
  inputs_[(first_ + count_) % capacity] = input;
  ++count_;
}

Input InputQueue::take() {
  Input& place = inputs_[first_];
  const Input taken = place;
  volatile char* digit = &place.digit;
  *digit = 0;
  place = Input{};
  first_ = (first_ + 1) % capacity;
  --count_;
  return taken;
}

}  // namespace kiosk::platform
