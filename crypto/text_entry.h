#pragma once
// Text that somebody or something types and that is secret: the sister of DigitEntry for letters,
// digits and signs. Guarded memory, wiped when cleared or handed over; it never allocates after
// construction.

#include <sodium.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

#include "crypto/secret.h"

namespace crypto {

class TextEntry {
 public:
  static constexpr std::size_t capacity = 96;

  TextEntry() : block_(detail::allocate_block(capacity)) { clear(); }
  TextEntry(TextEntry&&) noexcept = default;
  TextEntry& operator=(TextEntry&&) noexcept = default;

  std::size_t length() const { return length_; }
  bool push(char c) {  // false (and nothing happens) when full or not a printable ASCII character
    if (length_ == capacity || c <= ' ' || c > '~') return false;
    block_.get()[length_++] = static_cast<std::uint8_t>(c);
    return true;
  }
  void clear() {
    sodium_memzero(block_.get(), capacity);
    length_ = 0;
  }
  // Hands the text over: the returned entry has it, this one is empty again.
  TextEntry take() {
    TextEntry taken;
    std::swap(taken.block_, block_);
    std::swap(taken.length_, length_);
    return taken;
  }
  template <class Use>
  decltype(auto) with(Use&& use) const {
    return std::forward<Use>(use)(std::span<const std::uint8_t>(block_.get(), length_));
  }

 private:
  detail::Block block_;
  std::size_t length_ = 0;
};

}  // namespace crypto
