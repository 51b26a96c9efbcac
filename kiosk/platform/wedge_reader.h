#pragma once
// Tells a scanner, which types like a keyboard but faster than any hand, from a person at the keys.
// What a scanner types is a card's code: it is kept in guarded memory from the first key on and
// nowhere else. It begins with a letter, which the pads do not know, so a person's digits never
// wait here.

#include <cstddef>

#include "crypto/text_entry.h"

namespace kiosk::platform {

class WedgeReader {
 public:
  // Slow scanners need 50 ms a key, and a slow frame may hold a key back; a hand that has just hit
  // a letter by mistake is slower.
  static constexpr double most_between_keys = 0.25;
  static constexpr double forgotten_after = 1;    // half a scan
  static constexpr std::size_t least_length = 8;  // fewer keys were a mistake, not a scan

  enum class Key {
    of_person,  // belongs to whoever wants keys
    of_scan,    // swallowed
    completes,  // swallowed, and take() has the text
  };
  // `seconds` of a steady clock.
  Key character(char c, double seconds);
  Key enter(double seconds);

  bool reading() const { return reading_; }
  void pass(double seconds);  // forgets half a scan after silence
  // The text of the last complete scan; empty when it was longer than any card's.
  crypto::TextEntry take() { return text_.take(); }

 private:
  void forget();
  void drop_if_slow(double seconds);

  crypto::TextEntry text_;
  double last_ = 0;
  bool reading_ = false;
  bool too_long_ = false;
};

}  // namespace kiosk::platform
