#pragma once
// Touches in the order they happened: a quick tap is never lost and two taps between two frames are
// two taps. While a finger is down its whole way is kept, for a jump on it is another finger.
// Digits typed on a real keyboard wait here and are wiped when taken.

#include <array>
#include <cstddef>
#include <cstdint>

namespace kiosk::platform {

enum class InputKind : std::uint8_t {
  move,
  press,
  release,
  digit,
  erase,
  confirm,
  next,  // the frame around a target, onwards and back
  previous,
  act,
  letter  // of a name, as typed
};

struct Input {
  InputKind kind = InputKind::move;
  char digit = 0;  // or letter, as typed
  double x = 0, y = 0;
  double seconds = 0;  // when it happened
};

class InputQueue {
 public:
  static constexpr std::size_t capacity = 256;

  // A full queue drops the newest: nobody taps that fast.
  void push(const Input& input);
  // A change of the button at the last place the pointer moved to. Asking the window system where
  // the pointer is would answer with a later place when frames are slow, and a tap would miss its
  // target.
  void push_where_pointer_was(InputKind kind, double seconds = 0) {
    push({kind, 0, x_, y_, seconds});
  }
  bool empty() const { return count_ == 0; }
  // Precondition: not empty. The place it had is overwritten.
  Input take();

 private:
  std::array<Input, capacity> inputs_{};
  std::size_t first_ = 0;
  std::size_t count_ = 0;
  double x_ = 0, y_ = 0;
  bool pressed_ = false;  // as far as has been pushed
};

}  // namespace kiosk::platform
