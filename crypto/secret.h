#pragma once
// Memory for secrets. A Secret owns one libsodium guarded block (guard pages, canary, locked
// against swapping, left out of core dumps, wiped when freed). It is move-only, has no comparison,
// no stream and no conversion: its bytes are lent inside with(...) and never copied out. DigitEntry
// is the slot into which a pin pad types; it never allocates after construction.

#include <sodium.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <span>
#include <utility>

namespace crypto {

namespace detail {
struct SodiumFree {
  void operator()(std::uint8_t* block) const noexcept { sodium_free(block); }
};
using Block = std::unique_ptr<std::uint8_t, SodiumFree>;
inline Block allocate_block(std::size_t size) {
  // Programs call start_safely first; a test that does not must not be stopped by libsodium.
  static const bool ready = sodium_init() >= 0;
  if (!ready) throw std::bad_alloc();
  Block block(static_cast<std::uint8_t*>(sodium_malloc(size == 0 ? 1 : size)));
  if (!block) throw std::bad_alloc();  // no locked memory: the program cannot go on safely
  return block;
}
}  // namespace detail

template <class Tag, std::size_t N>
class Secret {
 public:
  static constexpr std::size_t size = N;

  // fill(std::span<std::uint8_t, N>) writes the bytes; afterwards the block is read-only.
  template <class Fill>
  static Secret make(Fill&& fill) {
    Secret made;
    fill(std::span<std::uint8_t, N>(made.block_.get(), N));
    sodium_mprotect_readonly(made.block_.get());
    return made;
  }
  static Secret random() {
    return make([](std::span<std::uint8_t, N> out) { randombytes_buf(out.data(), N); });
  }

  Secret(Secret&&) noexcept = default;
  Secret& operator=(Secret&&) noexcept = default;
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;

  // Lends the bytes: use(std::span<const std::uint8_t, N>). Do not let the span escape.
  template <class Use>
  decltype(auto) with(Use&& use) const {
    return std::forward<Use>(use)(std::span<const std::uint8_t, N>(block_.get(), N));
  }

 private:
  Secret() : block_(detail::allocate_block(N)) {}
  detail::Block block_;
};

// A secret whose length is known only at run time (an opened envelope, a list of credentials).
class SecretBuffer {
 public:
  template <class Fill>
  static SecretBuffer make(std::size_t size, Fill&& fill) {
    SecretBuffer made(size);
    std::forward<Fill>(fill)(std::span<std::uint8_t>(made.block_.get(), size));
    sodium_mprotect_readonly(made.block_.get());
    return made;
  }
  std::size_t size() const { return size_; }
  template <class Use>
  decltype(auto) with(Use&& use) const {
    return std::forward<Use>(use)(std::span<const std::uint8_t>(block_.get(), size_));
  }

 private:
  explicit SecretBuffer(std::size_t size) : block_(detail::allocate_block(size)), size_(size) {}
  detail::Block block_;
  std::size_t size_;
};

// Digits typed on a pin pad or issued to a person: at most `capacity` ASCII digits in guarded
// memory.
class DigitEntry {
 public:
  static constexpr std::size_t capacity = 16;

  DigitEntry() : block_(detail::allocate_block(capacity)) { clear(); }
  DigitEntry(DigitEntry&&) noexcept = default;
  DigitEntry& operator=(DigitEntry&&) noexcept = default;

  std::size_t length() const { return length_; }
  bool push(char digit) {  // false (and nothing happens) when full or not a digit
    if (length_ == capacity || digit < '0' || digit > '9') return false;
    block_.get()[length_++] = static_cast<std::uint8_t>(digit);
    return true;
  }
  void pop() {
    if (length_ > 0) block_.get()[--length_] = 0;
  }
  void clear() {
    sodium_memzero(block_.get(), capacity);
    length_ = 0;
  }
  // Hands the digits over: the returned entry has them, this one is empty again.
  DigitEntry take() {
    DigitEntry taken;
    std::swap(taken.block_, block_);
    std::swap(taken.length_, length_);
    return taken;
  }
  template <class Use>
  decltype(auto) with(Use&& use) const {
    return std::forward<Use>(use)(std::span<const std::uint8_t>(block_.get(), length_));
  }
  // Constant time in the digits (not in the length).
  bool same_as(const DigitEntry& other) const {
    return length_ == other.length_ &&
           sodium_memcmp(block_.get(), other.block_.get(), capacity) == 0;
  }

 private:
  detail::Block block_;
  std::size_t length_ = 0;
};

}  // namespace crypto
