#include "kiosk/platform/input_queue.h"

namespace kiosk::platform {

void InputQueue::push(const Input& input) {
  if (input.kind == InputKind::move) {
    x_ = input.x;
    y_ = input.y;
  }
  if (count_ == capacity) return;
  if (input.kind == InputKind::press) pressed_ = true;
  if (input.kind == InputKind::release) pressed_ = false;
  // With no finger down, or with more movements than can be kept, a pointer that moves on replaces
  // where it was, and so does a button that changes there.
  const bool of_pointer = input.kind == InputKind::move || input.kind == InputKind::press ||
                          input.kind == InputKind::release;
  if (count_ > 0 && of_pointer) {
    Input& last = inputs_[(first_ + count_ - 1) % capacity];
    const bool on_its_way = input.kind == InputKind::move && pressed_ && count_ < capacity / 2;
    if (last.kind == InputKind::move && !on_its_way) {
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
